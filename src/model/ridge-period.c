/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-period-private.h"

#include "model/ridge-key-result-private.h"
#include "model/ridge-objective-private.h"

G_DEFINE_FINAL_TYPE (RidgePeriod, ridge_period, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgePeriod, period, PERIOD)

/* By start; of those that start together the longest first. */
static int
ridge_period_compare (RidgeEntity *a,
                      RidgeEntity *b)
{
  RidgePeriod *first = RIDGE_PERIOD (a), *second = RIDGE_PERIOD (b);

  if (first->starts == second->starts && first->ends != second->ends)
    return first->ends > second->ends ? -1 : 1;

  return ridge_entity_compare_days (a, first->starts, b, second->starts);
}

static void
ridge_period_invalidate (RidgeEntity *entity,
                         guint64      columns)
{
  RidgePeriod *self = RIDGE_PERIOD (entity);

  ridge_entity_outdate (entity);
  if ((columns & (RIDGE_COLUMN_BIT (RIDGE_PERIOD_STARTS) | RIDGE_COLUMN_BIT (RIDGE_PERIOD_ENDS))) == 0)
    return;

  for (guint i = 0; i < self->objectives->len; i++)
    RIDGE_ENTITY_GET_CLASS (self->objectives->pdata[i])->invalidate (self->objectives->pdata[i], RIDGE_ALL_COLUMNS);
}

/* The plan ends: what is left of the period counts nothing any more. */
static void
ridge_period_dispose (GObject *object)
{
  g_ptr_array_set_size (RIDGE_PERIOD (object)->objectives, 0);

  G_OBJECT_CLASS (ridge_period_parent_class)->dispose (object);
}

static void
ridge_period_finalize (GObject *object)
{
  RidgePeriod *self = RIDGE_PERIOD (object);

  g_ptr_array_unref (self->objectives);
  g_array_unref (self->sums);

  G_OBJECT_CLASS (ridge_period_parent_class)->finalize (object);
}

static void
ridge_period_class_init (RidgePeriodClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  object_class->dispose = ridge_period_dispose;
  object_class->finalize = ridge_period_finalize;

  entity_class->compare = ridge_period_compare;
  entity_class->invalidate = ridge_period_invalidate;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PERIOD, ridge_period_offsets);
}

static void
ridge_period_init (RidgePeriod *self)
{
  self->objectives = g_ptr_array_new ();
  self->sums = g_array_new (FALSE, TRUE, sizeof (RidgeSum));
}

void
ridge_period_outdate_sums (RidgePeriod    *self,
                           RidgeObjective *objective)
{
  guint sum = objective->period_index / RIDGE_OBJECTIVES_PER_SUM;

  self->team = NULL;
  if (sum < self->sums->len)
    g_array_index (self->sums, RidgeSum, sum).valid = FALSE;
}

void
ridge_period_enter (RidgePeriod    *self,
                    RidgeObjective *objective)
{
  objective->period_index = self->objectives->len;
  g_ptr_array_add (self->objectives, objective);
  ridge_period_outdate_sums (self, objective);
}

void
ridge_period_leave (RidgePeriod    *self,
                    RidgeObjective *objective)
{
  RidgeObjective *last = self->objectives->pdata[self->objectives->len - 1];

  ridge_period_outdate_sums (self, last);
  ridge_period_outdate_sums (self, objective);
  last->period_index = objective->period_index;
  g_ptr_array_remove_index_fast (self->objectives, objective->period_index);
}

/**
 * ridge_period_get_span:
 * @self: a period
 *
 * Gets the first and the last day.
 *
 * Returns: the span
 */
RidgeSpan
ridge_period_get_span (RidgePeriod *self)
{
  g_return_val_if_fail (RIDGE_IS_PERIOD (self), ((RidgeSpan) { 0, 0 }));

  return (RidgeSpan) { self->starts, self->ends };
}

/**
 * ridge_period_contains:
 * @self: a period
 * @other: another
 *
 * Tells whether the other period lies within this one, or is the same span.
 *
 * Returns: whether it does
 */
gboolean
ridge_period_contains (RidgePeriod *self,
                       RidgePeriod *other)
{
  RidgeSpan span = ridge_period_get_span (self);
  RidgeSpan other_span = ridge_period_get_span (other);

  return ridge_span_contains (&span, &other_span);
}

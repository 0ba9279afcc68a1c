/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-plan-private.h"

#include "model/ridge-columns-private.h"

enum
{
  PROP_TODAY = RIDGE_MAX_COLUMNS + 3,
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *today_property;
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgePlan, ridge_plan, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgePlan, plan, PLAN)

/* Outdates all that is computed: a day went by, or a rule for everything changed.
 * `columns` are those of each entity that are to count as changed. */
static void
outdate_all (RidgePlan *self,
             guint64    columns)
{
  static const RidgeTable computed[] = {
    RIDGE_TABLE_KPI, RIDGE_TABLE_KEY_RESULT, RIDGE_TABLE_OBJECTIVE, RIDGE_TABLE_PERIOD
  };

  for (guint i = 0; i < G_N_ELEMENTS (computed); i++)
    {
      GHashTableIter iter;
      RidgeEntity *entity;

      g_hash_table_iter_init (&iter, self->rows[computed[i]]);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entity))
        RIDGE_ENTITY_GET_CLASS (entity)->invalidate (entity, columns);
    }
}

static void
ridge_plan_invalidate (RidgeEntity *self,
                       guint64      columns)
{
  if (columns & RIDGE_COLUMN_BIT (RIDGE_PLAN_RULES))
    outdate_all (RIDGE_PLAN (self), RIDGE_ALL_COLUMNS);
  else if (columns & (RIDGE_COLUMN_BIT (RIDGE_PLAN_CADENCE_DAYS) | RIDGE_COLUMN_BIT (RIDGE_PLAN_CHECK_IN_WEEKDAY)))
    outdate_all (RIDGE_PLAN (self), 0);
}

static void
ridge_plan_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (prop_id == PROP_TODAY)
    g_value_set_int (value, ridge_plan_get_today (RIDGE_PLAN (object)));
  else
    ridge_entity_get_column_property (object, prop_id, value, pspec);
}

static void
ridge_plan_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TODAY:
      ridge_plan_set_today (RIDGE_PLAN (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Everything lets go of its lists while the tables still hold every entity, so
 * that a deep tree does not end in as deep a chain of last references. */
static void
ridge_plan_dispose (GObject *object)
{
  RidgePlan *self = RIDGE_PLAN (object);

  for (guint i = 0; i < RIDGE_N_TABLES; i++)
    {
      GHashTableIter iter;
      RidgeEntity *entity;

      if (self->rows[i] == NULL)
        continue;

      g_hash_table_iter_init (&iter, self->rows[i]);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entity))
        {
          ridge_entity_set_plan (entity, NULL);
          g_object_run_dispose (G_OBJECT (entity));
        }
    }

  for (guint i = 0; i < RIDGE_N_TABLES; i++)
    {
      g_clear_pointer (&self->rows[i], g_hash_table_unref);
      ridge_entity_list_drop (&self->lists[i]);
    }
  g_clear_pointer (&self->early_series, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_ptr_array_unref);
  g_clear_pointer (&self->queued_lists, g_ptr_array_unref);
  g_clear_pointer (&self->queued_kpis, g_ptr_array_unref);
  g_clear_pointer (&self->queued_computed, g_ptr_array_unref);

  G_OBJECT_CLASS (ridge_plan_parent_class)->dispose (object);
}

static void
ridge_plan_class_init (RidgePlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->invalidate = ridge_plan_invalidate;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PLAN, ridge_plan_offsets);

  object_class->dispose = ridge_plan_dispose;
  object_class->get_property = ridge_plan_get_property;
  object_class->set_property = ridge_plan_set_property;

  today_property = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0,
                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_TODAY, today_property);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Whether a row of the table can be without one that it stands in. */
static gboolean
may_stand_alone (RidgeTable table)
{
  guint parent = ridge_table_find_column (table, RIDGE_AS_PARENT);

  return parent == 0 || ridge_table_get_info (table)->columns[parent].nullable;
}

static void
ridge_plan_init (RidgePlan *self)
{
  ridge_entity_set_id (RIDGE_ENTITY (self), 1);
  ridge_entity_set_plan (RIDGE_ENTITY (self), self);

  self->today = ridge_day_today ();
  for (guint i = 0; i < RIDGE_N_TABLES; i++)
    {
      if (i == RIDGE_TABLE_PLAN || i == RIDGE_TABLE_POINT)
        continue;
      self->rows[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
      if (may_stand_alone (i))
        self->lists[i] = ridge_entity_list_new (ridge_table_get_entity_type (i), NULL, TRUE);
    }

  self->early_series = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->touched = g_ptr_array_new_with_free_func (g_object_unref);
  self->queued_lists = g_ptr_array_new_with_free_func (g_object_unref);
  self->queued_kpis = g_ptr_array_new_with_free_func (g_object_unref);
  self->queued_computed = g_ptr_array_new_with_free_func (g_object_unref);
}

#define RETURN_TYPE(TABLE, name, Class, ...) \
  case RIDGE_TABLE_##TABLE:                  \
    return RIDGE_TYPE_##TABLE;
#define RETURN_NOTHING(...)

GType
ridge_table_get_entity_type (RidgeTable table)
{
  switch (table)
    {
      RIDGE_TABLES (RETURN_TYPE, RETURN_NOTHING)
    case RIDGE_TABLE_POINT:
    case RIDGE_N_TABLES:
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/* (nullable): the rows that stand in no other */
RidgeEntityList *
ridge_plan_get_list (RidgePlan *self,
                     RidgeTable table)
{
  return self->lists[table];
}

/**
 * ridge_plan_new:
 *
 * Makes an empty plan, whose day is the local today.
 *
 * Returns: (transfer full): the plan
 */
RidgePlan *
ridge_plan_new (void)
{
  return g_object_new (RIDGE_TYPE_PLAN, NULL);
}

/**
 * ridge_plan_get_today:
 * @self: a plan
 *
 * Gets the day that paces, dues and verdicts are computed for.
 *
 * Returns: the day
 */
RidgeDay
ridge_plan_get_today (RidgePlan *self)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), RIDGE_DAY_NONE);

  return self->today;
}

/**
 * ridge_plan_set_today:
 * @self: a plan, not within a batch
 * @today: a valid day
 *
 * Sets the day to compute for: after midnight, or to look at a plan as of
 * another day.
 */
void
ridge_plan_set_today (RidgePlan *self,
                      RidgeDay   today)
{
  g_return_if_fail (RIDGE_IS_PLAN (self));
  g_return_if_fail (ridge_day_is_valid (today));
  g_return_if_fail (self->depth == 0);

  if (self->today == today)
    return;

  self->today = today;
  outdate_all (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), today_property);
  ridge_plan_emit_changed (self);
}

void
ridge_plan_emit_changed (RidgePlan *self)
{
  g_autoptr (GPtrArray) entities = g_steal_pointer (&self->queued_computed);

  self->queued_computed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < entities->len; i++)
    ridge_entity_emit_computed (entities->pdata[i]);

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ridge_plan_get_periods:
 * @self: a plan
 *
 * Gets the periods by their start; of those that start together the longest
 * comes first.
 *
 * Returns: (transfer none): a list of [class@Period]
 */
GListModel *
ridge_plan_get_periods (RidgePlan *self)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->lists[RIDGE_TABLE_PERIOD]);
}

/**
 * ridge_plan_get_teams:
 * @self: a plan
 *
 * Gets the teams at the top, by rank; those below are their children.
 *
 * Returns: (transfer none): a list of [class@Team]
 */
GListModel *
ridge_plan_get_teams (RidgePlan *self)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->lists[RIDGE_TABLE_TEAM]);
}

/**
 * ridge_plan_get_people:
 * @self: a plan
 *
 * Gets the people by name.
 *
 * Returns: (transfer none): a list of [class@Person]
 */
GListModel *
ridge_plan_get_people (RidgePlan *self)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->lists[RIDGE_TABLE_PERSON]);
}

/**
 * ridge_plan_get_objectives:
 * @self: a plan
 *
 * Gets the objectives without a parent, by rank.
 *
 * Returns: (transfer none): a list of [class@Objective]
 */
GListModel *
ridge_plan_get_objectives (RidgePlan *self)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->lists[RIDGE_TABLE_OBJECTIVE]);
}

/**
 * ridge_plan_get_kpis:
 * @self: a plan
 *
 * Gets the KPIs by rank.
 *
 * Returns: (transfer none): a list of [class@Kpi]
 */
GListModel *
ridge_plan_get_kpis (RidgePlan *self)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->lists[RIDGE_TABLE_KPI]);
}

/**
 * ridge_plan_get_links:
 * @self: a plan
 *
 * Gets all links by key.
 *
 * Returns: (transfer none): a list of [class@Link]
 */
GListModel *
ridge_plan_get_links (RidgePlan *self)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->lists[RIDGE_TABLE_LINK]);
}

/**
 * ridge_plan_get_n_rows:
 * @self: a plan
 * @table: a table
 *
 * Counts the rows of a table; for points, those of all series.
 *
 * Returns: their number
 */
guint
ridge_plan_get_n_rows (RidgePlan  *self,
                       RidgeTable  table)
{
  GHashTableIter iter;
  RidgeKpi *kpi;
  guint n_points = 0;

  g_return_val_if_fail (RIDGE_IS_PLAN (self), 0);
  g_return_val_if_fail (table < RIDGE_N_TABLES, 0);

  if (table == RIDGE_TABLE_PLAN)
    return 1;
  if (table != RIDGE_TABLE_POINT)
    return g_hash_table_size (self->rows[table]);

  g_hash_table_iter_init (&iter, self->rows[RIDGE_TABLE_KPI]);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kpi))
    n_points += ridge_series_get_n_points (ridge_kpi_get_series (kpi));

  return n_points;
}

/**
 * ridge_plan_lookup:
 * @self: a plan
 * @table: a table
 * @id: a key
 *
 * Finds the entity of a row.
 *
 * Returns: (transfer none) (nullable): the entity; %NULL when there is no such row
 */
RidgeEntity *
ridge_plan_lookup (RidgePlan  *self,
                   RidgeTable  table,
                   gint64      id)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);
  g_return_val_if_fail (table < RIDGE_N_TABLES && table != RIDGE_TABLE_POINT, NULL);

  if (table == RIDGE_TABLE_PLAN)
    return id == 1 ? RIDGE_ENTITY (self) : NULL;

  return id != 0 && self->rows[table] != NULL ? g_hash_table_lookup (self->rows[table], &id) : NULL;
}

/**
 * ridge_plan_list:
 * @self: a plan
 * @table: a table, not that of points
 *
 * Lists every entity of a table, in no order.
 *
 * Returns: (transfer container) (element-type RidgeEntity): the entities
 */
GPtrArray *
ridge_plan_list (RidgePlan  *self,
                 RidgeTable  table)
{
  GPtrArray *entities;

  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);
  g_return_val_if_fail (table < RIDGE_N_TABLES && table != RIDGE_TABLE_POINT, NULL);

  if (table != RIDGE_TABLE_PLAN)
    return g_hash_table_get_values_as_ptr_array (self->rows[table]);

  entities = g_ptr_array_new ();
  g_ptr_array_add (entities, self);

  return entities;
}

/**
 * ridge_plan_get_period_at:
 * @self: a plan
 * @day: a day
 *
 * Finds the period to look at on a day: the shortest that holds it.
 *
 * Returns: (transfer none) (nullable): the period
 */
RidgePeriod *
ridge_plan_get_period_at (RidgePlan *self,
                          RidgeDay   day)
{
  RidgePeriod *shortest = NULL;
  RidgeSpan shortest_span;
  RidgePeriod *period;

  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  for (guint i = 0; (period = ridge_entity_list_peek (self->lists[RIDGE_TABLE_PERIOD], i)) != NULL; i++)
    {
      RidgeSpan span = ridge_period_get_span (period);

      if (!ridge_span_has_day (&span, day))
        continue;
      if (shortest == NULL || ridge_span_get_n_days (&span) < ridge_span_get_n_days (&shortest_span))
        {
          shortest = period;
          shortest_span = span;
        }
    }

  return shortest;
}

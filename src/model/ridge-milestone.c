/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-milestone.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-key-result-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeMilestone
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (MILESTONE)
};

G_DEFINE_FINAL_TYPE (RidgeMilestone, ridge_milestone, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeMilestone, milestone, MILESTONE)

static void
ridge_milestone_invalidate (RidgeEntity *self,
                            guint64      columns)
{
  RidgeKeyResult *key_result = ridge_entity_get_holder (self);

  if (key_result != NULL)
    ridge_key_result_outdate (key_result);
}

static void
ridge_milestone_class_init (RidgeMilestoneClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->invalidate = ridge_milestone_invalidate;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_MILESTONE, ridge_milestone_offsets);
}

static void
ridge_milestone_init (RidgeMilestone *self)
{
}

/**
 * ridge_milestone_is_done:
 * @self: a milestone
 *
 * Tells whether the milestone is done by the plan's day; one that is dated later
 * is planned.
 *
 * Returns: whether it is done
 */
gboolean
ridge_milestone_is_done (RidgeMilestone *self)
{
  RidgePlan *plan;

  g_return_val_if_fail (RIDGE_IS_MILESTONE (self), FALSE);

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));

  return self->done_on != RIDGE_DAY_NONE && (plan == NULL || self->done_on <= ridge_plan_get_today (plan));
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-milestone.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-key-result-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeMilestone
{
  RidgeEntity parent_instance;

  gint64   key_result;
  double   weight;
  char    *rank;
  char    *title;
  gint32   done_on;
};

G_DEFINE_FINAL_TYPE (RidgeMilestone, ridge_milestone, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_MILESTONE_N_COLUMNS] = {
  [RIDGE_MILESTONE_KEY_RESULT] = G_STRUCT_OFFSET (RidgeMilestone, key_result),
  [RIDGE_MILESTONE_RANK] = G_STRUCT_OFFSET (RidgeMilestone, rank),
  [RIDGE_MILESTONE_TITLE] = G_STRUCT_OFFSET (RidgeMilestone, title),
  [RIDGE_MILESTONE_WEIGHT] = G_STRUCT_OFFSET (RidgeMilestone, weight),
  [RIDGE_MILESTONE_DONE_ON] = G_STRUCT_OFFSET (RidgeMilestone, done_on),
};

static int
ridge_milestone_compare (RidgeEntity *a,
                         RidgeEntity *b)
{
  return ridge_entity_compare_ranks (a, RIDGE_MILESTONE (a)->rank, b, RIDGE_MILESTONE (b)->rank);
}

static RidgeEntityList *
ridge_milestone_find_home (RidgeEntity *self,
                           RidgePlan   *plan)
{
  RidgeEntity *key_result = ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT, RIDGE_MILESTONE (self)->key_result);

  if (key_result == NULL)
    return NULL;

  return RIDGE_ENTITY_LIST (ridge_key_result_get_milestones (RIDGE_KEY_RESULT (key_result)));
}

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

  entity_class->title_column = RIDGE_MILESTONE_TITLE;
  entity_class->compare = ridge_milestone_compare;
  entity_class->find_home = ridge_milestone_find_home;
  entity_class->invalidate = ridge_milestone_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_MILESTONE_KEY_RESULT) |
                                RIDGE_COLUMN_BIT (RIDGE_MILESTONE_RANK);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_MILESTONE, offsets);
}

static void
ridge_milestone_init (RidgeMilestone *self)
{
}

RIDGE_REF_GETTER (RidgeMilestone, milestone, MILESTONE, RidgeKeyResult, KEY_RESULT, key_result)
RIDGE_TEXT_GETTER (RidgeMilestone, milestone, MILESTONE, rank)
RIDGE_TEXT_GETTER (RidgeMilestone, milestone, MILESTONE, title)
RIDGE_REAL_GETTER (RidgeMilestone, milestone, MILESTONE, weight)
RIDGE_DAY_GETTER (RidgeMilestone, milestone, MILESTONE, done_on)

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-initiative.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeInitiative
{
  RidgeEntity parent_instance;

  gint64   key_result;
  gint64   owner;
  char    *rank;
  char    *title;
  gint32   state;
  gint32   due;
};

G_DEFINE_FINAL_TYPE (RidgeInitiative, ridge_initiative, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_INITIATIVE_N_COLUMNS] = {
  [RIDGE_INITIATIVE_KEY_RESULT] = G_STRUCT_OFFSET (RidgeInitiative, key_result),
  [RIDGE_INITIATIVE_RANK] = G_STRUCT_OFFSET (RidgeInitiative, rank),
  [RIDGE_INITIATIVE_TITLE] = G_STRUCT_OFFSET (RidgeInitiative, title),
  [RIDGE_INITIATIVE_STATE] = G_STRUCT_OFFSET (RidgeInitiative, state),
  [RIDGE_INITIATIVE_OWNER] = G_STRUCT_OFFSET (RidgeInitiative, owner),
  [RIDGE_INITIATIVE_DUE] = G_STRUCT_OFFSET (RidgeInitiative, due),
};

static int
ridge_initiative_compare (RidgeEntity *a,
                          RidgeEntity *b)
{
  return ridge_entity_compare_ranks (a, RIDGE_INITIATIVE (a)->rank, b, RIDGE_INITIATIVE (b)->rank);
}

static RidgeEntityList *
ridge_initiative_find_home (RidgeEntity *self,
                            RidgePlan   *plan)
{
  RidgeEntity *key_result = ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT, RIDGE_INITIATIVE (self)->key_result);

  if (key_result == NULL)
    return NULL;

  return RIDGE_ENTITY_LIST (ridge_key_result_get_initiatives (RIDGE_KEY_RESULT (key_result)));
}

static void
ridge_initiative_class_init (RidgeInitiativeClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->title_column = RIDGE_INITIATIVE_TITLE;
  entity_class->compare = ridge_initiative_compare;
  entity_class->find_home = ridge_initiative_find_home;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_INITIATIVE_KEY_RESULT) |
                                RIDGE_COLUMN_BIT (RIDGE_INITIATIVE_RANK);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_INITIATIVE, offsets);
}

static void
ridge_initiative_init (RidgeInitiative *self)
{
}

RIDGE_REF_GETTER (RidgeInitiative, initiative, INITIATIVE, RidgeKeyResult, KEY_RESULT, key_result)
RIDGE_TEXT_GETTER (RidgeInitiative, initiative, INITIATIVE, rank)
RIDGE_TEXT_GETTER (RidgeInitiative, initiative, INITIATIVE, title)
RIDGE_GETTER (RidgeInitiative, initiative, INITIATIVE, RidgeInitiativeState, state, 0)
RIDGE_REF_GETTER (RidgeInitiative, initiative, INITIATIVE, RidgePerson, PERSON, owner)
RIDGE_DAY_GETTER (RidgeInitiative, initiative, INITIATIVE, due)

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-person.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

struct _RidgePerson
{
  RidgeEntity parent_instance;

  gint64   team;
  char    *name;
  gint32   retired;
};

G_DEFINE_FINAL_TYPE (RidgePerson, ridge_person, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_PERSON_N_COLUMNS] = {
  [RIDGE_PERSON_NAME] = G_STRUCT_OFFSET (RidgePerson, name),
  [RIDGE_PERSON_TEAM] = G_STRUCT_OFFSET (RidgePerson, team),
  [RIDGE_PERSON_RETIRED] = G_STRUCT_OFFSET (RidgePerson, retired),
};

static int
ridge_person_compare (RidgeEntity *a,
                      RidgeEntity *b)
{
  int order = g_utf8_collate (ridge_text (RIDGE_PERSON (a)->name), ridge_text (RIDGE_PERSON (b)->name));

  return order != 0 ? order : ridge_entity_compare_ids (a, b);
}

static RidgeEntityList *
ridge_person_find_home (RidgeEntity *self,
                        RidgePlan   *plan)
{
  return RIDGE_ENTITY_LIST (ridge_plan_get_people (plan));
}

static void
ridge_person_class_init (RidgePersonClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->title_column = RIDGE_PERSON_NAME;
  entity_class->compare = ridge_person_compare;
  entity_class->find_home = ridge_person_find_home;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_PERSON_NAME);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PERSON, offsets);
}

static void
ridge_person_init (RidgePerson *self)
{
}

RIDGE_TEXT_GETTER (RidgePerson, person, PERSON, name)
RIDGE_REF_GETTER (RidgePerson, person, PERSON, RidgeTeam, TEAM, team)
RIDGE_BOOL_GETTER (RidgePerson, person, PERSON, retired)

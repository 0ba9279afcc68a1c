/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-person.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

struct _RidgePerson
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (PERSON)
};

G_DEFINE_FINAL_TYPE (RidgePerson, ridge_person, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgePerson, person, PERSON)

static int
ridge_person_compare (RidgeEntity *a,
                      RidgeEntity *b)
{
  int order = g_utf8_collate (ridge_text (RIDGE_PERSON (a)->name), ridge_text (RIDGE_PERSON (b)->name));

  return order != 0 ? order : ridge_entity_compare_ids (a, b);
}

static void
ridge_person_class_init (RidgePersonClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->compare = ridge_person_compare;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PERSON, ridge_person_offsets);
}

static void
ridge_person_init (RidgePerson *self)
{
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-initiative.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeInitiative
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (INITIATIVE)
};

G_DEFINE_FINAL_TYPE (RidgeInitiative, ridge_initiative, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeInitiative, initiative, INITIATIVE)

static void
ridge_initiative_class_init (RidgeInitiativeClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_INITIATIVE, ridge_initiative_offsets);
}

static void
ridge_initiative_init (RidgeInitiative *self)
{
}

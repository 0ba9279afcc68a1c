/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-check-in.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-key-result-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeCheckIn
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (CHECK_IN)
};

G_DEFINE_FINAL_TYPE (RidgeCheckIn, ridge_check_in, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeCheckIn, check_in, CHECK_IN)

/* Two of one day stand in the order they were made. */
static int
ridge_check_in_compare (RidgeEntity *a,
                        RidgeEntity *b)
{
  RidgeCheckIn *first = RIDGE_CHECK_IN (a), *second = RIDGE_CHECK_IN (b);
  int order = first->day == second->day ? strcmp (ridge_text (first->made_at), ridge_text (second->made_at)) : 0;

  return order != 0 ? order : ridge_entity_compare_days (a, first->day, b, second->day);
}

static void
ridge_check_in_invalidate (RidgeEntity *self,
                           guint64      columns)
{
  RidgeKeyResult *key_result = ridge_entity_get_holder (self);

  if (key_result != NULL)
    ridge_key_result_outdate (key_result);
}

static void
ridge_check_in_class_init (RidgeCheckInClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->compare = ridge_check_in_compare;
  entity_class->invalidate = ridge_check_in_invalidate;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_CHECK_IN, ridge_check_in_offsets);
}

static void
ridge_check_in_init (RidgeCheckIn *self)
{
}

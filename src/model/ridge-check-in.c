/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-check-in.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-key-result-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeCheckIn
{
  RidgeEntity parent_instance;

  gint64   key_result;
  double   value;
  char    *note;
  char    *made_at;
  gint32   day;
  gint32   confidence;
};

G_DEFINE_FINAL_TYPE (RidgeCheckIn, ridge_check_in, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_CHECK_IN_N_COLUMNS] = {
  [RIDGE_CHECK_IN_KEY_RESULT] = G_STRUCT_OFFSET (RidgeCheckIn, key_result),
  [RIDGE_CHECK_IN_DAY] = G_STRUCT_OFFSET (RidgeCheckIn, day),
  [RIDGE_CHECK_IN_VALUE] = G_STRUCT_OFFSET (RidgeCheckIn, value),
  [RIDGE_CHECK_IN_CONFIDENCE] = G_STRUCT_OFFSET (RidgeCheckIn, confidence),
  [RIDGE_CHECK_IN_NOTE] = G_STRUCT_OFFSET (RidgeCheckIn, note),
  [RIDGE_CHECK_IN_MADE_AT] = G_STRUCT_OFFSET (RidgeCheckIn, made_at),
};

/* Two of one day stand in the order they were made. */
static int
ridge_check_in_compare (RidgeEntity *a,
                        RidgeEntity *b)
{
  RidgeCheckIn *first = RIDGE_CHECK_IN (a), *second = RIDGE_CHECK_IN (b);
  int order = first->day == second->day ? strcmp (ridge_text (first->made_at), ridge_text (second->made_at)) : 0;

  return order != 0 ? order : ridge_entity_compare_days (a, first->day, b, second->day);
}

static RidgeEntityList *
ridge_check_in_find_home (RidgeEntity *self,
                          RidgePlan   *plan)
{
  RidgeEntity *key_result = ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT, RIDGE_CHECK_IN (self)->key_result);

  if (key_result == NULL)
    return NULL;

  return RIDGE_ENTITY_LIST (ridge_key_result_get_check_ins (RIDGE_KEY_RESULT (key_result)));
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
  entity_class->find_home = ridge_check_in_find_home;
  entity_class->invalidate = ridge_check_in_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_CHECK_IN_KEY_RESULT) |
                                RIDGE_COLUMN_BIT (RIDGE_CHECK_IN_DAY) |
                                RIDGE_COLUMN_BIT (RIDGE_CHECK_IN_MADE_AT);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_CHECK_IN, offsets);
}

static void
ridge_check_in_init (RidgeCheckIn *self)
{
}

RIDGE_REF_GETTER (RidgeCheckIn, check_in, CHECK_IN, RidgeKeyResult, KEY_RESULT, key_result)
RIDGE_DAY_GETTER (RidgeCheckIn, check_in, CHECK_IN, day)
RIDGE_REAL_GETTER (RidgeCheckIn, check_in, CHECK_IN, value)
RIDGE_INT_GETTER (RidgeCheckIn, check_in, CHECK_IN, confidence)
RIDGE_TEXT_GETTER (RidgeCheckIn, check_in, CHECK_IN, note)
RIDGE_TEXT_GETTER (RidgeCheckIn, check_in, CHECK_IN, made_at)

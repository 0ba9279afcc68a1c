/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * RidgePlace:
 *
 * Where an objective goes: to the end of the roots, to the end of another
 * objective's or key result's children, or beside a sibling.
 */
typedef enum
{
  RIDGE_PLACE_TOP,
  RIDGE_PLACE_INTO_OBJECTIVE,
  RIDGE_PLACE_INTO_KEY_RESULT,
  RIDGE_PLACE_BEFORE,
  RIDGE_PLACE_AFTER
} RidgePlaceKind;

typedef struct
{
  RidgePlaceKind kind;
  RidgeEntity   *entity;   /* (nullable): the objective or key result meant; none for TOP */
} RidgePlace;

#define RIDGE_AT_TOP             ((RidgePlace) { RIDGE_PLACE_TOP, NULL })
#define RIDGE_INTO_OBJECTIVE(o)  ((RidgePlace) { RIDGE_PLACE_INTO_OBJECTIVE, RIDGE_ENTITY (o) })
#define RIDGE_INTO_KEY_RESULT(k) ((RidgePlace) { RIDGE_PLACE_INTO_KEY_RESULT, RIDGE_ENTITY (k) })
#define RIDGE_BEFORE(o)          ((RidgePlace) { RIDGE_PLACE_BEFORE, RIDGE_ENTITY (o) })
#define RIDGE_AFTER(o)           ((RidgePlace) { RIDGE_PLACE_AFTER, RIDGE_ENTITY (o) })

/* One key press: past the sibling before or after, under the sibling before,
 * or out to where the parent stands. */
typedef enum
{
  RIDGE_STEP_UP,
  RIDGE_STEP_DOWN,
  RIDGE_STEP_IN,
  RIDGE_STEP_OUT
} RidgeStep;

/* Whether a sibling is on screen, so that a step passes what a person sees. */
typedef gboolean (*RidgeVisibleFunc) (RidgeObjective *objective, gpointer data);

gboolean ridge_move_get_step (RidgePlan       *plan,
                              RidgeObjective  *objective,
                              RidgeStep        step,
                              RidgeVisibleFunc visible,
                              gpointer         data,
                              RidgePlace      *place);

G_END_DECLS

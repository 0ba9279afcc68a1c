/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

typedef struct _RidgeMilestone RidgeMilestone;
typedef struct _RidgeInitiative RidgeInitiative;

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
  RidgePlaceKind  kind;
  RidgeEntity    *entity;   /* (nullable): the objective or key result meant; none for TOP */
} RidgePlace;

#define RIDGE_AT_TOP              ((RidgePlace) { RIDGE_PLACE_TOP, NULL })
#define RIDGE_INTO_OBJECTIVE(o)   ((RidgePlace) { RIDGE_PLACE_INTO_OBJECTIVE, RIDGE_ENTITY (o) })
#define RIDGE_INTO_KEY_RESULT(k)  ((RidgePlace) { RIDGE_PLACE_INTO_KEY_RESULT, RIDGE_ENTITY (k) })
#define RIDGE_BEFORE(o)           ((RidgePlace) { RIDGE_PLACE_BEFORE, RIDGE_ENTITY (o) })
#define RIDGE_AFTER(o)            ((RidgePlace) { RIDGE_PLACE_AFTER, RIDGE_ENTITY (o) })

/* One key press: past the sibling before or after, under the sibling before,
 * or out to where the parent stands. */
typedef enum { RIDGE_STEP_UP, RIDGE_STEP_DOWN, RIDGE_STEP_IN, RIDGE_STEP_OUT } RidgeStep;

/* Whether a sibling is on screen, so that a step passes what a person sees. */
typedef gboolean (*RidgeVisibleFunc) (RidgeObjective *objective, gpointer data);

gboolean ridge_move_check           (RidgeObjective    *objective,
                                     RidgePlace         place,
                                     GError           **error);
gboolean ridge_move_objective       (RidgeDocument     *document,
                                     RidgeObjective    *objective,
                                     RidgePlace         place,
                                     GError           **error);
gboolean ridge_move_get_step        (RidgePlan         *plan,
                                     RidgeObjective    *objective,
                                     RidgeStep          step,
                                     RidgeVisibleFunc   visible,
                                     gpointer           data,
                                     RidgePlace        *place);

/* The lists below reorder by naming the row to stand before; none: the end. */
gboolean ridge_move_key_result_check (RidgeKeyResult   *key_result,
                                      RidgeObjective   *objective,
                                      GError          **error);
gboolean ridge_move_key_result      (RidgeDocument     *document,
                                     RidgeKeyResult    *key_result,
                                     RidgeObjective    *objective,
                                     RidgeKeyResult    *before,
                                     GError           **error);
gboolean ridge_move_team_check      (RidgeTeam         *team,
                                     RidgeTeam         *parent,
                                     GError           **error);
gboolean ridge_move_team            (RidgeDocument     *document,
                                     RidgeTeam         *team,
                                     RidgeTeam         *parent,
                                     RidgeTeam         *before,
                                     GError           **error);
gboolean ridge_move_kpi             (RidgeDocument     *document,
                                     RidgeKpi          *kpi,
                                     RidgeKpi          *before,
                                     GError           **error);
gboolean ridge_move_milestone       (RidgeDocument     *document,
                                     RidgeMilestone    *milestone,
                                     RidgeMilestone    *before,
                                     GError           **error);
gboolean ridge_move_initiative      (RidgeDocument     *document,
                                     RidgeInitiative   *initiative,
                                     RidgeInitiative   *before,
                                     GError           **error);

G_END_DECLS

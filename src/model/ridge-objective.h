/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/ridge-basis.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVE (ridge_objective_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjective, ridge_objective, RIDGE, OBJECTIVE, RidgeEntity)

/**
 * RidgeObjective:
 *
 * What we want to change, in one sentence, and by when. Objectives cascade:
 * the parent is another objective or a key result, in any team or period.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgeObjective, objective, OBJECTIVE)

/* The tree (transfer none). The models are stable and every one is by rank. */
RidgeEntity        *ridge_objective_get_parent        (RidgeObjective *self);   /* nullable: an objective or a key result */
RidgeObjective     *ridge_objective_get_above         (RidgeObjective *self);   /* nullable: the parent, or the parent key result's objective */
RidgeObjective     *ridge_objective_get_root          (RidgeObjective *self);
gboolean            ridge_objective_is_ancestor_of    (RidgeObjective *self, RidgeObjective *other);   /* also of itself: TRUE */
GListModel         *ridge_objective_get_key_results   (RidgeObjective *self);   /* of RidgeKeyResult */
GListModel         *ridge_objective_get_children      (RidgeObjective *self);   /* of RidgeObjective, directly below */
GListModel         *ridge_objective_get_links_from    (RidgeObjective *self);   /* of RidgeLink that start here */
GListModel         *ridge_objective_get_links_to      (RidgeObjective *self);   /* of RidgeLink that end here */
GListModel         *ridge_objective_get_rows          (RidgeObjective *self);   /* key results, then child objectives */
gboolean            ridge_objective_in_period         (RidgeObjective *self, RidgePeriod *period);

/* Extra parents, in (transfer container): objectives or key results it also supports, and those that support it */
GPtrArray          *ridge_entity_list_way_up          (RidgeEntity *from, RidgeEntity *to);   /* nullable */

/* Computed; NaN where there is no data */
double              ridge_objective_get_score         (RidgeObjective *self);   /* 0 … 1 */
double              ridge_objective_get_progress      (RidgeObjective *self);   /* the mean of unclamped progress */
double              ridge_objective_get_expected      (RidgeObjective *self);
RidgePace           ridge_objective_get_pace          (RidgeObjective *self);
double              ridge_objective_get_confidence    (RidgeObjective *self);   /* 0 … 1, weighted */
RidgeVerdict        ridge_objective_get_verdict       (RidgeObjective *self);   /* the worst among its key results */
RidgeKeyResult     *ridge_objective_get_weakest       (RidgeObjective *self);   /* nullable: driver with the lowest score */
guint               ridge_objective_get_n_key_results (RidgeObjective *self);   /* drivers and guardrails */
void                ridge_objective_get_basis         (RidgeObjective *self, RidgeBasis *basis);   /* what the score stands on */
guint               ridge_objective_get_n_no_data     (RidgeObjective *self);   /* drivers without a value */
guint               ridge_objective_get_n_breached    (RidgeObjective *self);   /* breached guardrails */

/* Where a score falls for a kind of objective, without a display's rounding. */

G_END_DECLS

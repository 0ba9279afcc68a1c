/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-place.h"

G_BEGIN_DECLS

gboolean ridge_move_check (RidgeObjective *objective,
                           RidgePlace      place,
                           GError        **error);
gboolean ridge_move_objective (RidgeDocument  *document,
                               RidgeObjective *objective,
                               RidgePlace      place,
                               GError        **error);

/* The lists below reorder by naming the row to stand before; none: the end. */
gboolean ridge_move_key_result_check (RidgeKeyResult *key_result,
                                      RidgeObjective *objective,
                                      GError        **error);
gboolean ridge_move_key_result (RidgeDocument  *document,
                                RidgeKeyResult *key_result,
                                RidgeObjective *objective,
                                RidgeKeyResult *before,
                                GError        **error);
gboolean ridge_move_team (RidgeDocument *document,
                          RidgeTeam     *team,
                          RidgeTeam     *parent,
                          RidgeTeam     *before,
                          GError       **error);
gboolean ridge_move_kpi (RidgeDocument *document,
                         RidgeKpi      *kpi,
                         RidgeKpi      *before,
                         GError       **error);
gboolean ridge_move_milestone (RidgeDocument  *document,
                               RidgeMilestone *milestone,
                               RidgeMilestone *before,
                               GError        **error);
gboolean ridge_move_initiative (RidgeDocument   *document,
                                RidgeInitiative *initiative,
                                RidgeInitiative *before,
                                GError         **error);

G_END_DECLS

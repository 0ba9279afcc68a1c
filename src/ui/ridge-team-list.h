/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

GListModel *ridge_team_list_new  (RidgePlan *plan);
guint       ridge_team_get_depth (RidgeTeam *team);

G_END_DECLS

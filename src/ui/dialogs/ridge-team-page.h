/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_TEAM_PAGE (ridge_team_page_get_type ())
G_DECLARE_FINAL_TYPE (RidgeTeamPage, ridge_team_page, RIDGE, TEAM_PAGE, AdwNavigationPage)

AdwNavigationPage *ridge_team_page_new (RidgeContext *context,
                                        RidgeTeam    *team);

G_END_DECLS

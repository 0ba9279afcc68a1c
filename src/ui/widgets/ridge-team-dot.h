/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_TEAM_DOT (ridge_team_dot_get_type ())
G_DECLARE_FINAL_TYPE (RidgeTeamDot, ridge_team_dot, RIDGE, TEAM_DOT, GtkWidget)

GtkWidget *ridge_team_dot_new (void);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "ui/ridge-team-list.h"

static GListModel *
list_children (gpointer item,
               gpointer data)
{
  return g_object_ref (ridge_team_get_children (item));
}

/**
 * ridge_team_list_new:
 * @plan: a plan
 *
 * Returns: (transfer full): every team, each followed by the teams below it
 */
GListModel *
ridge_team_list_new (RidgePlan *plan)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (plan), NULL);

  return G_LIST_MODEL (gtk_tree_list_model_new (g_object_ref (ridge_plan_get_teams (plan)), TRUE, TRUE,
                                                list_children, NULL, NULL));
}

/**
 * ridge_team_get_depth:
 *
 * Returns: how many teams the team is part of
 */
guint
ridge_team_get_depth (RidgeTeam *team)
{
  guint depth = 0;

  while ((team = ridge_team_get_parent (team)) != NULL)
    depth++;

  return depth;
}

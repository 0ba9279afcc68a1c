/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an objective serves. */

#include "coach/ridge-coach-private.h"

static gboolean
supports_something (RidgeObjective *objective)
{
  GListModel *links = ridge_objective_get_links_from (objective);

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);

      if (ridge_link_get_kind (link) == RIDGE_LINK_SUPPORTS)
        return TRUE;
    }

  return FALSE;
}

/* How far a team is below the top; the whole company is above all teams. */
static guint
get_depth (RidgeTeam *team)
{
  guint depth = 0;

  for (; team != NULL; team = ridge_team_get_parent (team))
    depth++;

  return depth;
}

/* What could be served: an objective of a team further up, or of the whole, at the same time. */
static gboolean
could_serve (RidgeObjective *objective,
             RidgeObjective *other)
{
  RidgePeriod *period = ridge_objective_get_period (objective);

  return other != objective && ridge_coach_is_draft (other) &&
         get_depth (ridge_objective_get_team (other)) < get_depth (ridge_objective_get_team (objective)) &&
         period != NULL && ridge_objective_get_period (other) != NULL &&
         ridge_period_contains (ridge_objective_get_period (other), period);
}

static gboolean
is_of_team_above (RidgeObjective *objective,
                  RidgeTeam      *team)
{
  return ridge_coach_is_draft (objective) && ridge_objective_get_team (objective) == team;
}

static gboolean
any (RidgeObjective *objective,
     RidgeTeam      *team)
{
  g_autoptr (GPtrArray) all = ridge_plan_list (ridge_entity_get_plan (RIDGE_ENTITY (objective)), RIDGE_TABLE_OBJECTIVE);

  for (guint i = 0; i < all->len; i++)
    {
      RidgeObjective *other = g_ptr_array_index (all, i);

      if (could_serve (objective, other) && (team == NULL || is_of_team_above (other, team)))
        return TRUE;
    }

  return FALSE;
}

/* A team's objective that reaches past its own department, which has objectives too. */
static gboolean
skips_a_level (RidgeObjective  *objective,
               RidgeObjective  *above,
               RidgeTeam      **skipped)
{
  RidgeTeam *team = ridge_objective_get_team (objective);

  *skipped = team != NULL ? ridge_team_get_parent (team) : NULL;
  if (*skipped == NULL)
    return FALSE;

  return get_depth (ridge_objective_get_team (above)) + 1 < get_depth (team) && any (objective, *skipped);
}

void
ridge_coach_add_alignment (GPtrArray      *findings,
                           RidgeObjective *objective)
{
  RidgeObjective *above = ridge_objective_get_above (objective);
  RidgeTeam      *skipped = NULL;

  if (above == NULL && !supports_something (objective) && any (objective, NULL))
    ridge_coach_add (findings, RIDGE_COACH_ORPHAN, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_PARENT_OBJECTIVE);
  if (above != NULL && skips_a_level (objective, above, &skipped))
    ridge_coach_add (findings, RIDGE_COACH_SKIPPED_LEVEL, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_PARENT_OBJECTIVE)->other =
      RIDGE_ENTITY (skipped);
}

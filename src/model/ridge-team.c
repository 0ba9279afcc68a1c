/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-team.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-period-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeTeam
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (TEAM)

  RidgeEntityList *children;
};

G_DEFINE_FINAL_TYPE (RidgeTeam, ridge_team, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeTeam, team, TEAM)

static const RidgeListPlace lists[] = {
  { RIDGE_TABLE_TEAM, G_STRUCT_OFFSET (RidgeTeam, children) },
  { 0 },
};

/* What a team's part of a period is depends on the tree of teams. */
static void
ridge_team_invalidate (RidgeEntity *self,
                       guint64      columns)
{
  RidgePlan *plan = ridge_entity_get_plan (self);
  RidgePeriod *period;

  if (plan == NULL || (columns & RIDGE_COLUMN_BIT (RIDGE_TEAM_PARENT)) == 0)
    return;

  for (guint i = 0; (period = ridge_entity_list_peek (plan->lists[RIDGE_TABLE_PERIOD], i)) != NULL; i++)
    period->team = NULL;
}

static void
ridge_team_class_init (RidgeTeamClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->invalidate = ridge_team_invalidate;
  entity_class->lists = lists;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_TEAM, ridge_team_offsets);
}

static void
ridge_team_init (RidgeTeam *self)
{
}

/**
 * ridge_team_get_children:
 * @self: a team
 *
 * Gets the teams directly below, by rank.
 *
 * Returns: (transfer none): a list of [class@Team]
 */
GListModel *
ridge_team_get_children (RidgeTeam *self)
{
  g_return_val_if_fail (RIDGE_IS_TEAM (self), NULL);

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_TEAM);
}

/**
 * ridge_team_is_ancestor_of:
 * @self: a team
 * @other: another
 *
 * Tells whether the other team is this one or lies below it.
 *
 * Returns: whether it does
 */
gboolean
ridge_team_is_ancestor_of (RidgeTeam *self,
                           RidgeTeam *other)
{
  g_return_val_if_fail (RIDGE_IS_TEAM (self), FALSE);

  while (other != NULL && other != self)
    other = ridge_entity_get_holder (other);

  return other == self;
}

/**
 * ridge_team_shows:
 * @filter: (nullable): the team that is looked at; %NULL for everyone
 * @team: (nullable): the team that a thing belongs to
 *
 * The one rule by which lists, sums and dialogs filter by a team: it stands for
 * the teams below it, too, and what belongs to no team is shown to everyone only.
 *
 * Returns: whether the thing is shown
 */
gboolean
ridge_team_shows (RidgeTeam *filter,
                  RidgeTeam *team)
{
  return filter == NULL || (team != NULL && ridge_team_is_ancestor_of (filter, team));
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-team.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-period-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeTeam
{
  RidgeEntity parent_instance;

  gint64   parent;
  char    *rank;
  char    *name;
  char    *color;
  gint32   retired;

  RidgeEntityList *children;
};

G_DEFINE_FINAL_TYPE (RidgeTeam, ridge_team, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_TEAM_N_COLUMNS] = {
  [RIDGE_TEAM_PARENT] = G_STRUCT_OFFSET (RidgeTeam, parent),
  [RIDGE_TEAM_RANK] = G_STRUCT_OFFSET (RidgeTeam, rank),
  [RIDGE_TEAM_NAME] = G_STRUCT_OFFSET (RidgeTeam, name),
  [RIDGE_TEAM_COLOR] = G_STRUCT_OFFSET (RidgeTeam, color),
  [RIDGE_TEAM_RETIRED] = G_STRUCT_OFFSET (RidgeTeam, retired),
};

static int
ridge_team_compare (RidgeEntity *a,
                    RidgeEntity *b)
{
  return ridge_entity_compare_ranks (a, RIDGE_TEAM (a)->rank, b, RIDGE_TEAM (b)->rank);
}

static RidgeEntityList *
ridge_team_find_home (RidgeEntity *self,
                      RidgePlan   *plan)
{
  RidgeEntity *parent = ridge_plan_lookup (plan, RIDGE_TABLE_TEAM, RIDGE_TEAM (self)->parent);

  if (parent != NULL)
    return RIDGE_ENTITY_LIST (ridge_team_get_children (RIDGE_TEAM (parent)));

  return RIDGE_ENTITY_LIST (ridge_plan_get_teams (plan));
}

/* What a team's part of a period is depends on the tree of teams. */
static void
ridge_team_invalidate (RidgeEntity *self,
                       guint64      columns)
{
  RidgePlan *plan = ridge_entity_get_plan (self);
  RidgePeriod *period;

  if (plan == NULL || (columns & RIDGE_COLUMN_BIT (RIDGE_TEAM_PARENT)) == 0)
    return;

  for (guint i = 0; (period = ridge_entity_list_peek (plan->periods, i)) != NULL; i++)
    period->team = NULL;
}

static void
ridge_team_dispose (GObject *object)
{
  RidgeTeam *self = RIDGE_TEAM (object);

  ridge_entity_list_drop (&self->children);

  G_OBJECT_CLASS (ridge_team_parent_class)->dispose (object);
}

static void
ridge_team_class_init (RidgeTeamClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  object_class->dispose = ridge_team_dispose;

  entity_class->title_column = RIDGE_TEAM_NAME;
  entity_class->compare = ridge_team_compare;
  entity_class->find_home = ridge_team_find_home;
  entity_class->invalidate = ridge_team_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_TEAM_PARENT) |
                                RIDGE_COLUMN_BIT (RIDGE_TEAM_RANK);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_TEAM, offsets);
}

static void
ridge_team_init (RidgeTeam *self)
{
}

RIDGE_REF_GETTER (RidgeTeam, team, TEAM, RidgeTeam, TEAM, parent)
RIDGE_TEXT_GETTER (RidgeTeam, team, TEAM, rank)
RIDGE_TEXT_GETTER (RidgeTeam, team, TEAM, name)
RIDGE_TEXT_GETTER (RidgeTeam, team, TEAM, color)
RIDGE_BOOL_GETTER (RidgeTeam, team, TEAM, retired)

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

  return ridge_entity_list_ensure (&self->children, RIDGE_TYPE_TEAM, self);
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

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_TEAM (ridge_team_get_type ())
G_DECLARE_FINAL_TYPE (RidgeTeam, ridge_team, RIDGE, TEAM, RidgeEntity)

/**
 * RidgeTeam:
 *
 * A team; teams form a tree. A retired team is hidden, never lost.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgeTeam, team, TEAM)

GListModel *ridge_team_get_children (RidgeTeam *self);   /* of RidgeTeam, by rank */
gboolean    ridge_team_is_ancestor_of (RidgeTeam *self, RidgeTeam *other);   /* also of itself: TRUE */
gboolean    ridge_team_shows (RidgeTeam *filter, RidgeTeam *team);

G_END_DECLS

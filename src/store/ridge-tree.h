/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-schema.h"
#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* Whether things that have a parent of their own kind have themselves as an
 * ancestor. SQLite does not know loops, and two changes that are each fine can
 * make one together. */

typedef struct
{
  RidgeTable  table;
  const char *parent_of_row;   /* SQL: the parent's key, by the columns of the row */
} RidgeTree;

extern const RidgeTree ridge_tree_of_objectives;
extern const RidgeTree ridge_tree_of_teams;

gboolean ridge_tree_find_loop_above (RidgeConnection *connection,
                                     const RidgeTree *tree,
                                     gint64           id,
                                     gboolean        *has_loop,
                                     GError         **error);
gboolean ridge_tree_find_any_loop (RidgeConnection *connection,
                                   const RidgeTree *tree,
                                   gint64          *member,
                                   GError         **error);
gboolean ridge_tree_find_support_loop (RidgeConnection *connection,
                                       gint64           objective,
                                       gboolean        *has_loop,
                                       GError         **error);

G_END_DECLS

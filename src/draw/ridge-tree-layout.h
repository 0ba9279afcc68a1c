/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RIDGE_TREE_ROOT G_MAXSIZE

/**
 * RidgeTreeNode:
 * @parent: index of the node above, which is less than the node's own;
 *   %RIDGE_TREE_ROOT for none
 * @breadth: room it takes beside its siblings, the gap to the next included
 * @depth: room it takes between its parent and its children, the gap included
 * @across: (out): where it begins beside its siblings, from 0
 * @along: (out): where it begins on the way from the roots, from 0
 *
 * One node of a tree to be drawn.
 */
typedef struct
{
  gsize  parent;
  double breadth;
  double depth;
  double across;
  double along;
} RidgeTreeNode;

void ridge_tree_layout_place (RidgeTreeNode *nodes,
                              gsize          n_nodes);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

/**
 * RidgeTreeLine:
 * @entity: an objective or a key result
 * @branch: the lines in front of it: "│  ├─ "
 * @depth: 0 for the roots
 *
 * One line of the printed tree.
 */
typedef struct
{
  RidgeEntity *entity;
  char        *branch;
  guint        depth;
} RidgeTreeLine;

GPtrArray *ridge_tree_list_lines (RidgePlan   *plan,
                                  RidgePeriod *period);

G_END_DECLS

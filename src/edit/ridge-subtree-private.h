/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

GPtrArray *ridge_subtree_collect (RidgePlan   *plan,
                                  RidgeEntity *root);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * BigPlan:
 * @folder: a folder of its own
 * @path: the plan in it
 *
 * A plan made to be large, and its place.
 */
typedef struct
{
  char *folder;
  char *path;
} BigPlan;

BigPlan *big_plan_new  (guint          n_objectives,
                        guint          n_kpis,
                        guint          n_values);
void     big_plan_free (BigPlan       *self);

void     big_plan_fill (RidgeDocument *document,
                        guint          n_objectives,
                        guint          n_kpis,
                        guint          n_values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BigPlan, big_plan_free)

G_END_DECLS

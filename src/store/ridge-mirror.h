/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "store/ridge-changeset.h"
#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* Where committed rows become the plan: a changeset, or every row at once; and
 * the plan rows again. */

gboolean ridge_mirror_check     (GBytes     *changeset,
                                 const char *path,
                                 GError    **error);
gboolean ridge_mirror_changeset (RidgePlan  *plan,
                                 GBytes     *changeset,
                                 const char *path,
                                 GError    **error);

void     ridge_mirror_fill_point (RidgeKpi  *kpi,
                                  guint      row,
                                  RidgeCell *cells);
gboolean ridge_mirror_foreach_row (RidgePlan   *plan,
                                   RidgeRowFunc func,
                                   gpointer     data,
                                   GError     **error);

/**
 * RidgeLoader:
 *
 * Feeds the mirror with every row of a document, a slice of time after the
 * other. The connection stays in one read transaction meanwhile.
 */
typedef struct _RidgeLoader RidgeLoader;

RidgeLoader *ridge_loader_new (RidgeConnection *connection,
                               RidgePlan       *plan);
void         ridge_loader_free (RidgeLoader *self);
guint64      ridge_loader_get_content (RidgeLoader *self);
gboolean     ridge_loader_run (RidgeLoader *self,
                               gint64       deadline,
                               gboolean    *done,
                               GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeLoader, ridge_loader_free)

G_END_DECLS

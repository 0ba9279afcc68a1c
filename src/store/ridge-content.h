/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* What a plan says, as one number: the sum, modulo 2^64, of a hash of each cell
 * with its table, key and column. It does not depend on the order of rows and
 * follows a change from the cells of that change alone. What a column starts with
 * counts nothing, so a column that a later version adds leaves it as it is. It
 * tells accidents, which nobody has aimed. */

guint64  ridge_content_of_row (const RidgeRowChange *row);
guint64  ridge_content_of_plan (RidgePlan *plan);
gboolean ridge_content_of_rows (RidgeConnection *connection,
                                guint64         *content,
                                GError         **error);
gboolean ridge_content_of_changeset (GBytes     *changeset,
                                     const char *path,
                                     guint64    *difference,
                                     GError    **error);

gboolean ridge_content_start (RidgeConnection *connection,
                              GError         **error);
gboolean ridge_content_follow (RidgeConnection *connection,
                               gint64           before,
                               gint64           after,
                               GBytes          *changeset,
                               GError         **error);
gboolean ridge_content_matches (RidgeConnection *connection,
                                guint64          content,
                                gboolean        *matches,
                                GError         **error);

G_END_DECLS

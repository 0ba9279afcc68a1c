/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* What holds in every committed plan beyond the schema's own checks. The
 * detail of a %RIDGE_ERROR_INVARIANT is one of these words:
 * "loop", "orphan", "span", "band", "bounds", "interval", "ends", "itself",
 * "one-driver", "one-phase", "one-step", "support-loop"; or "value" for a cell
 * that its column cannot hold, or SQLite's words for a check of the schema.
 *
 * A plan may have been given a "support-loop" before there was this rule. It
 * does no harm to the tree: such a plan opens, and no change may touch the loop
 * without breaking it. */

gboolean ridge_invariants_check_changeset (RidgeConnection *connection,
                                           GBytes          *changeset,
                                           guint           *n_rows,
                                           GError         **error);
gboolean ridge_invariants_check_all (RidgeConnection *connection,
                                     GPtrArray       *problems,
                                     GError         **error);
gboolean ridge_invariants_check_shape (RidgeConnection *connection,
                                       GError         **error);

G_END_DECLS

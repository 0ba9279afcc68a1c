/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* Bringing a document of an older version to the newest. */

gboolean         ridge_migration_run (RidgeConnection *connection,
                                      gint64           version,
                                      char           **copy,
                                      GCancellable    *cancellable,
                                      GError         **error);
RidgeConnection *ridge_migration_run_in_memory (RidgeConnection *source,
                                                gint64           version,
                                                GCancellable    *cancellable,
                                                GError         **error);

G_END_DECLS

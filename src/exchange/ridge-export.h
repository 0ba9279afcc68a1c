/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Each works in a thread, on a connection of its own. */
void     ridge_export_async (const char         *plan,
                             gint64              kpi,
                             const char         *path,
                             GAsyncReadyCallback callback,
                             gpointer            data);
gboolean ridge_export_finish (GAsyncResult *result,
                              GError      **error);
void     ridge_export_take_back_async (const char         *source,
                                       const char         *plan,
                                       GAsyncReadyCallback callback,
                                       gpointer            data);
gboolean ridge_export_take_back_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS

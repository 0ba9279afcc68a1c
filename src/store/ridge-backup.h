/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* Copies of a document through SQLite's backup, so that nothing else opens its file. */

/* Told after each step what share of the pages is copied. */
typedef void (*RidgeShareFunc) (double   share,
                                gpointer data);

gboolean ridge_backup_fill (RidgeConnection *source,
                            RidgeConnection *copy,
                            GCancellable    *cancellable,
                            RidgeShareFunc   share,
                            gpointer         data,
                            GError         **error);
gboolean ridge_backup_fill_draft (RidgeConnection *source,
                                  const char      *draft,
                                  GCancellable    *cancellable,
                                  RidgeShareFunc   share,
                                  gpointer         data,
                                  GError         **error);
gboolean ridge_backup_is_same (const char *a,
                               const char *b);
gboolean ridge_backup_save (RidgeConnection *source,
                            const char      *path,
                            gboolean         replace,
                            GCancellable    *cancellable,
                            RidgeShareFunc   share,
                            gpointer         data,
                            GError         **error);

G_END_DECLS

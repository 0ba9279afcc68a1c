/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that appears under its name only when it is whole. */

char    *ridge_new_file_get_draft (const char *path);
gboolean ridge_new_file_publish (const char *draft,
                                 const char *path,
                                 gboolean    replace,
                                 GError    **error);
void     ridge_new_file_discard (const char *draft);
void     ridge_new_file_blame (const char *path,
                               GError    **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *ridge_output_follow (const char    *path,
                              GError       **error);
gboolean ridge_output_check  (const char    *path,
                              GError       **error);
gboolean ridge_output_write  (const char    *path,
                              gconstpointer  data,
                              gsize          size,
                              GError       **error);

G_END_DECLS

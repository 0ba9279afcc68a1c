/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ridge_json_append_key (GString    *out,
                            const char *key);
void ridge_json_append_double (GString *out,
                               double   value);
void ridge_json_append_string (GString    *out,
                               const char *text);
void ridge_json_append_size (GString *out,
                             gsize    value);
void ridge_json_append_rows (GString     *out,
                             const gsize *rows,
                             gsize        n);
void ridge_json_append_doubles (GString      *out,
                                const double *values,
                                gsize         n);
void ridge_json_append_text_member (GString    *out,
                                    const char *key,
                                    const char *text);
void ridge_json_append_double_member (GString    *out,
                                      const char *key,
                                      double      value);
void ridge_json_append_size_member (GString    *out,
                                    const char *key,
                                    gsize       value);
void ridge_json_append_boolean_member (GString    *out,
                                       const char *key,
                                       gboolean    value);

G_END_DECLS

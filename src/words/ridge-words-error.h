/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *ridge_words_error  (const GError *error);
char       *ridge_words_error_in (const GError *error,
                                  const char   *column,
                                  const char   *field);
char       *ridge_words_older_copy (const char *copy);
char       *ridge_words_backup_failed (const GError *error);
const char *ridge_words_detail (const char   *detail);

char *ridge_words_lines_above (guint n_lines);

G_END_DECLS

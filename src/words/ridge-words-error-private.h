/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ridge_words_day_error    (const char   *field,
                                const char   *text);
char *ridge_words_number_error (const char   *field,
                                const char   *text);
char *ridge_words_input_error  (const GError *error,
                                const char   *thing,
                                const char   *detail);

G_END_DECLS

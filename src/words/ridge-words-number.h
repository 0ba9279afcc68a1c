/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *ridge_words_number       (double       value,
                                    int          decimals);
char     *ridge_words_value        (double       value,
                                    int          decimals,
                                    const char  *unit);
char     *ridge_words_value_short  (double       value,
                                    int          decimals,
                                    const char  *unit);
char     *ridge_words_percent      (double       share);
char     *ridge_words_change       (double       share);
char     *ridge_words_score        (double       score);

char     *ridge_words_keep_together (const char *text);

G_END_DECLS

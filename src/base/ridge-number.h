/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as text. The file and exchange speak the C locale; people read and
 * type in their own. Units and percent signs are added by `words/`. */

#define RIDGE_MAX_DECIMALS 9

gboolean  ridge_number_parse        (const char *text,
                                     double     *value);
char     *ridge_number_to_text      (double      value);
char     *ridge_number_format       (double      value,
                                     int         decimals);
char     *ridge_number_format_plain (double      value,
                                     int         decimals);
double    ridge_number_round_share (double       share,
                                    int          decimals);
char     *ridge_number_format_share (double      share,
                                     int         decimals);
int       ridge_number_count_decimals (double    value);

G_END_DECLS

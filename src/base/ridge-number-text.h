/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one reader of numbers that people type, paste and import. What programs
 * write for programs is read by ridge_number_parse(). */

/**
 * RidgeNumberFormat:
 *
 * How the numbers of a column are written.
 */
typedef enum
{
  RIDGE_NUMBER_POINT,   /* 1,234.5 */
  RIDGE_NUMBER_COMMA,   /* 1.234,5 */
  RIDGE_N_NUMBER_FORMATS
} RidgeNumberFormat;

gboolean ridge_number_text_read       (const char        *text,
                                       RidgeNumberFormat  format,
                                       const char        *unit,
                                       double            *value);
gboolean ridge_number_text_read_parts (const char *text,
                                       const char *unit,
                                       double     *numerator,
                                       double     *denominator);
gboolean ridge_number_text_read_local (const char        *text,
                                       const char        *unit,
                                       double            *value);
gboolean ridge_number_text_is_missing (const char        *text);

G_END_DECLS

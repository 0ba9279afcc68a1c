/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeValueFormat:
 * @value: a number
 * @decimals: how many decimals to write, or -1 for the measure's own
 * @user_data: the caller's data
 *
 * Writes a number as the user reads it: with their separators and the
 * measure's unit.
 *
 * Returns: (transfer full): the text
 */
typedef char *(*RidgeValueFormat) (double   value,
                                   int      decimals,
                                   gpointer user_data);

/**
 * RidgeValueAxis:
 * @n_ticks: how many ticks lie in the range
 * @step: distance between two ticks
 * @decimals: decimals that tell neighbouring ticks apart
 *
 * Round numbers, 1, 2 or 5 times a power of ten apart, that lie in a range.
 */
typedef struct
{
  guint  n_ticks;
  double step;
  int    decimals;

  /*< private >*/
  double first;       /* of the multiples of mantissa * 10^exponent */
  int    mantissa;
  int    exponent;
  int    stride;      /* LOGARITHMIC: of 1, 2, 5, 10, …; 0 of a straight axis */
} RidgeValueAxis;

RidgeValueAxis ridge_value_axis_new (double low,
                                     double high,
                                     guint  max_ticks);
RidgeValueAxis ridge_value_axis_new_log (double low,
                                         double high,
                                         guint  max_ticks);
int            ridge_value_axis_get_decimals (const RidgeValueAxis *self,
                                              guint                 index);
double         ridge_value_axis_get_tick (const RidgeValueAxis *self,
                                          guint                 index);

int   ridge_value_get_decimals (double mean_range);
char *ridge_value_to_text (double           value,
                           int              decimals,
                           RidgeValueFormat format,
                           gpointer         user_data);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-value-axis.h"

#include <math.h>
#include <string.h>

#define MINUS_SIGN   "−"              /* U+2212, as wide as a digit */
#define EDGE         1e-9             /* of a step: a tick on the very end counts */
#define MAX_DECIMALS 12
#define OWN_DIGITS   "%.6g"

static const int mantissas[] = { 1, 2, 5 };

/* Multiplying by 0.1 is off by an ulp where dividing by 10 is not, and a tick
 * of 0.30000000000000004 is no round number. */
static double
scale_by_ten (double value,
              int    exponent)
{
  return exponent < 0 ? value / pow (10, -exponent) : value * pow (10, exponent);
}

static gboolean
try_step (RidgeValueAxis *self,
          double          low,
          double          high,
          guint           max_ticks)
{
  double last;

  self->step = scale_by_ten (self->mantissa, self->exponent);
  self->first = ceil (low / self->step - EDGE);
  last = floor (high / self->step + EDGE);
  if (!(last - self->first + 1 <= max_ticks))
    return FALSE;

  self->n_ticks = last < self->first ? 0 : (guint) (last - self->first + 1);
  self->decimals = CLAMP (-self->exponent, 0, MAX_DECIMALS);
  return TRUE;
}

/**
 * ridge_value_axis_new:
 * @low: lower end of the range
 * @high: upper end of the range, not below @low
 * @max_ticks: how many ticks there is room for
 *
 * Finds the finest round numbers that fit the room. A range that is empty or
 * not finite has no ticks.
 *
 * Returns: the axis
 */
RidgeValueAxis
ridge_value_axis_new (double low,
                      double high,
                      guint  max_ticks)
{
  RidgeValueAxis self = { 0 };
  int            exponent;

  if (!isfinite (low) || !isfinite (high) || !(high > low) || max_ticks == 0)
    return self;

  exponent = (int) floor (log10 ((high - low) / max_ticks));
  for (int e = exponent; e <= exponent + 2; e++)
    for (guint i = 0; i < G_N_ELEMENTS (mantissas); i++)
      {
        self.mantissa = mantissas[i];
        self.exponent = e;
        if (try_step (&self, low, high, max_ticks))
          return self;
      }

  return (RidgeValueAxis) { 0 };
}

/* Of 1, 2, 5, 10, 20 and so on, counted from 1 at 0 on; below it are 0.5, 0.2, 0.1. */
static double
get_round (int index)
{
  int exponent = (index - (index % 3 + 3) % 3) / 3;

  return scale_by_ten (mantissas[(index % 3 + 3) % 3], exponent);
}

/**
 * ridge_value_axis_new_log:
 * @low: lower end of the range, above zero
 * @high: upper end of the range, not below @low
 * @max_ticks: how many ticks there is room for
 *
 * Finds round numbers for a logarithmic scale: 1, 2, 5, 10 and so on, or powers of
 * ten. A range that has fewer than three of them is as good as straight.
 *
 * Returns: the axis
 */
RidgeValueAxis
ridge_value_axis_new_log (double low,
                          double high,
                          guint  max_ticks)
{
  RidgeValueAxis self = { .stride = 1 };
  int            first, last;

  if (!(low > 0) || !isfinite (high) || !(high > low) || max_ticks < 3)
    return ridge_value_axis_new (low, high, max_ticks);

  first = 3 * (int) floor (log10 (low));
  while (get_round (first) < low * (1 - 1e-12))
    first++;
  last = 3 * (int) ceil (log10 (high));
  while (get_round (last) > high * (1 + 1e-12))
    last--;
  if (last - first + 1 < 3)
    return ridge_value_axis_new (low, high, max_ticks);

  /* Powers of ten, then every second of them, and so on. */
  while ((guint) ((last - first) / self.stride + 1) > max_ticks)
    {
      self.stride = self.stride == 1 ? 3 : self.stride + 3;
      first = (int) ceil (first / (double) self.stride) * self.stride;
    }
  self.first = first;
  self.n_ticks = last < first ? 0 : (guint) ((last - first) / self.stride + 1);

  return self;
}

/**
 * ridge_value_axis_get_decimals:
 * @self: an axis
 * @index: which tick, below its n_ticks
 *
 * Returns: the decimals that a tick needs
 */
int
ridge_value_axis_get_decimals (const RidgeValueAxis *self,
                               guint                 index)
{
  if (self->stride == 0)
    return self->decimals;

  return CLAMP ((int) ceil (-log10 (ridge_value_axis_get_tick (self, index)) - 1e-9), 0, MAX_DECIMALS);
}

/**
 * ridge_value_axis_get_tick:
 * @self: an axis
 * @index: which tick, below its n_ticks
 *
 * Gets the value of a tick, counted upwards.
 *
 * Returns: the value
 */
double
ridge_value_axis_get_tick (const RidgeValueAxis *self,
                           guint                 index)
{
  double value;

  g_return_val_if_fail (index < self->n_ticks, 0);

  if (self->stride > 0)
    return get_round ((int) self->first + (int) index * self->stride);
  value = scale_by_ten ((self->first + index) * self->mantissa, self->exponent);
  return value + 0.0;   /* never a negative zero */
}

/**
 * ridge_value_get_decimals:
 * @mean_range: mean moving range of the series
 *
 * Chooses the decimals of a chart's limits by its own variation, so that a
 * label says no more than the series can: max (0, ceil (-log10 mR) + 1).
 *
 * Returns: the number of decimals
 */
int
ridge_value_get_decimals (double mean_range)
{
  if (!isfinite (mean_range) || mean_range <= 0)
    return -1;

  return CLAMP ((int) ceil (-log10 (mean_range)) + 1, 0, MAX_DECIMALS);
}

/**
 * ridge_value_to_text:
 * @value: a number
 * @decimals: decimals, or -1 for as many as six digits need
 * @format: (nullable) (scope call): how the user reads numbers
 * @user_data: data for @format
 *
 * Writes a number by the caller's way, or plainly with a decimal point and a
 * true minus sign.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_value_to_text (double           value,
                     int              decimals,
                     RidgeValueFormat format,
                     gpointer         user_data)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 400];
  char pattern[16] = OWN_DIGITS;

  if (format != NULL)
    return format (value, decimals, user_data);

  if (decimals >= 0)
    g_snprintf (pattern, sizeof pattern, "%%.%df", MIN (decimals, MAX_DECIMALS));
  g_ascii_formatd (buffer, sizeof buffer, pattern, value);

  if (buffer[0] != '-')
    return g_strdup (buffer);
  if (strspn (buffer + 1, "0.") == strlen (buffer + 1))
    return g_strdup (buffer + 1);   /* what rounds to nothing has no sign */
  return g_strconcat (MINUS_SIGN, buffer + 1, NULL);
}

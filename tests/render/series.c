/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "series.h"

#include <math.h>

#define FIRST_DAY 20549   /* 2026-04-06, a Monday */
#define LEVEL     100.0
#define SPREAD    6.0

/* Sum of four uniform numbers from a linear congruential generator (Knuth's
 * MMIX constants): near enough to a normal variable of variance 1/3. */
static double
next_noise (guint64 *state)
{
  double sum = 0;

  for (guint i = 0; i < 4; i++)
    {
      *state = *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
      sum += (double) (*state >> 40) / (1 << 24) - 0.5;
    }
  return sum;
}

static double
shape_value (SeriesKind kind,
             gsize      row,
             gsize      n,
             double     noise)
{
  double value = LEVEL + SPREAD * noise;

  switch (kind)
    {
    case SERIES_OUTSIDE:
      return row + 1 == n ? value + 30 : value;
    case SERIES_PHASES:
      if (row < n / 4)
        return value;
      if (row < n / 2)
        return value * 0.9 - 12;
      return value * 0.8 - 34 - (row >= n * 3 / 4 ? 10 : 0);
    case SERIES_GAPS:
      return row % 7 == 3 || row % 11 == 5 ? NAN : value;
    case SERIES_CONSTANT:
      return LEVEL;
    case SERIES_TREND:
      return value + 1.5 * row;
    case SERIES_LOCKED:
      return row >= 16 ? value + 9 : value;
    case SERIES_FLOOR:
      return floor (fabs (4 * noise));
    case SERIES_ROUTINE:
    case SERIES_SEASONAL:
    default:
      return value;
    }
}

static void
add_season (Series *self)
{
  self->raw = g_new (double, self->n);
  for (gsize row = 0; row < self->n; row++)
    self->raw[row] = self->values[row] * (1 + 0.22 * sin (row * 2 * G_PI / 12));
}

static void
compute (Series    *self,
         SeriesKind kind)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  gsize breaks[] = { self->n / 4, self->n / 2 };
  gsize ghosts[] = { self->n / 5 };

  if (kind == SERIES_PHASES)
    {
      options.breaks = breaks;
      options.n_breaks = G_N_ELEMENTS (breaks);
      options.exclude = ghosts;
      options.n_exclude = G_N_ELEMENTS (ghosts);
    }
  else if (kind == SERIES_TREND)
    options.trend = RIDGE_XMR_TREND_OLS;
  else if (kind == SERIES_LOCKED)
    {
      options.baseline.mode = RIDGE_XMR_BASELINE_FIRST;
      options.baseline.k = 12;
    }
  else if (kind == SERIES_FLOOR)
    options.floor = 0;

  self->xmr = ridge_xmr_compute (self->values, self->n, &options, &error);
  g_assert_no_error (error);
}

/**
 * series_new:
 * @kind: what it shows
 * @n: how many rows
 *
 * Makes a series and reads it by Wheeler's rules.
 */
Series *
series_new (SeriesKind kind,
            gsize      n)
{
  Series *self = g_new0 (Series, 1);
  guint64 state = 20260406;

  self->n = n;
  self->days = g_new (RidgeDay, n);
  self->values = g_new (double, n);
  for (gsize row = 0; row < n; row++)
    {
      self->days[row] = FIRST_DAY + (RidgeDay) (n > 10000 ? row : 7 * row);
      self->values[row] = shape_value (kind, row, n, next_noise (&state));
    }
  if (kind == SERIES_PHASES && n > 8)
    self->values[n / 5] -= 28;
  if (kind == SERIES_SEASONAL)
    add_season (self);
  compute (self, kind);
  return self;
}

/**
 * series_free:
 * @self: a series
 *
 * Frees a series.
 */
void
series_free (Series *self)
{
  g_free (self->days);
  g_free (self->values);
  g_free (self->raw);
  ridge_xmr_unref (self->xmr);
  g_free (self);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Running totals that begin again, and what was added from one value to the next. */

#include "stats/ridge-running-total.h"

#include <math.h>

#define MIN_STEPS    8      /* within cycles, before a total is believed to be one */
#define RISING_SHARE 0.95

static guint
get_month (RidgeDay day)
{
  int month;

  ridge_day_get_ymd (day, NULL, &month, NULL);

  return month;
}

/* Of each cycle that the calendar has, the part that a day belongs to. */
static int
get_cycle (RidgeDay day,
           guint    months,
           guint    first_month)
{
  int year, month;

  ridge_day_get_ymd (day, &year, &month, NULL);

  return (year * 12 + month - (int) first_month) / (int) months;
}

/* To half or less, as what begins again does; a zero that stays falls nowhere. */
static gboolean
falls (const double *x,
       gsize         row)
{
  return x[row] < x[row - 1] && x[row] <= x[row - 1] / 2.0;
}

static gboolean
begins (const RidgeDay          *days,
        gsize                    row,
        const RidgeRunningTotal *total)
{
  return get_cycle (days[row], total->months, total->first_month) != get_cycle (days[row - 1], total->months, total->first_month);
}

/* A year, a quarter or a month; it begins again where one begins, and only there. */
static gboolean
resets_with (const double      *x,
             const RidgeDay    *days,
             gsize              n,
             RidgeRunningTotal *total)
{
  gsize n_steps = 0, n_rising = 0;

  total->n_resets = 0;
  for (gsize i = 1; i < n; i++)
    {
      if (begins (days, i, total))
        {
          if (!falls (x, i))
            return FALSE;
          total->n_resets++;
          total->last_reset = i;
        }
      else
        {
          n_steps++;
          n_rising += x[i] >= x[i - 1] ? 1 : 0;
        }
    }

  return total->n_resets > 0 && n_steps >= MIN_STEPS && n_steps >= 2 * total->n_resets && n_rising >= RISING_SHARE * n_steps;
}

/**
 * ridge_running_total_find:
 * @x: (array length=n): values in time order, all finite
 * @days: (array length=n): their days
 * @n: how many
 * @total: (out): how it begins again
 *
 * Finds out whether values are a running total. Its cycle may begin in any month,
 * as the years of many plans do: in that of the first great fall.
 *
 * Returns: %FALSE when they are none, or too few to tell
 */
gboolean
ridge_running_total_find (const double      *x,
                          const RidgeDay    *days,
                          gsize              n,
                          RidgeRunningTotal *total)
{
  static const guint cycles[] = { 12, 6, 3, 1 };
  gsize              fall = 1;

  g_return_val_if_fail ((x != NULL && days != NULL) || n == 0, FALSE);
  g_return_val_if_fail (total != NULL, FALSE);

  for (gsize i = 0; i < n; i++)
    if (x[i] < 0.0)
      return FALSE;
  while (fall < n && !falls (x, fall))
    fall++;
  if (fall >= n || n < MIN_STEPS + 1)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (cycles); i++)
    {
      *total = (RidgeRunningTotal) { .months = cycles[i], .first_month = get_month (days[fall]) };
      if (resets_with (x, days, n, total))
        return TRUE;
    }

  return FALSE;
}

/**
 * ridge_get_differences:
 * @x: (array length=n): values in time order
 * @joined: (array length=n): whether a row follows the one before, with nothing
 *   missing or left out between; both are finite then
 * @n: how many
 * @differences: (out caller-allocates) (array length=n): return location
 *
 * Computes by how much each value differs from the one before; NaN where that is
 * not known.
 */
void
ridge_get_differences (const double   *x,
                       const gboolean *joined,
                       gsize           n,
                       double         *differences)
{
  for (gsize i = 0; i < n; i++)
    differences[i] = i > 0 && joined[i] ? x[i] - x[i - 1] : NAN;
}

/**
 * ridge_running_total_get_increments:
 * @x: (array length=n): a running total, in time order
 * @days: (array length=n): its days
 * @joined: (array length=n): as for ridge_get_differences()
 * @n: how many
 * @increments: (out caller-allocates) (array length=n): return location
 *
 * Computes what each value added to a total: its difference from the one before,
 * or all of it where the total began again. That is where its calendar says, or,
 * as long as none can be told, where it falls to half or less. NaN where a value
 * before is missing, as two periods are in one number then.
 */
void
ridge_running_total_get_increments (const double   *x,
                                    const RidgeDay *days,
                                    const gboolean *joined,
                                    gsize           n,
                                    double         *increments)
{
  g_autofree double   *known = g_new (double, n + 1);
  g_autofree RidgeDay *known_days = g_new (RidgeDay, n + 1);
  RidgeRunningTotal    total;
  gsize                n_known = 0;
  gboolean             by_calendar;

  g_return_if_fail ((x != NULL && days != NULL && joined != NULL && increments != NULL) || n == 0);

  for (gsize i = 0; i < n; i++)
    if (isfinite (x[i]))
      {
        known[n_known] = x[i];
        known_days[n_known++] = days[i];
      }
  by_calendar = ridge_running_total_find (known, known_days, n_known, &total);

  ridge_get_differences (x, joined, n, increments);
  for (gsize i = 1; i < n; i++)
    if (joined[i] && (by_calendar ? begins (days, i, &total) : falls (x, i)))
      increments[i] = x[i];
}

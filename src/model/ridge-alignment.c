/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two series brought to the same times, and what can be asked of them together. */

#include "model/ridge-alignment.h"

#include "model/ridge-kpi-private.h"
#include "model/ridge-landing.h"

/* Older steps say little of how things hang together now. */
#define MOST_STEPS 240

/* Day 0 is a Thursday. */
#define DAYS_SINCE_MONDAY 3

/* Which step of time a day lies in. */
static int
get_step (RidgeDay       day,
          RidgeFrequency frequency)
{
  int year, month;

  ridge_day_get_ymd (day, &year, &month, NULL);
  switch (frequency)
    {
    case RIDGE_FREQUENCY_DAILY:
      return day;
    case RIDGE_FREQUENCY_WEEKLY:
      return (day - ridge_day_get_weekday (day) + 1 + DAYS_SINCE_MONDAY) / 7;
    case RIDGE_FREQUENCY_QUARTERLY:
      return 4 * year + (month - 1) / 3;
    case RIDGE_FREQUENCY_YEARLY:
      return year;
    case RIDGE_FREQUENCY_MONTHLY:
    default:
      return 12 * year + month - 1;
    }
}

/* FALSE without a usable value. */
static gboolean
get_span (RidgeKpi      *kpi,
          RidgeFrequency frequency,
          int           *first,
          int           *last)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  const RidgeDay *days = ridge_series_get_days (series);
  guint n = ridge_kpi_get_n_counted (kpi);
  guint row = 0, end = n;

  while (row < n && !ridge_kpi_is_usable (kpi, row))
    row++;
  if (row == n)
    return FALSE;
  while (!ridge_kpi_is_usable (kpi, end - 1))
    end--;

  *first = get_step (days[row], frequency);
  *last = get_step (days[end - 1], frequency);

  return TRUE;
}

/* From the end back: a series may be much longer than what is looked at. */
static double *
take_means (RidgeKpi      *kpi,
            RidgeFrequency frequency,
            int            first,
            gsize          n)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  const RidgeDay *days = ridge_series_get_days (series);
  const double *values = ridge_kpi_get_chart_values (kpi);
  double *means = g_new0 (double, n);
  g_autofree guint *counts = g_new0 (guint, n);
  guint end = ridge_kpi_get_n_counted (kpi), start = end;

  while (start > 0 && get_step (days[start - 1], frequency) >= first)
    start--;
  for (guint row = start; row < end; row++)
    {
      int step = get_step (days[row], frequency) - first;

      if (step >= (int) n)
        break;
      if (!ridge_kpi_is_usable (kpi, row))
        continue;
      counts[step]++;
      means[step] += (values[row] - means[step]) / counts[step];
    }
  for (gsize step = 0; step < n; step++)
    if (counts[step] == 0)
      means[step] = NAN;

  return means;
}

/**
 * ridge_alignment_init:
 * @self: (out caller-allocates): cleared by ridge_alignment_clear()
 * @a: a KPI
 * @b: another
 *
 * Brings two KPIs to the same times: the latest 240 steps, at most, that both
 * have, as long as those of the KPI that is measured less often.
 */
void
ridge_alignment_init (RidgeAlignment *self,
                      RidgeKpi       *a,
                      RidgeKpi       *b)
{
  int first_a, last_a, first_b, last_b, first, last;

  *self = (RidgeAlignment) { .frequency = MAX (ridge_kpi_get_frequency (a), ridge_kpi_get_frequency (b)) };
  if (!get_span (a, self->frequency, &first_a, &last_a) || !get_span (b, self->frequency, &first_b, &last_b))
    return;

  last = MIN (last_a, last_b);
  first = MAX (MAX (first_a, first_b), last - MOST_STEPS + 1);
  if (first > last)
    return;

  self->n = (gsize) (last - first + 1);
  self->a = take_means (a, self->frequency, first, self->n);
  self->b = take_means (b, self->frequency, first, self->n);
}

/**
 * ridge_alignment_clear:
 * @self: an alignment
 *
 * Frees its arrays and leaves it empty. May be called twice.
 */
void
ridge_alignment_clear (RidgeAlignment *self)
{
  g_clear_pointer (&self->a, g_free);
  g_clear_pointer (&self->b, g_free);
  self->n = 0;
}

/* Longer lags are rarely what someone means by leading. */
static gsize
most_lags (RidgeFrequency frequency)
{
  switch (frequency)
    {
    case RIDGE_FREQUENCY_DAILY:
      return 14;
    case RIDGE_FREQUENCY_WEEKLY:
      return 8;
    case RIDGE_FREQUENCY_QUARTERLY:
      return 4;
    case RIDGE_FREQUENCY_YEARLY:
      return 2;
    case RIDGE_FREQUENCY_MONTHLY:
    default:
      return 6;
    }
}

/**
 * ridge_link_align:
 * @link: a link
 * @alignment: (out caller-allocates): cleared by ridge_alignment_clear()
 *
 * Brings the ends of a link that leads from KPI to KPI to the same times.
 *
 * Returns: %FALSE, with nothing to clear, if this is no such link
 */
gboolean
ridge_link_align (RidgeLink      *link,
                  RidgeAlignment *alignment)
{
  RidgeKpi *from, *to;

  g_return_val_if_fail (RIDGE_IS_LINK (link), FALSE);
  g_return_val_if_fail (alignment != NULL, FALSE);

  from = ridge_link_get_from_kpi (link);
  to = ridge_link_get_to_kpi (link);
  if (ridge_link_get_kind (link) != RIDGE_LINK_LEADS || from == NULL || to == NULL)
    return FALSE;

  ridge_alignment_init (alignment, from, to);

  return TRUE;
}

/**
 * ridge_alignment_test_lead:
 * @self: two KPIs at the same times
 * @lead: (out): what the data say
 *
 * Tests whether the changes of the first come before those of the second, with
 * a permutation test from a fixed seed. It takes some milliseconds and may run
 * in any thread.
 */
void
ridge_alignment_test_lead (const RidgeAlignment *self,
                           RidgeLead            *lead)
{
  g_return_if_fail (self != NULL && lead != NULL);

  *lead = (RidgeLead) { .frequency = self->frequency, .n_steps = self->n };
  if (self->n > 1)
    ridge_lag_test (self->a, self->b, self->n, ridge_frequency_get_cycle (self->frequency), 1,
                    MIN (most_lags (self->frequency), self->n - 1), RIDGE_LEAD_PERMUTATIONS, RIDGE_LEAD_SEED, &lead->test);
}

/**
 * ridge_link_test_lead:
 * @link: a link
 * @lead: (out): what the data say
 *
 * Tests whether the changes of the KPI that leads come before those of the KPI
 * it leads to.
 *
 * Returns: %FALSE if this is no link that leads from KPI to KPI
 */
gboolean
ridge_link_test_lead (RidgeLink *link,
                      RidgeLead *lead)
{
  g_auto (RidgeAlignment) alignment = { 0 };

  g_return_val_if_fail (RIDGE_IS_LINK (link), FALSE);
  g_return_val_if_fail (lead != NULL, FALSE);

  if (!ridge_link_align (link, &alignment))
    return FALSE;
  ridge_alignment_test_lead (&alignment, lead);

  return TRUE;
}

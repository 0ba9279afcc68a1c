/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a KPI's values is charted: they themselves, without their season, by how
 * much they change, or what passed between the events that they count. */

#include "model/ridge-kpi-private.h"

#include "model/ridge-landing.h"
#include "stats/ridge-running-total.h"
#include "stats/ridge-season.h"

/* Which part of the cycle a day belongs to: of the calendar where that has one, else by its row. */
guint
ridge_kpi_find_season (RidgeDay day,
                       guint    row,
                       guint    n_seasons)
{
  int month;

  switch (n_seasons)
    {
    case 4:
      ridge_day_get_ymd (day, NULL, &month, NULL);
      return (month - 1) / 3;
    case 7:
      return ridge_day_get_weekday (day) - 1;
    case 12:
      ridge_day_get_ymd (day, NULL, &month, NULL);
      return month - 1;
    default:
      return row % n_seasons;
    }
}

/* Where a value follows the one before, with no period missing and none left out between. */
static gboolean *
list_joined (RidgeKpi *self,
             guint     n)
{
  const RidgeDay *days = ridge_series_get_days (self->series);
  gboolean *joined = g_new0 (gboolean, n + 1);

  for (guint i = 1; i < n; i++)
    joined[i] = ridge_kpi_is_usable (self, i) && ridge_kpi_is_usable (self, i - 1) &&
                ridge_frequency_count_periods ((RidgeFrequency) self->frequency, days[i - 1], days[i]) < 2;

  return joined;
}

/* Sets what of the values is charted, where it is not they themselves. */
static void
transform (RidgeKpi *self,
           guint     n)
{
  const RidgeDay *days = ridge_series_get_days (self->series);
  const double *values = ridge_series_get_values (self->series);
  RidgeTransformChoice choice = ridge_kpi_get_transform_used (self);
  g_autofree gboolean *joined = NULL;

  g_clear_pointer (&self->transformed, g_free);
  if (choice == RIDGE_TRANSFORM_NONE)
    return;

  self->transformed = g_new (double, n + 1);
  if (choice == RIDGE_TRANSFORM_LOG)
    {
      for (guint i = 0; i < n; i++)
        self->transformed[i] = values[i] > 0 ? values[i] : NAN;
      return;
    }
  joined = list_joined (self, n);
  if (choice == RIDGE_TRANSFORM_INCREMENTS)
    ridge_running_total_get_increments (values, days, joined, n, self->transformed);
  else
    ridge_get_differences (values, joined, n, self->transformed);
}

/* Sets the values without their season and its effects that were taken out;
 * nothing when no season is asked for, or the values do not allow it. */
static void
remove_season (RidgeKpi *self,
               guint     n)
{
  const RidgeDay *days = ridge_series_get_days (self->series);
  const double *values = self->transformed != NULL ? self->transformed : ridge_series_get_values (self->series);
  guint n_seasons = MAX (self->season, 0);
  g_autofree guint *seasons = NULL;

  g_clear_pointer (&self->season_free, g_free);
  g_clear_pointer (&self->season_effects, g_free);
  if (n_seasons < 2 || self->chart != RIDGE_CHART_INDIVIDUALS || ridge_season_check (values, n, n_seasons) >= RIDGE_SEASON_TOO_SHORT)
    return;

  seasons = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    seasons[i] = ridge_kpi_find_season (days[i], i, n_seasons);

  self->season_effects = g_new (double, n_seasons);
  self->season_form = ridge_season_choose_form (values, n);
  if (!ridge_season_measure (self->season_form, values, seasons, n, n_seasons, self->season_effects))
    {
      g_clear_pointer (&self->season_effects, g_free);
      return;
    }

  self->season_free = g_new (double, n);
  ridge_season_remove (self->season_form, values, seasons, n, n_seasons, self->season_effects, self->season_free);
}

/* Of counts of events: at each row with some, how long it took or how many
 * opportunities passed for one of them. Rows without an event have no value; so has
 * the first event, as nobody knows since when. Of opportunities the events
 * themselves do not count: that is how the geometric law counts. */
static void
derive (RidgeKpi *self,
        guint     n)
{
  const RidgeDay *days = ridge_series_get_days (self->series);
  const double *values = ridge_series_get_values (self->series);
  gboolean by_days = self->chart == RIDGE_CHART_DAYS_BETWEEN, has_last = FALSE;
  RidgeDay last = RIDGE_DAY_NONE;
  double passed = 0;

  g_clear_pointer (&self->derived, g_free);
  self->open_interval = NAN;
  if (!ridge_kpi_charts_between (self))
    return;

  self->derived = g_new (double, n + 1);
  for (guint i = 0; i < n; i++)
    {
      double opportunities = ridge_series_get_denominator (self->series, i);

      self->derived[i] = NAN;
      if (!ridge_kpi_is_usable (self, i))
        continue;
      passed += isnan (opportunities) ? 1 : opportunities;
      if (values[i] > 0)
        {
          double between = by_days ? (double) (days[i] - last) / values[i] : MAX (0, (passed - values[i]) / values[i]);

          self->derived[i] = has_last ? between : NAN;
          has_last = TRUE;
          last = days[i];
          passed = 0;
        }
      self->open_interval = !has_last ? NAN : by_days ? (double) (days[i] - last) : passed;
    }
}

/* Sets everything that may be charted in place of the first @n values. */
void
ridge_kpi_derive_values (RidgeKpi *self,
                         guint     n)
{
  transform (self, n);
  remove_season (self, n);
  derive (self, n);
}

/* Charts of rates, counts and events know what their values are. */
RidgeTransformChoice
ridge_kpi_get_transform_used (RidgeKpi *self)
{
  return self->chart == RIDGE_CHART_INDIVIDUALS ? (RidgeTransformChoice) self->transform : RIDGE_TRANSFORM_NONE;
}

/* Whether the chart is of what passes between events, and not of their counts. */
gboolean
ridge_kpi_charts_between (RidgeKpi *self)
{
  return self->chart == RIDGE_CHART_DAYS_BETWEEN || self->chart == RIDGE_CHART_BETWEEN || self->chart == RIDGE_CHART_BETWEEN_EXACT;
}

/**
 * ridge_kpi_charts_changes:
 * @self: a KPI
 *
 * Tells whether the chart is of by how much values change, and not of them. A
 * target or a healthy range says nothing about that.
 *
 * Returns: whether it is
 */
gboolean
ridge_kpi_charts_changes (RidgeKpi *self)
{
  RidgeTransformChoice transform;

  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);

  transform = ridge_kpi_get_transform_used (self);

  return transform == RIDGE_TRANSFORM_DIFFERENCES || transform == RIDGE_TRANSFORM_INCREMENTS;
}

/**
 * ridge_kpi_get_changes:
 * @self: a KPI
 *
 * Gets by how much values changed, where that is charted in place of them; a
 * season is still in it.
 *
 * Returns: (transfer none) (nullable): one number for each of
 *   ridge_kpi_get_n_counted() rows, NaN where it is not known; valid until the
 *   next batch
 */
const double *
ridge_kpi_get_changes (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  ridge_kpi_get_xmr (self);

  return ridge_kpi_charts_changes (self) ? self->transformed : NULL;
}

/**
 * ridge_kpi_get_season_free:
 * @self: a KPI
 *
 * Gets the values without their season, when one is asked for and the values
 * allow it.
 *
 * Returns: (transfer none) (nullable): one value for each of
 *   ridge_kpi_get_n_counted() rows, valid until the next batch
 */
const double *
ridge_kpi_get_season_free (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  ridge_kpi_get_xmr (self);

  return self->season_free;
}

/**
 * ridge_kpi_get_season_fitness:
 * @self: a KPI
 * @fitness: (out): whether the season can be taken out
 *
 * Judges whether the KPI's values can be freed of the season that is asked for.
 *
 * Returns: %FALSE when none is asked for
 */
gboolean
ridge_kpi_get_season_fitness (RidgeKpi           *self,
                              RidgeSeasonFitness *fitness)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);
  g_return_val_if_fail (fitness != NULL, FALSE);

  if (self->season < 2 || self->chart != RIDGE_CHART_INDIVIDUALS)
    return FALSE;

  *fitness = ridge_season_check (ridge_series_get_values (self->series), ridge_kpi_get_n_counted (self), (guint) self->season);

  return TRUE;
}

/**
 * ridge_kpi_get_season_form:
 * @self: a KPI
 *
 * Tells how the season that is taken out makes values differ.
 *
 * Returns: the form; of no use where ridge_kpi_get_season_free() is %NULL
 */
RidgeSeasonForm
ridge_kpi_get_season_form (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_SEASON_MULTIPLIES);

  ridge_kpi_get_xmr (self);

  return self->season_form;
}

/**
 * ridge_kpi_get_season_effect:
 * @self: a KPI
 * @row: a row of its series
 *
 * Gets the effect of the season that a row is in, to be put back with
 * ridge_season_put_back() into what was computed without.
 *
 * Returns: the effect; NaN where no season is taken out
 */
double
ridge_kpi_get_season_effect (RidgeKpi *self,
                             guint     row)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NAN);
  g_return_val_if_fail (row < ridge_series_get_n_points (self->series), NAN);

  ridge_kpi_get_xmr (self);
  if (self->season_effects == NULL)
    return NAN;

  return self->season_effects[ridge_kpi_find_season (ridge_series_get_days (self->series)[row], row, (guint) self->season)];
}

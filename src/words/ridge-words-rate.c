/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-rate.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/ridge-number.h"
#include "words/ridge-words-number.h"

/**
 * ridge_words_chart_meaning:
 * @chart: how values are charted
 *
 * Returns: (transfer none): what that is for, a sentence
 */
const char *
ridge_words_chart_meaning (RidgeChartChoice chart)
{
  static const char *const meanings[] = {
    N_("For any values; limits come from how they vary from one to the next"),
    N_("For events among opportunities, such as defects per order; limits follow the denominator and the variation seen"),
    N_("For cases among all, such as orders on time; limits follow the denominator and the variation seen"),
    N_("As u′, where nothing but chance varies"),
    N_("As p′, where nothing but chance varies"),
    N_("For events in a period, where the opportunities stay the same"),
    N_("For fewer than about five events in a period; limits are as rarely passed by chance as others"),
    N_("For rare events that the values count; charted are the days from one to the next"),
    N_("For rare events that the values count; charted is how many periods, or how much of the denominator, lies between them. It signals more often by chance than others"),
    N_("As g, with limits as rarely passed by chance as others"),
    N_("For values that are times, such as days to a repair"),
  };

  g_return_val_if_fail ((guint) chart < G_N_ELEMENTS (meanings), "");

  return _(meanings[chart]);
}

/**
 * ridge_words_transform_meaning:
 * @transform: what of the values is charted
 *
 * Returns: (transfer none): what that is for
 */
const char *
ridge_words_transform_meaning (RidgeTransformChoice transform)
{
  static const char *const meanings[] = {
    N_("For values that vary about a level"),
    N_("For values with a long tail, such as costs or durations; limits come from logarithms"),
    N_("For values of which each is much like the one before, such as stocks or prices"),
    N_("For totals of the year, quarter or month so far; charted is what each value added"),
  };

  g_return_val_if_fail ((guint) transform < G_N_ELEMENTS (meanings), "");

  return _(meanings[transform]);
}

/* What was counted has the decimals it was written with, not those of the rate. */
static char *
count_to_text (double number)
{
  return ridge_words_number (number, MIN (ridge_number_count_decimals (number), RIDGE_MAX_DECIMALS));
}

/**
 * ridge_words_parts:
 * @numerator: what was counted; NaN when it is missing
 * @denominator: among how many; NaN when it is missing
 *
 * Returns: (transfer full): both numbers, and where they make no rate, that
 */
char *
ridge_words_parts (double numerator,
                   double denominator)
{
  g_autofree char *first = isnan (numerator) ? NULL : count_to_text (numerator);
  g_autofree char *second = isnan (denominator) ? NULL : count_to_text (denominator);

  if (first == NULL && second == NULL)
    return g_strdup (_("no value"));
  if (second == NULL)
    /* Translators: a number of cases whose total is not known */
    return g_strdup_printf (_("%s of an unknown number, so no rate"), first);
  if (first == NULL)
    /* Translators: a total of which it is not known how many were cases */
    return g_strdup_printf (_("an unknown number of %s, so no rate"), second);
  if (!(denominator > 0))
    /* Translators: "0 of 0, so no rate" */
    return g_strdup_printf (_("%s of %s, so no rate"), first, second);

  /* Translators: cases and what they are counted among, "12 of 340" */
  return g_strdup_printf (_("%s of %s"), first, second);
}

/**
 * ridge_words_recorded:
 * @kpi: a KPI
 * @row: a row of its series
 *
 * Says what was recorded: a value with its unit, or both numbers of a rate and
 * the rate; where there is no rate, why.
 *
 * Returns: (transfer full): a part of a sentence
 */
char *
ridge_words_recorded (RidgeKpi *kpi,
                      guint     row)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  double value = ridge_series_get_values (series)[row];
  double denominator = ridge_series_get_denominator (series, row);
  g_autofree char *shown = ridge_words_value (value, ridge_kpi_get_decimals (kpi), ridge_kpi_get_unit (kpi));
  g_autofree char *parts = NULL;

  if (!ridge_series_is_rate (series) && isnan (denominator))
    return isnan (value) ? g_strdup (_("no value")) : g_steal_pointer (&shown);

  parts = ridge_words_parts (ridge_series_get_numerators (series)[row], denominator);
  if (!ridge_series_is_rate (series) || isnan (value))
    return g_steal_pointer (&parts);

  /* Translators: a rate and what it was computed from: "3.5 % (12 of 340)" */
  return g_strdup_printf (_("%s (%s)"), shown, parts);
}

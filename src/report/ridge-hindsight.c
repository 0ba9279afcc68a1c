/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ridge-hindsight.h"

#include <math.h>

#include "model/ridge-landing.h"

/* Intervals of forecasts, and where it landed. */
typedef struct
{
  GArray *low;
  GArray *high;
  GArray *actual;
} Intervals;

/* Statements made in a period, and what became of them. */
typedef struct
{
  Intervals intervals;
  Intervals old_intervals;    /* by methods that are no longer used */
  GArray   *chance;           /* of the forecasts */
  GArray   *chance_reached;
  GArray   *stated;           /* by people */
  GArray   *stated_reached;
} Record;

static void
intervals_init (Intervals *self)
{
  self->low = g_array_new (FALSE, FALSE, sizeof (double));
  self->high = g_array_new (FALSE, FALSE, sizeof (double));
  self->actual = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
intervals_clear (Intervals *self)
{
  g_array_unref (self->low);
  g_array_unref (self->high);
  g_array_unref (self->actual);
}

static void
intervals_add (Intervals *self,
               double     low,
               double     high,
               double     actual)
{
  g_array_append_val (self->low, low);
  g_array_append_val (self->high, high);
  g_array_append_val (self->actual, actual);
}

static void
intervals_count (const Intervals *self,
                 RidgeShare      *coverage)
{
  ridge_score_coverage ((double *) self->low->data, (double *) self->high->data, (double *) self->actual->data,
                        self->low->len, coverage);
}

static void
record_init (Record *self)
{
  intervals_init (&self->intervals);
  intervals_init (&self->old_intervals);
  self->chance = g_array_new (FALSE, FALSE, sizeof (double));
  self->chance_reached = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->stated = g_array_new (FALSE, FALSE, sizeof (double));
  self->stated_reached = g_array_new (FALSE, FALSE, sizeof (gboolean));
}

static void
record_clear (Record *self)
{
  intervals_clear (&self->intervals);
  intervals_clear (&self->old_intervals);
  g_array_unref (self->chance);
  g_array_unref (self->chance_reached);
  g_array_unref (self->stated);
  g_array_unref (self->stated_reached);
}

static void
add_forecasts (Record         *record,
               RidgeKeyResult *key_result,
               double          landed,
               gboolean        reached)
{
  GListModel *forecasts = ridge_key_result_get_forecasts (key_result);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (RidgeForecast) forecast = g_list_model_get_item (forecasts, i);
      gboolean is_current = ridge_landing_method_is_current (ridge_forecast_get_method (forecast));
      double chance = ridge_forecast_get_chance (forecast);

      intervals_add (is_current ? &record->intervals : &record->old_intervals,
                     ridge_forecast_get_low (forecast), ridge_forecast_get_high (forecast), landed);
      if (!is_current || !isfinite (chance))
        continue;
      g_array_append_val (record->chance, chance);
      g_array_append_val (record->chance_reached, reached);
    }
}

static void
add_statements (Record         *record,
                RidgeKeyResult *key_result,
                gboolean        reached)
{
  GListModel *check_ins = ridge_key_result_get_check_ins (key_result);

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (RidgeCheckIn) check_in = g_list_model_get_item (check_ins, i);
      double stated = ridge_check_in_get_confidence (check_in) / 100.0;

      if (ridge_check_in_get_confidence (check_in) < 0)
        continue;
      g_array_append_val (record->stated, stated);
      g_array_append_val (record->stated_reached, reached);
    }
}

static double
brier (GArray *stated,
       GArray *reached)
{
  return stated->len > 0 ? ridge_score_brier ((double *) stated->data, (gboolean *) reached->data, stated->len) : NAN;
}

/**
 * ridge_hindsight_init:
 * @self: (out caller-allocates): what came of what was said
 * @period: a period that is over
 *
 * Scores the forecasts that were kept and the confidence that people gave for
 * the key results of a period and of those within it: coverage of the
 * intervals, Brier scores (Brier 1950) and a calibration by fifths.
 *
 * Returns: whether anything was said that can be scored
 */
gboolean
ridge_hindsight_init (RidgeHindsight *self,
                      RidgePlan      *plan,
                      RidgePeriod    *period)
{
  g_autoptr (GPtrArray) key_results = ridge_plan_list (plan, RIDGE_TABLE_KEY_RESULT);
  Record record;

  record_init (&record);
  for (guint i = 0; i < key_results->len; i++)
    {
      RidgeKeyResult *key_result = g_ptr_array_index (key_results, i);
      double score = ridge_key_result_get_score (key_result);
      gboolean reached = score >= 1;

      if (!isfinite (score) || !ridge_period_contains (period, ridge_key_result_get_period (key_result)))
        continue;
      add_forecasts (&record, key_result, ridge_key_result_get_current (key_result), reached);
      add_statements (&record, key_result, reached);
    }
  intervals_count (&record.intervals, &self->coverage);
  intervals_count (&record.old_intervals, &self->old_coverage);
  self->forecast_brier = brier (record.chance, record.chance_reached);
  self->stated_brier = brier (record.stated, record.stated_reached);
  self->n_stated = record.stated->len;
  ridge_score_calibration ((double *) record.stated->data, (gboolean *) record.stated_reached->data, record.stated->len,
                           self->bins, RIDGE_HINDSIGHT_BINS);
  record_clear (&record);
  return self->coverage.n > 0 || self->old_coverage.n > 0 || self->n_stated > 0;
}

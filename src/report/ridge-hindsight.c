/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ridge-hindsight.h"

#include <math.h>

/* Statements made in a period, and what became of them. */
typedef struct
{
  GArray *low;
  GArray *high;
  GArray *actual;
  GArray *chance;           /* of the forecasts */
  GArray *chance_reached;
  GArray *stated;           /* by people */
  GArray *stated_reached;
} Record;

static void
record_init (Record *self)
{
  self->low = g_array_new (FALSE, FALSE, sizeof (double));
  self->high = g_array_new (FALSE, FALSE, sizeof (double));
  self->actual = g_array_new (FALSE, FALSE, sizeof (double));
  self->chance = g_array_new (FALSE, FALSE, sizeof (double));
  self->chance_reached = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->stated = g_array_new (FALSE, FALSE, sizeof (double));
  self->stated_reached = g_array_new (FALSE, FALSE, sizeof (gboolean));
}

static void
record_clear (Record *self)
{
  g_array_unref (self->low);
  g_array_unref (self->high);
  g_array_unref (self->actual);
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
      double low = ridge_forecast_get_low (forecast);
      double high = ridge_forecast_get_high (forecast);
      double chance = ridge_forecast_get_chance (forecast);

      g_array_append_val (record->low, low);
      g_array_append_val (record->high, high);
      g_array_append_val (record->actual, landed);
      if (!isfinite (chance))
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
  ridge_score_coverage ((double *) record.low->data, (double *) record.high->data, (double *) record.actual->data,
                        record.low->len, &self->coverage);
  self->forecast_brier = brier (record.chance, record.chance_reached);
  self->stated_brier = brier (record.stated, record.stated_reached);
  self->n_stated = record.stated->len;
  ridge_score_calibration ((double *) record.stated->data, (gboolean *) record.stated_reached->data, record.stated->len,
                           self->bins, RIDGE_HINDSIGHT_BINS);
  record_clear (&record);
  return self->coverage.n > 0 || self->n_stated > 0;
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a period asks of people: check-ins that are due, and what needs attention. */

#include "model/ridge-key-result-private.h"
#include "model/ridge-kpi-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-period-private.h"

typedef void (*KeyResultFunc) (RidgeKeyResult *key_result, gpointer data);
typedef gboolean (*SumFunc) (const RidgeSum *sum);

static gboolean
has_due (const RidgeSum *sum)
{
  return sum->has_due;
}

static gboolean
has_calls (const RidgeSum *sum)
{
  return sum->has_calls;
}

static void
foreach_key_result_in (RidgePeriod   *self,
                       SumFunc        may_hold,
                       KeyResultFunc  func,
                       gpointer       data)
{
  ridge_period_compute (self);
  for (guint i = 0; i < self->objectives->len; i++)
    {
      RidgeObjective *objective = self->objectives->pdata[i];
      const RidgeSum *sum = ridge_period_get_sum (self, i);
      RidgeKeyResult *key_result;

      if (sum->valid && !may_hold (sum))
        {
          i |= RIDGE_OBJECTIVES_PER_SUM - 1;
          continue;
        }
      if (objective->state != RIDGE_STATE_ACTIVE || objective->key_results == NULL)
        continue;
      for (guint k = 0; (key_result = ridge_entity_list_peek (objective->key_results, k)) != NULL; k++)
        func (key_result, data);
    }
}

/* Key results of the active objectives that are shown for the period, without
 * those of sums that hold none that is looked for. */
static void
foreach_key_result (RidgePeriod   *self,
                    SumFunc        may_hold,
                    KeyResultFunc  func,
                    gpointer       data)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  RidgePeriod *period;

  if (plan == NULL)
    return;

  for (guint i = 0; (period = ridge_entity_list_peek (plan->lists[RIDGE_TABLE_PERIOD], i)) != NULL; i++)
    {
      if (ridge_period_contains (self, period) || ridge_period_contains (period, self))
        foreach_key_result_in (period, may_hold, func, data);
    }
}

static void
add_due (RidgeKeyResult *key_result,
         gpointer        due)
{
  if (ridge_key_result_get_due (key_result))
    g_ptr_array_add (due, g_object_ref (key_result));
}

/* What is silent for equally long stays in the order of the plan: the sort is stable. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  RidgeDay first = ((const RidgeKeyResult *) a)->news_day, second = ((const RidgeKeyResult *) b)->news_day;

  return (first > second) - (first < second);
}

/**
 * ridge_period_list_due:
 * @self: a period
 *
 * Lists the key results that wait for a check-in, of all objectives shown for
 * the period; the longest silent first, and of equals those that come first in the plan.
 *
 * Returns: (transfer full) (element-type RidgeKeyResult): the key results
 */
GPtrArray *
ridge_period_list_due (RidgePeriod *self)
{
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), due);

  foreach_key_result (self, has_due, add_due, due);
  g_ptr_array_sort_values (due, compare_due);

  return due;
}

static void
add_attention (RidgeKeyResult *key_result,
               gpointer        lines)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (key_result));
  RidgeAttention line = { .entity = RIDGE_ENTITY (key_result), .expected = NAN, .day = RIDGE_DAY_NONE };

  ridge_key_result_compute (key_result);

  if (key_result->breached)
    {
      line.kind = RIDGE_ATTENTION_GUARDRAIL;
      line.value = key_result->current;
      line.day = key_result->current_day;
      g_array_append_val (lines, line);
    }

  else if (key_result->silent)
    {
      line.kind = RIDGE_ATTENTION_STALE;
      line.value = key_result->current;
      line.day = key_result->measure == RIDGE_MEASURE_MILESTONES ? key_result->news_day : key_result->current_day;
      line.n_days = ridge_plan_get_today (plan) -
                    (line.day != RIDGE_DAY_NONE ? line.day : ridge_key_result_get_span (key_result).starts);
      g_array_append_val (lines, line);
    }
  else if (key_result->pace == RIDGE_PACE_FAR_BEHIND && key_result->role == RIDGE_ROLE_DRIVER)
    {
      line.kind = RIDGE_ATTENTION_FAR_BEHIND;
      line.value = key_result->progress;
      line.expected = key_result->expected;
      line.day = key_result->current_day;
      g_array_append_val (lines, line);
    }
}

static double
get_latest_within (RidgeKpi *kpi,
                   RidgeDay  day)
{
  guint row = MIN (ridge_series_find_from (kpi->series, day + 1), ridge_kpi_get_n_counted (kpi));

  while (row-- > 0)
    if (ridge_kpi_is_usable (kpi, row))
      return ridge_series_get_values (kpi->series)[row];

  return NAN;
}

static void
add_signals (RidgePeriod *self,
             GArray      *lines)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  RidgeKpi *kpi;

  for (guint i = 0; plan != NULL && (kpi = ridge_entity_list_peek (plan->lists[RIDGE_TABLE_KPI], i)) != NULL; i++)
    {
      RidgeAttention line = { .entity = RIDGE_ENTITY (kpi), .kpi = kpi, .expected = NAN };
      guint row;
      int direction;

      if (ridge_kpi_get_retired (kpi) || !ridge_kpi_find_signal (kpi, self->starts, self->ends, &row, &direction))
        continue;

      line.verdict = ridge_kpi_temper (kpi, ridge_verdict_of (direction, ridge_kpi_get_chart_wish (kpi)));
      line.kind = line.verdict == RIDGE_VERDICT_UNCLEAR     ? RIDGE_ATTENTION_UNCLEAR
                  : line.verdict == RIDGE_VERDICT_IMPROVING ? RIDGE_ATTENTION_IMPROVED
                                                            : RIDGE_ATTENTION_SIGNAL;
      line.value = get_latest_within (kpi, self->ends);
      line.lasts = ridge_kpi_signal_lasts (kpi, row, self->ends);
      line.day = ridge_series_get_days (kpi->series)[line.lasts ? ridge_kpi_trace_signal (kpi, row) : row];
      line.signal_day = line.day;
      g_array_append_val (lines, line);
    }
}

/* A KPI that shows a signal and drives a guardrail that is broken is one thing to
 * look into: the signal goes to the guardrail's line. */
static void
join_signals (GArray *lines)
{
  g_autoptr (GHashTable) joined = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      RidgeAttention *line = &g_array_index (lines, RidgeAttention, i);
      RidgeKpi *driver = line->kind == RIDGE_ATTENTION_GUARDRAIL ? ridge_key_result_get_driver (RIDGE_KEY_RESULT (line->entity)) : NULL;

      for (guint k = 0; driver != NULL && k < lines->len; k++)
        {
          const RidgeAttention *signal = &g_array_index (lines, RidgeAttention, k);

          if (signal->entity != RIDGE_ENTITY (driver))
            continue;
          line->kpi = driver;
          line->verdict = signal->verdict;
          line->signal_day = signal->signal_day;
          line->lasts = signal->lasts;
          g_hash_table_add (joined, driver);
        }
    }

  for (guint i = 0; i < lines->len; i++)
    {
      RidgeAttention *line = &g_array_index (lines, RidgeAttention, i);

      if (!g_hash_table_contains (joined, line->entity))
        g_array_index (lines, RidgeAttention, n++) = *line;
    }
  g_array_set_size (lines, n);
}

/* Worst first: by kind, then the furthest behind, the longest silent, the newest; ties stay in the order of the
 * plan, since the sort is stable. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const RidgeAttention *first = a, *second = b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;

  if (first->kind == RIDGE_ATTENTION_FAR_BEHIND)
    {
      double ratio = first->value / first->expected, other_ratio = second->value / second->expected;

      if (ratio < other_ratio || ratio > other_ratio)
        return ratio < other_ratio ? -1 : 1;
    }
  else if (first->kind == RIDGE_ATTENTION_STALE && first->n_days != second->n_days)
    return first->n_days > second->n_days ? -1 : 1;
  else if (first->kind != RIDGE_ATTENTION_STALE && first->day != second->day)
    return first->day > second->day ? -1 : 1;

  return 0;
}

/**
 * ridge_period_list_attention:
 * @self: a period
 *
 * Lists what needs attention, worst first: signals of KPIs since the period
 * began, then breached guardrails, key results that are far behind and silent
 * ones of all objectives shown for the period; good signals come last. A KPI with
 * a signal and its broken guardrail are one line, the guardrail's.
 *
 * Returns: (transfer full) (element-type RidgeAttention): the lines; entities
 *   are borrowed from the plan
 */
GArray *
ridge_period_list_attention (RidgePeriod *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (RidgeAttention));

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), lines);

  add_signals (self, lines);
  foreach_key_result (self, has_calls, add_attention, lines);
  join_signals (lines);
  g_array_sort (lines, compare_lines);

  return lines;
}

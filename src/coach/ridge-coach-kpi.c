/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a KPI's definition lacks. */

#include <math.h>
#include <stdlib.h>

#include "coach/ridge-coach-private.h"

/* Days of grace, as for check-ins. */
#define GRACE 3

/* Gaps are told from a frequency when they differ by more than this. */
#define FACTOR 2.5
#define LEAST_GAPS 4

static int
get_days (RidgeFrequency frequency)
{
  static const int days[] = {
    [RIDGE_FREQUENCY_DAILY] = 1,
    [RIDGE_FREQUENCY_WEEKLY] = 7,
    [RIDGE_FREQUENCY_MONTHLY] = 31,
    [RIDGE_FREQUENCY_QUARTERLY] = 92,
    [RIDGE_FREQUENCY_YEARLY] = 366,
  };

  return days[frequency];
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The days between most values; 0: there are too few. */
static int
get_usual_gap (RidgeKpi *kpi)
{
  RidgeSeries    *series = ridge_kpi_get_series (kpi);
  const RidgeDay *days = ridge_series_get_days (series);
  guint           n = ridge_kpi_get_n_counted (kpi);
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 1; i < n; i++)
    {
      int gap = (int) (days[i] - days[i - 1]);

      g_array_append_val (gaps, gap);
    }
  if (gaps->len < LEAST_GAPS)
    return 0;
  g_array_sort (gaps, compare_gaps);

  return g_array_index (gaps, int, gaps->len / 2);
}

static void
add_values (GPtrArray *findings,
            RidgeKpi  *kpi)
{
  RidgeDay latest = ridge_kpi_get_latest_day (kpi);
  RidgeDay today = ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (kpi)));
  int      days = get_days (ridge_kpi_get_frequency (kpi)), gap = get_usual_gap (kpi);
  RidgeCoachFinding *finding;

  if (latest == RIDGE_DAY_NONE)
    {
      gboolean has_target = isfinite (ridge_kpi_get_target (kpi));

      ridge_coach_add (findings, RIDGE_COACH_KPI_VALUES, RIDGE_ENTITY (kpi), 0);
      if (has_target)
        ridge_coach_add (findings, RIDGE_COACH_KPI_TARGET, RIDGE_ENTITY (kpi), RIDGE_KPI_TARGET)->value = ridge_kpi_get_target (kpi);
      return;
    }
  /* A value stands for the time before it, so the next one is late a frequency and a bit after. */
  if (today - latest > days + GRACE)
    ridge_coach_add (findings, RIDGE_COACH_KPI_STALE, RIDGE_ENTITY (kpi), 0)->n = (guint) (today - latest);
  if (gap > 0 && (gap > days * FACTOR || gap * FACTOR < days))
    {
      finding = ridge_coach_add (findings, RIDGE_COACH_KPI_FREQUENCY, RIDGE_ENTITY (kpi), RIDGE_KPI_FREQUENCY);
      finding->n = (guint) gap;
    }
}

void
ridge_coach_add_kpi (RidgeCoach *self,
                     GPtrArray  *findings,
                     RidgeKpi   *kpi)
{
  RidgeEntity    *subject = RIDGE_ENTITY (kpi);
  RidgeCoachDraft draft = { .table = RIDGE_TABLE_KPI, .title = ridge_kpi_get_name (kpi), .unit = "" };

  if (ridge_kpi_get_retired (kpi))
    return;

  ridge_coach_add_text (self, findings, subject, &draft);
  if (*ridge_kpi_get_definition (kpi) == '\0')
    ridge_coach_add (findings, RIDGE_COACH_KPI_DEFINITION, subject, RIDGE_KPI_DEFINITION);
  if (*ridge_kpi_get_formula (kpi) == '\0')
    ridge_coach_add (findings, RIDGE_COACH_KPI_FORMULA, subject, RIDGE_KPI_FORMULA);
  if (*ridge_kpi_get_unit (kpi) == '\0')
    ridge_coach_add (findings, RIDGE_COACH_KPI_UNIT, subject, RIDGE_KPI_UNIT);
  if (ridge_kpi_get_owner (kpi) == NULL)
    ridge_coach_add (findings, RIDGE_COACH_KPI_OWNER, subject, RIDGE_KPI_OWNER);
  if (*ridge_kpi_get_source (kpi) == '\0')
    ridge_coach_add (findings, RIDGE_COACH_KPI_SOURCE, subject, RIDGE_KPI_SOURCE);
  add_values (findings, kpi);
}

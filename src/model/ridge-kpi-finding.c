/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A KPI's values are looked at before they are judged: the latest of them, in
 * the present phase, as its chart reads them. */

#include "model/ridge-kpi-private.h"

#include "model/ridge-landing.h"

#include <string.h>

#define WINDOW        60   /* values that are looked at */
#define WINDOW_CYCLES 4    /* or so many cycles, where these are more */

/* The values that are looked at, oldest first. */
typedef struct
{
  double   *x;
  RidgeDay *days;
  guint    *seasons;
  guint     first_row;
  gsize     n;
} Window;

static void
window_clear (Window *self)
{
  g_free (self->x);
  g_free (self->days);
  g_free (self->seasons);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Window, window_clear)

static void
window_take (Window                *self,
             RidgeKpi              *kpi,
             const double          *values,
             const RidgeXmrSegment *segment,
             guint                  period)
{
  const RidgeDay *days = ridge_series_get_days (kpi->series);
  gsize most = MAX (WINDOW, WINDOW_CYCLES * (gsize) period);
  gsize row = segment->end;
  gsize place;

  while (row > segment->start && self->n < most)
    if (ridge_kpi_is_usable (kpi, (guint) --row) && isfinite (values[row]))
      self->n++;
  self->first_row = (guint) row;
  self->x = g_new (double, self->n);
  self->days = g_new (RidgeDay, self->n);
  self->seasons = g_new (guint, self->n);
  place = 0;
  for (; row < segment->end; row++)
    if (ridge_kpi_is_usable (kpi, (guint) row) && isfinite (values[row]))
      {
        self->x[place] = values[row];
        self->days[place] = days[row];
        self->seasons[place++] = period > 1 ? ridge_kpi_find_season (days[row], (guint) row, period) : 0;
      }
}

/* Days that pass from one value to the next. */
static double
get_step (RidgeFrequency frequency)
{
  static const double steps[] = {
    [RIDGE_FREQUENCY_DAILY] = 7,      /* weekends and holidays are no gaps */
    [RIDGE_FREQUENCY_WEEKLY] = 7,
    [RIDGE_FREQUENCY_MONTHLY] = 30.44,
    [RIDGE_FREQUENCY_QUARTERLY] = 91.3,
    [RIDGE_FREQUENCY_YEARLY] = 365.25,
  };

  return steps[frequency];
}

/* Which of the calendar's months, quarters or years a day is in; of days and weeks, the day. */
static int
get_index (RidgeDay       day,
           RidgeFrequency frequency)
{
  int year, month;

  ridge_day_get_ymd (day, &year, &month, NULL);
  switch (frequency)
    {
    case RIDGE_FREQUENCY_MONTHLY:
      return year * 12 + month;
    case RIDGE_FREQUENCY_QUARTERLY:
      return year * 4 + (month - 1) / 3;
    case RIDGE_FREQUENCY_YEARLY:
      return year;
    case RIDGE_FREQUENCY_DAILY:
    case RIDGE_FREQUENCY_WEEKLY:
    default:
      return day;
    }
}

/* The latest stretch of days that should have brought a value. A day that is kept
 * without one, or whose value is ghosted, has been thought of. */
static gboolean
find_gap (RidgeKpi              *self,
          const RidgeXmrSegment *segment,
          guint                  first_row,
          RidgeFinding          *finding)
{
  const RidgeDay *days = ridge_series_get_days (self->series);
  RidgeFrequency frequency = (RidgeFrequency) self->frequency;
  gboolean by_day = frequency == RIDGE_FREQUENCY_DAILY || frequency == RIDGE_FREQUENCY_WEEKLY;

  for (guint row = (guint) segment->end; row-- > first_row + 1;)
    {
      double days_between = days[row] - days[row - 1];
      int periods = by_day ? (int) lround (days_between / get_step (frequency))
                           : get_index (days[row], frequency) - get_index (days[row - 1], frequency);

      if (periods < 2 || days_between < 1.5 * get_step (frequency))
        continue;
      finding->kind = RIDGE_FINDING_GAP;
      finding->count = frequency == RIDGE_FREQUENCY_DAILY ? (guint) (days_between - 1) : (guint) (periods - 1);
      finding->from = ridge_frequency_step (frequency, days[row - 1], 1);
      finding->to = ridge_frequency_step (frequency, days[row - 1], (int) finding->count);
      return TRUE;
    }

  return FALSE;
}

/* What the KPI's own choices have dealt with. */
static guint
list_settled (RidgeKpi *self)
{
  guint settled = 0;

  if (isfinite (self->floor))
    settled |= RIDGE_FINDING_BIT (RIDGE_FINDING_FLOOR);
  if (isfinite (self->ceiling))
    settled |= RIDGE_FINDING_BIT (RIDGE_FINDING_CEILING);

  return settled;
}

/* Called when the chart is made anew; @values are those that it is of. */
void
ridge_kpi_update_finding (RidgeKpi     *self,
                          const double *values)
{
  const RidgeXmrSegment *segment = self->xmr != NULL ? ridge_xmr_get_last_segment (self->xmr) : NULL;
  guint period = self->season > 1 ? 0 : ridge_frequency_get_cycle ((RidgeFrequency) self->frequency);
  g_auto (Window) window = { 0 };
  RidgeFindingInput input;

  self->finding = (RidgeFinding) RIDGE_FINDING_INIT;
  /* A chart for rates or rare events was chosen for what its values are. */
  if (segment == NULL || self->chart != RIDGE_CHART_INDIVIDUALS)
    return;

  window_take (&window, self, values, segment, period);
  input = (RidgeFindingInput) {
    .x = window.x,
    .days = window.days,
    .seasons = window.seasons,
    .n = window.n,
    .period = period,
    .sloping = self->trend != RIDGE_TREND_NONE,
    .is_share = self->unit != NULL && strchr (self->unit, '%') != NULL,
    .unpl = segment->unpl,
    .lnpl = segment->lnpl,
    .skip = list_settled (self),
  };
  ridge_finding_look (&input, &self->finding);
  if (self->finding.kind == RIDGE_FINDING_NONE)
    find_gap (self, segment, window.first_row, &self->finding);
}

/**
 * ridge_kpi_get_finding:
 * @self: a KPI
 * @finding: (out): what is seen
 *
 * Gets what would mislead a reader of the KPI's chart most, as it is drawn now.
 *
 * Returns: %FALSE when there is nothing of the kind
 */
gboolean
ridge_kpi_get_finding (RidgeKpi     *self,
                       RidgeFinding *finding)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  ridge_kpi_get_xmr (self);
  *finding = self->finding;

  return finding->kind != RIDGE_FINDING_NONE;
}

/* What a signal of the KPI comes to, with what was seen of its values. */
RidgeVerdict
ridge_kpi_temper (RidgeKpi    *self,
                  RidgeVerdict verdict)
{
  ridge_kpi_get_xmr (self);

  return ridge_finding_temper (self->finding.kind, verdict);
}

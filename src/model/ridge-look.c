/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values are looked at before they are judged: the latest of them, in the present
 * phase, as their chart reads them. */

#include "model/ridge-look.h"

#include <math.h>

#include "model/ridge-kpi-private.h"
#include "model/ridge-landing.h"

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

static gboolean
is_usable (const RidgeLook *look,
           gsize            row)
{
  return (look->xmr->flags[row] & (RIDGE_XMR_ROW_OBSERVED | RIDGE_XMR_ROW_GHOST)) == RIDGE_XMR_ROW_OBSERVED;
}

static void
window_take (Window                *self,
             const RidgeLook       *look,
             const RidgeXmrSegment *segment,
             guint                  period)
{
  gsize most = MAX (WINDOW, WINDOW_CYCLES * (gsize) period);
  gsize row = segment->end;
  gsize place;

  while (row > segment->start && self->n < most)
    if (is_usable (look, --row))
      self->n++;
  self->first_row = (guint) row;
  self->x = g_new (double, self->n);
  self->days = g_new (RidgeDay, self->n);
  self->seasons = g_new (guint, self->n);
  place = 0;
  for (; row < segment->end; row++)
    if (is_usable (look, row))
      {
        self->x[place] = look->xmr->kind == RIDGE_XMR_KIND_LOG ? log (look->values[row]) : look->values[row];
        self->days[place] = look->days != NULL ? look->days[row] : RIDGE_DAY_NONE;
        self->seasons[place++] = period > 1 ? ridge_kpi_find_season (look->days[row], (guint) row, period) : 0;
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

/* How many values a frequency expects from one day to a later one. Reporting a few
 * days late skips no period. */
int
ridge_frequency_count_periods (RidgeFrequency frequency,
                               RidgeDay       from,
                               RidgeDay       to)
{
  gboolean by_day = frequency == RIDGE_FREQUENCY_DAILY || frequency == RIDGE_FREQUENCY_WEEKLY;
  int periods = by_day ? (int) lround ((double) (to - from) / get_step (frequency)) : get_index (to, frequency) - get_index (from, frequency);

  return periods >= 2 && (double) (to - from) < 1.5 * get_step (frequency) ? 1 : periods;
}

/* The latest stretch of days that should have brought a value. A day that is kept
 * without one, or whose value is ghosted, has been thought of. */
static gboolean
find_gap (const RidgeLook       *look,
          const RidgeXmrSegment *segment,
          guint                  first_row,
          RidgeFinding          *finding)
{
  const RidgeDay *days = look->days;
  RidgeFrequency frequency = look->frequency;

  for (guint row = (guint) segment->end; row-- > first_row + 1;)
    {
      int periods = ridge_frequency_count_periods (frequency, days[row - 1], days[row]);

      if (periods < 2)
        continue;
      finding->kind = RIDGE_FINDING_GAP;
      finding->count = frequency == RIDGE_FREQUENCY_DAILY ? (guint) (days[row] - days[row - 1] - 1) : (guint) (periods - 1);
      finding->from = ridge_frequency_step (frequency, days[row - 1], 1);
      finding->to = ridge_frequency_step (frequency, days[row - 1], (int) finding->count);
      return TRUE;
    }

  return FALSE;
}

/**
 * ridge_look:
 * @look: a chart and how it is read
 * @finding: (out caller-allocates): the strongest thing that is seen
 *
 * Looks for what would mislead a reader of a chart of individuals.
 */
void
ridge_look (const RidgeLook *look,
            RidgeFinding    *finding)
{
  const RidgeXmrSegment *segment = look->xmr != NULL ? ridge_xmr_get_last_segment (look->xmr) : NULL;
  guint period = look->season_free || look->days == NULL ? 0 : ridge_frequency_get_cycle (look->frequency);
  g_auto (Window) window = { 0 };
  RidgeFindingInput input;

  *finding = (RidgeFinding) RIDGE_FINDING_INIT;
  /* A chart for rates or rare events was chosen for what its values are. */
  if (segment == NULL || (look->xmr->kind != RIDGE_XMR_KIND_INDIVIDUALS && look->xmr->kind != RIDGE_XMR_KIND_LOG))
    return;

  window_take (&window, look, segment, period);
  input = (RidgeFindingInput) {
    .x = window.x,
    .days = window.days,
    .seasons = window.seasons,
    .n = window.n,
    .period = period,
    .sloping = segment->has_trend,
    .is_share = look->is_share,
    .differenced = look->differenced,
    .unpl = segment->unpl,
    .lnpl = segment->lnpl,
    .skip = look->skip | (look->days == NULL ? RIDGE_FINDING_BIT (RIDGE_FINDING_TOTAL) : 0),
  };
  ridge_finding_look (&input, finding);
  if (finding->kind == RIDGE_FINDING_NONE && look->days != NULL && (input.skip & RIDGE_FINDING_BIT (RIDGE_FINDING_GAP)) == 0)
    find_gap (look, segment, window.first_row, finding);
}

/**
 * ridge_frequency_of_days:
 * @days: (array length=n): days, ascending
 * @n: how many
 *
 * Guesses how often values of a file come, by the days that mostly lie between.
 *
 * Returns: the frequency
 */
RidgeFrequency
ridge_frequency_of_days (const RidgeDay *days,
                         gsize           n)
{
  static const struct { int most; RidgeFrequency frequency; } limits[] = {
    { 4, RIDGE_FREQUENCY_DAILY }, { 10, RIDGE_FREQUENCY_WEEKLY }, { 45, RIDGE_FREQUENCY_MONTHLY }, { 140, RIDGE_FREQUENCY_QUARTERLY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      gsize n_within = 0;

      for (gsize row = 1; row < n; row++)
        n_within += days[row] - days[row - 1] <= limits[i].most ? 1 : 0;
      if (2 * n_within >= n)
        return limits[i].frequency;
    }

  return RIDGE_FREQUENCY_YEARLY;
}

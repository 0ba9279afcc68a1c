/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a chart beside its signals and limits: its target, its season, what of
 * the values it is of, what is open, planned, or no rate. Each begins with a blank. */

#include "config.h"

#include "words/ridge-words-chart-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "words/ridge-words-date.h"

/* A chart of what is left without a season says so; one that cannot be freed of it says why. */
void
ridge_reading_append_season (GString            *text,
                             const RidgeReading *reading)
{
  if (reading->season == 0)
    return;
  if (reading->season_free == NULL)
    {
      g_string_append (text, _(" The season is not taken out: that needs two whole cycles of values."));
      return;
    }
  g_string_append_printf (text, ngettext (" A season of %u value is taken out; the thin line is the values with it, the dots are their limits.",
                                          " A season of %u values is taken out; the thin line is the values with it, the dots are their limits.", reading->season),
                          reading->season);
  if (reading->form == RIDGE_SEASON_ADDS)
    g_string_append (text, _(" It is subtracted, as values of zero or below cannot be divided by it."));
  if (reading->fitness == RIDGE_SEASON_TWO_CYCLES)
    g_string_append (text, _(" It is rough: it rests on two cycles."));
}

/* What of the values the chart is of. */
void
ridge_reading_append_transform (GString            *text,
                                const RidgeReading *reading)
{
  guint n = 0;

  switch (reading->transform)
    {
    case RIDGE_TRANSFORM_LOG:
      g_string_append (text, _(" The scale is logarithmic."));
      for (gsize row = 0; row < reading->n; row++)
        n += isfinite (reading->x[row]) && !(reading->x[row] > 0);
      if (n > 0)
        g_string_append_printf (text, ngettext (" %u value is not above zero and has no place on it.",
                                                " %u values are not above zero and have no place on it.", n), n);
      break;
    case RIDGE_TRANSFORM_DIFFERENCES:
      g_string_append (text, _(" The chart shows by how much each value differs from the one before."));
      break;
    case RIDGE_TRANSFORM_INCREMENTS:
      g_string_append (text, _(" The chart shows what each value added to the running total."));
      break;
    case RIDGE_TRANSFORM_NONE:
    default:
      break;
    }
}

/* What the limits say about the target; a promise only while the process is stable,
 * and only where they rest on enough values to alarm anyone. */
void
ridge_reading_append_target (GString            *text,
                             const RidgeReading *reading,
                             gsize               row,
                             gboolean            stable)
{
  RidgeXmrLimits limits;
  RidgeNhsAssurance assurance;
  g_autofree char *target = NULL;
  const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (reading->xmr, row);

  if (isnan (reading->target) || reading->direction == RIDGE_DIRECTION_INSIDE || ridge_reading_is_unsettled (reading) ||
      !ridge_xmr_segment_may_alert (segment))
    return;
  ridge_xmr_get_limits_at (reading->xmr, row, &limits);
  target = ridge_reading_value_text (reading, reading->target);
  if (!stable)
    {
      g_string_append_printf (text, _(" While there are signals, nothing can be promised about the target of %s."), target);
      return;
    }
  if (ridge_reading_has_season (reading) && reading->assurance == RIDGE_NHS_ASSURANCE_HIT_AND_MISS)
    {
      g_string_append_printf (text, _(" Whether a value meets the target of %s depends on the season and on chance."), target);
      return;
    }
  assurance = ridge_reading_has_season (reading) ? reading->assurance
                                         : ridge_nhs_assurance_within (limits.lnpl, limits.unpl, segment->noise, reading->target,
                                                                       ridge_direction_get_wish (reading->direction));
  switch (assurance)
    {
    case RIDGE_NHS_ASSURANCE_PASS:
      g_string_append_printf (text, _(" The process as it is meets the target of %s."), target);
      break;
    case RIDGE_NHS_ASSURANCE_FAIL:
      g_string_append_printf (text, _(" The target of %s is out of reach without a change to the process."), target);
      break;
    case RIDGE_NHS_ASSURANCE_HIT_AND_MISS:
      g_string_append_printf (text, ridge_reading_is_constant (reading) ? _(" Each of them meets the target of %s.")
                                                          : _(" The target of %s lies inside the limits: whether a value meets it is chance."), target);
      break;
    case RIDGE_NHS_ASSURANCE_NONE:
    default:
      break;
    }
}

/* The interval that is still open is no value: it says only that it is longer already. */
void
ridge_reading_append_open (GString            *text,
                           const RidgeReading *reading,
                           gsize               row)
{
  RidgeXmrLimits limits;
  g_autofree char *open = NULL;

  if (reading->derived == NULL || !(reading->open > 0))
    return;

  ridge_xmr_get_limits_at (reading->xmr, row, &limits);
  open = ridge_reading_between_text (reading, reading->open);
  /* Translators: a number of days or of opportunities */
  g_string_append_printf (text, reading->open > limits.unpl ? _(" %s since the last event: already longer than the upper limit.")
                                                            : _(" %s since the last event."), open);
}

/* What the line that remembers says at the end: a shift that single values do not show. */
void
ridge_reading_append_watch (GString            *text,
                            const RidgeReading *reading)
{
  gsize first = reading->watch != NULL ? ridge_watch_find_signal (reading->watch) : 0;
  g_autofree char *day = NULL;

  if (reading->watch == NULL || first == reading->watch->n)
    return;

  day = ridge_words_day_short (reading->days[first], reading->today);
  /* Translators: the name of a method, EWMA or CUSUM, and a day */
  g_string_append_printf (text, reading->watch->directions[first] > 0 ? _(" The %s shows a shift upwards, known on %s.")
                                                                      : _(" The %s shows a shift downwards, known on %s."),
                          reading->watch->kind == RIDGE_WATCH_KIND_EWMA ? "EWMA" : "CUSUM", day);
}

/* A rate that cannot be computed says why. */
void
ridge_reading_append_without_rate (GString            *text,
                                   const RidgeReading *reading)
{
  guint n = 0;

  for (gsize row = 0; reading->numerators != NULL && row < reading->n; row++)
    n += isfinite (reading->numerators[row]) && !isfinite (reading->x[row]);
  if (n > 0)
    g_string_append_printf (text, ngettext ("%s%u number has no denominator, or one of zero, and is no rate.",
                                            "%s%u numbers have no denominator, or one of zero, and are no rates.", n),
                            text->len > 0 ? " " : "", n);
}

/* What is planned is said, and that it counts for nothing yet. */
void
ridge_reading_append_planned (GString            *text,
                              const RidgeReading *reading)
{
  g_autofree char *value = NULL;
  g_autofree char *day = NULL;
  gsize first = reading->n;
  guint n = 0;

  /* A day that is kept without a value plans nothing. */
  for (gsize row = reading->n; row < reading->n + reading->n_planned; row++)
    if (isfinite (reading->x[row]) && n++ == 0)
      first = row;
  if (n == 0)
    return;

  value = ridge_reading_value_text (reading, reading->x[first]);
  day = ridge_words_day_short (reading->days[first], reading->today);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  /* Translators: how many values are dated after today; then the first of them and its day */
  g_string_append_printf (text, ngettext ("%u value is planned and does not count yet: %s on %s.",
                                          "%u values are planned and do not count yet, the first: %s on %s.", n),
                          n, value, day);
}

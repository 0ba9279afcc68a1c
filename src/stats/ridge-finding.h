/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include <glib.h>

#include "base/ridge-day.h"
#include "stats/ridge-xmr-verdict.h"

G_BEGIN_DECLS

/**
 * RidgeFindingKind:
 * @RIDGE_FINDING_NONE: nothing that a plain chart would misread
 * @RIDGE_FINDING_TOTAL: a running total that begins again with the calendar
 * @RIDGE_FINDING_RARE: counts of rare events, or mostly zeros
 * @RIDGE_FINDING_SEASON: a season
 * @RIDGE_FINDING_NEIGHBOURS: each value is much like the one before
 * @RIDGE_FINDING_TREND: a steady rise or fall
 * @RIDGE_FINDING_SKEW: a long tail above
 * @RIDGE_FINDING_CEILING: an upper limit above 100 %
 * @RIDGE_FINDING_FLOOR: a lower limit below 0 where no value is
 * @RIDGE_FINDING_GAP: days without a value where one was due
 *
 * What is seen of a series before it is judged, what misleads most first.
 */
typedef enum
{
  RIDGE_FINDING_NONE,
  RIDGE_FINDING_TOTAL,
  RIDGE_FINDING_RARE,
  RIDGE_FINDING_SEASON,
  RIDGE_FINDING_NEIGHBOURS,
  RIDGE_FINDING_TREND,
  RIDGE_FINDING_SKEW,
  RIDGE_FINDING_CEILING,
  RIDGE_FINDING_FLOOR,
  RIDGE_FINDING_GAP,
} RidgeFindingKind;

#define RIDGE_FINDING_N_KINDS (RIDGE_FINDING_GAP + 1)

/**
 * RidgeRemedy:
 * @RIDGE_REMEDY_NONE: nothing that a chart could do
 * @RIDGE_REMEDY_INCREMENTS: chart what was added from one value to the next
 * @RIDGE_REMEDY_COUNTS: take limits from the law of counts
 * @RIDGE_REMEDY_DAYS_BETWEEN: chart the days from one event to the next
 * @RIDGE_REMEDY_SEASON: take the season out
 * @RIDGE_REMEDY_DIFFERENCES: chart by how much values change
 * @RIDGE_REMEDY_SLOPE: let the centre line slope
 * @RIDGE_REMEDY_LOG: chart on a logarithmic scale
 * @RIDGE_REMEDY_CEILING: tell what values cannot be above
 * @RIDGE_REMEDY_FLOOR: tell what values cannot be below
 * @RIDGE_REMEDY_RECORD: record what is missing
 *
 * What can be done about what was seen.
 */
typedef enum
{
  RIDGE_REMEDY_NONE,
  RIDGE_REMEDY_INCREMENTS,
  RIDGE_REMEDY_COUNTS,
  RIDGE_REMEDY_DAYS_BETWEEN,
  RIDGE_REMEDY_SEASON,
  RIDGE_REMEDY_DIFFERENCES,
  RIDGE_REMEDY_SLOPE,
  RIDGE_REMEDY_LOG,
  RIDGE_REMEDY_CEILING,
  RIDGE_REMEDY_FLOOR,
  RIDGE_REMEDY_RECORD,
} RidgeRemedy;

#define RIDGE_N_REMEDIES (RIDGE_REMEDY_RECORD + 1)

/**
 * RidgeFinding:
 * @kind: what it is
 * @n: values that were looked at
 * @period: SEASON: values in a cycle
 * @effect: SEASON: share of the variation that it explains; NEIGHBOURS:
 *   correlation of a value with the next; TREND: change from one value to the
 *   next; RARE: mean; SKEW: octile skewness, from -1 to 1; CEILING, FLOOR: the
 *   limit that lies beyond it
 * @count: TOTAL: how often it began again; RARE: zeros; GAP: values that are
 *   missing
 * @whole: RARE: the values are whole numbers, and so counts
 * @differenced: NEIGHBOURS: changes are charted already
 * @from: TOTAL: when it last began again; GAP: the first day without a value
 * @to: GAP: the last day without one
 *
 * The strongest thing that is seen.
 */
typedef struct
{
  RidgeFindingKind kind;
  gsize            n;
  guint            period;
  double           effect;
  guint            count;
  gboolean         whole;
  gboolean         differenced;
  RidgeDay         from;
  RidgeDay         to;
} RidgeFinding;

#define RIDGE_FINDING_INIT { .effect = NAN, .from = RIDGE_DAY_NONE, .to = RIDGE_DAY_NONE }

/**
 * RidgeFindingInput:
 * @x: (array length=n): the values that count, in time order, all finite
 * @days: (array length=n): their days
 * @seasons: (array length=n) (nullable): which part of the cycle each belongs to
 * @n: how many
 * @period: parts in a cycle; below 2: no season is looked for
 * @sloping: the centre line slopes already
 * @is_share: values are percentages
 * @unpl: upper limit; NAN without
 * @lnpl: lower limit; NAN without
 * @differenced: the values are changes of others
 * @skip: (type guint): kinds that are not asked for, a bit for each
 *
 * What is looked at.
 */
typedef struct
{
  const double   *x;
  const RidgeDay *days;
  const guint    *seasons;
  gsize           n;
  guint           period;
  gboolean        sloping;
  gboolean        is_share;
  gboolean        differenced;
  double          unpl;
  double          lnpl;
  guint           skip;
} RidgeFindingInput;

#define RIDGE_FINDING_BIT(kind) (1u << (kind))

void     ridge_finding_look     (const RidgeFindingInput *input,
                                 RidgeFinding            *finding);
const char *ridge_finding_get_id (RidgeFindingKind kind);
RidgeRemedy ridge_finding_get_remedy (const RidgeFinding *finding);
guint    ridge_findings_from_text (const char *text);
gboolean ridge_finding_unsettles (RidgeFindingKind kind);
RidgeVerdict ridge_finding_temper (RidgeFindingKind kind,
                                   RidgeVerdict     verdict);

G_END_DECLS

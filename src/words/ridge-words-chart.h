/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-plan.h"
#include "stats/ridge-season.h"
#include "stats/ridge-watch.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/**
 * RidgeReading:
 * @xmr: (nullable): what the chart says; none when the series has no values
 * @x: the values, NaN where missing: those that count, then those that are planned
 * @days: their days, ascending
 * @n: values that count
 * @n_planned: values whose day is to come
 * @rules: the rule set the verdict is given by
 * @direction: which way is better
 * @target: the target, NaN when there is none
 * @low: lower end of the healthy range, NaN when there is none
 * @high: upper end of the healthy range, NaN when there is none
 * @unit: the unit, may be empty
 * @decimals: decimals that values are shown with
 * @frequency: how often there is a value
 * @season: values in the cycle that is to be taken out, 0 for none
 * @fitness: whether it can be
 * @season_free: (array length=n) (nullable): the values without it
 * @form: how the season makes values differ
 * @effect: what it does to the latest value that is tested; NaN without one
 * @assurance: what the process promises about the target, in every season alike
 * @transform: what of the values is charted
 * @changes: (array length=n) (nullable): by how much values changed, which is charted
 *   instead of them
 * @floor: what values cannot be below, NaN when there is none
 * @ceiling: what values cannot be above, NaN when there is none
 * @derived: (array length=n) (nullable): what passed between events, which is charted
 *   instead of the values
 * @by_days: whether that is days, else opportunities
 * @open: how long it has been since the last event; NaN without one
 * @numerators: (nullable): of rates, what was counted
 * @denominators: (nullable): of rates, among how many
 * @watch: (nullable): what looks for small shifts
 * @finding: what was seen of the values
 * @today: the day to read it on
 *
 * A series and its chart, to be put in words. It borrows everything.
 */
typedef struct
{
  const RidgeXmr   *xmr;
  const double     *x;
  const RidgeDay   *days;
  gsize             n;
  gsize             n_planned;
  RidgeXmrRuleSets  rules;
  RidgeDirection    direction;
  double            target;
  double            low;
  double            high;
  const char       *unit;
  int               decimals;
  RidgeFrequency    frequency;
  guint             season;
  RidgeSeasonFitness fitness;
  const double     *season_free;
  RidgeSeasonForm   form;
  double            effect;
  RidgeNhsAssurance assurance;
  RidgeTransformChoice transform;
  const double     *changes;
  double            floor;
  double            ceiling;
  const double     *derived;
  gboolean          by_days;
  double            open;
  const double     *numerators;
  const double     *denominators;
  const RidgeWatch *watch;
  RidgeFinding      finding;
  RidgeDay          today;
} RidgeReading;

char       *ridge_words_rule        (RidgeXmrRule         rule);
char       *ridge_words_rule_set_meaning (RidgeXmrRuleSets set);
char       *ridge_words_signal      (RidgeXmrRule         rule,
                                     int                  direction);
const char *ridge_words_quality     (const RidgeXmr        *xmr,
                                     const RidgeXmrSegment *segment,
                                     RidgeFindingKind       seen);

void         ridge_reading_init_kpi (RidgeReading       *reading,
                                     RidgeKpi           *kpi);
char       *ridge_words_headline    (const RidgeReading  *reading);
char       *ridge_words_reading     (const RidgeReading  *reading);
char       *ridge_words_point       (const RidgeReading  *reading,
                                     gsize                row);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-day.h"
#include "model/ridge-entity.h"
#include "model/ridge-series.h"
#include "stats/ridge-finding.h"
#include "stats/ridge-nhs.h"
#include "stats/ridge-pace.h"
#include "stats/ridge-pyramid.h"
#include "stats/ridge-season.h"
#include "stats/ridge-watch.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KPI (ridge_kpi_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKpi, ridge_kpi, RIDGE, KPI, RidgeEntity)

/**
 * RidgeKpi:
 *
 * A measure that outlives periods. Its values are a RidgeSeries; its limits and
 * signals are computed when they are asked for.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgeKpi, kpi, KPI)

/* (transfer none) */
RidgeSeries     *ridge_kpi_get_series      (RidgeKpi *self);
double           ridge_kpi_get_per_used    (RidgeKpi *self);   /* values are numerator / denominator * this; NaN: as recorded */
gboolean         ridge_kpi_takes_parts     (RidgeKpi *self);   /* whether values are recorded with their denominator */
guint            ridge_kpi_get_n_counted   (RidgeKpi *self);   /* rows up to the plan's day; the others are planned */
gboolean         ridge_kpi_get_planned     (RidgeKpi *self, RidgeDay *day, double *value);   /* the first of these */
GListModel      *ridge_kpi_get_phases      (RidgeKpi *self);   /* of RidgePhase, by day */
GListModel      *ridge_kpi_get_links_from  (RidgeKpi *self);   /* of RidgeLink that start here */
GListModel      *ridge_kpi_get_links_to    (RidgeKpi *self);   /* of RidgeLink that end here */
gboolean         ridge_kpi_get_retired     (RidgeKpi *self);   /* at the plan's today */

/* The chart. Rows of the result are rows of the series; valid until the next batch. */
const RidgeXmr  *ridge_kpi_get_xmr         (RidgeKpi *self);   /* nullable: values too large, or no values */
const double    *ridge_kpi_get_chart_values (RidgeKpi *self);  /* nullable: what the limits belong to, without season */
RidgePyramid    *ridge_kpi_get_pyramid     (RidgeKpi *self);   /* of the chart's values */
RidgePyramid    *ridge_kpi_get_range_pyramid (RidgeKpi *self); /* nullable: of the chart's moving ranges */
const double    *ridge_kpi_get_season_free (RidgeKpi *self);   /* nullable: the values without their season, where it is taken out */
double           ridge_kpi_get_season_effect (RidgeKpi *self, guint row);   /* of the season that the row is in; NaN without one */
RidgeSeasonForm  ridge_kpi_get_season_form (RidgeKpi *self);
gboolean         ridge_kpi_charts_changes  (RidgeKpi *self);   /* differences or increments, in place of the values */
const double    *ridge_kpi_get_changes     (RidgeKpi *self);   /* nullable: these */
const double    *ridge_kpi_get_derived     (RidgeKpi *self);   /* nullable: days or opportunities between events, charted instead of the values */
const RidgeWatch *ridge_kpi_get_watch_lines (RidgeKpi *self);   /* nullable: what looks for small shifts */
double           ridge_kpi_get_open_interval (RidgeKpi *self);   /* since the last event; NaN without one, or where values are charted themselves */
RidgeWish        ridge_kpi_get_chart_wish  (RidgeKpi *self);   /* which way is good in the chart: fewer events are longer between */
gboolean         ridge_kpi_get_season_fitness (RidgeKpi *self, RidgeSeasonFitness *fitness);   /* FALSE when none is asked for */
RidgeRuleChoice  ridge_kpi_get_rules_used  (RidgeKpi *self);   /* never RIDGE_RULES_PLAN */
RidgeXmrRuleSets ridge_kpi_get_rule_sets   (RidgeKpi *self);   /* the same, as statistics knows it */
RidgeWish        ridge_direction_get_wish  (RidgeDirection direction);
RidgeWish        ridge_kpi_get_wish        (RidgeKpi *self);   /* which way is good */
RidgeDay         ridge_kpi_find_shift      (RidgeKpi *self);   /* where the values may have shifted for good, unmarked; NONE */
gboolean         ridge_kpi_get_finding     (RidgeKpi *self, RidgeFinding *finding);   /* what would mislead a reader of the chart; FALSE: nothing */
RidgeNhsAssurance ridge_kpi_get_assurance  (RidgeKpi *self, double target, RidgeWish wish);   /* in every season alike */
gboolean         ridge_kpi_check_target    (RidgeKpi *self, double target, RidgeWish wish, RidgeTargetSanity *sanity);   /* FALSE: nothing to say */
gboolean         ridge_kpi_get_status      (RidgeKpi *self, RidgeNhsStatus *status);   /* FALSE without a chart */

/* Computed; NaN where there is no data */
double           ridge_kpi_get_latest      (RidgeKpi *self);   /* the last value up to today that is neither missing nor ghosted */
RidgeDay         ridge_kpi_get_latest_day  (RidgeKpi *self);
double           ridge_kpi_get_previous    (RidgeKpi *self);   /* the one before it */
RidgeVerdict     ridge_kpi_get_verdict     (RidgeKpi *self);   /* of the latest value: routine, or part of a signal */
RidgeVerdict     ridge_kpi_get_verdict_since (RidgeKpi *self, RidgeDay day, RidgeDay *since);   /* of the latest signal knowable from `day` on */

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

G_BEGIN_DECLS

struct _RidgeKpi
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (KPI)

  RidgeSeries     *series;
  RidgeEntityList *phases;
  RidgeEntityList *links_from;
  RidgeEntityList *links_to;

  /* computed */
  RidgeXmr        *xmr;
  double          *season_free;    /* values without their season; NULL without one */
  double          *derived;        /* days or opportunities between events; NULL when values are charted themselves */
  double          *transformed;    /* what of the values is charted; NULL for themselves */
  double          *season_effects; /* of each season; NULL without one */
  RidgeSeasonForm  season_form;
  RidgeWatch      *watch_lines;    /* NULL without */
  double           open_interval;  /* since the last event; NaN without one */
  guint            first_stale;    /* row of the series; G_MAXUINT: the chart fits the values */
  guint            n_charted;      /* rows of the series that the chart has */
  gboolean         chart_stale;
  RidgePyramid    *pyramid;        /* of the chart's values; NULL until it is asked for */
  RidgePyramid    *range_pyramid;  /* of the moving ranges */
  guint            first_unbuilt;  /* row from which on the first does not fit; G_MAXUINT: it does */
  guint            first_range_unbuilt;
  double           latest;
  double           previous;
  RidgeDay         latest_day;
  RidgeFinding     finding;        /* of the values as the chart reads them */
};

/* What a chart is made by, with the arrays that the options borrow. */
typedef struct
{
  RidgeXmrOptions  options;
  GArray          *breaks;
  GArray          *baselines;
  gsize           *ghosts;
} RidgeChartOptions;

void     ridge_chart_options_init  (RidgeChartOptions *self, RidgeKpi *kpi, guint n);
void     ridge_chart_options_clear (RidgeChartOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeChartOptions, ridge_chart_options_clear)

void     ridge_kpi_outdate        (RidgeKpi *self);
void     ridge_kpi_outdate_chart  (RidgeKpi *self, guint first_row);   /* first row that differs; G_MAXUINT: other things */
void     ridge_kpi_outdate_pyramids (RidgeKpi *self, guint first_value, guint first_range);
void     ridge_kpi_compute        (RidgeKpi *self);
int      ridge_frequency_count_periods (RidgeFrequency frequency, RidgeDay from, RidgeDay to);
guint    ridge_kpi_find_season    (RidgeDay day, guint row, guint n_seasons);
void     ridge_kpi_update_finding (RidgeKpi *self, const double *values);
RidgeVerdict ridge_kpi_temper     (RidgeKpi *self, RidgeVerdict verdict);
gboolean ridge_kpi_is_usable      (RidgeKpi *self, guint row);
gboolean ridge_kpi_charts_between (RidgeKpi *self);
RidgeTransformChoice ridge_kpi_get_transform_used (RidgeKpi *self);
void     ridge_kpi_derive_values  (RidgeKpi *self, guint n);
gboolean ridge_kpi_find_signal    (RidgeKpi *self, RidgeDay from, RidgeDay to, guint *row, int *direction);
gboolean ridge_kpi_signal_lasts   (RidgeKpi *self, guint row, RidgeDay to);
guint    ridge_kpi_trace_signal   (RidgeKpi *self, guint row);
void     ridge_kpi_take_series    (RidgeKpi *self, RidgeSeries *series);   /* of a new KPI: points that came before its row */

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-marker.h"
#include "draw/ridge-scale.h"
#include "draw/ridge-xmr-chart.h"

G_BEGIN_DECLS

#define RIDGE_CHART_TICK_GAP   8.0   /* px between a tick label and the plot */
#define RIDGE_CHART_GUTTER_GAP 8.0   /* px between the plot and the labels of its lines */
#define RIDGE_CHART_AXIS_GAP   6.0   /* px between the plot and the dates */

/* The visible part of one segment. */
typedef struct
{
  const RidgeXmrSegment *segment;
  RidgeXmrLimits         limits;         /* at its last row */
  gsize                  start;          /* visible rows */
  gsize                  end;
  double                 left;           /* where its lines begin and end */
  double                 right;
  double                 baseline_end;   /* place after which limits are only extended */
  double                 boundary;       /* place of the change that began it; NaN: none, or not visible */
  gboolean               provisional;
} RidgeChartPiece;

typedef struct
{
  PangoLayout   *layout;
  RidgeBox       box;
  RidgeColorRole role;
} RidgeChartLabel;

typedef struct
{
  gsize          row;
  double         x;
  double         y;
  RidgeMarker    marker;
  RidgeColorRole role;
} RidgeChartMark;

/* From the smallest to the largest of some values; low > high: there is none. */
typedef struct
{
  double low;
  double high;
} RidgeChartRange;

typedef struct
{
  double value;
  double place;
  char  *label;
} RidgeChartTick;

struct _RidgeXmrChart
{
  RidgeXmrChartSpec spec;
  PangoContext     *context;
  double            width;
  double            height;
  double            line_height;
  double            unit;                /* width of a thin line: lines and marks grow with the font */
  int               decimals;

  gsize  first_row;           /* rows with a place in the plot */
  gsize  end_row;
  double spacing;             /* px between two rows, on average */

  RidgeBox   plot;
  RidgeBox   range_plot;          /* no height: not drawn */
  double     strip_height;        /* above the plot, for the phases */
  RidgeBox   healthy;             /* of the words on the healthy range; empty without */
  RidgeScale x;
  RidgeScale y;
  RidgeScale range_y;

  GArray        *pieces;              /* RidgeChartPiece */
  GArray        *ticks;               /* RidgeChartTick, of the values */
  RidgeTimeAxis *time_axis;           /* NULL when placed by order */
  GArray        *order_ticks;         /* RidgeChartTick, of the rows */
  GArray        *labels;              /* RidgeChartLabel */

  gboolean decimated;
  GArray  *columns;             /* RidgeChartRange, one for each pixel when decimated */
  GArray  *range_columns;
  GArray  *raw_columns;
  GArray  *marks;               /* RidgeChartMark */
  GArray  *range_marks;
};

/* places */
static inline double
ridge_xmr_chart_row_to_axis (const RidgeXmrChart *self,
                             gsize                row)
{
  return self->spec.days != NULL ? self->spec.days[row] : (double) row;
}

static inline double
ridge_xmr_chart_row_to_x (const RidgeXmrChart *self,
                          gsize                row)
{
  return ridge_scale_map (&self->x, ridge_xmr_chart_row_to_axis (self, row));
}

gsize ridge_xmr_chart_find_first_row (const RidgeXmrChart *self,
                                      double               axis);

RidgeChartRange ridge_xmr_chart_get_extremes (const double       *values,
                                              const RidgePyramid *pyramid,
                                              gsize               start,
                                              gsize               end);

/* Writes a value as the measure's, or a number without its unit. The unit
 * stands at the mean and the target; at every tick it would be noise. */
static inline char *
ridge_xmr_chart_value_to_text (const RidgeXmrChart *self,
                               double               value)
{
  return ridge_value_to_text (value, self->decimals, self->spec.format_value, self->spec.user_data);
}

static inline char *
ridge_xmr_chart_number_to_text (const RidgeXmrChart *self,
                                double               value,
                                int                  decimals)
{
  RidgeValueFormat format = self->spec.format_number != NULL ? self->spec.format_number : self->spec.format_value;

  return ridge_value_to_text (value, decimals, format, self->spec.user_data);
}

/* the steps of the layout, in this order */
void ridge_xmr_chart_place_rows (RidgeXmrChart *self);
void ridge_xmr_chart_place_boxes (RidgeXmrChart *self);
void ridge_xmr_chart_place_pieces (RidgeXmrChart *self);
void ridge_xmr_chart_place_marks (RidgeXmrChart *self);
void ridge_xmr_chart_place_labels (RidgeXmrChart *self);

/* labels */
const RidgeChartPiece *ridge_xmr_chart_get_labelled_piece (const RidgeXmrChart *self);
void                   ridge_xmr_chart_add_label (RidgeXmrChart *self,
                                                  PangoLayout   *layout,
                                                  RidgeColorRole role,
                                                  double         x,
                                                  double         y);
double                 ridge_xmr_chart_measure_gutter (const RidgeXmrChart *self,
                                                       double               room);
void                   ridge_xmr_chart_place_gutter (RidgeXmrChart *self);

/* The values of the lower chart: what watches for small shifts, or the moving ranges. */
static inline const double *
ridge_xmr_chart_get_below (const RidgeXmrChart *self)
{
  return self->spec.watch != NULL ? self->spec.watch->upper : self->spec.xmr->mr;
}

static inline const RidgePyramid *
ridge_xmr_chart_get_pyramid_below (const RidgeXmrChart *self)
{
  return self->spec.watch != NULL ? NULL : self->spec.range_pyramid;
}

static inline gboolean
ridge_xmr_chart_has_ranges (const RidgeXmrChart *self)
{
  return self->range_plot.height > 0;
}

G_END_DECLS

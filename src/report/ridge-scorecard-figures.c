/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ridge-scorecard-figures.h"

#define BAR_HEIGHT 8.0

typedef struct
{
  const RidgePalette *palette;     /* the scorecard's, which outlives its rows */
  PangoContext *context;
  double size;
  union
  {
    RidgeRingPicture ring;
    RidgeBarPicture bar;
    RidgeStatus status;
    RidgeNhsPicture nhs;
    RidgeKpiPicture *kpi;
  };
} RidgeFigure;

static RidgeFigure *
figure_new (RidgeScorecard *self,
            double          size)
{
  RidgeFigure *figure = g_new0 (RidgeFigure, 1);

  figure->palette = &self->palette;
  figure->context = self->context;
  figure->size = size;
  return figure;
}

static void
draw_ring (cairo_t  *cr,
           double    width,
           double    height,
           gpointer  data)
{
  RidgeFigure *figure = data;

  ridge_ring_paint (&figure->ring.spec, figure->palette, figure->context, cr, 0, 0, figure->size);
}

static void
ring_free (gpointer data)
{
  RidgeFigure *figure = data;

  ridge_ring_picture_clear (&figure->ring);
  g_free (figure);
}

/**
 * ridge_scorecard_add_ring:
 * @self: a scorecard
 * @row: the row that gets the figure
 * @x: its start from the row's, in points
 * @size: width and height, in points
 * @picture: (transfer full): what the ring shows; what it owns is taken over
 *
 * Adds a ring that hangs beside the row's lines.
 */
void
ridge_scorecard_add_ring (RidgeScorecard   *self,
                          RidgeRow         *row,
                          double            x,
                          double            size,
                          RidgeRingPicture *picture)
{
  RidgeFigure *figure = figure_new (self, size);

  figure->ring = *picture;
  ridge_row_add_figure (row, x, size, size, RIDGE_ROW_FIGURE_HANGING, draw_ring, figure, ring_free);
}

static void
draw_bar (cairo_t  *cr,
          double    width,
          double    height,
          gpointer  data)
{
  RidgeFigure *figure = data;
  RidgeBox box = { 0, 0, width, height };

  ridge_bar_paint (&figure->bar.spec, figure->palette, cr, &box);
}

static void
bar_free (gpointer data)
{
  RidgeFigure *figure = data;

  ridge_bar_picture_clear (&figure->bar);
  g_free (figure);
}

/**
 * ridge_scorecard_add_bar:
 * @self: a scorecard
 * @row: the row that gets the figure
 * @x: its start from the row's, in points
 * @width: in points
 * @picture: (transfer full): what the bar shows; what it owns is taken over
 *
 * Adds a bar on the row's first line.
 */
void
ridge_scorecard_add_bar (RidgeScorecard  *self,
                         RidgeRow        *row,
                         double           x,
                         double           width,
                         RidgeBarPicture *picture)
{
  RidgeFigure *figure = figure_new (self, width);

  figure->bar = *picture;
  ridge_row_add_figure (row, x, width, BAR_HEIGHT, RIDGE_ROW_FIGURE_FIRST_LINE, draw_bar, figure, bar_free);
}

static void
draw_status (cairo_t  *cr,
             double    width,
             double    height,
             gpointer  data)
{
  RidgeFigure *figure = data;

  ridge_status_paint (figure->status, figure->palette, cr, 0, 0, figure->size);
}

/**
 * ridge_scorecard_add_status:
 * @self: a scorecard
 * @row: the row that gets the figure
 * @x: its start from the row's, in points
 * @size: width and height, in points
 * @status: what it says
 *
 * Adds the shape of a status on the row's first line.
 */
void
ridge_scorecard_add_status (RidgeScorecard *self,
                            RidgeRow       *row,
                            double          x,
                            double          size,
                            RidgeStatus     status)
{
  RidgeFigure *figure = figure_new (self, size);

  figure->status = status;
  ridge_row_add_figure (row, x, size, size, RIDGE_ROW_FIGURE_FIRST_LINE, draw_status, figure, g_free);
}

static void
draw_nhs (cairo_t  *cr,
          double    width,
          double    height,
          gpointer  data)
{
  RidgeFigure *figure = data;

  ridge_nhs_picture_paint (&figure->nhs, figure->palette, cr, 0, 0, figure->size);
}

static void
nhs_free (gpointer data)
{
  RidgeFigure *figure = data;

  ridge_nhs_picture_clear (&figure->nhs);
  g_free (figure);
}

/**
 * ridge_scorecard_add_nhs:
 * @self: a scorecard
 * @row: the row that gets the figure
 * @x: its start from the row's, in points
 * @size: height of the icons, in points
 * @picture: (transfer full): at least one icon; what it owns is taken over
 *
 * Adds icons on the row's first line.
 */
void
ridge_scorecard_add_nhs (RidgeScorecard  *self,
                         RidgeRow        *row,
                         double           x,
                         double           size,
                         RidgeNhsPicture *picture)
{
  RidgeFigure *figure = figure_new (self, size);

  figure->nhs = *picture;
  *picture = (RidgeNhsPicture) { 0 };
  ridge_row_add_figure (row, x, ridge_nhs_picture_get_width (&figure->nhs, size), size, RIDGE_ROW_FIGURE_FIRST_LINE,
                        draw_nhs, figure, nhs_free);
}

static void
draw_chart (cairo_t  *cr,
            double    width,
            double    height,
            gpointer  data)
{
  RidgeFigure *figure = data;

  ridge_kpi_picture_paint (figure->kpi, figure->palette, figure->context, cr, width, height);
}

static void
chart_free (gpointer data)
{
  RidgeFigure *figure = data;

  ridge_kpi_picture_free (figure->kpi);
  g_free (figure);
}

/**
 * ridge_scorecard_add_chart:
 * @self: a scorecard
 * @row: the row that gets the figure
 * @width: in points
 * @height: in points
 * @picture: (transfer full): the KPI's chart
 *
 * Adds a chart at the row's start, from its top on.
 */
void
ridge_scorecard_add_chart (RidgeScorecard  *self,
                           RidgeRow        *row,
                           double           width,
                           double           height,
                           RidgeKpiPicture *picture)
{
  RidgeFigure *figure = figure_new (self, width);

  figure->kpi = picture;
  ridge_row_add_figure (row, 0, width, height, RIDGE_ROW_FIGURE_TOP, draw_chart, figure, chart_free);
}

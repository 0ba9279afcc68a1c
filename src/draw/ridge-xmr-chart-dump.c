/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An XmR chart's layout as text, for tests and for finding faults. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

static const char *
get_role_code (RidgeColorRole role)
{
  switch ((int) role)
    {
    case RIDGE_COLOR_IMPROVE:
      return "improve";
    case RIDGE_COLOR_WORSE:
      return "worse";
    case RIDGE_COLOR_NEUTRAL:
      return "neutral";
    default:
      return "plain";
    }
}

static void
dump_box (GString        *out,
          const char     *name,
          const RidgeBox *box)
{
  g_string_append_printf (out, "%s x=%.0f y=%.0f width=%.0f height=%.0f\n",
                          name, box->x, box->y, box->width, box->height);
}

static void
dump_place (GString          *out,
            const char       *name,
            const RidgeScale *scale,
            double            value)
{
  if (isfinite (value))
    g_string_append_printf (out, " %s=%.0f", name, ridge_scale_map (scale, value));
  else
    g_string_append_printf (out, " %s=none", name);
}

static void
dump_pieces (GString             *out,
             const RidgeXmrChart *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);
      const RidgeXmrLimits  *limits = &piece->limits;

      g_string_append_printf (out, "segment rows=%" G_GSIZE_FORMAT "..%" G_GSIZE_FORMAT " x=%.0f..%.0f",
                              piece->start, piece->end - 1, piece->left, piece->right);
      dump_place (out, "center", &self->y, limits->center);
      dump_place (out, "upper", &self->y, limits->shows_unpl ? limits->unpl_drawn : NAN);
      dump_place (out, "lower", &self->y, limits->shows_lnpl ? limits->lnpl_drawn : NAN);
      dump_place (out, "range", &self->range_y, piece->segment->url);
      if (piece->provisional)
        g_string_append (out, " provisional");
      if (!isnan (piece->boundary))
        g_string_append_printf (out, " change=%.0f", piece->boundary);
      g_string_append_c (out, '\n');
    }
}

static void
dump_ticks (GString             *out,
            const RidgeXmrChart *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const RidgeChartTick *tick = &g_array_index (self->ticks, RidgeChartTick, i);

      g_string_append_printf (out, "value-tick \"%s\" y=%.0f\n", tick->label, tick->place);
    }
  for (guint i = 0; i < self->order_ticks->len; i++)
    {
      const RidgeChartTick *tick = &g_array_index (self->order_ticks, RidgeChartTick, i);

      g_string_append_printf (out, "row-tick \"%s\" x=%.0f\n", tick->label, tick->place);
    }
}

static void
dump_dates (GString      *out,
            const char   *name,
            const GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const RidgeTimeTick *tick = &g_array_index (ticks, RidgeTimeTick, i);
      g_autofree char     *day = ridge_day_to_iso (tick->day);

      g_string_append_printf (out, "%s %s x=%.0f \"%s\"\n", name, day, tick->x,
                              tick->label != NULL ? tick->label : "");
    }
}

static void
dump_labels (GString             *out,
             const RidgeXmrChart *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const RidgeChartLabel *label = &g_array_index (self->labels, RidgeChartLabel, i);

      g_string_append_printf (out, "label \"%s\"%s x=%.0f y=%.0f width=%.0f height=%.0f\n",
                              pango_layout_get_text (label->layout),
                              pango_layout_is_ellipsized (label->layout) ? " cut" : "",
                              label->box.x, label->box.y, label->box.width, label->box.height);
    }
}

/* Routine dots are counted; what says something is listed. */
static void
dump_marks (GString      *out,
            const char   *name,
            const GArray *marks)
{
  guint n_dots = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const RidgeChartMark *mark = &g_array_index (marks, RidgeChartMark, i);

      if (mark->marker == RIDGE_MARKER_DOT)
        n_dots++;
      else
        g_string_append_printf (out, "%s row=%" G_GSIZE_FORMAT " %s %s x=%.0f y=%.0f\n", name, mark->row,
                                ridge_marker_get_code (mark->marker), get_role_code (mark->role),
                                mark->x, mark->y);
    }
  g_string_append_printf (out, "%s dots=%u\n", name, n_dots);
}

/**
 * ridge_xmr_chart_dump:
 * @self: a chart
 *
 * Writes where everything stands, one thing a line, in whole pixels.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_xmr_chart_dump (const RidgeXmrChart *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "chart width=%.0f height=%.0f rows=%" G_GSIZE_FORMAT "%s\n",
                          self->width, self->height, self->spec.n, self->decimated ? " decimated" : "");
  if (self->pieces->len > 0)
    {
      dump_box (out, "plot", &self->plot);
      dump_box (out, "ranges", &self->range_plot);
      dump_pieces (out, self);
      dump_ticks (out, self);
      if (self->time_axis != NULL)
        {
          dump_dates (out, "date-tick", self->time_axis->ticks);
          dump_dates (out, "date-context", self->time_axis->contexts);
        }
    }
  dump_labels (out, self);
  if (self->pieces->len > 0)
    {
      dump_marks (out, "mark", self->marks);
      dump_marks (out, "range-mark", self->range_marks);
    }
  return g_string_free (out, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-fan.h"

#include <math.h>

#include "draw/ridge-label-column.h"
#include "draw/ridge-scale.h"

#define GUTTER_GAP     8.0
#define TICK_GAP       8.0
#define STRIP_GAP      4.0
#define AXIS_GAP       6.0
#define TICK_LENGTH    4.0
#define MAX_GUTTER     0.32
#define MIN_TICK_WIDTH 280.0
#define PX_PER_TICK    40.0
#define VALUE_PADDING  0.08
#define DOT            2.6
#define LAST_DOT       4.5
#define MAX_LABELS     4

typedef struct
{
  PangoLayout   *layout;
  RidgeColorRole role;
  double         value;
} EndLabel;

typedef struct
{
  const RidgeFanSpec *spec;
  const RidgePalette *palette;
  PangoContext       *context;
  cairo_t            *cr;
  RidgeBox            box;
  RidgeBox            plot;
  RidgeScale          x;
  RidgeScale          y;
  RidgeValueAxis      axis;
  RidgeTimeAxis      *dates;
  EndLabel            labels[MAX_LABELS];
  guint               n_labels;
  double              line_height;
  gssize              last;   /* the last value, or -1 */
} Fan;

static void
extend (RidgeScale *scale,
        double      value)
{
  if (!isfinite (value))
    return;
  scale->low = MIN (scale->low, value);
  scale->high = MAX (scale->high, value);
}

static char *
number_to_text (const Fan *self,
                double     value,
                int        decimals)
{
  return ridge_value_to_text (value, decimals, self->spec->format_value, self->spec->user_data);
}

static void
find_range (Fan *self)
{
  const RidgeFanSpec *spec = self->spec;
  double              pad;

  self->last = -1;
  self->y.low = INFINITY;
  self->y.high = -INFINITY;
  extend (&self->y, spec->target);
  for (gsize i = 0; i < spec->n_plan; i++)
    extend (&self->y, spec->plan_values[i]);
  for (gsize i = 0; i < spec->n_fan; i++)
    {
      extend (&self->y, spec->fan[i].low);
      extend (&self->y, spec->fan[i].high);
    }
  for (gsize i = 0; i < spec->n; i++)
    if (isfinite (spec->values[i]))
      {
        extend (&self->y, spec->values[i]);
        self->last = i;
      }

  if (self->y.low > self->y.high)
    self->y.low = self->y.high = 0;
  pad = (self->y.high - self->y.low) * VALUE_PADDING;
  pad = pad > 0 ? pad : MAX (1, fabs (self->y.low) * 0.1);
  self->y.low -= pad;
  self->y.high += pad;
}

static void
add_end_label (Fan           *self,
               const char    *word,
               double         value,
               RidgeTextStyle style,
               RidgeColorRole role)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (!isfinite (value))
    return;
  number = number_to_text (self, value, self->spec->decimals);
  text = word != NULL ? g_strconcat (word, " ", number, NULL) : g_strdup (number);
  self->labels[self->n_labels++] = (EndLabel) {
    ridge_text_new (self->context, text, style, self->box.width * MAX_GUTTER),
    role,
    value,
  };
}

/* At the end of the period: the target, and where the forecast lands. */
static double
collect_end_labels (Fan *self)
{
  double widest = 0;

  add_end_label (self, self->spec->words->target, self->spec->target,
                 RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_TARGET);
  if (self->spec->n_fan > 0)
    {
      const RidgeFanPoint *landing = &self->spec->fan[self->spec->n_fan - 1];

      add_end_label (self, NULL, landing->high, RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM);
      add_end_label (self, NULL, landing->middle, RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_FORECAST);
      add_end_label (self, NULL, landing->low, RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM);
    }

  for (guint i = 0; i < self->n_labels; i++)
    {
      double width;

      ridge_text_get_size (self->labels[i].layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

static double
measure_ticks (Fan *self)
{
  double widest = 0;

  if (self->box.width < MIN_TICK_WIDTH)
    {
      self->axis.n_ticks = 0;
      return 0;
    }

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *text = number_to_text (self, ridge_value_axis_get_tick (&self->axis, i),
                                              self->axis.decimals);
      double           width;

      ridge_text_measure (self->context, text, RIDGE_TEXT_SMALL, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest > 0 ? ceil (widest) + TICK_GAP : 0;
}

static void
place (Fan *self)
{
  double gutter = collect_end_labels (self);
  double strip = self->spec->words->today != NULL || self->spec->n_fan == 0
                     ? ceil (self->line_height) + STRIP_GAP
                     : 0;
  double right, bottom;

  self->axis = ridge_value_axis_new (self->y.low, self->y.high,
                                     (guint) CLAMP (self->box.height / PX_PER_TICK, 2, 6));
  self->plot.x = round (self->box.x + measure_ticks (self));
  right = self->box.x + self->box.width - (gutter > 0 ? ceil (gutter) + GUTTER_GAP : 0);
  self->plot.width = MAX (1, floor (right) - self->plot.x);
  self->x = (RidgeScale) { self->spec->first_day, self->spec->last_day,
                           self->plot.x + LAST_DOT, self->plot.x + self->plot.width };
  self->dates = ridge_time_axis_new (self->spec->first_day, self->spec->last_day, self->x.low_place,
                                     self->x.high_place, &self->box, self->context,
                                     self->spec->format_day, self->spec->user_data);

  self->plot.y = round (self->box.y + strip);
  bottom = self->box.y + self->box.height - AXIS_GAP -
           self->line_height * (self->dates->contexts->len > 0 ? 2 : 1);
  self->plot.height = MAX (1, floor (bottom) - self->plot.y);
  self->y.low_place = self->plot.y + self->plot.height;
  self->y.high_place = self->plot.y;
}

static void
paint_small (const Fan  *self,
             const char *text,
             double      x,
             double      y,
             double      align)
{
  g_autoptr (PangoLayout) layout = ridge_text_new (self->context, text, RIDGE_TEXT_SMALL, 0);
  double width;

  ridge_text_get_size (layout, &width, NULL);
  ridge_text_paint (layout, self->palette, RIDGE_COLOR_DIM, self->cr, round (x - width * align), round (y));
}

static void
paint_axes (const Fan *self)
{
  const GArray *rows[] = { self->dates->ticks, self->dates->contexts };
  double        bottom = self->plot.y + self->plot.height;

  cairo_set_line_width (self->cr, 1);
  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      double           value = ridge_value_axis_get_tick (&self->axis, i);
      double           y = ridge_scale_map (&self->y, value);
      g_autofree char *text = number_to_text (self, value, self->axis.decimals);

      ridge_palette_set_source (self->palette, RIDGE_COLOR_GRID, self->cr);
      cairo_move_to (self->cr, self->plot.x, floor (y) + 0.5);
      cairo_rel_line_to (self->cr, self->plot.width, 0);
      cairo_stroke (self->cr);
      paint_small (self, text, self->plot.x - TICK_GAP, y - self->line_height / 2, 1);
    }

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    for (guint i = 0; i < rows[r]->len; i++)
      {
        const RidgeTimeTick *tick = &g_array_index (rows[r], RidgeTimeTick, i);

        if (r == 0)
          {
            ridge_palette_set_source (self->palette, RIDGE_COLOR_RULE, self->cr);
            cairo_move_to (self->cr, floor (tick->x) + 0.5, bottom);
            cairo_rel_line_to (self->cr, 0, TICK_LENGTH);
            cairo_stroke (self->cr);
          }
        if (tick->label != NULL)
          paint_small (self, tick->label, tick->label_x, bottom + AXIS_GAP + r * self->line_height, 0);
      }
}

static void
paint_plan (const Fan *self)
{
  for (gsize i = 0; i < self->spec->n_plan; i++)
    cairo_line_to (self->cr, ridge_scale_map (&self->x, self->spec->plan_days[i]),
                   ridge_scale_map (&self->y, self->spec->plan_values[i]));
  cairo_set_line_width (self->cr, 1.25);
  ridge_palette_set_source (self->palette, RIDGE_COLOR_LIMIT, self->cr);
  cairo_stroke (self->cr);
}

static void
paint_target (const Fan *self)
{
  static const double dots[] = { 2, 4 };
  double              y = ridge_scale_map (&self->y, self->spec->target);

  if (!isfinite (self->spec->target))
    return;

  cairo_set_line_width (self->cr, 2);
  cairo_set_dash (self->cr, dots, 2, 0);
  ridge_palette_set_source (self->palette, RIDGE_COLOR_TARGET, self->cr);
  cairo_move_to (self->cr, self->plot.x, y);
  cairo_rel_line_to (self->cr, self->plot.width, 0);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

/* The forecast opens from the last value that is known. */
static void
paint_forecast (const Fan *self)
{
  static const double  dashes[] = { 4, 3 };
  const RidgeFanPoint *fan = self->spec->fan;
  gsize                n = self->spec->n_fan;

  if (n == 0)
    return;

  if (self->last >= 0)
    cairo_move_to (self->cr, ridge_scale_map (&self->x, self->spec->days[self->last]),
                   ridge_scale_map (&self->y, self->spec->values[self->last]));
  for (gsize i = 0; i < n; i++)
    cairo_line_to (self->cr, ridge_scale_map (&self->x, fan[i].day), ridge_scale_map (&self->y, fan[i].high));
  for (gsize i = n; i > 0; i--)
    cairo_line_to (self->cr, ridge_scale_map (&self->x, fan[i - 1].day),
                   ridge_scale_map (&self->y, fan[i - 1].low));
  cairo_close_path (self->cr);
  ridge_palette_set_source (self->palette, RIDGE_COLOR_FAN, self->cr);
  cairo_fill (self->cr);

  if (self->last >= 0)
    cairo_move_to (self->cr, ridge_scale_map (&self->x, self->spec->days[self->last]),
                   ridge_scale_map (&self->y, self->spec->values[self->last]));
  for (gsize i = 0; i < n; i++)
    cairo_line_to (self->cr, ridge_scale_map (&self->x, fan[i].day), ridge_scale_map (&self->y, fan[i].middle));
  cairo_set_dash (self->cr, dashes, 2, 0);
  cairo_set_line_width (self->cr, 1.5);
  ridge_palette_set_source (self->palette, RIDGE_COLOR_FORECAST, self->cr);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
paint_values (const Fan *self)
{
  gboolean dots = self->plot.width / MAX (1, (double) self->spec->n) > 3 * DOT;

  ridge_palette_set_source (self->palette, RIDGE_COLOR_FORECAST, self->cr);
  cairo_set_line_width (self->cr, 2);
  for (gssize i = 0; i <= self->last; i++)
    if (isfinite (self->spec->values[i]))
      cairo_line_to (self->cr, ridge_scale_map (&self->x, self->spec->days[i]),
                     ridge_scale_map (&self->y, self->spec->values[i]));
  cairo_stroke (self->cr);

  for (gssize i = 0; i <= self->last; i++)
    {
      if (!isfinite (self->spec->values[i]) || (!dots && i < self->last))
        continue;
      cairo_arc (self->cr, ridge_scale_map (&self->x, self->spec->days[i]),
                 ridge_scale_map (&self->y, self->spec->values[i]),
                 i == self->last ? LAST_DOT : DOT, 0, 2 * G_PI);
      cairo_fill (self->cr);
    }
}

/* Says above the plot's end why nothing is forecast. Returns where it begins. */
static double
paint_reason (const Fan *self)
{
  const RidgeFanWords *words = self->spec->words;
  double               end = self->box.x + self->box.width;
  const char          *reason = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double width;

  if (self->last < 0)
    reason = words->empty;
  else if (self->spec->n_fan == 0)
    reason = words->no_forecast;
  if (reason == NULL)
    return end;

  layout = ridge_text_new (self->context, reason, RIDGE_TEXT_SMALL, end - self->plot.x);
  ridge_text_get_size (layout, &width, NULL);
  ridge_text_paint (layout, self->palette, RIDGE_COLOR_DIM, self->cr, round (end - width), self->box.y);
  return end - width - 2 * GUTTER_GAP;
}

/* A line through the plot, named above it where there is room up to @free_to. */
static void
paint_today (const Fan *self,
             double     free_to)
{
  const char *word = self->spec->words->today;
  double      x = floor (ridge_scale_map (&self->x, self->spec->today)) + 0.5;
  double      width;

  if (self->spec->today < self->spec->first_day || self->spec->today > self->spec->last_day)
    return;

  cairo_set_line_width (self->cr, 1);
  ridge_palette_set_source (self->palette, RIDGE_COLOR_RULE, self->cr);
  cairo_move_to (self->cr, x, self->plot.y);
  cairo_rel_line_to (self->cr, 0, self->plot.height);
  cairo_stroke (self->cr);
  if (word == NULL)
    return;

  ridge_text_measure (self->context, word, RIDGE_TEXT_SMALL, &width, NULL);
  x = MAX (x, self->box.x + width / 2);
  if (x + width / 2 <= free_to)
    paint_small (self, word, x, self->box.y, 0.5);
}

static void
paint_end_labels (const Fan *self)
{
  RidgeLabelSlot slots[MAX_LABELS] = { 0 };

  for (guint i = 0; i < self->n_labels; i++)
    {
      slots[i].anchor = ridge_scale_map (&self->y, self->labels[i].value);
      ridge_text_get_size (self->labels[i].layout, NULL, &slots[i].height);
    }
  ridge_label_column_place (slots, self->n_labels, self->plot.y - self->line_height / 2,
                            self->plot.y + self->plot.height + self->line_height / 2);
  for (guint i = 0; i < self->n_labels; i++)
    ridge_text_paint (self->labels[i].layout, self->palette, self->labels[i].role, self->cr,
                      self->plot.x + self->plot.width + GUTTER_GAP,
                      round (slots[i].y - slots[i].height / 2));
}

static void
clear (Fan *self)
{
  for (guint i = 0; i < self->n_labels; i++)
    g_object_unref (self->labels[i].layout);
  ridge_time_axis_free (self->dates);
}

/**
 * ridge_fan_paint:
 * @spec: what the chart shows
 * @palette: the colours
 * @context: the caller's Pango context
 * @cr: a cairo context
 * @box: its room
 *
 * Paints a key result over its period: the plan as a thin line, what was
 * checked in, the target, and a forecast that opens like a fan to its interval
 * at the period's end. Without a forecast the reason stands in its place.
 */
void
ridge_fan_paint (const RidgeFanSpec *spec,
                 const RidgePalette *palette,
                 PangoContext       *context,
                 cairo_t            *cr,
                 const RidgeBox     *box)
{
  Fan self = { .spec = spec, .palette = palette, .context = context, .cr = cr, .box = *box };

  g_return_if_fail (spec->words != NULL);
  g_return_if_fail (spec->last_day >= spec->first_day);

  ridge_text_measure (context, "0", RIDGE_TEXT_SMALL, NULL, &self.line_height);
  find_range (&self);
  place (&self);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  paint_axes (&self);
  paint_today (&self, paint_reason (&self));
  paint_forecast (&self);
  paint_plan (&self);
  paint_target (&self);
  paint_values (&self);
  paint_end_labels (&self);
  cairo_restore (cr);
  clear (&self);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-time-axis.h"

#include <math.h>

#define MIN_DAY_STEP 64.0   /* px: fewer, rounder ticks read better than many days */
#define MIN_STEP     28.0   /* px between two months or years */
#define LABEL_GAP    12.0   /* px between two labels */

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
} Unit;

typedef struct
{
  Unit   unit;
  int    count;
  double days;   /* a usual step */
} Step;

static const Step steps[] = {
  { UNIT_DAY, 1, 1 },
  { UNIT_WEEK, 1, 7 },
  { UNIT_WEEK, 2, 14 },
  { UNIT_MONTH, 1, 30.4 },
  { UNIT_MONTH, 2, 60.9 },
  { UNIT_MONTH, 3, 91.3 },
  { UNIT_MONTH, 6, 182.6 },
  { UNIT_YEAR, 1, 365.2 },
  { UNIT_YEAR, 2, 730.5 },
  { UNIT_YEAR, 5, 1826 },
  { UNIT_YEAR, 10, 3652 },
  { UNIT_YEAR, 20, 7305 },
  { UNIT_YEAR, 50, 18262 },
  { UNIT_YEAR, 100, 36524 },
  { UNIT_YEAR, 200, 73048 },
  { UNIT_YEAR, 500, 182621 },
  { UNIT_YEAR, 1000, 365242 },
  { UNIT_YEAR, 2000, 730485 },
};

typedef struct
{
  double          first_day;
  double          last_day;
  double          first_x;
  double          last_x;
  const RidgeBox *room;
  PangoContext   *context;
  RidgeDayFormat  format;
  gpointer        user_data;
} Frame;

static void
tick_clear (gpointer data)
{
  RidgeTimeTick *tick = data;

  g_free (tick->label);
}

static GArray *
ticks_new (void)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (RidgeTimeTick));

  g_array_set_clear_func (ticks, tick_clear);
  return ticks;
}

static double
day_to_x (const Frame *frame,
          RidgeDay     day)
{
  double span = frame->last_day - frame->first_day;

  if (!(span > 0))
    return (frame->first_x + frame->last_x) / 2;

  return frame->first_x + (day - frame->first_day) / span * (frame->last_x - frame->first_x);
}

/* Weeks are counted from a Monday that is a multiple of two weeks away from
 * 1970-01-05, so that a fortnight's ticks stay when the chart is panned. */
static RidgeDay
floor_to_week (RidgeDay day,
               int      count)
{
  RidgeDay span = 7 * count;
  RidgeDay away = (day - 4) % span;

  return day - (away < 0 ? away + span : away);
}

static RidgeDay
floor_to_step (RidgeDay    day,
               const Step *step)
{
  int year, month;

  if (step->unit == UNIT_DAY)
    return day;
  if (step->unit == UNIT_WEEK)
    return floor_to_week (day, step->count);

  ridge_day_get_ymd (day, &year, &month, NULL);
  if (step->unit == UNIT_MONTH)
    return ridge_day_new (year, (month - 1) / step->count * step->count + 1, 1);
  return ridge_day_new (MAX (1, year / step->count * step->count), 1, 1);
}

/* The next tick, or RIDGE_DAY_NONE past the last day there is. */
static RidgeDay
get_next (RidgeDay    day,
          const Step *step)
{
  int year, month;

  if (step->unit == UNIT_DAY)
    return day + 1;
  if (step->unit == UNIT_WEEK)
    return day + 7 * step->count;

  ridge_day_get_ymd (day, &year, &month, NULL);
  if (step->unit == UNIT_YEAR)
    return ridge_day_new (year / step->count * step->count + step->count, 1, 1);

  month += step->count;
  return month > 12 ? ridge_day_new (year + 1, month - 12, 1) : ridge_day_new (year, month, 1);
}

static RidgeDayStyle
get_style (const Step *step)
{
  switch (step->unit)
    {
    case UNIT_DAY:
    case UNIT_WEEK:
      return RIDGE_DAY_STYLE_DAY;
    case UNIT_MONTH:
      return RIDGE_DAY_STYLE_MONTH;
    case UNIT_YEAR:
    default:
      return RIDGE_DAY_STYLE_YEAR;
    }
}

/* A label that would be cut at an end of the room is moved inwards as long as
 * it still stands at its tick, or else left out. */
static void
set_label (RidgeTimeTick *tick,
           const Frame   *frame,
           RidgeDayStyle  style,
           gboolean       centered)
{
  g_autofree char *text = ridge_day_to_text (tick->day, style, frame->format, frame->user_data);

  ridge_text_measure (frame->context, text, RIDGE_TEXT_SMALL, &tick->label_width, NULL);
  tick->label_x = centered ? tick->x - tick->label_width / 2 : tick->x;
  tick->label_x = MIN (tick->label_x, frame->room->x + frame->room->width - tick->label_width);
  tick->label_x = MAX (tick->label_x, frame->room->x);
  if (tick->x >= tick->label_x && tick->x <= tick->label_x + tick->label_width)
    tick->label = g_steal_pointer (&text);
}

static gboolean
labels_fit (const GArray *ticks)
{
  double free_from = -INFINITY;

  for (guint i = 0; i < ticks->len; i++)
    {
      const RidgeTimeTick *tick = &g_array_index (ticks, RidgeTimeTick, i);

      if (tick->label == NULL)
        continue;
      if (tick->label_x < free_from + LABEL_GAP)
        return FALSE;
      free_from = tick->label_x + tick->label_width;
    }
  return TRUE;
}

static GArray *
make_ticks (const Frame *frame,
            const Step  *step)
{
  g_autoptr (GArray) ticks = ticks_new ();
  RidgeDay day = floor_to_step ((RidgeDay) ceil (frame->first_day), step);

  if (day < frame->first_day)
    day = get_next (day, step);

  for (; day != RIDGE_DAY_NONE && day <= frame->last_day; day = get_next (day, step))
    {
      RidgeTimeTick tick = { .day = day, .x = day_to_x (frame, day) };

      set_label (&tick, frame, get_style (step), TRUE);
      g_array_append_val (ticks, tick);
    }
  return g_steal_pointer (&ticks);
}

/* The finest step whose labels have room between them. */
static GArray *
choose_ticks (const Frame *frame,
              const Step **chosen)
{
  double px_per_day = (frame->last_x - frame->first_x) / MAX (1, frame->last_day - frame->first_day);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GArray) ticks = NULL;
      double min_step = steps[i].unit < UNIT_MONTH ? MIN_DAY_STEP : MIN_STEP;

      if (steps[i].days * px_per_day < min_step && frame->last_day > frame->first_day)
        continue;
      ticks = make_ticks (frame, &steps[i]);
      if (labels_fit (ticks))
        {
          *chosen = &steps[i];
          return g_steal_pointer (&ticks);
        }
    }
  *chosen = &steps[G_N_ELEMENTS (steps) - 1];
  return ticks_new ();
}

static void
append_context (GArray       *contexts,
                const Frame  *frame,
                RidgeDay      day,
                double        x,
                RidgeDayStyle style)
{
  RidgeTimeTick context = { .day = day, .x = MAX (x, frame->room->x) };

  set_label (&context, frame, style, FALSE);
  if (context.label == NULL)
    return;

  /* The first one may begin in the middle of its year; it yields to the next. */
  if (contexts->len > 0)
    {
      const RidgeTimeTick *last = &g_array_index (contexts, RidgeTimeTick, contexts->len - 1);

      if (last->label_x + last->label_width + LABEL_GAP > context.label_x)
        g_array_remove_index (contexts, contexts->len - 1);
    }
  g_array_append_val (contexts, context);
}

/* Says under the first tick, and wherever it changes, which year or month the
 * ticks lie in. */
static void
add_contexts (RidgeTimeAxis *self,
              const Frame   *frame,
              const Step    *step)
{
  gboolean      monthly = step->unit == UNIT_MONTH;
  RidgeDayStyle style = monthly ? RIDGE_DAY_STYLE_YEAR : RIDGE_DAY_STYLE_MONTH_YEAR;
  int           last = 0;

  if (step->unit == UNIT_YEAR)
    return;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const RidgeTimeTick *tick = &g_array_index (self->ticks, RidgeTimeTick, i);
      int                  year, month, key;

      ridge_day_get_ymd (tick->day, &year, &month, NULL);
      key = monthly ? year : year * 12 + month;
      if (key == last)
        continue;
      append_context (self->contexts, frame, tick->day,
                      tick->label != NULL ? tick->label_x : tick->x, style);
      last = key;
    }
}

/**
 * ridge_time_axis_new:
 * @first_day: the first day shown, perhaps a fraction while panning
 * @last_day: the last day shown, not before @first_day
 * @first_x: place of @first_day
 * @last_x: place of @last_day
 * @room: the horizontal room of the labels, which may stand out of the axis
 * @context: the caller's Pango context
 * @format: (nullable) (scope call): how the user reads dates
 * @user_data: data for @format
 *
 * Finds the finest calendar steps, from days to millennia, whose labels do not
 * touch. Time runs from left to right for every script.
 *
 * Returns: (transfer full): the axis
 */
RidgeTimeAxis *
ridge_time_axis_new (double          first_day,
                     double          last_day,
                     double          first_x,
                     double          last_x,
                     const RidgeBox *room,
                     PangoContext   *context,
                     RidgeDayFormat  format,
                     gpointer        user_data)
{
  RidgeTimeAxis *self = g_new0 (RidgeTimeAxis, 1);
  Frame          frame = { CLAMP (first_day, RIDGE_DAY_MIN, RIDGE_DAY_MAX),
                           CLAMP (last_day, RIDGE_DAY_MIN, RIDGE_DAY_MAX),
                           first_x, last_x, room, context, format, user_data };
  const Step    *step;

  self->ticks = choose_ticks (&frame, &step);
  self->contexts = ticks_new ();
  add_contexts (self, &frame, step);
  return self;
}

/**
 * ridge_time_axis_free:
 * @self: (transfer full): an axis
 *
 * Frees an axis.
 */
void
ridge_time_axis_free (RidgeTimeAxis *self)
{
  g_array_unref (self->ticks);
  g_array_unref (self->contexts);
  g_free (self);
}

/**
 * ridge_day_to_text:
 * @day: a day
 * @style: how much of it to write
 * @format: (nullable) (scope call): how the user reads dates
 * @user_data: data for @format
 *
 * Writes a day by the caller's way, or in the figures of ISO 8601.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_day_to_text (RidgeDay       day,
                   RidgeDayStyle  style,
                   RidgeDayFormat format,
                   gpointer       user_data)
{
  int year, month, mday;

  if (format != NULL)
    return format (day, style, user_data);

  ridge_day_get_ymd (day, &year, &month, &mday);
  switch (style)
    {
    case RIDGE_DAY_STYLE_DAY:
      return g_strdup_printf ("%02d", mday);
    case RIDGE_DAY_STYLE_DAY_MONTH:
      return g_strdup_printf ("%02d-%02d", month, mday);
    case RIDGE_DAY_STYLE_MONTH:
      return g_strdup_printf ("%02d", month);
    case RIDGE_DAY_STYLE_MONTH_YEAR:
      return g_strdup_printf ("%d-%02d", year, month);
    case RIDGE_DAY_STYLE_YEAR:
    default:
      return g_strdup_printf ("%d", year);
    }
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "picture/ridge-fan-picture.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "model/ridge-plan.h"
#include "words/ridge-words.h"

/* The planned course is drawn by this many pieces, enough for a bend. */
#define PLAN_PIECES 24

struct _RidgeFanPicture
{
  RidgeFanSpec spec;
  RidgeFanWords words;
  char *unit;
  int decimals;
  RidgeDay *days;
  double *values;
  RidgeDay *plan_days;
  double *plan_values;
  RidgeFanPoint *fan;
  char *sentence;
};

static char *
format_value (double   value,
              int      decimals,
              gpointer data)
{
  RidgeFanPicture *self = data;

  return ridge_words_value_short (value, decimals < 0 ? self->decimals : decimals, self->unit);
}

static char *
format_day (RidgeDay      day,
            RidgeDayStyle style,
            gpointer      data)
{
  return ridge_words_day_styled (day, style);
}

static void
plan_course (RidgeFanPicture *self,
             RidgeKeyResult  *key_result)
{
  int n_days = self->spec.last_day - self->spec.first_day;

  if (ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_CHANGE || n_days <= 0)
    return;
  self->plan_days = g_new (RidgeDay, PLAN_PIECES + 1);
  self->plan_values = g_new (double, PLAN_PIECES + 1);
  for (int i = 0; i <= PLAN_PIECES; i++)
    {
      self->plan_days[i] = self->spec.first_day + n_days * i / PLAN_PIECES;
      self->plan_values[i] = ridge_key_result_expected_value_at (key_result, self->plan_days[i]);
    }
  self->spec.n_plan = PLAN_PIECES + 1;
  self->spec.plan_days = self->plan_days;
  self->spec.plan_values = self->plan_values;
}

static void
spread_fan (RidgeFanPicture    *self,
            const RidgeLanding *landing)
{
  gsize steps;

  if (!ridge_landing_has (landing))
    return;
  steps = landing->projection->steps;
  self->fan = g_new (RidgeFanPoint, steps);
  for (gsize i = 0; i < steps; i++)
    ridge_landing_at (landing, i + 1, &self->fan[i].day, &self->fan[i].low, &self->fan[i].middle, &self->fan[i].high);
  self->spec.n_fan = steps;
  self->spec.fan = self->fan;
}

/**
 * ridge_fan_picture_new:
 *
 * Returns: (transfer full): a key result's chart
 */
RidgeFanPicture *
ridge_fan_picture_new (RidgeKeyResult *key_result)
{
  RidgeFanPicture *self = g_new0 (RidgeFanPicture, 1);
  RidgePeriod *period = ridge_key_result_get_period (key_result);
  g_auto (RidgeLanding) landing = { 0 };

  ridge_key_result_get_landing (key_result, NULL, &landing);
  self->unit = g_strdup (ridge_key_result_get_unit (key_result));
  self->decimals = ridge_key_result_get_decimals (key_result);
  self->words = (RidgeFanWords) {
    .target = _("Target"),
    .today = _("Today"),
    .empty = _("No values yet"),
  };
  self->spec = (RidgeFanSpec) {
    .first_day = ridge_period_get_starts (period),
    .last_day = ridge_period_get_ends (period),
    .today = ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (key_result))),
    .target = ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_CHANGE ? ridge_key_result_get_target (key_result) : NAN,
    .decimals = -1,
    .words = &self->words,
    .format_value = format_value,
    .format_day = format_day,
    .user_data = self,
  };
  self->spec.n = ridge_key_result_get_course (key_result, &self->days, &self->values);
  self->spec.days = self->days;
  self->spec.values = self->values;
  plan_course (self, key_result);
  spread_fan (self, &landing);
  self->sentence = ridge_words_landing (key_result, &landing);
  return self;
}

/**
 * ridge_fan_picture_free:
 * @self: (transfer full): not to be used any more
 *
 * Frees it.
 */
void
ridge_fan_picture_free (RidgeFanPicture *self)
{
  g_free (self->unit);
  g_free (self->days);
  g_free (self->values);
  g_free (self->plan_days);
  g_free (self->plan_values);
  g_free (self->fan);
  g_free (self->sentence);
  g_free (self);
}

/**
 * ridge_fan_picture_get_sentence:
 *
 * Returns: (transfer none): where it will land, in words, or why nobody can say
 */
const char *
ridge_fan_picture_get_sentence (RidgeFanPicture *self)
{
  return self->sentence;
}

/**
 * ridge_fan_picture_paint:
 *
 * Paints the chart at the origin in @width × @height.
 */
void
ridge_fan_picture_paint (RidgeFanPicture    *self,
                         const RidgePalette *palette,
                         PangoContext       *context,
                         cairo_t            *cr,
                         double              width,
                         double              height)
{
  RidgeBox box = { 0, 0, width, height };

  ridge_fan_paint (&self->spec, palette, context, cr, &box);
}

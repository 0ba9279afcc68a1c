/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/ridge-calibration.h"
#include "report/ridge-hindsight.h"
#include "report/ridge-scorecard-figures.h"
#include "words/ridge-words.h"

#define PLOT_SIZE 220.0

static void
add_text (RidgeScorecard *self,
          const char     *text,
          double          size,
          gboolean        bold,
          double          space)
{
  RidgeRow *row = ridge_row_new (bold ? RIDGE_ROW_TITLE : RIDGE_ROW_TEXT, space);

  ridge_row_add_text (row, ridge_scorecard_text (self, text, size, bold, RIDGE_COLOR_TEXT),
                      0, ridge_scorecard_get_room (self), RIDGE_ROW_ALIGN_START);
  ridge_row_set_keep_with_next (row, TRUE);
  if (bold)
    ridge_row_set_outline (row, text, 1);
  ridge_flow_append (self->flow, row);
}

static void
add_coverage (RidgeScorecard       *self,
              const RidgeHindsight *hindsight)
{
  const RidgeShare *coverage = &hindsight->coverage;
  g_autofree char *share = ridge_words_percent (coverage->share);
  g_autofree char *brier = ridge_words_number (hindsight->forecast_brier, 2);
  g_autofree char *text = NULL;

  if (coverage->n == 0)
    return;
  /* Translators: how many forecasts of how many held, as a percentage; and a score between 0 and 1 */
  text = g_strdup_printf (ngettext ("%u of %u forecast held where the key result landed (%s; 80 %% was promised). Brier score of its chance: %s.",
                                    "%u of %u forecasts held where the key result landed (%s; 80 %% was promised). Brier score of their chances: %s.",
                                    (guint) coverage->n),
                          (guint) coverage->k, (guint) coverage->n, share, brier);
  add_text (self, text, 9, FALSE, 6);
}

/* Forecasts of another making: how they held promises nothing of those made now. */
static void
add_old_coverage (RidgeScorecard       *self,
                  const RidgeHindsight *hindsight)
{
  const RidgeShare *coverage = &hindsight->old_coverage;
  g_autofree char *text = NULL;

  if (coverage->n == 0)
    return;
  /* Translators: how many forecasts of how many held */
  text = g_strdup_printf (ngettext ("%u of %u older forecast held. It was made by a method that is no longer used and does not count above.",
                                    "%u of %u older forecasts held. They were made by methods that are no longer used and do not count above.",
                                    (guint) coverage->n),
                          (guint) coverage->k, (guint) coverage->n);
  add_text (self, text, 9, FALSE, 4);
}

static void
add_stated (RidgeScorecard       *self,
            const RidgeHindsight *hindsight)
{
  g_autofree char *brier = ridge_words_number (hindsight->stated_brier, 2);
  g_autofree char *text = NULL;

  if (hindsight->n_stated == 0)
    return;
  /* Translators: how often people said how likely a target is, and a score between 0 and 1 */
  text = g_strdup_printf (ngettext ("Confidence was stated %u time. Brier score: %s (0 is certain and right, 0.25 says nothing).",
                                    "Confidence was stated %u times. Brier score: %s (0 is certain and right, 0.25 says nothing).",
                                    (guint) hindsight->n_stated),
                          (guint) hindsight->n_stated, brier);
  add_text (self, text, 9, FALSE, 4);
}

static char *
format_share (double   value,
              int      decimals,
              gpointer data)
{
  return ridge_words_percent (value);
}

/* What the plot needs to be painted after the plan has changed. */
typedef struct
{
  RidgeScorecard *scorecard;
  RidgeHindsight  hindsight;
} Plot;

static void
draw_plot (cairo_t  *cr,
           double    width,
           double    height,
           gpointer  data)
{
  Plot *plot = data;
  RidgeBox box = { 0, 0, width, height };
  RidgeCalibrationSpec spec = {
    .n_bins = RIDGE_HINDSIGHT_BINS,
    .bins = plot->hindsight.bins,
    .stated = _("Confidence stated"),
    .reached = _("Reached"),
    .empty = _("Nobody stated a confidence"),
    .format_value = format_share,
  };

  ridge_calibration_paint (&spec, &plot->scorecard->palette, plot->scorecard->context, cr, &box);
}

/**
 * ridge_scorecard_add_hindsight:
 *
 * Adds, for a period that is over, how well it was known beforehand: coverage
 * of the kept forecasts, and people's own confidence against what was reached.
 */
void
ridge_scorecard_add_hindsight (RidgeScorecard *self,
                               RidgePlan      *plan,
                               RidgePeriod    *period)
{
  RidgeHindsight hindsight;
  RidgeRow *row;
  Plot *plot;

  if (ridge_plan_get_today (plan) <= ridge_period_get_ends (period) || !ridge_hindsight_init (&hindsight, plan, period))
    return;
  add_text (self, _("In hindsight"), 14, TRUE, 26);
  add_coverage (self, &hindsight);
  add_old_coverage (self, &hindsight);
  add_stated (self, &hindsight);
  plot = g_new0 (Plot, 1);
  plot->scorecard = self;
  plot->hindsight = hindsight;
  row = ridge_row_new (RIDGE_ROW_TEXT, 8);
  ridge_row_add_figure (row, 0, PLOT_SIZE, PLOT_SIZE, RIDGE_ROW_FIGURE_TOP, draw_plot, plot, g_free);
  ridge_flow_append (self->flow, row);
}

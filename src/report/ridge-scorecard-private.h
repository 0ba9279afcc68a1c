/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-palette.h"
#include "report/ridge-flow.h"
#include "report/ridge-scorecard.h"

G_BEGIN_DECLS

#define RIDGE_SCORECARD_MARGIN 46.0
#define RIDGE_SCORECARD_FOOTER 30.0

struct _RidgeScorecard
{
  double        width;
  double        height;
  PangoContext *context;
  RidgePalette  palette;
  RidgeFlow    *flow;
  char         *title;
  char         *footer;
  char         *author;
};

/* The room between the margins, in points. */
double       ridge_scorecard_get_room       (RidgeScorecard *self);
PangoLayout *ridge_scorecard_text           (RidgeScorecard *self, const char *text, double size, gboolean bold, RidgeColorRole role);
PangoLayout *ridge_scorecard_text_pair      (RidgeScorecard *self, const char *text, RidgeColorRole role,
                                             const char *other, RidgeColorRole other_role, double size);
void         ridge_scorecard_paint_page     (RidgeScorecard *self, cairo_t *cr, guint page, gboolean tagged);
void         ridge_scorecard_add_objectives (RidgeScorecard *self, RidgePlan *plan, RidgePeriod *period);
void         ridge_scorecard_add_hindsight  (RidgeScorecard *self, RidgePlan *plan, RidgePeriod *period);
void         ridge_scorecard_add_kpis       (RidgeScorecard *self, RidgePlan *plan);

G_END_DECLS

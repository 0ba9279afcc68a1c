/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

/**
 * RidgeScorecard:
 *
 * A period's scorecard, laid out on pages: the objectives with their rings and
 * key results, then every KPI with its XmR chart. Screen, printer and PDF show
 * the same pages. It copies what it needs: the plan may change afterwards, and
 * pages may be drawn in another thread.
 */
typedef struct _RidgeScorecard RidgeScorecard;

typedef enum
{
  RIDGE_PAPER_A4,
  RIDGE_PAPER_LETTER,
} RidgePaper;

gboolean        ridge_paper_from_name          (const char *name, RidgePaper *paper);

RidgeScorecard *ridge_scorecard_new            (RidgePlan *plan, RidgePeriod *period, RidgePaper paper);
void            ridge_scorecard_free           (RidgeScorecard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeScorecard, ridge_scorecard_free)

const char     *ridge_scorecard_get_title      (RidgeScorecard *self);
void            ridge_scorecard_get_page_size  (RidgeScorecard *self, double *width, double *height);
guint           ridge_scorecard_get_n_pages    (RidgeScorecard *self);
char           *ridge_scorecard_get_page_text  (RidgeScorecard *self, guint page);
void            ridge_scorecard_draw_page      (RidgeScorecard *self, cairo_t *cr, guint page);
gboolean        ridge_scorecard_write_pdf      (RidgeScorecard *self, const char *path, GError **error);

G_END_DECLS

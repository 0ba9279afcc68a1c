/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-text.h"

G_BEGIN_DECLS

/**
 * RidgeRow:
 *
 * A horizontal strip of a printed page: texts that share a first baseline and
 * figures beside them. A row knows its height and can be cut between lines, so
 * that a text of any length flows over as many pages as it needs. Lengths are
 * PostScript points.
 */
typedef struct _RidgeRow RidgeRow;

/* What the row is to a reader of a tagged PDF. */
typedef enum
{
  RIDGE_ROW_TITLE,        /* H1 */
  RIDGE_ROW_HEADING,      /* H2 */
  RIDGE_ROW_TEXT,         /* P */
} RidgeRowRole;

typedef enum { RIDGE_ROW_ALIGN_START, RIDGE_ROW_ALIGN_END } RidgeRowAlign;

/* Where a figure stands: its top at the row's top; its middle at the middle of
 * the first line; or hanging from the row's top beside the rows below, which
 * it takes no height from. */
typedef enum { RIDGE_ROW_FIGURE_TOP, RIDGE_ROW_FIGURE_FIRST_LINE, RIDGE_ROW_FIGURE_HANGING } RidgeRowFigurePlace;

typedef void (*RidgeRowDraw) (cairo_t *cr, double width, double height, gpointer data);

RidgeRow   *ridge_row_new                (RidgeRowRole role, double space_before);
void        ridge_row_free               (RidgeRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeRow, ridge_row_free)

void        ridge_row_add_text           (RidgeRow *self, PangoLayout *layout, double x, double width, RidgeRowAlign align);
void        ridge_row_add_figure         (RidgeRow *self, double x, double width, double height, RidgeRowFigurePlace place,
                                          RidgeRowDraw draw, gpointer data, GDestroyNotify destroy);
void        ridge_row_set_rule           (RidgeRow *self, double x, double width, double thickness, const RidgeColor *color);
void        ridge_row_set_keep_with_next (RidgeRow *self, gboolean keep);
void        ridge_row_set_outline        (RidgeRow *self, const char *title, guint level);

void        ridge_row_set_words          (RidgeRow *self, const char *words);

double      ridge_row_get_space_before   (RidgeRow *self);
gboolean    ridge_row_get_keep_with_next (RidgeRow *self);
const char *ridge_row_get_outline        (RidgeRow *self, guint *level);
RidgeRowRole ridge_row_get_role          (RidgeRow *self);


double      ridge_row_measure            (RidgeRow *self, guint first_line, guint end_line);
guint       ridge_row_get_n_lines        (RidgeRow *self);
guint       ridge_row_fit_lines          (RidgeRow *self, guint first_line, double height);
void        ridge_row_draw               (RidgeRow *self, cairo_t *cr, guint first_line, guint end_line);
void        ridge_row_append_words       (RidgeRow *self, GString *words);

G_END_DECLS

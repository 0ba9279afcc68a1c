/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVES_ROW (ridge_objectives_row_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjectivesRow, ridge_objectives_row, RIDGE, OBJECTIVES_ROW, AdwBin)

/* The widths of the columns, shared with the heading above the rows; they grow with the text. */
#define RIDGE_OBJECTIVES_NOW_WIDTH      80
#define RIDGE_OBJECTIVES_PROGRESS_WIDTH 156
#define RIDGE_OBJECTIVES_SIGNAL_WIDTH   84
#define RIDGE_OBJECTIVES_CHANCE_WIDTH   48

int             ridge_objectives_column_to_pixels (int                 width);

GtkWidget      *ridge_objectives_row_new          (void);

void            ridge_objectives_row_bind         (RidgeObjectivesRow *self,
                                                   GtkListItem        *item,
                                                   RidgePeriod        *period,
                                                   gboolean            found);
void            ridge_objectives_row_unbind       (RidgeObjectivesRow *self);
void            ridge_objectives_row_set_found    (RidgeObjectivesRow *self,
                                                   gboolean            found);
RidgeEntity    *ridge_objectives_row_get_entity   (RidgeObjectivesRow *self);
guint           ridge_objectives_row_get_position (RidgeObjectivesRow *self);
void            ridge_objectives_row_get_indent   (RidgeObjectivesRow *self,
                                                   double             *start,
                                                   double             *step);
void            ridge_objectives_row_set_layout   (RidgeObjectivesRow *self,
                                                   gboolean            compact,
                                                   gboolean            spare);
void            ridge_objectives_row_rename       (RidgeObjectivesRow *self);
void       ridge_objectives_row_refuse (RidgeObjectivesRow *self,
                                        const char         *sentence);
gboolean   ridge_objectives_row_settle (RidgeObjectivesRow *self);
char      *ridge_objectives_row_dup_refused (RidgeObjectivesRow *self);
void       ridge_objectives_row_resume      (RidgeObjectivesRow *self,
                                             const char         *title);

G_END_DECLS

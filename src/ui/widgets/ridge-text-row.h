/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_TEXT_ROW (ridge_text_row_get_type ())
G_DECLARE_FINAL_TYPE (RidgeTextRow, ridge_text_row, RIDGE, TEXT_ROW, AdwPreferencesRow)

GtkWidget  *ridge_text_row_new      (void);
char       *ridge_text_row_dup_text (RidgeTextRow *self);
void        ridge_text_row_set_text (RidgeTextRow *self,
                                     const char   *text);

G_END_DECLS

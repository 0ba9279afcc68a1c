/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "base/ridge-day.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_DAY_ROW (ridge_day_row_get_type ())
G_DECLARE_FINAL_TYPE (RidgeDayRow, ridge_day_row, RIDGE, DAY_ROW, AdwEntryRow)

GtkWidget *ridge_day_row_new     (void);
gboolean   ridge_day_row_read    (RidgeDayRow  *self,
                                  const char   *field,
                                  gboolean      required,
                                  RidgeDay     *day,
                                  GError      **error);
void       ridge_day_row_set_day (RidgeDayRow  *self,
                                  RidgeDay      day);

G_END_DECLS

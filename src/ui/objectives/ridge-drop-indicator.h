/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_DROP_INDICATOR (ridge_drop_indicator_get_type ())
G_DECLARE_FINAL_TYPE (RidgeDropIndicator, ridge_drop_indicator, RIDGE, DROP_INDICATOR, GtkWidget)

void ridge_drop_indicator_show_row  (RidgeDropIndicator    *self,
                                     const graphene_rect_t *row,
                                     gboolean               refused);
void ridge_drop_indicator_show_line (RidgeDropIndicator    *self,
                                     double                 start,
                                     double                 end,
                                     double                 y,
                                     gboolean               refused);
void ridge_drop_indicator_clear     (RidgeDropIndicator    *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "picture/ridge-map-picture.h"

G_BEGIN_DECLS

char           *ridge_map_say_card    (RidgeMap    *map,
                                       guint        card,
                                       guint        row);
void            ridge_map_table_setup (GtkListView *view,
                                       GtkStringList *lines);
void            ridge_map_table_fill  (GtkStringList *lines,
                                       RidgeMap    *map);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"
#include "ui/ridge-page.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_WINDOW (ridge_window_get_type ())
G_DECLARE_FINAL_TYPE (RidgeWindow, ridge_window, RIDGE, WINDOW, AdwApplicationWindow)

RidgeWindow  *ridge_window_new         (AdwApplication *application);

RidgeContext *ridge_window_get_context (RidgeWindow    *self);
GFile        *ridge_window_get_file    (RidgeWindow    *self);
void          ridge_window_open        (RidgeWindow    *self,
                                        GFile          *file);
RidgePage    *ridge_window_get_page    (RidgeWindow    *self,
                                        const char     *name);
RidgePage    *ridge_window_get_visible_page (RidgeWindow *self);

gboolean      ridge_window_quit             (RidgeWindow    *self);

G_END_DECLS

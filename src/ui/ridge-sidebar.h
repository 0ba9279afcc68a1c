/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_SIDEBAR (ridge_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RidgeSidebar, ridge_sidebar, RIDGE, SIDEBAR, AdwBin)

void ridge_sidebar_bind       (RidgeSidebar *self,
                               RidgeContext *context,
                               AdwViewStack *pages);
void ridge_sidebar_popup_menu (RidgeSidebar *self);

G_END_DECLS

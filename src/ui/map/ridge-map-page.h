/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/ridge-page.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_MAP_PAGE (ridge_map_page_get_type ())
G_DECLARE_FINAL_TYPE (RidgeMapPage, ridge_map_page, RIDGE, MAP_PAGE, RidgePage)

G_END_DECLS

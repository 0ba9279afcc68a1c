/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_START_PAGE (ridge_start_page_get_type ())
G_DECLARE_FINAL_TYPE (RidgeStartPage, ridge_start_page, RIDGE, START_PAGE, AdwBin)

G_END_DECLS

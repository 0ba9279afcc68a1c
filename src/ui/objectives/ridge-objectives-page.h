/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/ridge-page.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVES_PAGE (ridge_objectives_page_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjectivesPage, ridge_objectives_page, RIDGE, OBJECTIVES_PAGE, RidgePage)

G_END_DECLS

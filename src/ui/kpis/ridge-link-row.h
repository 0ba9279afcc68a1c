/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_LINK_ROW (ridge_link_row_get_type ())
G_DECLARE_FINAL_TYPE (RidgeLinkRow, ridge_link_row, RIDGE, LINK_ROW, AdwActionRow)

GtkWidget *ridge_link_row_new (RidgeLink   *link,
                               RidgeEntity *seen_from);

G_END_DECLS

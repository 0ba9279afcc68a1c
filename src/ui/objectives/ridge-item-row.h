/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_ITEM_ROW (ridge_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RidgeItemRow, ridge_item_row, RIDGE, ITEM_ROW, AdwExpanderRow)

GtkWidget *ridge_item_row_new (RidgeContext *context,
                               RidgeEntity  *entity);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_RELATED_ROW (ridge_related_row_get_type ())
G_DECLARE_FINAL_TYPE (RidgeRelatedRow, ridge_related_row, RIDGE, RELATED_ROW, AdwActionRow)

GtkWidget *ridge_related_row_new (RidgeContext *context,
                                  RidgeEntity  *entity);

G_END_DECLS

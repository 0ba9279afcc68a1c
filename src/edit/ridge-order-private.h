/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

guint ridge_order_get_column (RidgeTable table);
char *ridge_order_rank (RidgeEdit   *edit,
                        GListModel  *siblings,
                        RidgeEntity *moving,
                        RidgeEntity *before);

G_END_DECLS

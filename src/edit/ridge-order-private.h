/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

char *ridge_order_rank (RidgeEdit   *edit,
                        GListModel  *siblings,
                        RidgeEntity *moving,
                        RidgeEntity *before);

G_END_DECLS

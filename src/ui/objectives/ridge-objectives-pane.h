/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVES_PANE (ridge_objectives_pane_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjectivesPane, ridge_objectives_pane, RIDGE, OBJECTIVES_PANE, AdwBin)

void ridge_objectives_pane_set_context (RidgeObjectivesPane *self,
                                        RidgeContext        *context);

G_END_DECLS

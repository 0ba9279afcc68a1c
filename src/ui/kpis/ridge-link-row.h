/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

GtkWidget *ridge_link_row_new (RidgeLink   *link,
                               RidgeEntity *seen_from,
                               GHashTable  *leads);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

GtkTreeListRow *ridge_tree_row_find (GtkTreeListModel *model,
                                     RidgeEntity      *entity,
                                     gboolean          open);

G_END_DECLS

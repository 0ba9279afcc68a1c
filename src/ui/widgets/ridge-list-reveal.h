/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ridge_list_has_focus (GtkListView *view);
void     ridge_list_reveal    (GtkListView *view,
                               gboolean     focus);

G_END_DECLS

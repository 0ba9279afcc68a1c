/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ridge_announce (gpointer                          widget,
                     const char                       *sentence,
                     GtkAccessibleAnnouncementPriority priority);

G_END_DECLS

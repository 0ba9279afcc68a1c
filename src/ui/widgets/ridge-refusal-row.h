/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ridge_refusal_row_add    (GtkWidget  *row,
                                     const char *sentence);
void       ridge_refusal_row_remove (GtkWidget  *row,
                                     GtkWidget  *refusal);

G_END_DECLS

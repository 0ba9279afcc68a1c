/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RIDGE_PLAN_ENDING    ".ridgeline"
#define RIDGE_PLAN_MIME_TYPE "application/vnd.ridgeline+sqlite3"

GtkFileDialog *ridge_plan_file_dialog_new (void);
char          *ridge_plan_file_get_title  (GFile         *file);

void           ridge_plan_file_remember   (GFile         *file,
                                           const char    *name);
void           ridge_plan_file_rename     (GFile         *file,
                                           const char    *name);
gboolean       ridge_plan_file_is_plan    (GtkRecentInfo *info);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char  *ridge_save_file_suggest  (const char    *title,
                                 const char    *ending);
GFile *ridge_save_file_complete (GFile         *chosen,
                                 const char    *ending,
                                 GError       **error);
GFile *ridge_save_file_finish   (GtkFileDialog *dialog,
                                 GAsyncResult  *result,
                                 const char    *ending,
                                 GError       **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/ridge-context.h"

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

/* A file that is being written meanwhile. */
typedef struct _RidgeSaving RidgeSaving;

RidgeSaving *ridge_saving_begin (RidgeContext *context,
                                 const char   *path);
void         ridge_saving_end   (RidgeSaving  *self,
                                 const char   *sentence,
                                 const GError *error);

G_END_DECLS

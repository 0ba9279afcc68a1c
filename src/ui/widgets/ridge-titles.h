/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void      ridge_titles_set_row (GtkWidget  *row,
                                const char *title,
                                const char *subtitle);
void      ridge_titles_set_group (AdwPreferencesGroup *group,
                                  const char          *title);
AdwToast *ridge_titles_new_toast (const char *sentence,
                                  GtkWidget  *window);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RidgeShortcut:
 *
 * A command with its keys. The application sets them; the dialog lists them.
 */
typedef struct
{
  const char *group;          /* heading, to be translated */
  const char *title;          /* to be translated */
  const char *action;         /* detailed name; NULL: a widget takes the keys by itself */
  const char *accels[3];
} RidgeShortcut;

const RidgeShortcut *ridge_shortcuts_get_all        (gsize *n_shortcuts);

void                 ridge_shortcuts_install        (GtkApplication *application);
void                 ridge_shortcuts_install_window (GtkWidgetClass *window_class);
AdwDialog           *ridge_shortcuts_dialog_new     (void);

G_END_DECLS

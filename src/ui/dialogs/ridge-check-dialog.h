/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void ridge_check_dialog_run (GtkWidget  *parent,
                             const char *path);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *ridge_open_rows_load (const char *plan_path);
void    ridge_open_rows_save (const char *plan_path,
                              GArray     *keys);

G_END_DECLS

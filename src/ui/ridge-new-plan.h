/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void   ridge_new_plan_ask         (GtkWindow   *window);
void   ridge_new_plan_ask_json    (GtkWindow   *window);
GFile *ridge_new_plan_from_sample (const char  *name,
                                   GError     **error);

G_END_DECLS

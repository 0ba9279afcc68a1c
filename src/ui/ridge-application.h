/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_APPLICATION (ridge_application_get_type ())
G_DECLARE_FINAL_TYPE (RidgeApplication, ridge_application, RIDGE, APPLICATION, AdwApplication)

RidgeApplication *ridge_application_new (void);

int               ridge_ui_run          (int    argc,
                                         char **argv);

G_END_DECLS

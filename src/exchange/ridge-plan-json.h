/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

gboolean       ridge_plan_json_fill (RidgeDocument *document,
                                     const char    *data,
                                     gsize          length,
                                     const char    *name,
                                     RidgeDay       today,
                                     GError       **error);
RidgeDocument *ridge_plan_json_create (const char *data,
                                       gsize       length,
                                       const char *name,
                                       const char *path,
                                       GError    **error);
RidgeDocument *ridge_plan_json_create_from_file (const char *source,
                                                 const char *path,
                                                 GError    **error);
char          *ridge_plan_json_write (RidgePlan *plan);

G_END_DECLS

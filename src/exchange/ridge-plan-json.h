/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

char    *ridge_plan_json_get_name (const char *data,
                                   gsize       length);
gboolean ridge_plan_json_fill (RidgeDocument *document,
                               const char    *data,
                               gsize          length,
                               const char    *name,
                               RidgeDay       today,
                               GError       **error);

G_END_DECLS

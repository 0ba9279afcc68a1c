/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/ridge-import.h"

G_BEGIN_DECLS

RidgeImport *ridge_command_read_series (const char *path,
                                        const char *day_column,
                                        const char *value_column,
                                        const char *denominator_column,
                                        GError    **error);
double      *ridge_command_get_values (const RidgeImport *import,
                                       int               *decimals);
double      *ridge_command_divide     (const RidgeImport *import,
                                       double             per,
                                       double            *values);
double       ridge_command_get_noise  (const double      *values,
                                       gsize              n);

G_END_DECLS

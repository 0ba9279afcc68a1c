/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

const char *const *ridge_sample_get_names (void);
RidgeDocument     *ridge_sample_create (const char *sample,
                                        const char *path,
                                        GError    **error);

G_END_DECLS

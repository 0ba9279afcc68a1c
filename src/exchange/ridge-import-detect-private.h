/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/ridge-import.h"

G_BEGIN_DECLS

gboolean ridge_import_detect (RidgeImport              *self,
                              const RidgeImportOptions *options,
                              GError                  **error);

G_END_DECLS

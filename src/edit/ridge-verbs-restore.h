/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

gboolean ridge_restore_plan (RidgeDocument *document,
                             RidgePlan     *backup,
                             GError       **error);

G_END_DECLS

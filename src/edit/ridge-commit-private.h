/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

gboolean ridge_commit          (RidgeDocument *document,
                                RidgeEdit     *edit,
                                GError       **error);
gboolean ridge_commit_reopened (RidgeDocument *document,
                                RidgeEdit     *edit,
                                GError       **error);

G_END_DECLS

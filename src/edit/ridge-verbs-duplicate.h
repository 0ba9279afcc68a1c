/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

gint64 ridge_duplicate (RidgeDocument *document,
                        RidgeEntity   *entity,
                        const char    *title,
                        GError       **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

gboolean ridge_put_aside (RidgeDocument *document,
                          RidgeEntity   *entity,
                          const char    *key,
                          const char    *reason,
                          GError       **error);
gboolean ridge_ask_again (RidgeDocument *document,
                          RidgeEntity   *entity,
                          const char    *key,
                          GError       **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

gboolean ridge_link_check (RidgePlan    *plan,
                           RidgeLinkKind kind,
                           RidgeEntity  *from,
                           RidgeEntity  *to,
                           GError      **error);
gint64   ridge_link (RidgeDocument *document,
                     RidgeLinkKind  kind,
                     RidgeEntity   *from,
                     RidgeEntity   *to,
                     int            lag,
                     GError       **error);
gboolean ridge_unlink (RidgeDocument *document,
                       RidgeLink     *link,
                       GError       **error);

G_END_DECLS

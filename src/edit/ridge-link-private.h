/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-edit.h"

G_BEGIN_DECLS

gboolean ridge_link_check_way (RidgeEntity *from,
                               RidgeEntity *to,
                               GError     **error);
void     ridge_link_insert (RidgeEdit    *edit,
                            RidgeLinkKind kind,
                            gint64        from_kpi,
                            gint64        to_key_result);

G_END_DECLS

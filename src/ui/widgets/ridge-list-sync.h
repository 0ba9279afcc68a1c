/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void ridge_list_sync (GListStore    *store,
                      GPtrArray     *items,
                      GEqualFunc     equal);

G_END_DECLS

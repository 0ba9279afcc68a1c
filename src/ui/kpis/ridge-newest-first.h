/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_NEWEST_FIRST (ridge_newest_first_get_type ())
G_DECLARE_FINAL_TYPE (RidgeNewestFirst, ridge_newest_first, RIDGE, NEWEST_FIRST, GObject)

GListModel *ridge_newest_first_new       (void);
void        ridge_newest_first_set_model (RidgeNewestFirst *self,
                                          GListModel       *model);

G_END_DECLS

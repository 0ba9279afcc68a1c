/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_ROWS (ridge_rows_get_type ())
G_DECLARE_FINAL_TYPE (RidgeRows, ridge_rows, RIDGE, ROWS, GObject)

/**
 * RidgeRows:
 *
 * Two lists of entities, one after the other: what the tree shows under an
 * objective, its key results before its child objectives.
 */
RidgeRows *ridge_rows_new (GListModel *first, GListModel *second);

G_END_DECLS

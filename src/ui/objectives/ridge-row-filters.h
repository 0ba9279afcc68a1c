/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RidgeRowFilters:
 *
 * One filter for the lists of a large tree. Each list gets a filter of its own
 * that asks the one: a hundred thousand lists that listen to a single object
 * would take minutes to let go of it, one by one.
 */
typedef struct _RidgeRowFilters RidgeRowFilters;

RidgeRowFilters *ridge_row_filters_new   (GtkFilter       *filter);
void             ridge_row_filters_free  (RidgeRowFilters *self);

GListModel      *ridge_row_filters_apply (RidgeRowFilters *self,
                                          GListModel      *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeRowFilters, ridge_row_filters_free)

G_END_DECLS

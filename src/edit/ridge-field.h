/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * RidgeFieldValue:
 *
 * One field and what it shall become; the column is of the table that the
 * verb names (RIDGE_OBJECTIVE_TITLE, RIDGE_KPI_TARGET, …).
 */
typedef struct
{
  guint     column;
  RidgeCell cell;
} RidgeFieldValue;

gboolean ridge_field_is_title (RidgeTable table,
                               guint      column);

gboolean  ridge_check_field (RidgeTable       table,
                             guint            column,
                             const RidgeCell *cell,
                             GError         **error);

gboolean ridge_change_field (RidgeDocument *document,
                             RidgeEntity   *entity,
                             guint          column,
                             RidgeCell      cell,
                             GError       **error);
gboolean ridge_change_fields (RidgeDocument         *document,
                              RidgeEntity           *entity,
                              const RidgeFieldValue *values,
                              gsize                  n_values,
                              GError               **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-schema.h"

G_BEGIN_DECLS

/**
 * RidgeEdit:
 *
 * One edit before it is committed: a verb fills it with row operations, in an
 * order that need not respect references. `verb` is a stable id such as
 * "move-objective", `subject` the title of the thing in the user's words.
 */
typedef struct _RidgeEdit RidgeEdit;

RidgeEdit *ridge_edit_new (const char *verb,
                           const char *subject);
void       ridge_edit_free (RidgeEdit *self);

const char *ridge_edit_get_verb (RidgeEdit *self);
const char *ridge_edit_get_subject (RidgeEdit *self);
gboolean    ridge_edit_is_empty (RidgeEdit *self);

gint64 ridge_edit_insert (RidgeEdit       *self,
                          RidgeTable       table,
                          gint64           id,
                          const RidgeCell *cells);
void   ridge_edit_update (RidgeEdit *self,
                          RidgeTable table,
                          gint64     id,
                          guint      column,
                          RidgeCell  cell);
void   ridge_edit_delete (RidgeEdit *self,
                          RidgeTable table,
                          gint64     id);
void   ridge_edit_put_point (RidgeEdit       *self,
                             const RidgeCell *cells);
void   ridge_edit_delete_point (RidgeEdit *self,
                                gint64     kpi,
                                RidgeDay   day);

/**
 * RidgeEditRow:
 * @inserted: whether the row is new; then @cells has every column
 * @columns: which columns an update changes; 0 for the others
 *
 * A row that an edit touches.
 */
typedef struct
{
  RidgeTable       table;
  gint64           id;         /* of a point the KPI's */
  gboolean         inserted;
  guint64          columns;
  const RidgeCell *cells;      /* of an insert */
} RidgeEditRow;

guint ridge_edit_get_n_rows (RidgeEdit *self);
void  ridge_edit_get_row (RidgeEdit    *self,
                          guint         index,
                          RidgeEditRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeEdit, ridge_edit_free)

G_END_DECLS

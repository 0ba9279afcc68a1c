/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"

G_BEGIN_DECLS

/**
 * RidgeRecord:
 *
 * One row while a verb works on it: every column, the columns that the verb
 * has set, and the texts it had to clean.
 */
typedef struct
{
  RidgeTable table;
  gint64     id;
  guint64    set;
  RidgeCell  cells[RIDGE_MAX_COLUMNS];
  GPtrArray *texts;
} RidgeRecord;

void     ridge_record_init (RidgeRecord *record,
                            RidgeTable   table);
void     ridge_record_init_from (RidgeRecord *record,
                                 RidgeEntity *entity);
void     ridge_record_clear (RidgeRecord *record);
void     ridge_record_put (RidgeRecord *record,
                           guint        column,
                           RidgeCell    cell);
void     ridge_record_take_text (RidgeRecord *record,
                                 guint        column,
                                 char        *text);
gboolean ridge_record_set (RidgeRecord     *record,
                           guint            column,
                           const RidgeCell *cell,
                           GError         **error);
gboolean ridge_record_set_values (RidgeRecord           *record,
                                  const RidgeFieldValue *values,
                                  gsize                  n_values,
                                  GError               **error);
gboolean ridge_record_check (RidgeRecord *record,
                             RidgePlan   *plan,
                             GError     **error);
gint64   ridge_record_insert (RidgeRecord *record,
                              RidgeEdit   *edit);
void     ridge_record_update (RidgeRecord *record,
                              RidgeEdit   *edit);

const char *ridge_record_get_subject (const RidgeRecord *record,
                                      RidgePlan         *plan);
gint64      ridge_record_get_ref (const RidgeRecord *record,
                                  guint              column);

/* The id stored for "none" of a nullable reference is no row at all. */
static inline gint64
ridge_record_ref_of (RidgeEntity *entity,
                     guint        column)
{
  RidgeCell cell = ridge_entity_get_cell (entity, column);

  return cell.kind == RIDGE_CELL_INTEGER ? cell.integer : 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeRecord, ridge_record_clear)

G_END_DECLS

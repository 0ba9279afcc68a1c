/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-error.h"
#include "model/ridge-plan.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_DOCUMENT (ridge_document_get_type ())
G_DECLARE_FINAL_TYPE (RidgeDocument, ridge_document, RIDGE, DOCUMENT, GObject)

/**
 * RidgeDocument:
 *
 * A plan's file while it is open: the only owner of the connection, the plan
 * and the history. Every change goes through ridge_document_commit().
 * Properties: path, plan, read-only, frozen (the file was replaced underneath),
 * can-undo, can-redo, undo-verb, undo-subject, redo-verb, redo-subject.
 */
RidgeDocument *ridge_document_create        (const char *path, const char *name, GError **error);
RidgeDocument *ridge_document_open          (const char *path, GCancellable *cancellable, GError **error);
void           ridge_document_open_async    (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
RidgeDocument *ridge_document_open_finish   (GAsyncResult *result, GError **error);
void           ridge_document_close         (RidgeDocument *self);

RidgePlan     *ridge_document_get_plan      (RidgeDocument *self);
const char    *ridge_document_get_path      (RidgeDocument *self);
gboolean       ridge_document_get_read_only (RidgeDocument *self);
void           ridge_document_set_author    (RidgeDocument *self, const char *author);

/* One edit: the verbs fill it with row operations; committing writes rows,
 * checks the invariants, appends the changeset to the history, commits, and
 * mirrors. `verb` is a stable id ("move-objective"), `subject` the title of
 * the thing, in the user's words. Nothing changes when it fails. */
typedef struct _RidgeEdit RidgeEdit;

RidgeEdit     *ridge_edit_new               (const char *verb, const char *subject);
void           ridge_edit_free              (RidgeEdit *self);
gint64         ridge_edit_insert            (RidgeEdit *self, RidgeTable table, gint64 id, const RidgeCell *cells); /* id 0: a new random key; all columns, cells[0] ignored; returns the key */
void           ridge_edit_update            (RidgeEdit *self, RidgeTable table, gint64 id, guint column, RidgeCell cell);
void           ridge_edit_delete            (RidgeEdit *self, RidgeTable table, gint64 id);
void           ridge_edit_put_point         (RidgeEdit *self, const RidgeCell *cells);      /* insert or replace by (kpi, day) */
void           ridge_edit_delete_point      (RidgeEdit *self, gint64 kpi, RidgeDay day);
gboolean       ridge_edit_is_empty          (RidgeEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeEdit, ridge_edit_free)

gboolean       ridge_document_commit        (RidgeDocument *self, RidgeEdit *edit, GError **error);   /* an empty edit is TRUE and no change */

gboolean       ridge_document_undo          (RidgeDocument *self, GError **error);
gboolean       ridge_document_redo          (RidgeDocument *self, GError **error);
gboolean       ridge_document_refresh       (RidgeDocument *self, GError **error);          /* follow other processes' commits */

/* ::changed (const char *verb, const char *subject, gint64 change) after each committed change, also of others. */

typedef struct
{
  gint64  id;
  char   *made_at;      /* UTC, ISO 8601 */
  char   *author;
  char   *verb;
  char   *subject;
  gint64  reverses;     /* 0: nothing */
  guint   n_rows;
} RidgeChange;

/* (transfer full) (element-type RidgeChange): newest first, at most `limit` (0: all) */
GPtrArray     *ridge_document_list_changes  (RidgeDocument *self, guint limit, GError **error);

/* Integrity, invariants and the hash chain; every problem found as a GError (transfer full) */
GPtrArray     *ridge_document_check         (RidgeDocument *self, GCancellable *cancellable);
gboolean       ridge_document_save_copy     (RidgeDocument *self, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS

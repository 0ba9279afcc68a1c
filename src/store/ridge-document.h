/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-error.h"
#include "model/ridge-plan.h"
#include "store/ridge-backup-folder.h"
#include "store/ridge-change.h"
#include "store/ridge-edit.h"
#include "store/ridge-goalpost.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_DOCUMENT (ridge_document_get_type ())
G_DECLARE_FINAL_TYPE (RidgeDocument, ridge_document, RIDGE, DOCUMENT, GObject)

/**
 * RidgeDocument:
 *
 * A plan's file while it is open: the only owner of the connection, the plan
 * and the history. Every change goes through ridge_document_commit().
 *
 * Properties, all read-only and notified: path, plan, read-only, notice (why),
 * frozen (the file is no longer what is shown), can-undo, can-redo, undo-verb,
 * undo-subject, redo-verb, redo-subject.
 *
 * ::changed (const char *verb, const char *subject, gint64 change) is emitted
 * after each committed change, also after one of another process.
 *
 * ::backup-failed (GError *error) is emitted when there should be a backup now
 * and there is none.
 */
RidgeDocument *ridge_document_create (const char *path,
                                      const char *name,
                                      GError    **error);
RidgeDocument *ridge_document_open (const char   *path,
                                    GCancellable *cancellable,
                                    GError      **error);
void           ridge_document_open_async (const char         *path,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            data);
RidgeDocument *ridge_document_open_finish (GAsyncResult *result,
                                           GError      **error);
RidgeDocument *ridge_document_open_backup (const RidgeBackup *backup,
                                           GCancellable      *cancellable,
                                           GError           **error);
void           ridge_document_close (RidgeDocument *self);

RidgePlan    *ridge_document_get_plan (RidgeDocument *self);
const char   *ridge_document_get_path (RidgeDocument *self);
gboolean      ridge_document_get_read_only (RidgeDocument *self);
gboolean      ridge_document_get_frozen (RidgeDocument *self);
const GError *ridge_document_get_notice (RidgeDocument *self);
const GError *ridge_document_get_warning (RidgeDocument *self);
const char   *ridge_document_get_older_copy (RidgeDocument *self);
void          ridge_document_set_author (RidgeDocument *self,
                                         const char    *author);

void          ridge_document_set_backups (RidgeDocument *self,
                                          gboolean       on);
void          ridge_document_back_up (RidgeDocument    *self,
                                      RidgeBackupReason reason);

gboolean ridge_document_commit (RidgeDocument *self,
                                RidgeEdit     *edit,
                                GError       **error);

gboolean    ridge_document_get_can_undo (RidgeDocument *self);
gboolean    ridge_document_get_can_redo (RidgeDocument *self);
const char *ridge_document_get_undo_verb (RidgeDocument *self);
const char *ridge_document_get_undo_subject (RidgeDocument *self);
const char *ridge_document_get_redo_verb (RidgeDocument *self);
const char *ridge_document_get_redo_subject (RidgeDocument *self);
gboolean    ridge_document_undo (RidgeDocument *self,
                                 GError       **error);
gboolean    ridge_document_redo (RidgeDocument *self,
                                 GError       **error);

gboolean ridge_document_refresh (RidgeDocument *self,
                                 GError       **error);
void     ridge_document_follow (RidgeDocument *self);

GPtrArray *ridge_document_list_changes (RidgeDocument *self,
                                        guint          limit,
                                        GError       **error);

GArray *ridge_document_list_revisions        (RidgeDocument      *self,
                                              gint64              kpi,
                                              GError            **error);
void    ridge_document_list_revisions_async  (RidgeDocument      *self,
                                              gint64              kpi,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            data);
GArray *ridge_document_list_revisions_finish (GAsyncResult       *result,
                                              GError            **error);

GPtrArray *ridge_document_list_goalposts (RidgeDocument *self,
                                          RidgeDay       since,
                                          GError       **error);

GPtrArray *ridge_document_check_file (const char   *path,
                                      GCancellable *cancellable);
gboolean   ridge_document_read_version (const char *path,
                                        gint64     *version,
                                        gint64     *newest,
                                        GError    **error);

gboolean   ridge_document_read_head (const char *path,
                                     gint64     *change,
                                     char      **hash,
                                     GError    **error);
gboolean   ridge_document_is_hash (const char *text);
gboolean   ridge_document_find_hash (const char *path,
                                     const char *hash,
                                     gint64     *change,
                                     GError    **error);

/* Called in the thread that asked for the copy, with the share done: 0 … 1. */
typedef void (*RidgeProgressFunc) (double   share,
                                   gpointer data);

gboolean ridge_document_write_output (RidgeDocument *self,
                                      const char    *path,
                                      gconstpointer  data,
                                      gsize          size,
                                      GError       **error);
gboolean ridge_document_check_target (RidgeDocument *self,
                                      const char    *path,
                                      GError       **error);
gboolean ridge_document_save_copy (RidgeDocument *self,
                                   const char    *path,
                                   GCancellable  *cancellable,
                                   GError       **error);
void     ridge_document_save_copy_async (RidgeDocument      *self,
                                         const char         *path,
                                         GCancellable       *cancellable,
                                         RidgeProgressFunc   progress,
                                         gpointer            progress_data,
                                         GAsyncReadyCallback callback,
                                         gpointer            data);
gboolean ridge_document_save_copy_finish (GAsyncResult *result,
                                          GError      **error);

G_END_DECLS

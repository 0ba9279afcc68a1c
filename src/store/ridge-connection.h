/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/ridge-sqlite.h"

G_BEGIN_DECLS

/* "RDGL", at offset 68 of the file. */
#define RIDGE_FORMAT_ID 0x5244474c

/* How long SQLite's header at the start of the file is. */
#define RIDGE_HEADER_SIZE 100

/**
 * RidgeConnection:
 *
 * A connection to a document's file with our pragmas set, a statement cache
 * and errors in our own codes. It may be handed from one thread to another,
 * but is used by one at a time.
 */
typedef struct _RidgeConnection RidgeConnection;

typedef enum
{
  RIDGE_CONNECTION_OPEN,     /* also to read: what a crash has left is to be cleared up */
  RIDGE_CONNECTION_READ,     /* nothing is written, whatever is found */
  RIDGE_CONNECTION_CREATE,   /* a file that is not there yet */
  RIDGE_CONNECTION_MEMORY,   /* no file */
} RidgeConnectionMode;

RidgeConnection *ridge_connection_open (const char         *path,
                                        RidgeConnectionMode mode,
                                        GError            **error);
void             ridge_connection_free (RidgeConnection *self);

sqlite3    *ridge_connection_get_db (RidgeConnection *self);
const char *ridge_connection_get_path (RidgeConnection *self);
gboolean    ridge_connection_is_read_only (RidgeConnection *self);
gboolean    ridge_connection_is_moved (RidgeConnection *self);
gboolean    ridge_connection_is_memory (RidgeConnection *self);
gboolean    ridge_connection_read_header (RidgeConnection *self,
                                          guint8          *header);
gboolean    ridge_connection_read_version (RidgeConnection *self,
                                           gint64          *version,
                                           GError         **error);
gboolean    ridge_connection_says_wal (RidgeConnection *self);
void        ridge_connection_forget (RidgeConnection *self,
                                     gboolean         schema_too);
void        ridge_connection_set_cancellable (RidgeConnection *self,
                                              GCancellable    *cancellable);

RidgeStatement *ridge_connection_prepare (RidgeConnection *self,
                                          const char      *sql,
                                          GError         **error);
gboolean        ridge_connection_step (RidgeConnection *self,
                                       RidgeStatement  *statement,
                                       gboolean        *has_row,
                                       GError         **error);
gboolean        ridge_connection_execute (RidgeConnection *self,
                                          const char      *sql,
                                          GError         **error);
gboolean        ridge_connection_query_integer (RidgeConnection *self,
                                                const char      *sql,
                                                gint64          *value,
                                                GError         **error);

void ridge_connection_set_patient (RidgeConnection *self,
                                   gboolean         patient);

gboolean ridge_connection_leave_wal (RidgeConnection *self,
                                     GError         **error);
gboolean ridge_connection_begin (RidgeConnection *self,
                                 GError         **error);
gboolean ridge_connection_commit (RidgeConnection *self,
                                  GError         **error);
void     ridge_connection_rollback (RidgeConnection *self);
void     ridge_connection_set_error (RidgeConnection *self,
                                     int              code,
                                     GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeConnection, ridge_connection_free)

G_END_DECLS

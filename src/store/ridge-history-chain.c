/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chain of the history: each change is appended with a hash over itself and
 * the one before, and can be followed from the first on. */

#include "store/ridge-history-private.h"

#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-id.h"
#include "store/ridge-compress.h"
#include "store/ridge-schema-text.h"

/* From this size on a changeset is worth compressing. */
#define COMPRESS_FROM 2048

/* The formula of the hashes, as their first byte. */
#define HASH_FORMULA 2

void
ridge_history_hash_integer (GChecksum *checksum,
                            gint64     value)
{
  guint64 bytes = GUINT64_TO_BE ((guint64) value);

  g_checksum_update (checksum, (const guchar *) &bytes, sizeof bytes);
}

void
ridge_history_hash_data (GChecksum    *checksum,
                         gconstpointer data,
                         gsize         size)
{
  ridge_history_hash_integer (checksum, size);
  g_checksum_update (checksum, data, size);
}

static void
hash_text (GChecksum  *checksum,
           const char *text)
{
  ridge_history_hash_data (checksum, text, strlen (text));
}

static void
hash_bytes (GChecksum *checksum,
            GBytes    *bytes)
{
  gsize         size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  ridge_history_hash_data (checksum, data != NULL ? data : "", size);
}

/* SHA-256 over the formula's number, the previous hash and every other column
 * in the order of the table. Numbers are eight bytes, the most significant first,
 * and 0 where there is none; texts and bytes follow their length, so that no two
 * rows have the same bytes. */
static void
hash_change (const guint8            *previous,
             const RidgeChange       *change,
             const RidgeStoredChange *stored,
             guint8                  *hash)
{
  static const guint8 formula = HASH_FORMULA;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize hash_size = RIDGE_HASH_SIZE;

  g_checksum_update (checksum, &formula, sizeof formula);
  g_checksum_update (checksum, previous, RIDGE_HASH_SIZE);
  ridge_history_hash_integer (checksum, change->id);
  ridge_history_hash_data (checksum, change->origin, RIDGE_ORIGIN_SIZE);
  ridge_history_hash_integer (checksum, change->stamp);
  hash_text (checksum, change->made_at);
  hash_text (checksum, change->author);
  hash_text (checksum, change->verb);
  hash_text (checksum, change->subject);
  ridge_history_hash_integer (checksum, change->reverses);
  ridge_history_hash_integer (checksum, change->batch);
  ridge_history_hash_integer (checksum, change->format);
  ridge_history_hash_integer (checksum, change->n_rows);
  hash_bytes (checksum, stored->merges);
  hash_bytes (checksum, stored->intent);
  ridge_history_hash_integer (checksum, stored->compressed);
  hash_bytes (checksum, stored->changeset);
  g_checksum_get_digest (checksum, hash, &hash_size);
}

static gboolean
insert_change (RidgeConnection         *connection,
               const RidgeChange       *change,
               const RidgeStoredChange *stored,
               const guint8            *hash,
               GError                 **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "INSERT INTO change (id, origin, stamp, made_at, author, verb, subject,"
                                        " reverses, batch, format, n_rows, hash, compressed, changeset)"
                                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif (?8, 0), nullif (?9, 0),"
                                        " ?10, ?11, ?12, ?13, ?14)",
                                        error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, change->id);
  sqlite3_bind_blob (statement, 2, change->origin, RIDGE_ORIGIN_SIZE, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 3, change->stamp);
  sqlite3_bind_text (statement, 4, change->made_at, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 5, change->author, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 6, change->verb, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 7, change->subject, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 8, change->reverses);
  sqlite3_bind_int64 (statement, 9, change->batch);
  sqlite3_bind_int64 (statement, 10, change->format);
  sqlite3_bind_int64 (statement, 11, change->n_rows);
  sqlite3_bind_blob (statement, 12, hash, RIDGE_HASH_SIZE, SQLITE_STATIC);
  sqlite3_bind_int (statement, 13, stored->compressed);
  sqlite3_bind_blob64 (statement, 14, g_bytes_get_data (stored->changeset, NULL),
                       g_bytes_get_size (stored->changeset), SQLITE_STATIC);

  return ridge_connection_step (connection, statement, &has_row, error);
}

/* Appends a row that says everything, its id too, and chains it to the one
 * before; with a hash of its own it shows where a chain was broken before. */
gboolean
ridge_history_append_stored (RidgeConnection         *connection,
                             RidgeHistoryHead        *head,
                             const RidgeChange       *change,
                             const RidgeStoredChange *stored,
                             const guint8            *hash,
                             GError                 **error)
{
  RidgeHistoryHead next = { .id = change->id };

  if (hash != NULL)
    memcpy (next.hash, hash, RIDGE_HASH_SIZE);
  else
    hash_change (head->hash, change, stored, next.hash);
  if (!insert_change (connection, change, stored, next.hash, error))
    return FALSE;

  *head = next;
  return TRUE;
}

/* A clock that was set back must not order changes before what they build on. */
static gboolean
read_next_stamp (RidgeConnection *connection,
                 gint64           last,
                 gint64          *stamp,
                 GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection, "SELECT stamp FROM change WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, last);
  if (!ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;

  *stamp = g_get_real_time () / 1000;
  if (has_row)
    *stamp = MAX (*stamp, sqlite3_column_int64 (statement, 0) + 1);
  return TRUE;
}

/* Another program may have brought the file to its own version meanwhile. */
static gboolean
check_version (RidgeConnection *connection,
               GError         **error)
{
  gint64 version;

  if (!ridge_connection_query_integer (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == RIDGE_SCHEMA_VERSION)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_NEWER, version, ridge_connection_get_path (connection), NULL);
  return FALSE;
}

/**
 * ridge_history_append:
 * @connection: in a transaction
 * @head: (inout): where the history ends, before and after
 * @change: who did what; its id, origin, stamp and format are made here
 * @changeset: the rows
 *
 * Appends a change and chains it to the one before.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_history_append (RidgeConnection   *connection,
                      RidgeHistoryHead  *head,
                      const RidgeChange *change,
                      GBytes            *changeset,
                      GError           **error)
{
  g_autoptr (GBytes) compressed = NULL;
  RidgeChange       numbered = *change;
  RidgeStoredChange stored = { .changeset = changeset };

  if (g_bytes_get_size (changeset) >= COMPRESS_FROM)
    compressed = ridge_compress (changeset);
  if (compressed != NULL && g_bytes_get_size (compressed) < g_bytes_get_size (changeset))
    stored = (RidgeStoredChange) { .compressed = TRUE, .changeset = compressed };

  numbered.id = head->id + 1;
  numbered.format = RIDGE_SCHEMA_VERSION;
  ridge_id_draw (numbered.origin, sizeof numbered.origin);

  return check_version (connection, error) &&
         read_next_stamp (connection, head->id, &numbered.stamp, error) &&
         ridge_history_append_stored (connection, head, &numbered, &stored, NULL, error);
}

static GBytes *
column_bytes (RidgeStatement *statement,
              int             column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  return g_bytes_new (sqlite3_column_blob (statement, column), sqlite3_column_bytes (statement, column));
}

static gboolean
change_follows (RidgeStatement         *statement,
                const RidgeHistoryHead *head,
                RidgeHistoryHead       *next)
{
  g_autoptr (RidgeChange) change = ridge_history_read_change (statement);
  g_autoptr (GBytes) changeset = column_bytes (statement, 12);
  g_autoptr (GBytes) intent = column_bytes (statement, 13);
  g_autoptr (GBytes) merges = column_bytes (statement, 14);
  RidgeStoredChange stored = { sqlite3_column_int (statement, 11) != 0, changeset, intent, merges };

  hash_change (head->hash, change, &stored, next->hash);
  next->id = change->id;

  return change->id == head->id + 1 &&
         sqlite3_column_bytes (statement, 15) == RIDGE_HASH_SIZE &&
         memcmp (next->hash, sqlite3_column_blob (statement, 15), RIDGE_HASH_SIZE) == 0;
}

/**
 * ridge_history_verify:
 * @problems: (element-type GError): gets an error that names the change at
 *   which the chain breaks, if it does
 *
 * Follows the chain of hashes from the first change to the last.
 *
 * Returns: %FALSE with the error set when it could not be read
 */
gboolean
ridge_history_verify (RidgeConnection *connection,
                      GPtrArray       *problems,
                      GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  RidgeHistoryHead head = { 0 };
  gboolean         has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT " RIDGE_CHANGE_COLUMNS ", compressed, changeset, intent, merges, hash"
                                        " FROM change ORDER BY id",
                                        error);
  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      RidgeHistoryHead next = { 0 };

      if (!ridge_connection_step (connection, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      if (!change_follows (statement, &head, &next))
        {
          GError *problem = NULL;

          ridge_set_error (&problem, RIDGE_ERROR_HISTORY, next.id,
                           ridge_connection_get_path (connection), "chain");
          g_ptr_array_add (problems, problem);
          return TRUE;
        }
      head = next;
    }
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-history.h"

#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-text.h"
#include "store/ridge-changeset-shape.h"
#include "store/ridge-compress.h"

/* From this size on a changeset is worth compressing. */
#define COMPRESS_FROM 2048

/* No changeset is believed to be longer than this. */
#define MOST_BYTES ((gsize) 512 * 1024 * 1024)

#define CHANGE_COLUMNS "id, made_at, author, verb, subject, ifnull (reverses, 0), n_rows"

/**
 * ridge_history_read_head:
 * @head: (out): where the history ends
 */
gboolean
ridge_history_read_head (RidgeConnection  *connection,
                         RidgeHistoryHead *head,
                         GError          **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT id, hash FROM change ORDER BY id DESC LIMIT 1", error);
  if (statement == NULL || !ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;

  memset (head, 0, sizeof *head);
  if (has_row && sqlite3_column_bytes (statement, 1) == RIDGE_HASH_SIZE)
    {
      head->id = sqlite3_column_int64 (statement, 0);
      memcpy (head->hash, sqlite3_column_blob (statement, 1), RIDGE_HASH_SIZE);
    }

  return TRUE;
}

/**
 * ridge_history_has:
 * @has: (out): whether the change is there and is the same
 */
gboolean
ridge_history_has (RidgeConnection        *connection,
                   const RidgeHistoryHead *head,
                   gboolean               *has,
                   GError                **error)
{
  g_autoptr (RidgeStatement) statement = NULL;

  statement = ridge_connection_prepare (connection,
                                        "SELECT 1 FROM change WHERE id = ?1 AND hash = ?2", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, head->id);
  sqlite3_bind_blob (statement, 2, head->hash, RIDGE_HASH_SIZE, SQLITE_STATIC);
  if (!ridge_connection_step (connection, statement, has, error))
    return FALSE;

  *has = *has || head->id == 0;
  return TRUE;
}

/**
 * ridge_history_require:
 *
 * Makes sure that the history still has a change that was seen in it.
 *
 * Returns: %FALSE with %RIDGE_ERROR_REPLACED: it is another document now
 */
gboolean
ridge_history_require (RidgeConnection        *connection,
                       const RidgeHistoryHead *head,
                       GError                **error)
{
  gboolean has;

  if (!ridge_history_has (connection, head, &has, error))
    return FALSE;
  if (!has)
    ridge_set_error (error, RIDGE_ERROR_REPLACED, 0, ridge_connection_get_path (connection), "history");

  return has;
}

static void
hash_integer (GChecksum *checksum,
              gint64     value)
{
  guint64 bytes = GUINT64_TO_BE ((guint64) value);

  g_checksum_update (checksum, (const guchar *) &bytes, sizeof bytes);
}

static void
hash_data (GChecksum    *checksum,
           gconstpointer data,
           gsize         size)
{
  hash_integer (checksum, size);
  g_checksum_update (checksum, data, size);
}

/* SHA-256 over the previous hash and every other column. Numbers are eight
 * bytes, the most significant first; texts and the changeset follow their
 * length, so that no two rows have the same bytes. */
static void
hash_change (const guint8      *previous,
             const RidgeChange *change,
             gboolean           compressed,
             gconstpointer      data,
             gsize              size,
             guint8            *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize hash_size = RIDGE_HASH_SIZE;

  g_checksum_update (checksum, previous, RIDGE_HASH_SIZE);
  hash_integer (checksum, change->id);
  hash_data (checksum, change->made_at, strlen (change->made_at));
  hash_data (checksum, change->author, strlen (change->author));
  hash_data (checksum, change->verb, strlen (change->verb));
  hash_data (checksum, change->subject, strlen (change->subject));
  hash_integer (checksum, change->reverses);
  hash_integer (checksum, change->n_rows);
  hash_integer (checksum, compressed);
  hash_data (checksum, data, size);
  g_checksum_get_digest (checksum, hash, &hash_size);
}

static gboolean
insert_change (RidgeConnection   *connection,
               const RidgeChange *change,
               gboolean           compressed,
               GBytes            *stored,
               const guint8      *hash,
               GError           **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "INSERT INTO change (id, made_at, author, verb, subject, reverses,"
                                        " n_rows, compressed, changeset, hash)"
                                        " VALUES (?1, ?2, ?3, ?4, ?5, nullif (?6, 0), ?7, ?8, ?9, ?10)",
                                        error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, change->id);
  sqlite3_bind_text (statement, 2, change->made_at, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, change->author, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, change->verb, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 5, change->subject, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 6, change->reverses);
  sqlite3_bind_int64 (statement, 7, change->n_rows);
  sqlite3_bind_int (statement, 8, compressed);
  sqlite3_bind_blob64 (statement, 9, g_bytes_get_data (stored, NULL), g_bytes_get_size (stored), SQLITE_STATIC);
  sqlite3_bind_blob (statement, 10, hash, RIDGE_HASH_SIZE, SQLITE_STATIC);

  return ridge_connection_step (connection, statement, &has_row, error);
}

/**
 * ridge_history_append:
 * @connection: in a transaction
 * @head: (inout): where the history ends, before and after
 * @change: who did what; its id is the next one whatever it says
 * @changeset: the rows
 *
 * Appends a change and chains it to the one before.
 */
gboolean
ridge_history_append (RidgeConnection   *connection,
                      RidgeHistoryHead  *head,
                      const RidgeChange *change,
                      GBytes            *changeset,
                      GError           **error)
{
  g_autoptr (GBytes) compressed = NULL;
  RidgeHistoryHead next = { .id = head->id + 1 };
  RidgeChange      numbered = *change;
  GBytes          *stored = changeset;

  if (g_bytes_get_size (changeset) >= COMPRESS_FROM)
    compressed = ridge_compress (changeset);
  if (compressed != NULL && g_bytes_get_size (compressed) < g_bytes_get_size (changeset))
    stored = compressed;

  numbered.id = next.id;
  hash_change (head->hash, &numbered, stored == compressed,
               g_bytes_get_data (stored, NULL), g_bytes_get_size (stored), next.hash);
  if (!insert_change (connection, &numbered, stored == compressed, stored, next.hash, error))
    return FALSE;

  *head = next;
  return TRUE;
}

static char *
column_text (RidgeStatement *statement,
             int             column)
{
  return g_utf8_make_valid ((const char *) sqlite3_column_text (statement, column),
                            sqlite3_column_bytes (statement, column));
}

/* Reads CHANGE_COLUMNS as they are, which is what the chain of hashes is about. */
static RidgeChange *
read_change (RidgeStatement *statement)
{
  RidgeChange *change = g_new0 (RidgeChange, 1);

  change->id = sqlite3_column_int64 (statement, 0);
  change->made_at = column_text (statement, 1);
  change->author = column_text (statement, 2);
  change->verb = column_text (statement, 3);
  change->subject = column_text (statement, 4);
  change->reverses = sqlite3_column_int64 (statement, 5);
  change->n_rows = sqlite3_column_int64 (statement, 6);

  return change;
}

static void
clean_line (char **text)
{
  g_autofree char *clean = ridge_text_clean_line (*text);

  g_set_str (text, clean);
}

/* Reads CHANGE_COLUMNS for people: whoever wrote the file, a change is told in one line. */
static RidgeChange *
read_clean_change (RidgeStatement *statement)
{
  RidgeChange *change = read_change (statement);

  clean_line (&change->made_at);
  clean_line (&change->author);
  clean_line (&change->verb);
  clean_line (&change->subject);

  return change;
}

/**
 * ridge_history_get_change:
 *
 * Returns: (transfer full): a change without its kind; %NULL with the error set
 */
RidgeChange *
ridge_history_get_change (RidgeConnection *connection,
                          gint64           id,
                          GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT " CHANGE_COLUMNS " FROM change WHERE id = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  if (!ridge_connection_step (connection, statement, &has_row, error))
    return NULL;
  if (has_row)
    return read_clean_change (statement);

  ridge_set_error (error, RIDGE_ERROR_HISTORY, id, ridge_connection_get_path (connection), "missing");
  return NULL;
}

/* The statement, and with it the lock, ends here: what follows may take long. */
static GBytes *
read_stored (RidgeConnection *connection,
             gint64           id,
             gboolean        *compressed,
             GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT compressed, changeset FROM change WHERE id = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  if (!ridge_connection_step (connection, statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      ridge_set_error (error, RIDGE_ERROR_HISTORY, id, ridge_connection_get_path (connection), "missing");
      return NULL;
    }

  *compressed = sqlite3_column_int (statement, 0) != 0;
  return g_bytes_new (sqlite3_column_blob (statement, 1), sqlite3_column_bytes (statement, 1));
}

/**
 * ridge_history_get_changeset:
 *
 * Returns: (transfer full): the rows of a change as SQLite's changeset; %NULL
 *   with the error set
 */
GBytes *
ridge_history_get_changeset (RidgeConnection *connection,
                             gint64           id,
                             GError         **error)
{
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GBytes) changeset = NULL;
  gboolean compressed;

  stored = read_stored (connection, id, &compressed, error);
  if (stored == NULL)
    return NULL;

  changeset = compressed ? ridge_decompress (stored, MOST_BYTES, NULL) : g_steal_pointer (&stored);
  if (changeset != NULL && ridge_changeset_is_well_formed (changeset))
    return g_steal_pointer (&changeset);

  ridge_set_error (error, RIDGE_ERROR_HISTORY, id, ridge_connection_get_path (connection), "changeset");
  return NULL;
}

/**
 * ridge_history_fill_stack:
 * @after: the last change that @stack already knows, or 0
 *
 * Derives what can be undone and redone.
 */
gboolean
ridge_history_fill_stack (RidgeConnection *connection,
                          gint64           after,
                          RidgeUndoStack  *stack,
                          GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT id, ifnull (reverses, 0), verb FROM change"
                                        " WHERE id > ?1 ORDER BY id",
                                        error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, after);
  while (TRUE)
    {
      if (!ridge_connection_step (connection, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      ridge_undo_stack_push (stack, sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1));
      if (g_strcmp0 ((const char *) sqlite3_column_text (statement, 2), RIDGE_VERB_CREATE_PLAN) == 0)
        ridge_undo_stack_clear (stack);
    }
}

/* (element-type RidgeChangeKind): the kind of every change, oldest first */
static GArray *
read_kinds (RidgeConnection *connection,
            GError         **error)
{
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (RidgeChangeKind));
  g_autoptr (RidgeUndoStack) stack = ridge_undo_stack_new ();
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row = TRUE;

  statement = ridge_connection_prepare (connection,
                                        "SELECT id, ifnull (reverses, 0) FROM change ORDER BY id", error);
  if (statement == NULL)
    return NULL;

  while (has_row)
    {
      RidgeChangeKind kind;

      if (!ridge_connection_step (connection, statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;

      kind = ridge_undo_stack_push (stack, sqlite3_column_int64 (statement, 0),
                                    sqlite3_column_int64 (statement, 1));
      g_array_append_val (kinds, kind);
    }

  return g_steal_pointer (&kinds);
}

/**
 * ridge_history_list:
 * @limit: the most that is wanted, or 0 for all
 *
 * Returns: (transfer full) (element-type RidgeChange): newest first; %NULL
 *   with the error set
 */
GPtrArray *
ridge_history_list (RidgeConnection *connection,
                    guint            limit,
                    GError         **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ridge_change_free);
  g_autoptr (GArray) kinds = read_kinds (connection, error);
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row = TRUE;

  if (kinds == NULL)
    return NULL;

  statement = ridge_connection_prepare (connection,
                                        "SELECT " CHANGE_COLUMNS " FROM change ORDER BY id DESC LIMIT ?1",
                                        error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, limit > 0 ? (gint64) limit : -1);
  for (guint i = kinds->len; i > 0; i--)
    {
      RidgeChange *change;

      if (!ridge_connection_step (connection, statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;

      change = read_clean_change (statement);
      change->kind = g_array_index (kinds, RidgeChangeKind, i - 1);
      g_ptr_array_add (changes, change);
    }

  return g_steal_pointer (&changes);
}

static gboolean
change_follows (RidgeStatement         *statement,
                const RidgeHistoryHead *head,
                RidgeHistoryHead       *next)
{
  g_autoptr (RidgeChange) change = read_change (statement);
  gsize size = sqlite3_column_bytes (statement, 8);

  hash_change (head->hash, change, sqlite3_column_int (statement, 7) != 0,
               sqlite3_column_blob (statement, 8), size, next->hash);
  next->id = change->id;

  return change->id == head->id + 1 &&
         sqlite3_column_bytes (statement, 9) == RIDGE_HASH_SIZE &&
         memcmp (next->hash, sqlite3_column_blob (statement, 9), RIDGE_HASH_SIZE) == 0;
}

/**
 * ridge_history_verify:
 * @problems: (element-type GError): gets an error that names the change at
 *   which the chain breaks, if it does
 *
 * Follows the chain of hashes from the first change to the last.
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
                                        "SELECT " CHANGE_COLUMNS ", compressed, changeset, hash"
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

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-history-carry.h"

#include <string.h>

#include "store/ridge-changeset.h"
#include "store/ridge-history-private.h"

/* From version 1 to 2: every change gets what it had no column for, and the
 * chain is made anew by today's formula. What is new is drawn from the old
 * hashes, not at random, so that two copies of a plan that are brought here
 * apart still have their past in common. A chain that was broken stays broken at
 * the same change. */

typedef struct
{
  RidgeConnection *connection;
  RidgeHistoryHead head;                      /* of the new chain */
  guint8           old_hash[RIDGE_HASH_SIZE]; /* of the change read last */
  gint64           stamp;
  gboolean         says_so;                   /* the entry about it is written */
} Carrier;

static void
digest (const char   *purpose,
        const guint8 *old_hash,
        guint8       *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 hash[RIDGE_HASH_SIZE];
  gsize  size = sizeof hash;

  g_checksum_update (checksum, (const guchar *) purpose, strlen (purpose) + 1);
  g_checksum_update (checksum, old_hash, RIDGE_HASH_SIZE);
  g_checksum_get_digest (checksum, hash, &size);
  memcpy (bytes, hash, RIDGE_ORIGIN_SIZE);
}

/* The entry about the carrying comes second, behind what made the plan. */
static gint64
renumber (gint64 id)
{
  return id > 1 ? id + 1 : id;
}

/* SHA-256 as version 1 had it: the previous hash and the other columns. */
static gboolean
old_chain_holds (Carrier           *self,
                 const RidgeChange *old,
                 gboolean           compressed,
                 GBytes            *changeset,
                 const guint8      *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *const texts[] = { old->made_at, old->author, old->verb, old->subject };
  guint8 expected[RIDGE_HASH_SIZE];
  gsize  size = sizeof expected;

  g_checksum_update (checksum, self->old_hash, RIDGE_HASH_SIZE);
  ridge_history_hash_integer (checksum, old->id);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    ridge_history_hash_data (checksum, texts[i], strlen (texts[i]));
  ridge_history_hash_integer (checksum, old->reverses);
  ridge_history_hash_integer (checksum, old->n_rows);
  ridge_history_hash_integer (checksum, compressed);
  ridge_history_hash_data (checksum, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset));
  g_checksum_get_digest (checksum, expected, &size);

  return memcmp (expected, hash, RIDGE_HASH_SIZE) == 0;
}

static gint64
next_stamp (Carrier    *self,
            const char *made_at)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (made_at, NULL);
  gint64 stamp = instant != NULL ? g_date_time_to_unix (instant) * 1000 : 0;

  self->stamp = MAX (stamp, self->stamp + 1);
  return self->stamp;
}

/* Gives the plan the identity that it has been without, as a change like any other. */
static GBytes *
write_identity (Carrier      *self,
                const guint8 *seed,
                GError      **error)
{
  g_autoptr (RidgeRecorder) recorder = ridge_recorder_start (self->connection, error);
  g_autoptr (RidgeStatement) statement = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint8   identity[RIDGE_ORIGIN_SIZE];
  gboolean has_row;

  if (recorder == NULL)
    return NULL;
  statement = ridge_connection_prepare (self->connection, "UPDATE plan SET identity = ?1", error);
  if (statement == NULL)
    return NULL;

  digest ("ridgeline identity", seed, identity);
  for (gsize i = 0; i < sizeof identity; i++)
    g_string_append_printf (text, "%02x", identity[i]);
  sqlite3_bind_text (statement, 1, text->str, -1, SQLITE_STATIC);
  if (!ridge_connection_step (self->connection, statement, &has_row, error))
    return NULL;

  return ridge_recorder_finish (recorder, self->connection, error);
}

/* Plans that were made in one second by one person under one name have equal
 * first changes; the second has keys of its own. */
static gboolean
read_seed (Carrier *self,
           guint8  *seed,
           GError **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (self->connection,
                                        "SELECT hash FROM change_1 WHERE id <= 2 ORDER BY id DESC LIMIT 1", error);
  if (statement == NULL || !ridge_connection_step (self->connection, statement, &has_row, error))
    return FALSE;

  memset (seed, 0, RIDGE_HASH_SIZE);
  if (has_row)
    memcpy (seed, sqlite3_column_blob (statement, 0), RIDGE_HASH_SIZE);
  return TRUE;
}

static gboolean
say_so (Carrier           *self,
        const RidgeChange *first,
        GError           **error)
{
  RidgeChange       change = *first;
  RidgeStoredChange stored = { 0 };
  g_autoptr (GBytes) changeset = NULL;
  guint8 seed[RIDGE_HASH_SIZE];

  if (!read_seed (self, seed, error))
    return FALSE;
  changeset = write_identity (self, seed, error);
  if (changeset == NULL)
    return FALSE;

  change.id = first->id + 1;
  change.author = (char *) "Ridgeline";
  change.verb = (char *) RIDGE_VERB_CARRY_HISTORY;
  change.stamp = ++self->stamp;
  change.format = 2;
  change.reverses = 0;
  change.n_rows = 1;
  digest ("ridgeline carrying", seed, change.origin);
  stored.changeset = changeset;
  self->says_so = TRUE;

  return ridge_history_append_stored (self->connection, &self->head, &change, &stored, NULL, error);
}

static char *
column_text (RidgeStatement *statement,
             int             column)
{
  return g_utf8_make_valid ((const char *) sqlite3_column_text (statement, column),
                            sqlite3_column_bytes (statement, column));
}

/* Carries the change that the statement stands on. */
static gboolean
carry_one (Carrier        *self,
           RidgeStatement *statement,
           GError        **error)
{
  g_autoptr (RidgeChange) change = g_new0 (RidgeChange, 1);
  g_autoptr (GBytes) changeset = g_bytes_new (sqlite3_column_blob (statement, 8), sqlite3_column_bytes (statement, 8));
  const guint8     *hash = sqlite3_column_blob (statement, 9);
  RidgeStoredChange stored = { sqlite3_column_int (statement, 7) != 0, changeset, NULL, NULL };
  gboolean          holds;

  change->id = sqlite3_column_int64 (statement, 0);
  change->made_at = column_text (statement, 1);
  change->author = column_text (statement, 2);
  change->verb = column_text (statement, 3);
  change->subject = column_text (statement, 4);
  change->reverses = sqlite3_column_int64 (statement, 5);
  change->n_rows = sqlite3_column_int64 (statement, 6);
  holds = old_chain_holds (self, change, stored.compressed, changeset, hash);
  memcpy (self->old_hash, hash, RIDGE_HASH_SIZE);

  change->id = renumber (change->id);
  change->reverses = renumber (change->reverses);
  change->format = 1;
  change->stamp = next_stamp (self, change->made_at);
  digest ("ridgeline origin", hash, change->origin);
  if (!ridge_history_append_stored (self->connection, &self->head, change, &stored, holds ? NULL : hash, error))
    return FALSE;

  return self->says_so || change->id > 1 || say_so (self, change, error);
}

static gboolean
carry_all (Carrier *self,
           GError **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (self->connection,
                                        "SELECT id, made_at, author, verb, subject, ifnull (reverses, 0), n_rows,"
                                        " compressed, changeset, hash FROM change_1 ORDER BY id",
                                        error);
  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      if (!ridge_connection_step (self->connection, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!carry_one (self, statement, error))
        return FALSE;
    }
}

/**
 * ridge_history_carry:
 * @connection: in a transaction, with the history of version 1 as the table
 *   change_1 and an empty one of version 2
 *
 * Carries the history over and leaves the old table out.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_history_carry (RidgeConnection *connection,
                     GError         **error)
{
  Carrier carrier = { .connection = connection };

  return carry_all (&carrier, error) && ridge_connection_execute (connection, "DROP TABLE change_1", error);
}

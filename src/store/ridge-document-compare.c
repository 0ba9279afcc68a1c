/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include <string.h>

#include "store/ridge-document-private.h"
#include "store/ridge-opening.h"
#include "store/ridge-recovery.h"
#include "store/ridge-schema-text.h"

/* With fewer letters a hash says little. */
#define FEWEST_LETTERS 8

/* To read a file's history without touching it. */
static RidgeConnection *
open_to_read (const char *path,
              GError    **error)
{
  g_autoptr (RidgeConnection) connection = NULL;

  if (!ridge_opening_check_file (path, error))
    return NULL;
  connection = ridge_connection_open (path, RIDGE_CONNECTION_READ, error);
  if (connection == NULL)
    return NULL;

  if (ridge_recovery_is_waiting (connection))
    ridge_set_error (error, RIDGE_ERROR_BUSY, 0, path, "journal");
  else if (ridge_connection_says_wal (connection))
    ridge_set_error (error, RIDGE_ERROR_BUSY, 0, path, "wal");
  else
    return g_steal_pointer (&connection);

  return NULL;
}

static char *
to_letters (const guint8 *hash)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < RIDGE_HASH_SIZE; i++)
    g_string_append_printf (text, "%02x", hash[i]);

  return g_string_free_and_steal (text);
}

/**
 * ridge_document_read_head:
 * @path: a plan
 * @change: (out): the number of its last change
 * @hash: (out) (transfer full): the hash of that, which all of the history is under
 * @error: return location
 *
 * Reads where the history of a plan ends, and changes nothing.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_document_read_head (const char *path,
                          gint64     *change,
                          char      **hash,
                          GError    **error)
{
  g_autoptr (RidgeConnection) connection = NULL;
  RidgeHistoryHead head;

  g_return_val_if_fail (path != NULL, FALSE);

  connection = open_to_read (path, error);
  if (connection == NULL || !ridge_history_read_head (connection, &head, error))
    return FALSE;

  *change = head.id;
  *hash = to_letters (head.hash);
  return TRUE;
}

/**
 * ridge_document_is_hash:
 * @text: what somebody has typed
 *
 * Tells whether a text can be the hash of a change, or enough of its beginning.
 *
 * Returns: whether it can
 */
gboolean
ridge_document_is_hash (const char *text)
{
  const gsize length = strlen (text);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isxdigit (*p))
      return FALSE;

  return length >= FEWEST_LETTERS && length <= 2 * RIDGE_HASH_SIZE;
}

/**
 * ridge_document_find_hash:
 * @path: a plan
 * @hash: a hash, or the beginning of one
 * @change: (out): the number of the change that it is of; 0: there is none
 * @error: return location
 *
 * Looks for a state of the plan that somebody has seen, and changes nothing.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_document_find_hash (const char *path,
                          const char *hash,
                          gint64     *change,
                          GError    **error)
{
  g_autofree char *letters = g_ascii_strup (hash, -1);
  g_autoptr (RidgeConnection) connection = NULL;
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (path != NULL && ridge_document_is_hash (hash), FALSE);

  *change = 0;
  connection = open_to_read (path, error);
  if (connection == NULL)
    return FALSE;

  statement = ridge_connection_prepare (connection,
                                        "SELECT id FROM change WHERE substr (hex (hash), 1, length (?1)) = ?1 ORDER BY id DESC",
                                        error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, letters, -1, SQLITE_STATIC);
  if (!ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;

  if (has_row)
    *change = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

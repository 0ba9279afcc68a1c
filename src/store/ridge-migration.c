/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-migration.h"

#include <glib/gstdio.h>

#include "base/ridge-error.h"
#include "store/ridge-backup.h"
#include "store/ridge-invariants.h"
#include "store/ridge-schema-text.h"

/* How many copies of one version and day are believed. */
#define MOST_COPIES 1000

/* A name may have 255 bytes: what is added to it needs room, and SQLite adds more. */
#define STEM_BYTES 200

static void
shorten_stem (GString *stem)
{
  const char *end = stem->len > STEM_BYTES ? g_utf8_find_prev_char (stem->str, stem->str + STEM_BYTES + 1) : NULL;

  if (end != NULL)
    g_string_truncate (stem, (gsize) (end - stem->str));
}

/* "Plan.v1-2026-11-30.ridgeline", and from the second on "Plan.v1-2026-11-30-2.ridgeline". */
static char *
name_copy (const char *path,
           gint64      version,
           guint       number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GString) copy = g_string_new (name);
  const char *extension = g_str_has_suffix (name, ".ridgeline") ? ".ridgeline" : "";

  g_string_truncate (copy, copy->len - strlen (extension));
  shorten_stem (copy);
  g_string_append_printf (copy, ".v%" G_GINT64_FORMAT "-%s", version, day);
  if (number > 1)
    g_string_append_printf (copy, "-%u", number);
  g_string_append (copy, extension);

  return g_build_filename (folder, copy->str, NULL);
}

/* Keeps the document as it is beside it, under a name that was free. */
static char *
keep_copy (RidgeConnection *connection,
           gint64           version,
           GCancellable    *cancellable,
           GError         **error)
{
  for (guint number = 1; number <= MOST_COPIES; number++)
    {
      g_autofree char *copy = name_copy (ridge_connection_get_path (connection), version, number);
      g_autoptr (GError) local = NULL;

      if (g_access (copy, F_OK) != 0 && ridge_backup_save (connection, copy, FALSE, cancellable, NULL, NULL, &local))
        return g_steal_pointer (&copy);
      if (local != NULL && !g_error_matches (local, RIDGE_ERROR, RIDGE_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }

  ridge_set_error (error, RIDGE_ERROR_EXISTS, 0, ridge_connection_get_path (connection), NULL);
  return NULL;
}

/* Another process may have come first; then there is nothing to do. */
static gboolean
upgrade (RidgeConnection *connection,
         gint64           version,
         gboolean        *came_first,
         GError         **error)
{
  gint64 found;

  *came_first = FALSE;

  if (!ridge_connection_query_integer (connection, "PRAGMA user_version", &found, error))
    return FALSE;
  if (found != version)
    return TRUE;

  *came_first = TRUE;
  return ridge_schema_upgrade (connection, version, RIDGE_SCHEMA_VERSION, error) &&
         ridge_schema_verify (connection, RIDGE_SCHEMA_VERSION, error) &&
         ridge_invariants_check_all (connection, NULL, error);
}

static gboolean
run_transaction (RidgeConnection *connection,
                 gint64           version,
                 gboolean        *came_first,
                 GError         **error)
{
  g_autoptr (GError) local = NULL;
  gint64 found;

  if (!ridge_connection_begin (connection, error))
    return FALSE;
  if (!upgrade (connection, version, came_first, error))
    {
      ridge_connection_rollback (connection);
      return FALSE;
    }
  if (ridge_connection_commit (connection, &local))
    return TRUE;

  /* A commit can report an error after the moment that made it good. */
  if (ridge_connection_query_integer (connection, "PRAGMA user_version", &found, NULL) && found == RIDGE_SCHEMA_VERSION)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * ridge_migration_run:
 * @connection: to a document that passed the rules of its version, outside of
 *   a transaction
 * @version: the version that it has
 * @copy: (out) (nullable): where the copy is; %NULL when another process came first
 *
 * Keeps a copy beside the document and brings it to the newest version in one
 * transaction, at whose end the plan keeps its invariants. When that fails, the
 * document is as it was and the copy gone. Of two processes that come at once,
 * one does it and keeps its copy; the other's may be one of the new version
 * already, under the name of the old.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_migration_run (RidgeConnection *connection,
                     gint64           version,
                     char           **copy,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autofree char *path = keep_copy (connection, version, cancellable, error);
  gboolean         came_first = FALSE, good;

  *copy = NULL;
  if (path == NULL)
    return FALSE;

  good = run_transaction (connection, version, &came_first, error);
  if (good && came_first)
    *copy = g_steal_pointer (&path);
  else
    g_unlink (path);

  return good;
}

/**
 * ridge_migration_run_in_memory:
 * @source: to a document that passed the rules of its version
 * @version: the version that it has
 *
 * Leaves the document alone and makes one of the newest version of it in memory.
 *
 * Returns: (transfer full): a connection to that; %NULL with the error set
 */
RidgeConnection *
ridge_migration_run_in_memory (RidgeConnection *source,
                               gint64           version,
                               GCancellable    *cancellable,
                               GError         **error)
{
  const char *path = ridge_connection_get_path (source);
  g_autoptr (RidgeConnection) copy = ridge_connection_open (path, RIDGE_CONNECTION_MEMORY, error);
  g_autofree char *page_size = NULL;
  gboolean         came_first;
  gint64           size;

  /* A database in memory takes pages of its own size only. */
  if (copy == NULL || !ridge_connection_query_integer (source, "PRAGMA page_size", &size, error))
    return NULL;
  page_size = g_strdup_printf ("PRAGMA page_size = %" G_GINT64_FORMAT, size);
  if (!ridge_connection_execute (copy, page_size, error) ||
      !ridge_backup_fill (source, copy, cancellable, NULL, NULL, error) ||
      !run_transaction (copy, version, &came_first, error))
    return NULL;

  return g_steal_pointer (&copy);
}

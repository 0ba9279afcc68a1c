/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-migration.h"

#include <glib/gstdio.h>

#include "base/ridge-error.h"
#include "store/ridge-backup.h"
#include "store/ridge-invariants.h"
#include "store/ridge-new-file.h"
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

/* The document as it was. */
typedef struct
{
  char *path;
  char *draft;   /* nullable: once more, as long as the one that is there is somebody else's */
} Copy;

static void
copy_clear (Copy *self)
{
  if (self->draft != NULL)
    ridge_new_file_discard (self->draft);
  g_free (self->draft);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

/* Gives the draft a name that is free. Where the same copy is there already, left
 * by somebody who did not get further, there is no need for a second. */
static gboolean
name_draft (Copy       *self,
            const char *path,
            gint64      version,
            GError    **error)
{
  for (guint number = 1; number <= MOST_COPIES; number++)
    {
      g_autofree char *name = name_copy (path, version, number);
      g_autoptr (GError) local = NULL;
      gboolean published = ridge_new_file_publish (self->draft, name, FALSE, &local);

      if (!published && !g_error_matches (local, RIDGE_ERROR, RIDGE_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (published)
        g_clear_pointer (&self->draft, g_free);
      if (published || ridge_backup_is_same (self->draft, name))
        {
          self->path = g_steal_pointer (&name);
          return TRUE;
        }
    }

  ridge_set_error (error, RIDGE_ERROR_EXISTS, MOST_COPIES, path, "copies");
  return FALSE;
}

/* Keeps the document as it is beside it. */
static gboolean
keep_copy (Copy            *self,
           RidgeConnection *connection,
           gint64           version,
           GCancellable    *cancellable,
           GError         **error)
{
  const char *path = ridge_connection_get_path (connection);
  g_autofree char *name = name_copy (path, version, 1);

  self->draft = ridge_new_file_get_draft (name);
  if (ridge_backup_fill_draft (connection, self->draft, cancellable, NULL, NULL, error))
    return name_draft (self, path, version, error);

  ridge_new_file_blame (name, error);
  return FALSE;
}

/* Whose copy it was may have taken it away meanwhile. */
static char *
settle_copy (Copy *self)
{
  if (self->draft != NULL && ridge_new_file_publish (self->draft, self->path, FALSE, NULL))
    g_clear_pointer (&self->draft, g_free);

  return g_steal_pointer (&self->path);
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

static gboolean
has_version (RidgeConnection *connection,
             gint64           version)
{
  gint64 found;

  return connection != NULL && ridge_connection_query_integer (connection, "PRAGMA user_version", &found, NULL) && found == version;
}

/* Whoever came first found this copy where it would have put its own, and keeps it. */
static gboolean
is_relied_on (const Copy      *self,
              RidgeConnection *document,
              gint64           version)
{
  g_autoptr (RidgeConnection) copy = NULL;

  if (!has_version (document, RIDGE_SCHEMA_VERSION))
    return FALSE;
  copy = ridge_connection_open (self->path, RIDGE_CONNECTION_READ, NULL);

  return has_version (copy, version);
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
 * document is as it was and the copy gone, unless it was there before: one that
 * a run left that was ended is used again. Of two processes that come at once,
 * one does it, and the copy of whoever made it first stays; another may be one of
 * the new version already, under the name of the old, and goes.
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
  g_auto (Copy) kept = { 0 };
  gboolean came_first = FALSE, good;

  *copy = NULL;
  if (!keep_copy (&kept, connection, version, cancellable, error))
    return FALSE;

  good = run_transaction (connection, version, &came_first, error);
  if (good && came_first)
    *copy = settle_copy (&kept);
  else if (kept.draft == NULL && !is_relied_on (&kept, connection, version))
    g_unlink (kept.path);

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

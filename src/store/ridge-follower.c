/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-follower.h"

#include "base/ridge-output.h"

/* A commit of another process shows within this time. */
#define MILLISECONDS 100

struct _RidgeFollower
{
  RidgeDocument *document;   /* borrowed: it owns us */
  GFileMonitor  *monitor;
  char          *name;
  char          *journal;
};

static gboolean
is_ours (RidgeFollower *self,
         GFile         *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return g_strcmp0 (name, self->name) == 0 || g_strcmp0 (name, self->journal) == 0;
}

static void
changed_cb (RidgeFollower    *self,
            GFile            *file,
            GFile            *other,
            GFileMonitorEvent event)
{
  g_autoptr (RidgeDocument) document = g_object_ref (self->document);
  g_autoptr (GError) error = NULL;

  if (!is_ours (self, file) && !is_ours (self, other))
    return;

  /* While the other one still writes, the end of its journal will call again;
   * that it is frozen is told by the document's own properties. */
  if (!ridge_document_refresh (document, &error) &&
      !g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_BUSY) &&
      !ridge_document_get_frozen (document))
    g_warning ("Could not follow “%s”: %s", ridge_document_get_path (document), error->message);
}

/**
 * ridge_follower_new:
 * @document: borrowed, open as long as the follower lives
 *
 * Returns: (transfer full): a follower; on a system that cannot watch folders
 *   it never has anything to do
 */
RidgeFollower *
ridge_follower_new (RidgeDocument *document)
{
  RidgeFollower *self = g_new0 (RidgeFollower, 1);
  /* Where a link leads, there its commits are seen. */
  g_autofree char *path = ridge_output_follow (ridge_document_get_path (document), NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path != NULL ? path : ridge_document_get_path (document));
  g_autoptr (GFile) folder = g_file_get_parent (file);

  self->document = document;
  self->name = g_file_get_basename (file);
  self->journal = g_strconcat (self->name, "-journal", NULL);
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor == NULL)
    return self;

  g_file_monitor_set_rate_limit (self->monitor, MILLISECONDS);
  g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

/**
 * ridge_follower_free:
 * @self: (transfer full): a follower
 *
 * Stops following.
 */
void
ridge_follower_free (RidgeFollower *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_free (self->name);
  g_free (self->journal);
  g_free (self);
}

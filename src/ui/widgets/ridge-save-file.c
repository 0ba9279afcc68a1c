/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-save-file.h"

#include <string.h>

#include "base/ridge-error.h"

/* The name of a file is at most 255 bytes on most systems. */
#define MOST_BYTES 200

/**
 * ridge_save_file_suggest:
 * @title: what the file is about; a title as a person wrote it
 * @ending: what its name ends in, ".pdf"
 *
 * Returns: (transfer full): a name for a file: without what would lead into a
 *   folder or hide it, and not too long for a file system
 */
char *
ridge_save_file_suggest (const char *title,
                         const char *ending)
{
  g_autofree char *name = g_strdup (title);
  gsize            length = strlen (name);

  g_strdelimit (name, "/\\", '-');
  if (name[0] == '.')
    name[0] = '-';
  while (length > MOST_BYTES)
    length = (gsize) (g_utf8_prev_char (name + length) - name);
  name[length] = '\0';

  return g_strconcat (name, ending, NULL);
}

static gboolean
has_ending (const char *name,
            const char *ending)
{
  gsize length = strlen (name), ending_length = strlen (ending);

  return length > ending_length && g_ascii_strcasecmp (name + length - ending_length, ending) == 0;
}

/* A sandbox has been given this one name in a folder, and no other. */
static gboolean
is_given_by_portal (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *portal = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);

  return path != NULL && g_str_has_prefix (path, portal);
}

/**
 * ridge_save_file_complete:
 * @chosen: the file that a person named
 * @ending: what the names of such files end in, ".pdf"
 * @error: return location
 *
 * Gives a file its ending whatever was typed. The dialog has asked whether a
 * file may be replaced, but not about the one that has the ending: when there is
 * one, this fails with RIDGE_ERROR_EXISTS.
 *
 * Returns: (transfer full): the file to write
 */
GFile *
ridge_save_file_complete (GFile       *chosen,
                          const char  *ending,
                          GError     **error)
{
  g_autofree char *name = g_file_get_basename (chosen);
  g_autofree char *whole = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (chosen);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (name == NULL || folder == NULL || has_ending (name, ending) || is_given_by_portal (chosen))
    return g_object_ref (chosen);

  whole = g_strconcat (name, ending, NULL);
  file = g_file_get_child (folder, whole);
  if (!g_file_query_exists (file, NULL))
    return g_steal_pointer (&file);

  path = g_file_get_parse_name (file);
  ridge_set_error (error, RIDGE_ERROR_EXISTS, 0, path, NULL);
  return NULL;
}

/**
 * ridge_save_file_finish:
 * @dialog: a dialog that asked where to save
 * @result: what it came to
 * @ending: what the names of such files end in, ".pdf"
 * @error: return location
 *
 * Ends gtk_file_dialog_save(), see ridge_save_file_complete().
 *
 * Returns: (transfer full) (nullable): the file to write; none without an error
 *   when the person thought better of it
 */
GFile *
ridge_save_file_finish (GtkFileDialog *dialog,
                        GAsyncResult  *result,
                        const char    *ending,
                        GError       **error)
{
  g_autoptr (GFile) chosen = gtk_file_dialog_save_finish (dialog, result, NULL);

  return chosen != NULL ? ridge_save_file_complete (chosen, ending, error) : NULL;
}

struct _RidgeSaving
{
  RidgeContext *context;
  char         *path;
};

/**
 * ridge_saving_begin:
 * @context: is told how it ended
 * @path: the file
 *
 * Keeps in mind who wants to know of a file that is written in a worker.
 *
 * Returns: (transfer full): for ridge_saving_end()
 */
RidgeSaving *
ridge_saving_begin (RidgeContext *context,
                    const char   *path)
{
  RidgeSaving *self = g_new (RidgeSaving, 1);

  *self = (RidgeSaving) { g_object_ref (context), g_strdup (path) };
  return self;
}

/**
 * ridge_saving_end:
 * @self: (transfer full): what ridge_saving_begin() gave
 * @sentence: what was saved, translated, plain text
 * @error: (nullable): why it was not
 *
 * Says that the file is there, and offers to open it; or why it is not.
 */
void
ridge_saving_end (RidgeSaving  *self,
                  const char   *sentence,
                  const GError *error)
{
  if (error == NULL)
    ridge_context_announce_saved (self->context, sentence, self->path);
  else
    ridge_context_refuse (self->context, error);

  g_object_unref (self->context);
  g_free (self->path);
  g_free (self);
}

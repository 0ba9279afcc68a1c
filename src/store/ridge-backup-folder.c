/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-backup-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-output.h"

#define ENDING ".ridgeline"

/* How much of a plan's name and of the sum over its path tell its folder. */
#define NAME_BYTES 60
#define SUM_LENGTH 16

/* For so long there is one for each day, week and month. */
#define DAYS   7
#define WEEKS  4
#define MONTHS 12

/* How many backups of one second and reason are believed. */
#define MOST_NAMES 1000

static const char *const reasons[RIDGE_N_BACKUP_REASONS] = { "daily", "import", "restore", "crash" };

/**
 * ridge_backup_copy:
 * @self: a backup
 *
 * Copies what is known of a backup, not its file.
 *
 * Returns: (transfer full): the copy
 */
RidgeBackup *
ridge_backup_copy (const RidgeBackup *self)
{
  RidgeBackup *copy = g_new (RidgeBackup, 1);

  *copy = (RidgeBackup) { g_strdup (self->path), g_date_time_ref (self->made), self->reason };
  return copy;
}

/**
 * ridge_backup_free:
 * @self: a backup
 *
 * Forgets what is known of a backup; its file stays.
 */
void
ridge_backup_free (RidgeBackup *self)
{
  g_free (self->path);
  g_date_time_unref (self->made);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (RidgeBackup, ridge_backup, ridge_backup_copy, ridge_backup_free)

/**
 * ridge_backup_folder_get:
 * @path: a plan, also one that is damaged or gone
 *
 * Gives the place of its backups.
 *
 * Returns: (transfer full): the folder of its backups, which need not be there
 */
char *
ridge_backup_folder_get (const char *path)
{
  g_autofree char *followed = ridge_output_follow (path, NULL);
  g_autofree char *whole = g_canonicalize_filename (followed != NULL ? followed : path, NULL);
  g_autofree char *name = g_path_get_basename (whole);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *valid = NULL;
  g_autofree char *key = NULL;
  const char      *end;

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  valid = g_utf8_make_valid (name, -1);
  end = strlen (valid) > NAME_BYTES ? g_utf8_find_prev_char (valid, valid + NAME_BYTES + 1) : valid + strlen (valid);
  key = g_strdup_printf ("%.*s-%.*s", (int) (end - valid), valid, SUM_LENGTH, sum);

  return g_build_filename (g_get_user_data_dir (), "ridgeline", "backups", key, NULL);
}

/**
 * ridge_backup_folder_make_name:
 * @path: a plan
 * @reason: why it is backed up now
 * @error: return location
 *
 * Makes the folder, for the user only, and gives a name in it that is free.
 *
 * Returns: (transfer full): %NULL with the error set
 */
char *
ridge_backup_folder_make_name (const char       *path,
                               RidgeBackupReason reason,
                               GError          **error)
{
  g_autofree char *folder = ridge_backup_folder_get (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      ridge_set_error (error, errno == ENOSPC || errno == EDQUOT ? RIDGE_ERROR_NO_SPACE : RIDGE_ERROR_IO, 0, folder, "%s", g_strerror (errno));
      return NULL;
    }

  for (guint number = 1; number <= MOST_NAMES; number++)
    {
      g_autofree char *more = number > 1 ? g_strdup_printf ("-%u", number) : g_strdup ("");
      g_autofree char *name = g_strconcat (stamp, "-", reasons[reason], more, ENDING, NULL);
      g_autofree char *backup = g_build_filename (folder, name, NULL);

      if (g_access (backup, F_OK) != 0)
        return g_steal_pointer (&backup);
    }

  ridge_set_error (error, RIDGE_ERROR_EXISTS, 0, folder, NULL);
  return NULL;
}

/* 20261130T101500Z-daily-2.ridgeline */
static RidgeBackup *
read_name (const char *folder,
           const char *name)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) made = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *stem = NULL;

  if (!g_str_has_suffix (name, ENDING))
    return NULL;
  stem = g_strndup (name, strlen (name) - strlen (ENDING));
  parts = g_strsplit (stem, "-", 3);
  if (parts[0] == NULL || parts[1] == NULL)
    return NULL;
  made = g_date_time_new_from_iso8601 (parts[0], utc);

  for (RidgeBackupReason reason = 0; made != NULL && reason < RIDGE_N_BACKUP_REASONS; reason++)
    if (g_str_equal (parts[1], reasons[reason]))
      {
        RidgeBackup *backup = g_new (RidgeBackup, 1);

        *backup = (RidgeBackup) { g_build_filename (folder, name, NULL), g_steal_pointer (&made), reason };
        return backup;
      }

  return NULL;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const RidgeBackup *one = a, *other = b;
  int order = g_date_time_compare (other->made, one->made);

  return order != 0 ? order : -g_strcmp0 (one->path, other->path);
}

/**
 * ridge_backup_folder_list:
 * @path: a plan
 *
 * Reads what backups there are of a plan, by their names.
 *
 * Returns: (transfer full) (element-type RidgeBackup): a plan's backups, newest first
 */
GPtrArray *
ridge_backup_folder_list (const char *path)
{
  g_autofree char *folder = ridge_backup_folder_get (path);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  GPtrArray  *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) ridge_backup_free);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      RidgeBackup *backup = read_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort_values (backups, compare_newest_first);
  return backups;
}

static gint64
count_days (GDateTime *time)
{
  GDate *date = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (time), (GDateMonth) g_date_time_get_month (time),
                                (GDateYear) g_date_time_get_year (time));
  gint64 days = g_date_get_julian (date);

  g_date_free (date);
  return days;
}

/* Days are those of the user. */
static gint64
local_days (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  return count_days (local);
}

/**
 * ridge_backup_folder_has_daily:
 * @path: a plan
 * @now: any time of the day in question
 *
 * Looks whether a plan has its backup of a day.
 *
 * Returns: whether it has
 */
gboolean
ridge_backup_folder_has_daily (const char *path,
                               GDateTime  *now)
{
  g_autoptr (GPtrArray) backups = ridge_backup_folder_list (path);

  for (guint i = 0; i < backups->len; i++)
    {
      const RidgeBackup *backup = g_ptr_array_index (backups, i);

      if (backup->reason == RIDGE_BACKUP_DAILY && local_days (backup->made) == local_days (now))
        return TRUE;
    }

  return FALSE;
}

/* What a backup stands for: of those with the same the newest stays. Within the week each
 * reason has its own, later the week and the month have one. These are the calendar's: with
 * weeks that end today, a backup would give way to the next one before it is a week old. */
static char *
get_place (const RidgeBackup *backup,
           GDateTime         *now)
{
  gint64 today = local_days (now), day = local_days (backup->made);

  if (day > today - DAYS)
    return g_strdup_printf ("day %" G_GINT64_FORMAT " %s", day, reasons[backup->reason]);
  if (day > today - DAYS * WEEKS)
    return g_strdup_printf ("week %" G_GINT64_FORMAT, day / DAYS);
  if (g_date_time_get_year (backup->made) * 12 + g_date_time_get_month (backup->made) >
      g_date_time_get_year (now) * 12 + g_date_time_get_month (now) - MONTHS)
    return g_date_time_format (backup->made, "month %Y-%m");

  return NULL;
}

static void
remove_backup (const RidgeBackup *backup)
{
  g_autofree char *journal = g_strconcat (backup->path, "-journal", NULL);

  g_unlink (backup->path);
  g_unlink (journal);
}

/**
 * ridge_backup_folder_thin:
 * @path: a plan
 * @now: the present
 *
 * Keeps one backup for each of the last seven days and for each reason in it, for each of
 * the last four weeks and of the last twelve months; the newest always.
 */
void
ridge_backup_folder_thin (const char *path,
                          GDateTime  *now)
{
  g_autoptr (GPtrArray) backups = ridge_backup_folder_list (path);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < backups->len; i++)
    {
      const RidgeBackup *backup = g_ptr_array_index (backups, i);
      char *place = get_place (backup, now);

      if ((place == NULL || !g_hash_table_add (places, place)) && i > 0)
        remove_backup (backup);
    }
}

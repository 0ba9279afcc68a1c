/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a plan's backups stand: in a folder of their own in the user's data, which a
 * plan's path leads to, whatever has become of the plan. */

typedef enum
{
  RIDGE_BACKUP_DAILY,       /* after the first edit of a day */
  RIDGE_BACKUP_IMPORT,      /* before many values come in at once */
  RIDGE_BACKUP_RESTORE,     /* before an older state was put in its place */
  RIDGE_BACKUP_CRASH,       /* before what a crash has left was cleared up; with its journal */
  RIDGE_N_BACKUP_REASONS
} RidgeBackupReason;

/**
 * RidgeBackup:
 *
 * One backup: when it was made, and why.
 */
typedef struct
{
  char             *path;
  GDateTime        *made;     /* UTC */
  RidgeBackupReason reason;
} RidgeBackup;

#define RIDGE_TYPE_BACKUP (ridge_backup_get_type ())

GType        ridge_backup_get_type (void);
RidgeBackup *ridge_backup_copy (const RidgeBackup *self);
void         ridge_backup_free (RidgeBackup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeBackup, ridge_backup_free)

char      *ridge_backup_folder_get (const char *path);
char      *ridge_backup_folder_make_name (const char       *path,
                                          RidgeBackupReason reason,
                                          GError          **error);
GPtrArray *ridge_backup_folder_list (const char *path);
gboolean   ridge_backup_folder_has_daily (const char *path,
                                          GDateTime  *now);
void       ridge_backup_folder_thin (const char *path,
                                     GDateTime  *now);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "store/ridge-document.h"

/* A folder of its own with a plan in it, and rows to fill it with. */

typedef struct
{
  char *folder;
  char *path;
} PlanFile;

void           plan_file_set_up (PlanFile *file, gconstpointer data);
void           plan_file_tear_down (PlanFile *file, gconstpointer data);
void           plan_file_clear (PlanFile *file);
RidgeDocument *plan_file_create (PlanFile *file);
RidgeDocument *plan_file_open (PlanFile *file);
void           plan_file_write (PlanFile *file, gconstpointer content, gsize size);
void           plan_file_run (PlanFile *file, const char *sql);
void           plan_file_commit (const char *path, const char *sql);
char          *plan_file_dump (PlanFile *file);
char          *plan_file_dump_as (PlanFile *file, PlanFile *shape);
char          *plan_file_hash (PlanFile *file);
void           plan_file_check (PlanFile *file);

gint64 row_period (RidgeEdit *edit, const char *name);
gint64 row_objective (RidgeEdit *edit, gint64 period, gint64 parent, const char *title);
gint64 row_key_result (RidgeEdit *edit, gint64 objective, const char *title);
gint64 row_kpi (RidgeEdit *edit, const char *name);
gint64 row_link (RidgeEdit *edit, RidgeLinkKind kind, gint64 kpi, gint64 to_kpi, gint64 to_key_result);
void   row_point (RidgeEdit *edit, gint64 kpi, RidgeDay day, double value);

/* Commits and forgets the edit; the first expects success, the second the error. */
void commit_edit (RidgeDocument *document, RidgeEdit *edit);
void refuse_edit (RidgeDocument *document, RidgeEdit *edit, RidgeErrorCode code, const char *detail);

#define assert_ridge_error(error, code) \
  G_STMT_START \
  { \
    g_assert_error ((error), RIDGE_ERROR, (code)); \
    g_clear_error (&(error)); \
  } \
  G_STMT_END

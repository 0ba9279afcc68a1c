/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the history tells about values as they were first reported. */

#include <glib/gstdio.h>
#include <math.h>

#include "model/ridge-kpi-questions.h"
#include "plan-file.h"
#include "store/ridge-document-private.h"

#define DAY   ridge_day_new (2026, 1, 31)
#define OTHER ridge_day_new (2026, 2, 28)

static void
put (RidgeDocument *document,
     gint64         kpi,
     RidgeCell      value,
     const char    *note)
{
  const RidgeCell cells[RIDGE_POINT_N_COLUMNS] = {
    [RIDGE_POINT_KPI] = RIDGE_REF (kpi),
    [RIDGE_POINT_DAY] = RIDGE_INTEGER (DAY),
    [RIDGE_POINT_VALUE] = value,
    [RIDGE_POINT_NOTE] = RIDGE_TEXT (note),
    [RIDGE_POINT_GHOST] = RIDGE_INTEGER (FALSE),
    [RIDGE_POINT_GHOST_REASON] = RIDGE_TEXT (""),
  };
  RidgeEdit *edit = ridge_edit_new ("record-point", "Returns");

  ridge_edit_put_point (edit, cells);
  commit_edit (document, edit);
}

/* One step: a number is a new value, "-" a gap, "x" a removal, "u" an undo, "n" a note beside the value 10,
 * "dText" a definition, "sText" a source. */
static void
take_step (RidgeDocument *document,
           gint64         kpi,
           const char    *step)
{
  g_autoptr (GError) error = NULL;
  RidgeEdit *edit;

  switch (*step)
    {
    case 'u':
      ridge_document_undo (document, &error);
      g_assert_no_error (error);
      break;
    case 'x':
      edit = ridge_edit_new ("remove-point", "Returns");
      ridge_edit_delete_point (edit, kpi, DAY);
      commit_edit (document, edit);
      break;
    case 'n':
      put (document, kpi, RIDGE_REAL (10), "Checked");
      break;
    case 'd':
    case 's':
      edit = ridge_edit_new ("edit-kpi", "Returns");
      ridge_edit_update (edit, RIDGE_TABLE_KPI, kpi, *step == 'd' ? RIDGE_KPI_DEFINITION : RIDGE_KPI_SOURCE, RIDGE_TEXT (step + 1));
      commit_edit (document, edit);
      break;
    case '-':
      put (document, kpi, RIDGE_NULL, "");
      break;
    default:
      put (document, kpi, RIDGE_REAL (g_ascii_strtod (step, NULL)), "");
    }
}

/* Takes steps such as "30:12": 30 hours after noon of the first of February. */
static gint64
take_steps (PlanFile   *file,
            const char *steps)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_auto (GStrv) all = g_strsplit (steps, " ", -1);
  g_autoptr (GString) times = g_string_new (NULL);
  RidgeEdit *edit = ridge_edit_new ("create-kpi", "Returns");
  gint64 kpi = row_kpi (edit, "Returns"), other = row_kpi (edit, "Sales");

  commit_edit (document, edit);
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (all[i], ":", 2);

      take_step (document, kpi, parts[1]);
      g_string_append_printf (times, "UPDATE change SET made_at = strftime ('%%Y-%%m-%%dT%%H:%%M:%%SZ',"
                                     " '2026-02-01 12:00', '+%s hours') WHERE id = %u;",
                              parts[0], i + 3);
    }
  edit = ridge_edit_new ("record-point", "Sales");
  row_point (edit, other, OTHER, 1);
  commit_edit (document, edit);
  edit = ridge_edit_new ("record-point", "Sales");
  row_point (edit, other, OTHER, 2);
  commit_edit (document, edit);
  ridge_document_close (document);
  plan_file_run (file, times->str);

  return kpi;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GArray **) data = ridge_document_list_revisions_finish (result, &error);
  g_assert_no_error (error);
}

/* The worker tells the same. */
static void
assert_same_from_worker (RidgeDocument *document,
                         gint64         kpi,
                         GArray        *expected)
{
  g_autoptr (GArray) revisions = NULL;

  ridge_document_list_revisions_async (document, kpi, NULL, listed_cb, &revisions);
  while (revisions == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpmem (revisions->data, revisions->len * sizeof (RidgeRevision),
                   expected->data, expected->len * sizeof (RidgeRevision));
}

static void
test_first_reports (PlanFile     *file,
                    gconstpointer data)
{
  static const struct
  {
    const char *steps;
    double      first;   /* NAN: nothing is told of the day */
  } cases[] = {
    { "0:10", NAN },
    { "0:10 30:n", NAN },
    { "0:10 30:12", 10 },
    { "0:10 30:12 60:13", 10 },
    { "0:10 30:12 31:u", 10 },
    /* Within a day it settles, from then on it stands. */
    { "0:10 2:12", 12 },
    { "0:10 24:12", 12 },
    { "0:10 25:12", 10 },
    { "0:10 2:12 48:15", 12 },
    { "0:10 1:u 90:11 92:12 200:13", 12 },
    /* Taking a value out and putting another in hides nothing. */
    { "0:10 30:x 31:11", 10 },
    { "0:10 1:x 2:11 50:12", 11 },
    /* A gap is no report. */
    { "0:- 40:10 80:11", 10 },
    { "0:10 30:- 60:11", 10 },
    { "0:- 40:-", NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 kpi = take_steps (file, cases[i].steps);
      g_autoptr (RidgeDocument) document = plan_file_open (file);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) revisions = ridge_document_list_revisions (document, kpi, &error);

      g_test_message ("%s", cases[i].steps);
      g_assert_no_error (error);
      g_assert_cmpuint (revisions->len, ==, isfinite (cases[i].first) ? 1 : 0);
      if (revisions->len > 0)
        {
          g_assert_cmpint (g_array_index (revisions, RidgeRevision, 0).day, ==, DAY);
          g_assert_cmpfloat (g_array_index (revisions, RidgeRevision, 0).first, ==, cases[i].first);
        }
      assert_same_from_worker (document, kpi, revisions);
      ridge_document_close (document);
      g_assert_cmpint (g_unlink (file->path), ==, 0);
    }
}

/* The days on which it was written anew what is measured: not what was filled in
 * for the first time, nor taken back on the same day. */
static void
test_measure (PlanFile     *file,
              gconstpointer data)
{
  static const struct
  {
    const char *steps;
    const char *days;
  } cases[] = {
    { "0:10 24:dAll_returns", "" },
    { "0:dAll_returns 24:dOnly_paid_returns", "2026-02-02" },
    { "0:dAll_returns 1:dOnly_paid_returns", "" },
    { "0:dAll_returns 24:dOnly_paid_returns 25:u", "" },
    { "0:dAll_returns 24:dOnly_paid_returns 49:u", "2026-02-02 2026-02-03" },
    { "0:dAll_returns 24:dAll_returns_", "2026-02-02" },
    { "0:dReturns 0:sERP 48:dPaid 48:sMail 72:dReturns", "2026-02-03 2026-02-04" },
    { "0:10 0:sERP 30:12 48:sMail", "2026-02-03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 kpi = take_steps (file, cases[i].steps);
      g_autoptr (RidgeDocument) document = plan_file_open (file);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) revisions = ridge_document_list_revisions (document, kpi, &error);
      g_autoptr (GString) days = g_string_new (NULL);

      g_test_message ("%s", cases[i].steps);
      g_assert_no_error (error);
      for (guint j = 0; j < revisions->len; j++)
        {
          const RidgeRevision *revision = &g_array_index (revisions, RidgeRevision, j);
          g_autofree char *day = ridge_day_to_iso (revision->day);

          if (revision->is_of_measure)
            g_string_append_printf (days, "%s%s", days->len > 0 ? " " : "", day);
        }
      g_assert_cmpstr (days->str, ==, cases[i].days);
      assert_same_from_worker (document, kpi, revisions);
      ridge_document_close (document);
      g_assert_cmpint (g_unlink (file->path), ==, 0);
    }
}

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ridge_document_list_revisions_finish (result, &error));
  g_assert_nonnull (error);
  *(gboolean *) data = TRUE;
}

static void
test_cancel (PlanFile     *file,
             gconstpointer data)
{
  gint64 kpi = take_steps (file, "0:10 30:12");
  RidgeDocument *document = plan_file_open (file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  ridge_document_list_revisions_async (document, kpi, cancellable, cancelled_cb, &done);
  /* What the window shows must never end in the worker's hands. */
  g_assert_finalize_object (document);
  g_cancellable_cancel (cancellable);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  RidgeDocument *document;
  gint64         kpi;
  guint          n_commits;
} Writer;

/* Between two statements of the reader someone commits. */
static int
statement_cb (unsigned type,
              void    *data,
              void    *statement,
              void    *sql)
{
  Writer *writer = data;

  put (writer->document, writer->kpi, RIDGE_REAL (100 + writer->n_commits++), "");
  return 0;
}

/* Who reads a long history keeps nobody from writing. */
static void
test_not_locked (PlanFile     *file,
                 gconstpointer data)
{
  gint64 kpi = take_steps (file, "0:10 30:12 60:13");
  g_autoptr (RidgeDocument) document = plan_file_open (file);
  g_autoptr (RidgeDocument) other = plan_file_open (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) revisions = NULL;
  Writer writer = { other, kpi, 0 };

  sqlite3_trace_v2 (ridge_connection_get_db (ridge_document_get_connection (document)), SQLITE_TRACE_STMT, statement_cb, &writer);
  revisions = ridge_document_list_revisions (document, kpi, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (writer.n_commits, >, 2);
  g_assert_cmpuint (revisions->len, ==, 1);
  g_assert_cmpfloat (g_array_index (revisions, RidgeRevision, 0).first, ==, 10);
}

/* A damaged change is named, and nothing is told. */
static void
test_damaged (PlanFile     *file,
              gconstpointer data)
{
  gint64 kpi = take_steps (file, "0:10 30:12");
  g_autoptr (RidgeDocument) document = NULL;
  GError *error = NULL;

  plan_file_run (file, "UPDATE change SET changeset = x'0102' WHERE id = 3");
  document = plan_file_open (file);
  g_assert_null (ridge_document_list_revisions (document, kpi, &error));
  g_assert_cmpint (ridge_error_get_number (error), ==, 3);
  assert_ridge_error (error, RIDGE_ERROR_HISTORY);
}

static void
add (const char *path,
     void (*test) (PlanFile *, gconstpointer))
{
  g_test_add (path, PlanFile, NULL, plan_file_set_up, test, plan_file_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/revisions/first-reports", test_first_reports);
  add ("/revisions/measure", test_measure);
  add ("/revisions/cancel", test_cancel);
  add ("/revisions/not-locked", test_not_locked);
  add ("/revisions/damaged", test_damaged);

  return g_test_run ();
}

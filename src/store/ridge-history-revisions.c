/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-history-revisions.h"

#include <math.h>
#include <string.h>

#include "base/ridge-error.h"
#include "model/ridge-kpi-questions.h"
#include "store/ridge-changeset.h"

/* A value settles: what is changed within a day was a slip, or belongs to the same report. */
#define SETTLE_SECONDS (24 * 60 * 60)

/* What a change made of the value of a day; NAN: a gap. */
typedef struct
{
  RidgeDay day;
  gint64   change;
  gint64   made_at;   /* seconds since 1970 */
  double   value;
} Step;

/* What a change wrote into a field that says what is measured. */
typedef struct
{
  guint    column;
  gint64   change;
  RidgeDay day;
  char    *text;
} Edit;

typedef struct
{
  const char   *path;
  GCancellable *cancellable;
  gint64        kpi;
  gint64        change;
  gint64        made_at;
  GHashTable   *days;    /* those with a step after the change that is read */
  GArray       *steps;   /* newest first */
  GArray       *edits;   /* newest first */
} Reader;

static const guint measure_columns[] = { RIDGE_KPI_DEFINITION, RIDGE_KPI_FORMULA, RIDGE_KPI_UNIT, RIDGE_KPI_SOURCE };

static void
edit_clear (gpointer data)
{
  g_free (((Edit *) data)->text);
}

static gboolean
check_wanted (const Reader *self,
              GError      **error)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_CANCELLED, 0, self->path, NULL);
  return FALSE;
}

static gboolean
read_row (const RidgeRowChange *row,
          gpointer              data,
          GError              **error)
{
  Reader          *reader = data;
  const RidgeCell *value = &row->cells[RIDGE_POINT_VALUE];
  gboolean         changes_value = (row->mask >> RIDGE_POINT_VALUE & 1) != 0;
  Step             step = { .change = reader->change, .made_at = reader->made_at, .value = NAN };
  gpointer         key;

  if (!check_wanted (reader, error))
    return FALSE;
  if (row->cells[RIDGE_POINT_KPI].integer != reader->kpi)
    return TRUE;

  step.day = (RidgeDay) row->cells[RIDGE_POINT_DAY].integer;
  key = GINT_TO_POINTER (step.day);
  if ((row->operation == RIDGE_ROW_UPDATE && !changes_value) ||
      (row->operation == RIDGE_ROW_INSERT && !g_hash_table_contains (reader->days, key)))
    return TRUE;

  if (changes_value && value->kind == RIDGE_CELL_REAL)
    step.value = value->real;
  g_hash_table_add (reader->days, key);
  g_array_append_val (reader->steps, step);

  return TRUE;
}

static RidgeDay
get_local_day (gint64 made_at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (made_at);

  return time != NULL ? ridge_day_new (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time))
                      : RIDGE_DAY_NONE;
}

static gboolean
read_kpi_row (const RidgeRowChange *row,
              gpointer              data,
              GError              **error)
{
  Reader *reader = data;

  if (!check_wanted (reader, error))
    return FALSE;
  if (row->cells[RIDGE_KPI_ID].integer != reader->kpi || row->operation == RIDGE_ROW_DELETE)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (measure_columns); i++)
    {
      guint            column = measure_columns[i];
      const RidgeCell *cell = &row->cells[column];
      Edit             edit = { column, reader->change, get_local_day (reader->made_at), NULL };

      if ((row->mask >> column & 1) == 0 || cell->kind != RIDGE_CELL_TEXT || edit.day == RIDGE_DAY_NONE)
        continue;
      edit.text = g_strstrip (g_strdup (cell->text));
      g_array_append_val (reader->edits, edit);
    }

  return TRUE;
}

static gboolean
read_change (RidgeConnection *connection,
             Reader          *reader,
             GError         **error)
{
  g_autoptr (RidgeChange) change = ridge_history_get_change (connection, reader->change, error);
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GDateTime) made_at = NULL;

  if (change == NULL)
    return FALSE;
  changeset = ridge_history_get_changeset (connection, reader->change, error);
  if (changeset == NULL)
    return FALSE;

  made_at = g_date_time_new_from_iso8601 (change->made_at, NULL);
  reader->made_at = made_at != NULL ? g_date_time_to_unix (made_at) : 0;

  return ridge_changeset_foreach_in (changeset, RIDGE_TABLE_POINT, reader->path, read_row, reader, error) &&
         ridge_changeset_foreach_in (changeset, RIDGE_TABLE_KPI, reader->path, read_kpi_row, reader, error);
}

/* Backwards, because a first report matters only if something came after it:
 * a million values that were imported and never touched cost no memory. */
static gboolean
read_changes (RidgeConnection        *connection,
              const RidgeHistoryHead *head,
              Reader                 *reader,
              GError                **error)
{
  if (!ridge_history_require (connection, head, error))
    return FALSE;

  for (reader->change = head->id; reader->change > 0; reader->change--)
    if (!check_wanted (reader, error) || !read_change (connection, reader, error))
      return FALSE;

  return TRUE;
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first->change > second->change) - (first->change < second->change);
}

/* What the steps of one day say was first reported; NAN: nothing. */
static double
find_first (const Step *steps,
            guint       n)
{
  double first = NAN;
  gint64 reported_at = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!isfinite (first))
        reported_at = steps[i].made_at;
      else if (steps[i].made_at - reported_at > SETTLE_SECONDS)
        break;
      first = steps[i].value;
    }

  return first;
}

static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  const Edit *first = a, *second = b;

  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  return (first->change > second->change) - (first->change < second->change);
}

static int
compare_revisions (gconstpointer a,
                   gconstpointer b)
{
  const RidgeRevision *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return first->is_of_measure - second->is_of_measure;
}

static gboolean
has_measure_day (const GArray *revisions,
                 RidgeDay      day)
{
  for (guint i = 0; i < revisions->len; i++)
    {
      const RidgeRevision *revision = &g_array_index (revisions, RidgeRevision, i);

      if (revision->is_of_measure && revision->day == day)
        return TRUE;
    }

  return FALSE;
}

/* The days after which a field reads differently than before. Filling in what was
 * left empty says for the first time what is measured, and the first day is the KPI's own. */
static void
add_measure_days (GArray *revisions,
                  GArray *edits)
{
  const Edit *all = (const Edit *) edits->data;

  g_array_sort (edits, compare_edits);
  for (guint i = 0, before = 0; i < edits->len; i++)
    {
      RidgeRevision revision = { all[i].day, TRUE, NAN };

      if (i + 1 < edits->len && all[i + 1].column == all[i].column && all[i + 1].day == all[i].day)
        continue;
      if (all[before].column == all[i].column && before < i && *all[before].text != '\0' &&
          all[before].day != all[i].day && strcmp (all[before].text, all[i].text) != 0 &&
          !has_measure_day (revisions, revision.day))
        g_array_append_val (revisions, revision);
      before = i;
    }
  g_array_sort (revisions, compare_revisions);
}

static GArray *
list_revisions (GArray *steps,
                GArray *edits)
{
  GArray     *revisions = g_array_new (FALSE, FALSE, sizeof (RidgeRevision));
  const Step *all = (const Step *) steps->data;
  guint       n;

  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i += n)
    {
      RidgeRevision revision = { .day = all[i].day };

      for (n = 1; i + n < steps->len && all[i + n].day == all[i].day; n++)
        ;
      revision.first = find_first (all + i, n);
      if (isfinite (revision.first))
        g_array_append_val (revisions, revision);
    }
  add_measure_days (revisions, edits);

  return revisions;
}

/**
 * ridge_history_list_revisions:
 * @connection: outside of a transaction
 * @head: a change that was seen in the history; later ones are not read
 * @kpi: a KPI's key
 * @cancellable: (nullable): looked at for every row
 *
 * Reads what values were when they were first reported: as they stood a day
 * after they came into the plan. Removing a value and adding it again is a
 * revision, too. Beside them stand the days on which its definition, formula, unit
 * or source became another. A change is read at a time, since what is in the history stays
 * as it is: in between, others can commit.
 *
 * Returns: (transfer full) (element-type RidgeRevision): days whose value was
 *   touched again after it was added, and those on which was written anew what is
 *   measured, in order; %NULL with the error set
 */
GArray *
ridge_history_list_revisions (RidgeConnection        *connection,
                              const RidgeHistoryHead *head,
                              gint64                  kpi,
                              GCancellable           *cancellable,
                              GError                **error)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  Reader reader = { ridge_connection_get_path (connection), cancellable, kpi, 0, 0, days, steps, edits };

  g_array_set_clear_func (edits, edit_clear);

  return read_changes (connection, head, &reader, error) ? list_revisions (steps, edits) : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-points.h"

#include <math.h>

#include "base/ridge-number.h"
#include "edit/ridge-commit-private.h"
#include "edit/ridge-keep-forecast-private.h"
#include "edit/ridge-record-private.h"

/* One point as it is committed, or as it begins when there is none on the day. */
static gboolean
init_point (RidgeRecord *record,
            RidgeKpi    *kpi,
            RidgeDay     day)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint        row;

  ridge_record_init (record, RIDGE_TABLE_POINT);
  record->cells[RIDGE_POINT_KPI] = RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (kpi)));
  record->cells[RIDGE_POINT_DAY] = RIDGE_INTEGER (day);
  if (!ridge_series_find (series, day, &row))
    return FALSE;

  record->cells[RIDGE_POINT_VALUE] = RIDGE_REAL_OR_NULL (ridge_series_get_numerators (series)[row]);
  record->cells[RIDGE_POINT_DENOMINATOR] = RIDGE_REAL_OR_NULL (ridge_series_get_denominator (series, row));
  record->cells[RIDGE_POINT_NOTE] = RIDGE_TEXT (ridge_series_get_note (series, row));
  record->cells[RIDGE_POINT_GHOST] = RIDGE_INTEGER (ridge_series_get_ghost (series, row));
  record->cells[RIDGE_POINT_GHOST_REASON] = RIDGE_TEXT (ridge_series_get_ghost_reason (series, row));

  return TRUE;
}

static void
put_point (RidgeRecord *record,
           RidgeEdit   *edit,
           gboolean     existed)
{
  if (!existed || record->set != 0)
    ridge_edit_put_point (edit, record->cells);
}

static gboolean
commit_point (RidgeDocument *document,
              const char    *verb,
              RidgeKpi      *kpi,
              RidgeRecord   *record,
              gboolean       existed,
              GError       **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new (verb, ridge_kpi_get_name (kpi));

  put_point (record, edit, existed);

  return ridge_commit (document, edit, error);
}

static void
set_unknown_day (RidgeDay day,
                 GError **error)
{
  g_autofree char *iso = ridge_day_to_iso (day);

  ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "point", "%s", iso);
}

/* Left out with a reason, or in without any. */
static gboolean
set_ghost (RidgeRecord     *record,
           const RidgeCell *reason,
           GError         **error)
{
  if (!ridge_record_set (record, RIDGE_POINT_GHOST_REASON, reason, error))
    return FALSE;

  ridge_record_put (record, RIDGE_POINT_GHOST, RIDGE_INTEGER (*record->cells[RIDGE_POINT_GHOST_REASON].text != '\0'));
  return TRUE;
}

static gboolean
set_input (RidgeRecord           *record,
           const RidgePointInput *input,
           GError               **error)
{
  RidgeCell day = RIDGE_INTEGER (input->day);
  RidgeCell value = isnan (input->value) ? RIDGE_NULL : RIDGE_REAL (input->value);
  RidgeCell denominator = isnan (input->denominator) ? RIDGE_NULL : RIDGE_REAL (input->denominator);
  RidgeCell note = RIDGE_TEXT (input->note);
  RidgeCell ghost_reason = RIDGE_TEXT (input->ghost_reason);

  return ridge_check_field (RIDGE_TABLE_POINT, RIDGE_POINT_DAY, &day, error) &&
         ridge_record_set (record, RIDGE_POINT_VALUE, &value, error) &&
         (!input->has_parts || ridge_record_set (record, RIDGE_POINT_DENOMINATOR, &denominator, error)) &&
         (input->note == NULL || ridge_record_set (record, RIDGE_POINT_NOTE, &note, error)) &&
         (input->ghost_reason == NULL || set_ghost (record, &ghost_reason, error));
}

static gboolean
is_latest (RidgeKpi *kpi,
           RidgeDay  day)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);

  return ridge_series_find_from (series, day) == ridge_series_get_n_points (series);
}

/* What the series will show when the record is committed. */
static double
get_shown (RidgeKpi          *kpi,
           const RidgeRecord *record)
{
  const RidgeCell *value = &record->cells[RIDGE_POINT_VALUE];
  const RidgeCell *denominator = &record->cells[RIDGE_POINT_DENOMINATOR];
  double           per = ridge_kpi_get_per_used (kpi);

  if (value->kind != RIDGE_CELL_REAL)
    return NAN;
  if (isnan (per))
    return value->real;

  return denominator->kind == RIDGE_CELL_REAL && denominator->real > 0 ? value->real / denominator->real * per : NAN;
}

static gboolean
record_input (RidgeDocument         *document,
              RidgeKpi              *kpi,
              const RidgePointInput *input,
              GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gboolean  existed = init_point (&record, kpi, input->day);
  RidgeNews news = { input->day, NAN };

  if (!set_input (&record, input, error))
    return FALSE;

  edit = ridge_edit_new (existed ? "change-point" : "add-point", ridge_kpi_get_name (kpi));
  put_point (&record, edit, existed);
  news.value = get_shown (kpi, &record);
  if (isfinite (news.value) && is_latest (kpi, input->day))
    ridge_keep_forecasts (edit, kpi, &news);

  return ridge_commit (document, edit, error);
}

/**
 * ridge_record_value:
 * @document: a document
 * @kpi: a KPI of its plan
 * @day: the day the value is of
 * @value: the value in the KPI's unit, of a rate its numerator; NaN: the value of
 *   the day is missing
 * @note: (nullable): what is to be said about it; none: the note stays
 * @error: return location
 *
 * Adds a value or changes the one of that day, whose denominator stays.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_record_value (RidgeDocument *document,
                    RidgeKpi      *kpi,
                    RidgeDay       day,
                    double         value,
                    const char    *note,
                    GError       **error)
{
  RidgePointInput input = { .day = day, .value = value, .note = note };

  return record_input (document, kpi, &input, error);
}

/**
 * ridge_record_rate:
 * @document: a document
 * @kpi: a KPI of its plan
 * @day: the day the value is of
 * @numerator: what was counted; NaN: missing
 * @denominator: among how many, not negative; NaN: missing
 * @note: (nullable): what is to be said about it; none: the note stays
 * @error: return location
 *
 * Adds both numbers of a value or changes those of that day. A rate without a
 * denominator, or with one of zero, is a missing value.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_record_rate (RidgeDocument *document,
                   RidgeKpi      *kpi,
                   RidgeDay       day,
                   double         numerator,
                   double         denominator,
                   const char    *note,
                   GError       **error)
{
  RidgePointInput input = { .day = day, .value = numerator, .note = note, .has_parts = TRUE, .denominator = denominator };

  return record_input (document, kpi, &input, error);
}

static gboolean
import_point (RidgeEdit             *edit,
              RidgeKpi              *kpi,
              const RidgePointInput *input,
              RidgeImportMode        mode,
              GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };
  gboolean         existed = init_point (&record, kpi, input->day);
  RidgePointInput  given = *input;
  g_autofree char *iso = NULL;

  /* A cell without a value says nothing about the one that is there. */
  if (isnan (given.value) && record.cells[RIDGE_POINT_VALUE].kind == RIDGE_CELL_REAL)
    {
      given.value = record.cells[RIDGE_POINT_VALUE].real;
      given.has_parts = FALSE;
    }
  if (!set_input (&record, &given, error))
    return FALSE;

  if (existed && record.set != 0 && mode == RIDGE_IMPORT_KEEP)
    return TRUE;
  if (existed && record.set != 0 && mode == RIDGE_IMPORT_REFUSE)
    {
      iso = ridge_day_to_iso (input->day);
      ridge_set_error (error, RIDGE_ERROR_DUPLICATE, 0, iso, "point");
      return FALSE;
    }

  put_point (&record, edit, existed);
  return TRUE;
}

/* Whether a value is there that has more decimals than are shown. */
static gboolean
is_rounded (RidgeKpi *kpi)
{
  RidgeSeries  *series = ridge_kpi_get_series (kpi);
  const double *values = ridge_series_get_values (series);

  for (guint i = 0; i < ridge_series_get_n_points (series); i++)
    if (isfinite (values[i]) && ridge_number_count_decimals (values[i]) > ridge_kpi_get_decimals (kpi))
      return TRUE;

  return FALSE;
}

/* What comes in with decimals is shown with them, unless somebody wants to see less. */
static void
show_decimals (RidgeEdit *edit,
               RidgeKpi  *kpi,
               int        decimals)
{
  g_auto (RidgeRecord) record = { 0 };

  if (decimals <= ridge_kpi_get_decimals (kpi) || is_rounded (kpi))
    return;

  ridge_record_init_from (&record, RIDGE_ENTITY (kpi));
  ridge_record_put (&record, RIDGE_KPI_DECIMALS, RIDGE_INTEGER (MIN (decimals, RIDGE_MAX_DECIMALS)));
  ridge_record_update (&record, edit);
}

/**
 * ridge_import_points:
 * @document: a document
 * @kpi: a KPI of its plan
 * @points: (array length=n_points): the values, in any order
 * @n_points: how many
 * @decimals: with how many decimals they were written
 * @mode: what happens with days that have another value already
 * @error: return location
 *
 * Adds many values as one change. The KPI shows as many decimals from then on
 * as they have, unless its values were shown rounded before. A day that comes
 * twice in @points is refused with RIDGE_ERROR_DUPLICATE. Values that are there
 * already change nothing.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_import_points (RidgeDocument         *document,
                     RidgeKpi              *kpi,
                     const RidgePointInput *points,
                     gsize                  n_points,
                     int                    decimals,
                     RidgeImportMode        mode,
                     GError               **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("import-points", ridge_kpi_get_name (kpi));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < n_points; i++)
    {
      if (!g_hash_table_add (seen, GINT_TO_POINTER (points[i].day)))
        {
          g_autofree char *iso = ridge_day_to_iso (points[i].day);

          ridge_set_error (error, RIDGE_ERROR_DUPLICATE, 0, iso, "point");
          return FALSE;
        }
      if (!import_point (edit, kpi, &points[i], mode, error))
        return FALSE;
    }
  show_decimals (edit, kpi, decimals);
  ridge_document_back_up (document, RIDGE_BACKUP_IMPORT);

  return ridge_commit (document, edit, error);
}

/**
 * ridge_redate_point:
 * @document: a document
 * @kpi: a KPI of its plan
 * @from: a day with a value
 * @to: the day the value is really of, one without a value
 * @error: return location
 *
 * Moves a value with its note to another day.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_redate_point (RidgeDocument *document,
                    RidgeKpi      *kpi,
                    RidgeDay       from,
                    RidgeDay       to,
                    GError       **error)
{
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  RidgeCell cell = RIDGE_INTEGER (to);
  guint     row;

  if (!init_point (&record, kpi, from))
    {
      set_unknown_day (from, error);
      return FALSE;
    }
  if (from == to)
    return TRUE;
  if (!ridge_check_field (RIDGE_TABLE_POINT, RIDGE_POINT_DAY, &cell, error))
    return FALSE;
  if (ridge_series_find (ridge_kpi_get_series (kpi), to, &row))
    {
      g_autofree char *iso = ridge_day_to_iso (to);

      ridge_set_error (error, RIDGE_ERROR_DUPLICATE, 0, iso, "point");
      return FALSE;
    }

  edit = ridge_edit_new ("redate-point", ridge_kpi_get_name (kpi));
  ridge_edit_delete_point (edit, ridge_entity_get_id (RIDGE_ENTITY (kpi)), from);
  record.cells[RIDGE_POINT_DAY] = cell;
  ridge_edit_put_point (edit, record.cells);

  return ridge_commit (document, edit, error);
}

/**
 * ridge_delete_points:
 * @document: a document
 * @kpi: a KPI of its plan
 * @days: (array length=n_days): days with a value
 * @n_days: how many
 * @error: return location
 *
 * Deletes values. A day without one is refused with RIDGE_ERROR_UNKNOWN.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_delete_points (RidgeDocument  *document,
                     RidgeKpi       *kpi,
                     const RidgeDay *days,
                     gsize           n_days,
                     GError        **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new (n_days == 1 ? "delete-point" : "delete-points", ridge_kpi_get_name (kpi));
  guint row;

  for (gsize i = 0; i < n_days; i++)
    {
      if (!ridge_series_find (ridge_kpi_get_series (kpi), days[i], &row))
        {
          set_unknown_day (days[i], error);
          return FALSE;
        }
      ridge_edit_delete_point (edit, ridge_entity_get_id (RIDGE_ENTITY (kpi)), days[i]);
    }

  return ridge_commit (document, edit, error);
}

/**
 * ridge_annotate_point:
 * @document: a document
 * @kpi: a KPI of its plan
 * @day: a day with a value
 * @note: what is to be said about it; empty: nothing
 * @error: return location
 *
 * Changes the note of a value.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_annotate_point (RidgeDocument *document,
                      RidgeKpi      *kpi,
                      RidgeDay       day,
                      const char    *note,
                      GError       **error)
{
  g_auto (RidgeRecord) record = { 0 };
  RidgeCell cell = RIDGE_TEXT (note);

  if (!init_point (&record, kpi, day))
    {
      set_unknown_day (day, error);
      return FALSE;
    }

  return ridge_record_set (&record, RIDGE_POINT_NOTE, &cell, error) &&
         commit_point (document, "annotate-point", kpi, &record, TRUE, error);
}

/**
 * ridge_ghost_point:
 * @document: a document
 * @kpi: a KPI of its plan
 * @day: a day with a value
 * @reason: why the value is not one of the process
 * @error: return location
 *
 * Leaves a value out of the limits and the tests. It stays in the chart, hollow.
 * Without a reason it fails with RIDGE_ERROR_REASON: a value that may be left
 * out silently makes every chart worthless.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_ghost_point (RidgeDocument *document,
                   RidgeKpi      *kpi,
                   RidgeDay       day,
                   const char    *reason,
                   GError       **error)
{
  g_auto (RidgeRecord) record = { 0 };
  RidgeCell cell = RIDGE_TEXT (reason);

  if (!init_point (&record, kpi, day))
    {
      set_unknown_day (day, error);
      return FALSE;
    }
  if (!set_ghost (&record, &cell, error))
    return FALSE;
  if (*record.cells[RIDGE_POINT_GHOST_REASON].text == '\0')
    {
      ridge_set_error (error, RIDGE_ERROR_REASON, 0, "ghost_reason", NULL);
      return FALSE;
    }

  return commit_point (document, "ghost-point", kpi, &record, TRUE, error);
}

/**
 * ridge_unghost_point:
 * @document: a document
 * @kpi: a KPI of its plan
 * @day: a day with a value
 * @error: return location
 *
 * Takes a value back into the limits and the tests.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_unghost_point (RidgeDocument *document,
                     RidgeKpi      *kpi,
                     RidgeDay       day,
                     GError       **error)
{
  g_auto (RidgeRecord) record = { 0 };

  if (!init_point (&record, kpi, day))
    {
      set_unknown_day (day, error);
      return FALSE;
    }

  return set_ghost (&record, &RIDGE_TEXT (""), error) &&
         commit_point (document, "unghost-point", kpi, &record, TRUE, error);
}

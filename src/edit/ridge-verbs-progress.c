/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-progress.h"

#include <math.h>

#include "edit/ridge-commit-private.h"
#include "edit/ridge-keep-forecast-private.h"
#include "edit/ridge-record-private.h"

/* What is to be done on a day that has not come yet is not done. */
static gboolean
check_not_future (RidgePlan *plan,
                  RidgeDay   day,
                  GError   **error)
{
  g_autofree char *iso = NULL;

  if (day <= ridge_plan_get_today (plan))
    return TRUE;

  iso = ridge_day_to_iso (ridge_plan_get_today (plan));
  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, "done_on", "≤ %s", iso);
  return FALSE;
}

static char *
get_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* A driven key result is forecast from its KPI, to which a check-in is no news; nor is what is only
 * planned. A value older than the present one is none either: a forecast without it would be kept as
 * if it had known it. */
static void
keep_forecast (RidgeEdit      *edit,
               RidgeKeyResult *key_result,
               RidgeDay        day,
               double          value)
{
  RidgeNews news = { day, value };
  RidgeDay  current_day = ridge_key_result_get_current_day (key_result);
  gboolean  is_value = ridge_key_result_get_driver (key_result) == NULL && isfinite (value) &&
                      day <= ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (key_result)));

  if (is_value && current_day != RIDGE_DAY_NONE && day <= current_day)
    return;
  ridge_keep_forecast (edit, key_result, is_value ? &news : NULL);
}

/**
 * ridge_check_in:
 * @document: a document
 * @key_result: a key result of its plan
 * @day: the day the value is of; after today it is planned, and counts from its
 *   day on
 * @value: the value in the key result's unit; NaN: only a word is given
 * @confidence: the chance of reaching the target in percent, 0 to 100, or
 *   RIDGE_NO_CONFIDENCE
 * @note: (nullable): what is to be said about it
 * @error: return location
 *
 * Adds a check-in. Earlier ones stay; two on one day are two statements of
 * which the later counts. A check-in that says nothing at all is refused.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_check_in (RidgeDocument  *document,
                RidgeKeyResult *key_result,
                RidgeDay        day,
                double          value,
                int             confidence,
                const char     *note,
                GError        **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gint64          id;
  RidgeFieldValue values[] = {
    { RIDGE_CHECK_IN_DAY, RIDGE_INTEGER (day) },
    { RIDGE_CHECK_IN_VALUE, isnan (value) ? RIDGE_NULL : RIDGE_REAL (value) },
    { RIDGE_CHECK_IN_CONFIDENCE, confidence == RIDGE_NO_CONFIDENCE ? RIDGE_NULL : RIDGE_INTEGER (confidence) },
    { RIDGE_CHECK_IN_NOTE, RIDGE_TEXT (note != NULL ? note : "") },
  };

  ridge_record_init (&record, RIDGE_TABLE_CHECK_IN);
  ridge_record_put (&record, RIDGE_CHECK_IN_KEY_RESULT, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (key_result))));
  ridge_record_take_text (&record, RIDGE_CHECK_IN_MADE_AT, get_now ());
  if (!ridge_record_set_values (&record, values, G_N_ELEMENTS (values), error) ||
      !ridge_record_check (&record, plan, error))
    return 0;

  if (isnan (value) && confidence == RIDGE_NO_CONFIDENCE && *record.cells[RIDGE_CHECK_IN_NOTE].text == '\0')
    {
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, "value", NULL);
      return 0;
    }

  edit = ridge_edit_new ("check-in", ridge_key_result_get_title (key_result));
  id = ridge_record_insert (&record, edit);
  keep_forecast (edit, key_result, day, value);

  return ridge_commit (document, edit, error) ? id : 0;
}

/**
 * ridge_set_milestone_done:
 * @document: a document
 * @milestone: a milestone of its plan
 * @done_on: the day it was done, not after today; RIDGE_DAY_NONE: it is open
 * @error: return location
 *
 * Says that a milestone is done, or that it is not.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_set_milestone_done (RidgeDocument  *document,
                          RidgeMilestone *milestone,
                          RidgeDay        done_on,
                          GError        **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gboolean        done = done_on != RIDGE_DAY_NONE;
  RidgeFieldValue value = { RIDGE_MILESTONE_DONE_ON, done ? RIDGE_INTEGER (done_on) : RIDGE_NULL };

  ridge_record_init_from (&record, RIDGE_ENTITY (milestone));
  if (!ridge_record_set_values (&record, &value, 1, error) || !ridge_record_check (&record, plan, error) ||
      (done && !check_not_future (plan, done_on, error)))
    return FALSE;

  edit = ridge_edit_new (done ? "finish-milestone" : "reopen-milestone", ridge_milestone_get_title (milestone));
  ridge_record_update (&record, edit);

  return ridge_commit (document, edit, error);
}

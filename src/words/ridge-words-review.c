/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-review.h"

#include <glib/gi18n-lib.h>

#include "words/ridge-words.h"

/**
 * ridge_words_next_name:
 * @period: a period
 *
 * Returns: (transfer full): what the period that follows it is called, or would be
 */
char *
ridge_words_next_name (RidgePeriod *period)
{
  RidgePeriod *next = ridge_period_find_next (period);
  RidgePlan   *plan = ridge_entity_get_plan (RIDGE_ENTITY (period));
  RidgeSpan    span = ridge_period_get_next_span (period);

  if (next != NULL)
    return g_strdup (ridge_period_get_name (next));

  return ridge_words_period_name (ridge_period_get_kind (period), span.starts, span.ends,
                                  plan != NULL ? ridge_plan_get_fiscal_month (plan) : 1);
}

/**
 * ridge_words_period_offer:
 * @period: the period of today
 * @looked_at: the period that is shown
 *
 * Says what it is time for: two weeks before the end to prepare the next period,
 * from the first day after it to review.
 *
 * Returns: (transfer full) (nullable): the label of a button; none when there is nothing to do
 */
char *
ridge_words_period_offer (RidgePeriod *period,
                          RidgePeriod *looked_at)
{
  g_autofree char *next = NULL;

  switch (ridge_period_get_stage (period))
    {
    case RIDGE_PERIOD_OVER:
      /* Translators: a button: a period such as "Q4 2026" */
      return g_strdup_printf (_("Review %s"), ridge_period_get_name (period));
    case RIDGE_PERIOD_ENDING:
    case RIDGE_PERIOD_CLOSED:
      if (looked_at != NULL && looked_at == ridge_period_find_next (period))
        return NULL;
      next = ridge_words_next_name (period);
      /* Translators: a button: a period such as "Q1 2027" */
      return g_strdup_printf (_("Prepare %s"), next);
    case RIDGE_PERIOD_TO_COME:
    case RIDGE_PERIOD_RUNNING:
    default:
      return NULL;
    }
}

/**
 * ridge_words_stage:
 * @period: a period
 *
 * Returns: (transfer full): where in its life it is: "week 8 of 13", "ended, to be reviewed"
 */
char *
ridge_words_stage (RidgePeriod *period)
{
  RidgePlan       *plan = ridge_entity_get_plan (RIDGE_ENTITY (period));
  RidgeDay         today = plan != NULL ? ridge_plan_get_today (plan) : ridge_day_today ();
  g_autofree char *day = NULL;

  switch (ridge_period_get_stage (period))
    {
    case RIDGE_PERIOD_CLOSED:
      if (ridge_period_get_closed_on (period) == RIDGE_DAY_NONE)
        return g_strdup (_("closed"));
      day = ridge_words_day_short (ridge_period_get_closed_on (period), today);
      /* Translators: a day */
      return g_strdup_printf (_("closed on %s"), day);
    case RIDGE_PERIOD_OVER:
      return g_strdup (_("ended, to be reviewed"));
    case RIDGE_PERIOD_TO_COME:
    case RIDGE_PERIOD_RUNNING:
    case RIDGE_PERIOD_ENDING:
    default:
      return ridge_words_week (ridge_period_get_starts (period), ridge_period_get_ends (period), today);
    }
}

static void
append (GString    *text,
        const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * ridge_words_review_open:
 * @open: what a review has still to say
 *
 * Returns: (transfer full): it in words: "Still open: grade · 2 causes · 3 decisions"
 */
char *
ridge_words_review_open (const RidgeReviewOpen *open)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *causes = g_strdup_printf (ngettext ("%u cause", "%u causes", open->n_causes), open->n_causes);
  g_autofree char *outcomes = g_strdup_printf (ngettext ("%u decision", "%u decisions", open->n_outcomes), open->n_outcomes);

  if (open->grade)
    append (text, _("grade"));
  if (open->reason)
    append (text, _("reason of the grade"));
  if (open->n_causes > 0)
    append (text, causes);
  if (open->n_outcomes > 0)
    append (text, outcomes);

  if (text->len == 0)
    return g_strdup (_("Nothing is open"));

  /* Translators: a list: "grade · 2 causes · 3 decisions" */
  return g_strdup_printf (_("Still open: %s"), text->str);
}

/**
 * ridge_words_rhythm:
 * @rhythm: how check-ins were made
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_words_rhythm (const RidgeRhythm *rhythm)
{
  g_autofree char *share = NULL;

  if (rhythm->n_due == 0)
    return g_strdup (_("No check-in was asked of anybody: all key results are read from KPIs or are milestones."));

  share = ridge_words_percent ((double) rhythm->n_made / rhythm->n_due);
  /* Translators: how many check-ins were made of how many that were due, and the share */
  return g_strdup_printf (ngettext ("%u of %u check-in was made when it was due (%s).", "%u of %u check-ins were made when they were due (%s).", rhythm->n_due),
                          rhythm->n_made, rhythm->n_due, share);
}

/**
 * ridge_words_late:
 * @key_result: a key result
 *
 * Returns: (transfer full) (nullable): what has arrived after it was closed; none when nothing has
 */
char *
ridge_words_late (RidgeKeyResult *key_result)
{
  g_autofree char *words = NULL;
  g_autofree char *when = NULL;
  RidgeDay day;
  double   value;

  if (!ridge_key_result_get_late (key_result, &day, &value))
    return NULL;

  words = ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_MILESTONES
            ? ridge_words_percent (value)
            : ridge_words_value (value, ridge_key_result_get_decimals (key_result), ridge_key_result_get_unit (key_result));
  when = ridge_words_day (day);
  /* Translators: a value and the day it is of: it came in after the grade was given */
  return g_strdup_printf (_("Arrived late: %s of %s. It changes no grade."), words, when);
}

/**
 * ridge_words_graduated:
 * @key_result: a key result that was reached
 *
 * Returns: (transfer full): what the change of the process is marked with
 */
char *
ridge_words_graduated (RidgeKeyResult *key_result)
{
  RidgePeriod *period = ridge_key_result_get_period (key_result);

  /* Translators: why the limits of a chart are new: a period such as "Q4 2026" */
  return g_strdup_printf (_("Reached as a key result in %s"), period != NULL ? ridge_period_get_name (period) : "–");
}

static char *
describe_cell (RidgeEntity     *entity,
               guint            column,
               const RidgeCell *cell)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (ridge_entity_get_table (entity))->columns[column];
  RidgeKeyResult        *key_result = RIDGE_IS_KEY_RESULT (entity) ? RIDGE_KEY_RESULT (entity) : NULL;

  switch (cell->kind)
    {
    case RIDGE_CELL_TEXT:
      /* Translators: what somebody wrote, in quotation marks */
      return g_strdup_printf (_("“%s”"), cell->text);
    case RIDGE_CELL_REAL:
      if (key_result != NULL && column != RIDGE_KEY_RESULT_WEIGHT)
        return ridge_words_value (cell->real, ridge_key_result_get_decimals (key_result), ridge_key_result_get_unit (key_result));
      return ridge_words_number (cell->real, 1);
    case RIDGE_CELL_INTEGER:
      return g_strdup (ridge_words_enum (info->enum_type (), (int) cell->integer));
    case RIDGE_CELL_NULL:
    default:
      return g_strdup ("–");
    }
}

/**
 * ridge_words_moved:
 * @entity: an objective or a key result
 * @column: what of it was moved: its wording, a number or a choice
 * @before: what it was when the period began
 * @after: what it became
 * @day: when it was changed last
 *
 * Returns: (transfer full): a line: "Stores to try: Target 24 stores → 18 stores, 12 November"
 */
char *
ridge_words_moved (RidgeEntity     *entity,
                   guint            column,
                   const RidgeCell *before,
                   const RidgeCell *after,
                   RidgeDay         day)
{
  RidgePlan       *plan = ridge_entity_get_plan (entity);
  g_autofree char *was = describe_cell (entity, column, before);
  g_autofree char *is = describe_cell (entity, column, after);
  g_autofree char *when = ridge_words_day_short (day, plan != NULL ? ridge_plan_get_today (plan) : day);

  /* Translators: a title, a field, what it was, what it became, and a day */
  return g_strdup_printf (_("%s: %s %s → %s, %s"), ridge_entity_get_title (entity),
                          ridge_words_field (ridge_entity_get_table (entity), column), was, is, when);
}

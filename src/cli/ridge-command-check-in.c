/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "cli/ridge-deed.h"
#include "edit/ridge-verbs.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

static RidgeExit
list_due (RidgeDocument *document,
          gboolean       json)
{
  RidgePlan   *plan = ridge_document_get_plan (document);
  RidgePeriod *period = ridge_plan_get_period_now (plan);
  g_autoptr (GPtrArray) due = period != NULL ? ridge_period_list_due (period) : g_ptr_array_new ();
  g_autoptr (GString) out = g_string_new ("{");

  ridge_json_append_key (out, "due");
  g_string_append_c (out, '[');
  for (guint i = 0; i < due->len; i++)
    {
      RidgeKeyResult  *key_result = g_ptr_array_index (due, i);
      g_autofree char *now = ridge_words_current (key_result);

      if (json)
        {
          g_string_append (out, i > 0 ? ",\n" : "\n");
          ridge_deed_append_entity (out, RIDGE_ENTITY (key_result));
        }
      else
        {
          g_print ("%s\n  %s\n", ridge_key_result_get_title (key_result), now);
        }
    }
  if (json)
    puts (g_string_append (out, "\n]}")->str);
  else if (due->len == 0)
    g_print ("%s\n", _("No check-in is due."));

  return RIDGE_EXIT_DONE;
}

static gboolean
read_confidence (const char *text,
                 int        *confidence,
                 GError    **error)
{
  double value;

  *confidence = RIDGE_NO_CONFIDENCE;
  if (text == NULL)
    return TRUE;

  if (!ridge_command_read_value (text, NULL, &value, NULL) || isnan (value) || value != floor (value) || fabs (value) > 1000)
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "confidence", "%s", text);
      return FALSE;
    }

  *confidence = (int) value;
  if (value >= 0)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, "confidence", "0 … 100");
  return FALSE;
}

static RidgeExit
run_check_in (const RidgeCommand *self,
              int                 argc,
              char              **argv)
{
  g_autofree char *name = NULL, *day_text = NULL, *value_text = NULL, *chance_text = NULL, *note = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  RidgeKeyResult    *key_result;
  RidgePlan         *plan;
  RidgeDeed          deed;
  RidgeDay           day;
  gboolean           json = FALSE;
  double             value = NAN;
  int                confidence;
  gint64             id;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "key-result", 'k', 0, G_OPTION_ARG_STRING, &name, N_("The key result; without it, those that wait for a check-in are listed"), N_("NAME") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &day_text, N_("The day the value is of; by default today"), N_("DATE") },
    { "value", 'v', 0, G_OPTION_ARG_STRING, &value_text, N_("The value; without it only the chance or a note is said"), N_("VALUE") },
    { "chance", 'c', 0, G_OPTION_ARG_STRING, &chance_text, N_("The chance of reaching the target in percent"), N_("PERCENT") },
    { "note", 'n', 0, G_OPTION_ARG_STRING, &note, N_("What is to be said about it"), N_("NOTE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  document = ridge_command_open (argv[1], &error);
  if (document == NULL)
    return ridge_command_refuse (error);
  if (name == NULL)
    return list_due (document, json);

  plan = ridge_document_get_plan (document);
  day = ridge_plan_get_today (plan);
  key_result = (RidgeKeyResult *) ridge_command_find_entity (plan, RIDGE_TABLE_KEY_RESULT, name, TRUE, &error);
  if (key_result == NULL || (day_text != NULL && !ridge_command_read_day (day_text, plan, &day, &error)) ||
      (value_text != NULL && !ridge_command_read_value (value_text, ridge_key_result_get_unit (key_result), &value, &error)) ||
      !read_confidence (chance_text, &confidence, &error))
    return ridge_command_refuse (error);

  deed = ridge_deed_begin (document, json);
  id = ridge_check_in (document, key_result, day, value, confidence, note, &error);

  return id != 0 ? ridge_deed_tell (&deed, RIDGE_TABLE_CHECK_IN, id) : ridge_command_refuse (error);
}

const RidgeCommand ridge_command_check_in = {
  "checkin", N_("PLAN [--key-result NAME]"), N_("Say how a key result stands, or list what is due"),
  N_("A check-in is never changed: a correction is a new one, and the later of two on one day counts."),
  run_check_in
};

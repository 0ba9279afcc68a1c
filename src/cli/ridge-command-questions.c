/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "base/ridge-span.h"
#include "cli/ridge-command-series.h"
#include "cli/ridge-command.h"
#include "exchange/ridge-json-write.h"
#include "exchange/ridge-pace-json.h"
#include "words/ridge-words.h"

#define N_ASKED 4

#define NOTHING_TO_ASK N_("Nothing to ask: no test found more than chance gives.\n")

/* The last value of every calendar quarter; none where rows have no days. */
static guint8 *
find_period_ends (const RidgeImport *import)
{
  guint8 *ends = g_new0 (guint8, import->rows->len + 1);

  for (guint i = 0; i + 1 < import->rows->len; i++)
    {
      RidgeDay  day = g_array_index (import->rows, RidgeImportRow, i).day;
      RidgeDay  next = g_array_index (import->rows, RidgeImportRow, i + 1).day;
      RidgeSpan quarter;

      if (day == RIDGE_DAY_NONE || next == RIDGE_DAY_NONE)
        continue;
      quarter = ridge_span_at (day, RIDGE_SPAN_QUARTER, 1);
      ends[i] = !ridge_span_has_day (&quarter, next);
    }

  return ends;
}

static gboolean
ask (const RidgeImport *import,
     const double      *values,
     guint              decimals,
     RidgeQuestion      questions[N_ASKED],
     GError           **error)
{
  gsize n = import->rows->len;
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (values, n, NULL, error);
  g_autofree guint8 *ends = find_period_ends (import);

  if (xmr == NULL)
    return FALSE;

  ridge_question_too_quiet (xmr, &questions[0]);
  ridge_question_last_digit (values, n, decimals, &questions[1]);
  ridge_question_equal_values (values, n, &questions[2]);
  ridge_question_sawtooth (values, ends, n, &questions[3]);

  return TRUE;
}

static void
print_json (const double        *values,
            gsize                n,
            guint                decimals,
            const RidgeQuestion *questions)
{
  g_autoptr (GString) out = g_string_new ("{");

  ridge_pace_json_append_digits (out, values, n, decimals);
  ridge_json_append_key (out, "questions");
  g_string_append_c (out, '{');
  for (int i = 0; i < N_ASKED; i++)
    {
      ridge_json_append_key (out, ridge_question_get_id (questions[i].code));
      g_string_append_c (out, '{');
      ridge_pace_json_append_question (out, &questions[i]);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "}}");

  puts (out->str);
}

static void
print_words (const RidgeQuestion *questions)
{
  gboolean answered = FALSE, asked = FALSE;

  for (int i = 0; i < N_ASKED; i++)
    {
      g_autofree char *words = questions[i].raised ? ridge_words_question (&questions[i]) : NULL;

      if (words != NULL)
        g_print ("%s\n", words);
      asked = asked || words != NULL;
      answered = answered || questions[i].answered;
    }

  if (!answered)
    g_print (_("There are too few values for any of the tests.\n"));
  else if (!asked)
    g_print ("%s", _(NOTHING_TO_ASK));
}

static RidgeExit
question_file (const char *path,
               gboolean    json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeImport) import = ridge_command_read_series (path, NULL, NULL, NULL, &error);
  g_autofree double *values = NULL;
  RidgeQuestion      questions[N_ASKED];
  guint              decimals;
  int                n_decimals;

  if (import == NULL)
    return ridge_command_refuse (error);

  values = ridge_command_get_values (import, &n_decimals);
  decimals = ridge_question_find_decimals (values, import->rows->len);
  if (!ask (import, values, decimals, questions, &error))
    return ridge_command_refuse (error);

  if (json)
    print_json (values, import->rows->len, decimals, questions);
  else
    print_words (questions);

  return RIDGE_EXIT_DONE;
}

/* Of one KPI, as the page of the KPIs shows them: those that are raised. */
static void
append_kpi (GString  *out,
            RidgeKpi *kpi,
            GArray   *questions)
{
  for (guint i = 0; i < questions->len; i++)
    {
      const RidgeKpiQuestion *question = &g_array_index (questions, RidgeKpiQuestion, i);
      g_autofree char        *title = ridge_words_question_title (question);

      g_string_append (out, out->len > 1 ? ",\n{" : "\n{");
      ridge_json_append_text_member (out, "kpi", ridge_kpi_get_name (kpi));
      ridge_json_append_text_member (out, "test", ridge_question_get_id (question->test.code));
      ridge_json_append_text_member (out, "question", title);
      ridge_pace_json_append_question (out, &question->test);
      g_string_append_c (out, '}');
    }
}

static void
print_kpi (RidgeKpi *kpi,
           GArray   *questions)
{
  for (guint i = 0; i < questions->len; i++)
    {
      const RidgeKpiQuestion *question = &g_array_index (questions, RidgeKpiQuestion, i);
      g_autofree char        *title = ridge_words_question_title (question);
      g_autofree char        *numbers = ridge_words_question_numbers (&question->test);

      g_print ("%s: %s\n  %s\n", ridge_kpi_get_name (kpi), title, numbers);
    }
}

/* The KPI that is named, or all that are in use. */
static GPtrArray *
list_kpis (RidgePlan  *plan,
           const char *name,
           GError    **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *kpis = ridge_plan_get_kpis (plan);
  RidgeKpi   *named = NULL;

  if (name != NULL)
    {
      named = ridge_command_find_kpi (plan, name, FALSE, error);
      if (named == NULL)
        return NULL;
      g_ptr_array_add (found, g_object_ref (named));
      return g_steal_pointer (&found);
    }

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);

      if (!ridge_kpi_get_retired (kpi))
        g_ptr_array_add (found, g_steal_pointer (&kpi));
    }

  return g_steal_pointer (&found);
}

static RidgeExit
question_plan (RidgeDocument *document,
               const char    *name,
               gboolean       json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kpis = list_kpis (ridge_document_get_plan (document), name, &error);
  g_autoptr (GString) out = g_string_new ("[");
  gboolean asked = FALSE;

  for (guint i = 0; kpis != NULL && i < kpis->len; i++)
    {
      RidgeKpi *kpi = g_ptr_array_index (kpis, i);
      g_autoptr (GArray) revisions = ridge_document_list_revisions (document, ridge_entity_get_id (RIDGE_ENTITY (kpi)), &error);
      g_autoptr (GArray) questions = revisions != NULL ? ridge_kpi_list_questions (kpi, revisions) : NULL;

      if (questions == NULL)
        break;
      asked = asked || questions->len > 0;
      if (json)
        append_kpi (out, kpi, questions);
      else
        print_kpi (kpi, questions);
    }

  if (error != NULL)
    return ridge_command_refuse (error);
  if (json)
    g_print ("%s\n]\n", out->str);
  else if (!asked)
    g_print ("%s", _(NOTHING_TO_ASK));

  return RIDGE_EXIT_DONE;
}

static RidgeExit
run_questions (const RidgeCommand *self,
               int                 argc,
               char              **argv)
{
  g_autofree char   *kpi = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &kpi, N_("The file is a plan: ask of this KPI alone"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program, in full precision"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  document = ridge_command_open (argv[1], &error);
  if (document != NULL)
    return question_plan (document, kpi, json);
  if (kpi == NULL && g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NOT_A_PLAN))
    return question_file (argv[1], json);

  return ridge_command_refuse (error);
}

const RidgeCommand ridge_command_questions = {
  "questions", N_("FILE.csv | PLAN"), N_("Ask what is odd about a series"),
  N_("Questions, never verdicts: each names its test, its numbers and an innocent explanation. Of a plan's KPIs also\n"
     "what only the plan knows: targets, process changes, guardrails, and values revised later."),
  run_questions
};

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
  ridge_question_equal_values (values, n, decimals, &questions[2]);
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
  gboolean asked = FALSE;

  for (int i = 0; i < N_ASKED; i++)
    {
      g_autofree char *words = questions[i].raised ? ridge_words_question (&questions[i]) : NULL;

      if (words != NULL)
        g_print ("%s\n", words);
      asked = asked || words != NULL;
    }

  if (!asked)
    g_print (_("Nothing to ask: no test found more than chance gives.\n"));
}

static RidgeExit
run_questions (const RidgeCommand *self,
               int                 argc,
               char              **argv)
{
  g_autoptr (RidgeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree double *values = NULL;
  RidgeQuestion      questions[N_ASKED];
  gboolean           json = FALSE;
  guint              decimals;
  int                n_decimals;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program, in full precision"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  import = ridge_command_read_series (argv[1], NULL, NULL, &error);
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

const RidgeCommand ridge_command_questions = {
  "questions", N_("FILE.csv"), N_("Ask what is odd about a series"),
  N_("Questions, never verdicts: each names its test, its numbers and an innocent explanation."),
  run_questions
};

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "cli/ridge-command.h"
#include "cli/ridge-tree-lines.h"
#include "exchange/ridge-finding-json.h"
#include "exchange/ridge-json-write.h"
#include "exchange/ridge-landing-json.h"
#include "words/ridge-words.h"

#define PROGRESS_WIDTH 11
#define PACE_WIDTH     13
#define NOW_WIDTH      12

static double
get_progress (RidgeEntity *entity)
{
  return RIDGE_IS_OBJECTIVE (entity) ? ridge_objective_get_score (RIDGE_OBJECTIVE (entity))
                                     : ridge_key_result_get_progress (RIDGE_KEY_RESULT (entity));
}

static double
get_expected (RidgeEntity *entity)
{
  return RIDGE_IS_OBJECTIVE (entity) ? ridge_objective_get_expected (RIDGE_OBJECTIVE (entity))
                                     : ridge_key_result_get_expected (RIDGE_KEY_RESULT (entity));
}

static RidgePace
get_pace (RidgeEntity *entity)
{
  return RIDGE_IS_OBJECTIVE (entity) ? ridge_objective_get_pace (RIDGE_OBJECTIVE (entity))
                                     : ridge_key_result_get_pace (RIDGE_KEY_RESULT (entity));
}

static RidgeVerdict
get_verdict (RidgeEntity *entity)
{
  return RIDGE_IS_OBJECTIVE (entity) ? ridge_objective_get_verdict (RIDGE_OBJECTIVE (entity))
                                     : ridge_key_result_get_verdict (RIDGE_KEY_RESULT (entity));
}

static gboolean
is_guardrail (RidgeEntity *entity)
{
  return RIDGE_IS_KEY_RESULT (entity) && ridge_key_result_get_role (RIDGE_KEY_RESULT (entity)) == RIDGE_ROLE_GUARDRAIL;
}

static double
get_confidence (RidgeEntity *entity)
{
  return RIDGE_IS_OBJECTIVE (entity) ? ridge_objective_get_confidence (RIDGE_OBJECTIVE (entity))
                                     : ridge_key_result_get_confidence (RIDGE_KEY_RESULT (entity));
}

/* The day from which the latest signal in the period is known, of a key result
 * that a KPI drives. */
static RidgeDay
get_signal_day (RidgeEntity *entity)
{
  RidgeKpi   *driver = RIDGE_IS_KEY_RESULT (entity) ? ridge_key_result_get_driver (RIDGE_KEY_RESULT (entity)) : NULL;
  RidgeDay    since = RIDGE_DAY_NONE;
  RidgeVerdict verdict;

  if (driver == NULL)
    return RIDGE_DAY_NONE;

  verdict = ridge_kpi_get_verdict_since (driver, ridge_period_get_starts (ridge_key_result_get_period (RIDGE_KEY_RESULT (entity))), &since);

  return verdict == get_verdict (entity) && verdict != RIDGE_VERDICT_ROUTINE ? since : RIDGE_DAY_NONE;
}

/* Who is behind an objective, and what its sum stands on where that is not all. */
static void
describe_objective (GString        *words,
                    RidgeObjective *objective)
{
  RidgePerson     *owner = ridge_objective_get_owner (objective);
  RidgeBasis       basis;
  g_autofree char *stands_on = NULL;

  if (owner != NULL)
    g_string_append_printf (words, " — %s", ridge_person_get_name (owner));

  ridge_objective_get_basis (objective, &basis);
  stands_on = ridge_words_basis (&basis);
  if (basis.n > 0 && isfinite (ridge_objective_get_score (objective)))
    g_string_append_printf (words, ", %s", stands_on);
}

static void
describe_planned (GString        *words,
                  RidgeKeyResult *key_result)
{
  g_autofree char *value = NULL;
  g_autofree char *on = NULL;
  RidgeDay day;
  double   planned;

  if (!ridge_key_result_get_planned (key_result, &day, &planned))
    return;
  value = ridge_words_value_short (planned, ridge_key_result_get_decimals (key_result), ridge_key_result_get_unit (key_result));
  on = ridge_words_day (day);
  /* Translators: a value that does not count yet, and its day, which is to come */
  g_string_append_printf (words, _(", planned %s on %s"), value, on);
}

/* What the progress of a band means. */
static void
describe_share (GString        *words,
                RidgeKeyResult *key_result)
{
  g_autofree char *inside = NULL;

  if (ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_KEEP)
    return;
  inside = ridge_words_way (key_result);
  if (inside != NULL)
    g_string_append_printf (words, ", %s", inside);
}

static void
describe_what (GString     *words,
               RidgeEntity *entity)
{
  g_autofree char *measure = NULL;

  if (RIDGE_IS_OBJECTIVE (entity))
    {
      describe_objective (words, RIDGE_OBJECTIVE (entity));
      return;
    }

  measure = ridge_words_measure (RIDGE_KEY_RESULT (entity));
  /* Translators: what stands behind the title of a key result: how it is measured */
  g_string_append_printf (words, _(": %s"), measure);
  describe_share (words, RIDGE_KEY_RESULT (entity));
  describe_planned (words, RIDGE_KEY_RESULT (entity));
}

static char *
describe (RidgeEntity *entity)
{
  GString *words = g_string_new (NULL);
  RidgeDay day = get_signal_day (entity);

  describe_what (words, entity);
  if (isfinite (get_confidence (entity)))
    {
      g_autofree char *confidence = ridge_words_percent (get_confidence (entity));

      /* Translators: how likely a person thinks it is that the target will be reached */
      g_string_append_printf (words, _(", chance %s"), confidence);
    }
  if (day != RIDGE_DAY_NONE)
    {
      g_autofree char *since = ridge_words_day (day);

      /* Translators: which way the latest signal goes, and the day from which that is known */
      g_string_append_printf (words, _(" — %s since %s"), ridge_words_verdict (get_verdict (entity)), since);
    }

  return g_string_free_and_steal (words);
}

static void
print_head (RidgePlan   *plan,
            RidgePeriod *period)
{
  g_autofree char *week = NULL;
  g_autofree char *standing = NULL;

  if (period == NULL)
    {
      g_print ("%s\n\n", ridge_plan_get_name (plan));
      return;
    }

  week = ridge_words_week (ridge_period_get_starts (period), ridge_period_get_ends (period), ridge_plan_get_today (plan));
  standing = ridge_words_period_standing (period, NULL);
  /* Translators: plan, period, week of the period */
  g_print (_("%s, %s: %s\n"), ridge_plan_get_name (plan), ridge_period_get_name (period), week);
  if (isfinite (ridge_period_get_score (period)))
    g_print ("%s\n", standing);
  g_print ("\n");
}

/* The value a key result has now; an objective has none, nor has one without data. */
static char *
describe_now (RidgeEntity *entity)
{
  if (RIDGE_IS_OBJECTIVE (entity) || isnan (ridge_key_result_get_progress (RIDGE_KEY_RESULT (entity))))
    return g_strdup ("");

  return ridge_words_current (RIDGE_KEY_RESULT (entity));
}

static void
print_columns (void)
{
  ridge_print_padded (_("Progress"), -PROGRESS_WIDTH);
  g_print ("  ");
  ridge_print_padded (_("Pace"), PACE_WIDTH);
  g_print ("  ");
  ridge_print_padded (C_("column", "Now"), -NOW_WIDTH);
  g_print ("  %s\n", _("Objective or Key Result"));
}

static void
print_line (const RidgeTreeLine *line)
{
  g_autofree char *progress = ridge_words_percent (get_progress (line->entity));
  g_autofree char *description = describe (line->entity);
  g_autofree char *now = describe_now (line->entity);
  RidgeVerdict     verdict = get_verdict (line->entity);
  const char      *mark = verdict == RIDGE_VERDICT_IMPROVING ? "◆ " : verdict == RIDGE_VERDICT_WORSENING ? "● "
                                                                                                         : "";

  ridge_print_padded (isfinite (get_progress (line->entity)) ? progress : "–", -PROGRESS_WIDTH);
  g_print ("  ");
  ridge_print_padded (ridge_words_pace (get_pace (line->entity)), PACE_WIDTH);
  g_print ("  ");
  ridge_print_padded (now, -NOW_WIDTH);
  g_print ("  %s%s%s%s\n", line->branch, mark, ridge_entity_get_title (line->entity), description);
}

/* What a sum stands on: key results, those with a value in the period, and of
 * these those whose value is stale. */
static void
append_basis (GString          *out,
              const RidgeBasis *basis)
{
  ridge_json_append_key (out, "basis");
  g_string_append_c (out, '{');
  ridge_json_append_size_member (out, "key_results", basis->n);
  ridge_json_append_size_member (out, "with_data", basis->n_data);
  ridge_json_append_size_member (out, "stale", basis->n_stale);
  g_string_append_c (out, '}');
}

static void
append_planned (GString        *out,
                RidgeKeyResult *key_result)
{
  g_autofree char *iso = NULL;
  RidgeDay day;
  double   value;

  ridge_json_append_key (out, "planned");
  if (!ridge_key_result_get_planned (key_result, &day, &value))
    {
      g_string_append (out, "null");
      return;
    }
  iso = ridge_day_to_iso (day);
  g_string_append_c (out, '{');
  ridge_json_append_text_member (out, "day", iso);
  ridge_json_append_double_member (out, "value", value);
  g_string_append_c (out, '}');
}

static const char *
get_owner_name (RidgeEntity *entity)
{
  RidgePerson *owner = RIDGE_IS_OBJECTIVE (entity) ? ridge_objective_get_owner (RIDGE_OBJECTIVE (entity))
                                                   : ridge_key_result_get_owner (RIDGE_KEY_RESULT (entity));

  return owner != NULL ? ridge_person_get_name (owner) : "";
}

static void
append_landing (GString        *out,
                RidgeKeyResult *key_result)
{
  g_auto (RidgeLanding) landing = { 0 };

  ridge_key_result_get_landing (key_result, NULL, &landing);
  ridge_json_append_key (out, "landing");
  g_string_append_c (out, '{');
  ridge_landing_json_append (out, &landing);
  g_string_append_c (out, '}');
}

/* The progress of a band is the share of the values inside. */
static double
get_share_inside (RidgeKeyResult *key_result)
{
  return ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP ? ridge_key_result_get_progress (key_result) : NAN;
}

/* Of the values of the KPI that drives it. */
static void
append_finding (GString        *out,
                RidgeKeyResult *key_result)
{
  RidgeKpi    *driver = ridge_key_result_get_driver (key_result);
  RidgeFinding finding = RIDGE_FINDING_INIT;

  if (driver != NULL)
    ridge_kpi_get_finding (driver, &finding);
  ridge_finding_json_append (out, &finding);
}

static void
append_row (GString             *out,
            const RidgeTreeLine *line)
{
  RidgeEntity     *entity = line->entity;
  RidgeDay         signal_day = get_signal_day (entity);
  g_autofree char *since = signal_day != RIDGE_DAY_NONE ? ridge_day_to_iso (signal_day) : NULL;

  ridge_json_append_text_member (out, "kind", RIDGE_IS_OBJECTIVE (entity) ? "objective" : "key-result");
  ridge_json_append_key (out, "id");
  g_string_append_printf (out, "%" G_GINT64_FORMAT, ridge_entity_get_id (entity));
  ridge_json_append_text_member (out, "title", ridge_entity_get_title (entity));
  ridge_json_append_text_member (out, "owner", get_owner_name (entity));
  ridge_json_append_double_member (out, "progress", get_progress (entity));
  ridge_json_append_double_member (out, "expected", get_expected (entity));
  ridge_json_append_text_member (out, "pace", ridge_enum_to_nick (ridge_pace_get_type (), (int) get_pace (entity)));
  ridge_json_append_double_member (out, "confidence", get_confidence (entity));
  ridge_json_append_text_member (out, "verdict", ridge_enum_to_nick (ridge_verdict_get_type (), (int) get_verdict (entity)));
  ridge_json_append_text_member (out, "signal_since", since);
  if (RIDGE_IS_OBJECTIVE (entity))
    {
      RidgeBasis basis;

      ridge_objective_get_basis (RIDGE_OBJECTIVE (entity), &basis);
      append_basis (out, &basis);
      ridge_json_append_text_member (out, "period", ridge_period_get_name (ridge_objective_get_period (RIDGE_OBJECTIVE (entity))));
      return;
    }

  ridge_json_append_text_member (out, "measure", ridge_enum_to_nick (ridge_measure_get_type (), (int) ridge_key_result_get_measure (RIDGE_KEY_RESULT (entity))));
  ridge_json_append_double_member (out, "share_inside", get_share_inside (RIDGE_KEY_RESULT (entity)));
  ridge_json_append_text_member (out, "role", is_guardrail (entity) ? "guardrail" : "driver");
  ridge_json_append_double_member (out, "current", ridge_key_result_get_current (RIDGE_KEY_RESULT (entity)));
  ridge_json_append_double_member (out, "baseline", ridge_key_result_get_baseline (RIDGE_KEY_RESULT (entity)));
  ridge_json_append_double_member (out, "target", ridge_key_result_get_target (RIDGE_KEY_RESULT (entity)));
  ridge_json_append_text_member (out, "unit", ridge_key_result_get_unit (RIDGE_KEY_RESULT (entity)));
  append_finding (out, RIDGE_KEY_RESULT (entity));
  append_landing (out, RIDGE_KEY_RESULT (entity));
  append_planned (out, RIDGE_KEY_RESULT (entity));
}

static void
append_standing (GString     *out,
                 RidgePeriod *period)
{
  RidgeStanding standing = { .score = NAN, .expected = NAN, .pace = RIDGE_PACE_NO_DATA };

  if (period != NULL)
    ridge_period_get_standing (period, NULL, &standing);
  ridge_json_append_double_member (out, "score", standing.score);
  ridge_json_append_double_member (out, "expected", standing.expected);
  ridge_json_append_text_member (out, "pace", ridge_enum_to_nick (ridge_pace_get_type (), (int) standing.pace));
  append_basis (out, &standing.basis);
}

/* The lines with their depths are the tree: a row is closed when the next one
 * does not stand deeper. */
static void
print_json (RidgePlan   *plan,
            RidgePeriod *period,
            GPtrArray   *lines)
{
  g_autoptr (GString) out = g_string_new ("{");

  ridge_json_append_text_member (out, "plan", ridge_plan_get_name (plan));
  ridge_json_append_text_member (out, "period", period != NULL ? ridge_period_get_name (period) : "");
  append_standing (out, period);
  ridge_json_append_key (out, "rows");
  g_string_append_c (out, '[');
  for (guint i = 0; i < lines->len; i++)
    {
      const RidgeTreeLine *line = g_ptr_array_index (lines, i);
      const RidgeTreeLine *next = i + 1 < lines->len ? g_ptr_array_index (lines, i + 1) : NULL;
      guint                next_depth = next != NULL ? next->depth : 0;

      g_string_append_c (out, '{');
      append_row (out, line);
      ridge_json_append_key (out, "rows");
      g_string_append_c (out, '[');
      if (next_depth > line->depth)
        continue;
      for (guint depth = line->depth + 1; depth > next_depth; depth--)
        g_string_append (out, "]}");
      g_string_append (out, next != NULL ? "," : "");
    }
  g_string_append (out, "]}\n");

  fputs (out->str, stdout);
}

static RidgeExit
run_tree (const RidgeCommand *self,
          int                 argc,
          char              **argv)
{
  g_autofree char *name = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           all = FALSE, json = FALSE;
  RidgePeriod       *period = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "period", 'p', 0, G_OPTION_ARG_STRING, &name, N_("A period, or a part of its name; by default that of today"), N_("PERIOD") },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_("Show the objectives of all periods"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  document = ridge_command_open (argv[1], &error);
  if (document == NULL ||
      (!all && !ridge_command_find_period (ridge_document_get_plan (document), name, &period, &error)))
    return ridge_command_refuse (error);

  lines = ridge_tree_list_lines (ridge_document_get_plan (document), period);
  if (json)
    {
      print_json (ridge_document_get_plan (document), period, lines);
      return RIDGE_EXIT_DONE;
    }

  print_head (ridge_document_get_plan (document), period);
  if (lines->len > 0)
    print_columns ();
  for (guint i = 0; i < lines->len; i++)
    print_line (g_ptr_array_index (lines, i));

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_tree = {
  "tree", N_("PLAN"), N_("Print the cascade with its progress"),
  N_("A diamond marks a signal for the better, a disc one for the worse. The chance is what people said last. What is dated after today is planned and counts for nothing yet."),
  run_tree
};

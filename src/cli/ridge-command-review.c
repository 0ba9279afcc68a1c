/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The end of a period: review, close, carry over. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "cli/ridge-deed.h"
#include "edit/ridge-verbs.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"
#include "words/ridge-words-review.h"

/* What was typed. */
typedef struct
{
  char    *period;
  char    *objective;
  char    *key_result;
  char    *grade;
  char    *reason;
  char    *cause;
  char    *outcome;
  char    *learned;
  char    *next;
  char    *reopen;
  gboolean close;
  gboolean json;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_free (self->period);
  g_free (self->objective);
  g_free (self->key_result);
  g_free (self->grade);
  g_free (self->reason);
  g_free (self->cause);
  g_free (self->outcome);
  g_free (self->learned);
  g_free (self->next);
  g_free (self->reopen);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static void
append_number (GString    *out,
               const char *key,
               double      value)
{
  ridge_json_append_key (out, key);
  ridge_json_append_double (out, value);
}

static void
append_count (GString    *out,
              const char *key,
              guint       n)
{
  ridge_json_append_key (out, key);
  ridge_json_append_size (out, n);
}

static void
append_open (GString               *out,
             const RidgeReviewOpen *open)
{
  ridge_json_append_key (out, "open");
  g_string_append_c (out, '{');
  append_count (out, "grade", open->grade);
  append_count (out, "reason", open->reason);
  append_count (out, "causes", open->n_causes);
  append_count (out, "outcomes", open->n_outcomes);
  g_string_append_c (out, '}');
}

static void
append_objective (GString        *out,
                  RidgeObjective *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);
  RidgeReviewOpen open;

  ridge_objective_get_open (objective, &open);
  g_string_append (out, "{\"objective\":");
  ridge_deed_append_entity (out, RIDGE_ENTITY (objective));
  append_open (out, &open);
  ridge_json_append_key (out, "key_results");
  g_string_append_c (out, '[');
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);
      RidgeDay day;
      double   value;

      g_string_append (out, i > 0 ? ",{\"key_result\":" : "{\"key_result\":");
      ridge_deed_append_entity (out, RIDGE_ENTITY (key_result));
      append_number (out, "late", ridge_key_result_get_late (key_result, &day, &value) ? value : NAN);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "]}");
}

static void
print_objective (RidgeObjective *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);
  g_autofree char *open_words = NULL;
  double      grade = ridge_objective_get_grade (objective);
  g_autofree char *grade_words = ridge_words_score (grade);
  g_autofree char *score = ridge_words_score (ridge_objective_get_score (objective));
  RidgeReviewOpen open;

  ridge_objective_get_open (objective, &open);
  open_words = ridge_words_review_open (&open);
  g_print ("%s · %s\n", ridge_objective_get_title (objective),
           ridge_words_enum (ridge_state_get_type (), (int) ridge_objective_get_state (objective)));
  /* The score stays hidden until somebody has said a grade. */
  if (isfinite (grade))
    g_print (_("  grade %s, computed %s\n"), grade_words, score);
  g_print ("  %s\n", open_words);
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);
      g_autofree char *now = ridge_words_current (key_result);
      g_autofree char *late = ridge_words_late (key_result);

      g_print ("  – %s: %s · %s · %s\n", ridge_key_result_get_title (key_result), now,
               ridge_words_enum (ridge_outcome_get_type (), (int) ridge_key_result_get_outcome (key_result)),
               ridge_words_enum (ridge_cause_get_type (), (int) ridge_key_result_get_cause (key_result)));
      if (late != NULL)
        g_print ("    %s\n", late);
    }
}

static void
append_goalpost (GString             *out,
                 const RidgeGoalpost *post,
                 const char          *words)
{
  g_autofree char *iso = ridge_day_to_iso (post->day);

  g_string_append_printf (out, "{\"id\":%" G_GINT64_FORMAT, post->id);
  ridge_json_append_key (out, "field");
  ridge_json_append_string (out, ridge_table_get_info (post->table)->columns[post->column].name);
  ridge_json_append_key (out, "day");
  ridge_json_append_string (out, iso);
  ridge_json_append_key (out, "words");
  ridge_json_append_string (out, words);
  g_string_append_c (out, '}');
}

/* One that is gone, or of another period, is none of this. */
static char *
describe_goalpost (RidgePlan           *plan,
                   RidgePeriod         *period,
                   const RidgeGoalpost *post)
{
  RidgeEntity *entity = ridge_plan_lookup (plan, post->table, post->id);
  RidgePeriod *its = NULL;

  if (entity != NULL && RIDGE_IS_OBJECTIVE (entity))
    its = ridge_objective_get_period (RIDGE_OBJECTIVE (entity));
  else if (entity != NULL)
    its = ridge_key_result_get_period (RIDGE_KEY_RESULT (entity));

  return its == period ? ridge_words_moved (entity, post->column, &post->before, &post->after, post->day) : NULL;
}

/* What was moved after the start, as the history knows it. */
static void
tell_goalposts (RidgeDocument *document,
                RidgePeriod   *period,
                GString       *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) posts = ridge_document_list_goalposts (document, ridge_period_get_starts (period), &error);
  gboolean first = TRUE;

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      g_autofree char *words = describe_goalpost (ridge_document_get_plan (document), period, g_ptr_array_index (posts, i));

      if (words == NULL)
        continue;
      if (out == NULL)
        {
          g_print ("%s\n", words);
          continue;
        }
      g_string_append (out, first ? "\n" : ",\n");
      append_goalpost (out, g_ptr_array_index (posts, i), words);
      first = FALSE;
    }
}

static RidgeExit
show (RidgeDocument *document,
      RidgePeriod   *period,
      gboolean       json)
{
  g_autoptr (GPtrArray) objectives = ridge_period_list_objectives (period);
  g_autoptr (GString) out = g_string_new ("{\"period\":");
  g_autofree char *stage = ridge_words_stage (period);
  g_autofree char *rhythm_words = NULL;
  RidgeRhythm rhythm;

  ridge_period_get_rhythm (period, &rhythm);
  rhythm_words = ridge_words_rhythm (&rhythm);
  if (!json)
    {
      g_print ("%s · %s\n%s\n\n", ridge_period_get_name (period), stage, rhythm_words);
      for (guint i = 0; i < objectives->len; i++)
        print_objective (g_ptr_array_index (objectives, i));
      tell_goalposts (document, period, NULL);
      return RIDGE_EXIT_DONE;
    }

  ridge_deed_append_entity (out, RIDGE_ENTITY (period));
  append_count (out, "check_ins_due", rhythm.n_due);
  append_count (out, "check_ins_made", rhythm.n_made);
  ridge_json_append_key (out, "objectives");
  g_string_append_c (out, '[');
  for (guint i = 0; i < objectives->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n" : "\n");
      append_objective (out, g_ptr_array_index (objectives, i));
    }
  g_string_append (out, "\n]");
  ridge_json_append_key (out, "goalposts");
  g_string_append_c (out, '[');
  tell_goalposts (document, period, out);
  puts (g_string_append (out, "\n]}")->str);

  return RIDGE_EXIT_DONE;
}

static gboolean
read_choice (GType       type,
             const char *field,
             const char *nick,
             int        *value,
             GError    **error)
{
  g_autoptr (GString) nicks = g_string_new (NULL);
  GEnumClass *class;

  if (ridge_enum_from_nick (type, nick, value))
    return TRUE;

  class = g_type_class_ref (type);
  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "", class->values[i].value_nick);
  g_type_class_unref (class);
  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, field, "%s", nicks->str);
  return FALSE;
}

static void
add_text (GArray     *values,
          guint       column,
          const char *text)
{
  RidgeFieldValue value = { column, RIDGE_TEXT (text) };

  if (text != NULL)
    g_array_append_val (values, value);
}

static gboolean
add_choice (GArray     *values,
            guint       column,
            GType       type,
            const char *field,
            const char *nick,
            GError    **error)
{
  RidgeFieldValue value = { .column = column };
  int choice;

  if (nick == NULL)
    return TRUE;
  if (!read_choice (type, field, nick, &choice, error))
    return FALSE;

  value.cell = RIDGE_INTEGER (choice);
  g_array_append_val (values, value);
  return TRUE;
}

static gboolean
add_grade (GArray     *values,
           const char *text,
           GError    **error)
{
  RidgeFieldValue value = { .column = RIDGE_OBJECTIVE_GRADE };
  double grade;

  if (text == NULL)
    return TRUE;
  if (!ridge_command_read_value (text, NULL, &grade, NULL))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "grade", "%s", text);
      return FALSE;
    }

  value.cell = RIDGE_REAL_OR_NULL (grade);
  g_array_append_val (values, value);
  return TRUE;
}

/* What was said of an objective, a key result or the period, as one change. */
static gboolean
read_values (RidgeEntity     *entity,
             const Arguments *arguments,
             GArray          *values,
             GError         **error)
{
  if (RIDGE_IS_OBJECTIVE (entity))
    {
      add_text (values, RIDGE_OBJECTIVE_GRADE_REASON, arguments->reason);
      add_text (values, RIDGE_OBJECTIVE_REFLECTION, arguments->learned);
      add_text (values, RIDGE_OBJECTIVE_NEXT_STEPS, arguments->next);
      return add_grade (values, arguments->grade, error) &&
             add_choice (values, RIDGE_OBJECTIVE_OUTCOME, ridge_outcome_get_type (), "outcome", arguments->outcome, error);
    }
  if (RIDGE_IS_KEY_RESULT (entity))
    {
      add_text (values, RIDGE_KEY_RESULT_REFLECTION, arguments->learned);
      return add_choice (values, RIDGE_KEY_RESULT_CAUSE, ridge_cause_get_type (), "cause", arguments->cause, error) &&
             add_choice (values, RIDGE_KEY_RESULT_OUTCOME, ridge_outcome_get_type (), "outcome", arguments->outcome, error);
    }

  add_text (values, RIDGE_PERIOD_REFLECTION, arguments->learned);
  add_text (values, RIDGE_PERIOD_NEXT_STEPS, arguments->next);
  return TRUE;
}

static gboolean
close_or_reopen (RidgeDocument   *document,
                 RidgeEntity     *entity,
                 const Arguments *arguments,
                 GError         **error)
{
  if (arguments->reopen != NULL)
    return RIDGE_IS_PERIOD (entity) ? ridge_reopen_period (document, RIDGE_PERIOD (entity), arguments->reopen, error)
                                    : ridge_reopen_objective (document, RIDGE_OBJECTIVE (entity), error);
  if (arguments->close)
    return RIDGE_IS_PERIOD (entity) ? ridge_close_period (document, RIDGE_PERIOD (entity), error)
                                    : ridge_close_objective (document, RIDGE_OBJECTIVE (entity), error);

  return TRUE;
}

/* What is still undecided is named, never done silently. */
static void
tell_undecided (RidgeEntity *entity)
{
  g_autoptr (GPtrArray) objectives = NULL;
  guint n = 0;

  if (RIDGE_IS_PERIOD (entity))
    objectives = ridge_period_list_objectives (RIDGE_PERIOD (entity));
  else
    objectives = g_ptr_array_new ();
  if (RIDGE_IS_OBJECTIVE (entity))
    g_ptr_array_add (objectives, entity);

  for (guint i = 0; i < objectives->len; i++)
    {
      RidgeReviewOpen open;

      ridge_objective_get_open (g_ptr_array_index (objectives, i), &open);
      n += ridge_review_open_count (&open);
    }
  if (n > 0)
    g_print (ngettext ("Closed with %u thing undecided.\n", "Closed with %u things undecided.\n", n), n);
}

static RidgeExit
change (RidgeDocument   *document,
        RidgeEntity     *entity,
        const Arguments *arguments)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (RidgeFieldValue));
  g_autoptr (GError) error = NULL;
  RidgeDeed deed = ridge_deed_begin (document, arguments->json);
  RidgeExit result;

  /* A reopened thing can be changed, a closed one cannot: in this order. */
  if ((arguments->reopen != NULL && !close_or_reopen (document, entity, arguments, &error)) ||
      !read_values (entity, arguments, values, &error) ||
      (values->len > 0 && !ridge_change_fields (document, entity, (RidgeFieldValue *) values->data, values->len, &error)) ||
      (arguments->reopen == NULL && !close_or_reopen (document, entity, arguments, &error)))
    return ridge_command_refuse (error);

  result = ridge_deed_tell (&deed, ridge_entity_get_table (entity), ridge_entity_get_id (entity));
  if (arguments->close && !arguments->json)
    tell_undecided (entity);

  return result;
}

/* What something is said of: without a name the period. */
static RidgeEntity *
find_subject (RidgePlan       *plan,
              const Arguments *arguments,
              GError         **error)
{
  RidgePeriod *period = NULL;

  if (arguments->objective != NULL)
    return ridge_command_find_entity (plan, RIDGE_TABLE_OBJECTIVE, arguments->objective, TRUE, error);
  if (arguments->key_result != NULL)
    return ridge_command_find_entity (plan, RIDGE_TABLE_KEY_RESULT, arguments->key_result, TRUE, error);
  if (ridge_command_find_period (plan, arguments->period, &period, error) && period == NULL)
    ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "period", "today");

  return (RidgeEntity *) period;
}

static gboolean
is_understood (const Arguments *arguments,
               RidgeExit       *result)
{
  if (arguments->key_result != NULL && (arguments->close || arguments->reopen != NULL || arguments->objective != NULL))
    *result = ridge_command_misused (_("A key result is closed with its objective. “ridgeline review --help” tells more."));
  else if (arguments->grade != NULL && arguments->objective == NULL)
    *result = ridge_command_misused (_("A grade is given to an objective: --objective says to which."));
  else
    return TRUE;

  return FALSE;
}

static RidgeExit
run_review (const RidgeCommand *self,
            int                 argc,
            char              **argv)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  RidgeEntity       *entity;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "period", 'p', 0, G_OPTION_ARG_STRING, &arguments.period, N_("A period, or a part of its name; by default that of today"), N_("PERIOD") },
    { "objective", 0, 0, G_OPTION_ARG_STRING, &arguments.objective, N_("The objective that something is said of"), N_("NAME") },
    { "key-result", 0, 0, G_OPTION_ARG_STRING, &arguments.key_result, N_("The key result that something is said of"), N_("NAME") },
    { "grade", 0, 0, G_OPTION_ARG_STRING, &arguments.grade, N_("The grade of the objective, 0 to 1; NA: none"), N_("NUMBER") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &arguments.reason, N_("Why this grade"), N_("TEXT") },
    { "cause", 0, 0, G_OPTION_ARG_STRING, &arguments.cause, N_("Why the key result was missed: work, chance, outside, not-done, measure, target or unknown"), N_("CAUSE") },
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &arguments.outcome, N_("What happens next: done, extend, change, abandon or graduate"), N_("OUTCOME") },
    { "learned", 0, 0, G_OPTION_ARG_STRING, &arguments.learned, N_("What was learned"), N_("TEXT") },
    { "next", 0, 0, G_OPTION_ARG_STRING, &arguments.next, N_("What is done next"), N_("TEXT") },
    { "close", 0, 0, G_OPTION_ARG_NONE, &arguments.close, N_("Close the objective, or without one the period"), NULL },
    { "reopen", 0, 0, G_OPTION_ARG_STRING, &arguments.reopen, N_("Open the period or the objective again, and why"), N_("REASON") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &arguments.json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result) || !is_understood (&arguments, &result))
    return result;

  document = ridge_command_open (argv[1], &error);
  entity = document != NULL ? find_subject (ridge_document_get_plan (document), &arguments, &error) : NULL;
  if (entity == NULL)
    return ridge_command_refuse (error);
  if (RIDGE_IS_PERIOD (entity) && !arguments.close && arguments.reopen == NULL && arguments.learned == NULL && arguments.next == NULL)
    return show (document, RIDGE_PERIOD (entity), arguments.json);

  return change (document, entity, &arguments);
}

const RidgeCommand ridge_command_review = {
  "review", N_("PLAN [--objective NAME | --key-result NAME]"), N_("Show a period’s review, or say something in it"),
  N_("Without anything to say it shows what is graded, decided and still open. What is closed can only be read, and its numbers stay what they were; --reopen with a reason opens it again."),
  run_review
};

static gboolean
add_named (RidgePlan  *plan,
           RidgeTable  table,
           char      **names,
           GPtrArray  *found,
           GError    **error)
{
  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      RidgeEntity *entity = ridge_command_find_entity (plan, table, *name, TRUE, error);

      if (entity == NULL)
        return FALSE;
      g_ptr_array_add (found, entity);
    }

  return TRUE;
}

/* From where to where; without words from the period of today to the next. */
static gboolean
find_periods (RidgePlan    *plan,
              const char   *from_name,
              const char   *to_name,
              RidgePeriod **from,
              RidgePeriod **to,
              GError      **error)
{
  *to = NULL;
  if (!ridge_command_find_period (plan, from_name, from, error))
    return FALSE;
  if (to_name != NULL)
    return ridge_command_find_period (plan, to_name, to, error);
  if (*from != NULL)
    *to = ridge_period_find_next (*from);

  return TRUE;
}

static RidgeExit
carry_over (RidgeDocument *document,
            RidgePeriod   *from,
            RidgePeriod   *to,
            GPtrArray     *objectives,
            GPtrArray     *key_results,
            gboolean       json)
{
  gboolean  chosen = key_results->len > 0;
  RidgeDeed deed = ridge_deed_begin (document, json);
  g_autoptr (GError) error = NULL;
  gint64    id;

  if (from == NULL || to == NULL)
    return ridge_command_misused (_("There is no next period. “ridgeline periods next PLAN” makes it."));
  if (objectives->len == 0)
    {
      ridge_period_list_going_on (from, objectives, key_results);
      chosen = TRUE;
    }
  if (objectives->len == 0)
    return ridge_command_misused (_("Nothing was decided to be extended or changed. --objective says what goes on."));

  id = ridge_carry_over (document, (RidgeObjective *const *) objectives->pdata, objectives->len, chosen ? key_results : NULL, to, &error);

  return id != 0 ? ridge_deed_tell (&deed, RIDGE_TABLE_OBJECTIVE, id) : ridge_command_refuse (error);
}

static RidgeExit
run_carry_over (const RidgeCommand *self,
                int                 argc,
                char              **argv)
{
  g_autofree char *from_name = NULL, *to_name = NULL;
  g_auto (GStrv) objective_names = NULL, key_result_names = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) objectives = g_ptr_array_new ();
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  RidgePeriod       *from, *to;
  RidgePlan         *plan;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_name, N_("The period that ended; by default that of today"), N_("PERIOD") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_name, N_("The period they go on in; by default the next"), N_("PERIOD") },
    { "objective", 0, 0, G_OPTION_ARG_STRING_ARRAY, &objective_names, N_("An objective; can be given several times"), N_("NAME") },
    { "key-result", 0, 0, G_OPTION_ARG_STRING_ARRAY, &key_result_names, N_("A key result that goes along; by default all of the objectives named"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  document = ridge_command_open (argv[1], &error);
  plan = document != NULL ? ridge_document_get_plan (document) : NULL;
  if (plan == NULL || !find_periods (plan, from_name, to_name, &from, &to, &error) ||
      !add_named (plan, RIDGE_TABLE_OBJECTIVE, objective_names, objectives, &error) ||
      !add_named (plan, RIDGE_TABLE_KEY_RESULT, key_result_names, key_results, &error))
    return ridge_command_refuse (error);

  return carry_over (document, from, to, objectives, key_results, json);
}

const RidgeCommand ridge_command_carry_over = {
  "carry-over", N_("PLAN [--objective NAME]…"), N_("Make drafts in the next period of what goes on"),
  N_("Without a name all that was decided to be extended or changed goes on, as one step that can be undone. Key results begin where they have arrived; check-ins stay behind."),
  run_carry_over
};

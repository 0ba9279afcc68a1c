/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cli/ridge-command.h"
#include "cli/ridge-deed.h"
#include "coach/ridge-coach.h"
#include "edit/ridge-verbs-aside.h"
#include "edit/ridge-verbs-redraft.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

typedef struct
{
  char    *period;
  char    *text;
  char    *as;
  char    *objective;
  char    *key_result;
  char    *kpi;
  char    *put_aside;
  char    *ask_again;
  char    *reason;
  gboolean split;
  gboolean make_kpi;
  gboolean all;
  gboolean json;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_free (self->period);
  g_free (self->text);
  g_free (self->as);
  g_free (self->objective);
  g_free (self->key_result);
  g_free (self->kpi);
  g_free (self->put_aside);
  g_free (self->ask_again);
  g_free (self->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static void
append_thing (GString     *out,
              const char  *key,
              RidgeEntity *entity)
{
  ridge_json_append_key (out, key);
  if (entity == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_printf (out, "{\"id\":%" G_GINT64_FORMAT, ridge_entity_get_id (entity));
  ridge_json_append_text_member (out, "kind", ridge_table_get_info (ridge_entity_get_table (entity))->name);
  ridge_json_append_text_member (out, "title", ridge_entity_get_title (entity));
  g_string_append_c (out, '}');
}

static void
append_aside (GString                 *out,
              const RidgeCoachFinding *finding)
{
  g_autofree char *day = finding->aside ? ridge_day_to_iso (finding->aside_day) : NULL;

  ridge_json_append_key (out, "put_aside");
  if (!finding->aside)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '{');
  ridge_json_append_text_member (out, "day", day);
  ridge_json_append_text_member (out, "reason", finding->aside_reason);
  g_string_append_c (out, '}');
}

static void
append_finding (GString                 *out,
                const RidgeCoachFinding *finding)
{
  g_autofree char *key = ridge_coach_finding_get_key (finding);
  g_autofree char *question = ridge_words_coach_question (finding);
  const RidgeTableInfo *info = finding->subject != NULL ? ridge_table_get_info (ridge_entity_get_table (finding->subject)) : NULL;

  g_string_append_c (out, '{');
  ridge_json_append_text_member (out, "rule", ridge_coach_code_get_id (finding->code));
  ridge_json_append_text_member (out, "key", key);
  ridge_json_append_text_member (out, "severity", ridge_coach_severity_get_id (ridge_coach_code_get_severity (finding->code)));
  append_thing (out, "subject", finding->subject);
  append_thing (out, "other", finding->other);
  if (info != NULL && finding->column != 0)
    ridge_json_append_text_member (out, "field", info->columns[finding->column].name);
  if (finding->word != NULL)
    ridge_json_append_text_member (out, "word", finding->word);
  ridge_json_append_size_member (out, "n", finding->n);
  ridge_json_append_size_member (out, "of", finding->of);
  ridge_json_append_double_member (out, "value", finding->value);
  ridge_json_append_text_member (out, "question", question);
  ridge_json_append_text_member (out, "reason", ridge_words_coach_reason (finding->code));
  ridge_json_append_text_member (out, "source", ridge_coach_code_get_source (finding->code));
  ridge_json_append_text_member (out, "weak", ridge_words_coach_weak (finding->code));
  ridge_json_append_text_member (out, "strong", ridge_words_coach_strong (finding->code));
  append_aside (out, finding);
  g_string_append_c (out, '}');
}

static void
print_finding (const RidgeCoachFinding *finding)
{
  g_autofree char *key = ridge_coach_finding_get_key (finding);
  g_autofree char *question = ridge_words_coach_question (finding);
  g_autofree char *source = ridge_words_coach_source (finding->code);
  g_autofree char *example = ridge_words_coach_example (finding->code);
  g_autofree char *aside = finding->aside ? ridge_words_coach_aside (finding) : NULL;

  if (finding->subject != NULL)
    g_print ("%s · %s\n", ridge_words_table (ridge_entity_get_table (finding->subject)), ridge_entity_get_title (finding->subject));
  g_print ("  %s: %s [%s]\n", ridge_words_coach_severity (ridge_coach_code_get_severity (finding->code)), question, key);
  if (aside != NULL)
    {
      g_print ("  %s\n\n", aside);
      return;
    }
  g_print ("  %s %s\n  %s.\n\n", ridge_words_coach_reason (finding->code), example, source);
}

static RidgeExit
tell (GPtrArray       *findings,
      const Arguments *arguments)
{
  g_autoptr (GString) out = g_string_new ("{");
  guint n = 0, n_aside = 0;

  ridge_json_append_key (out, "findings");
  g_string_append_c (out, '[');
  for (guint i = 0; i < findings->len; i++)
    {
      const RidgeCoachFinding *finding = g_ptr_array_index (findings, i);

      n_aside += finding->aside;
      if (arguments->json)
        {
          g_string_append (out, i > 0 ? ",\n" : "\n");
          append_finding (out, finding);
        }
      else if (!finding->aside || arguments->all)
        {
          print_finding (finding);
          n++;
        }
    }
  if (arguments->json)
    puts (g_string_append (out, "\n]}")->str);
  else if (n == 0)
    g_print ("%s\n", _("The coach has nothing to ask."));
  if (!arguments->json && n_aside > 0 && !arguments->all)
    g_print (ngettext ("%u question was put aside; --all shows it.\n", "%u questions were put aside; --all shows them.\n", n_aside), n_aside);

  return RIDGE_EXIT_DONE;
}

static RidgeExit
check_text (RidgeCoach      *coach,
            const Arguments *arguments)
{
  RidgeTable table = RIDGE_TABLE_OBJECTIVE;
  g_autoptr (GPtrArray) findings = NULL;

  if (g_strcmp0 (arguments->as, "key-result") == 0)
    table = RIDGE_TABLE_KEY_RESULT;
  else if (g_strcmp0 (arguments->as, "kpi") == 0)
    table = RIDGE_TABLE_KPI;
  else if (arguments->as != NULL && strcmp (arguments->as, "objective") != 0)
    return ridge_command_misused (_("A sentence is an objective, a key-result or a kpi, not “%s”."), arguments->as);

  findings = ridge_coach_check_text (coach, table, arguments->text);

  return tell (findings, arguments);
}

/* What the coach is asked about: something by its name, or the period. */
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
  if (arguments->kpi != NULL)
    return ridge_command_find_entity (plan, RIDGE_TABLE_KPI, arguments->kpi, TRUE, error);
  if (ridge_command_find_period (plan, arguments->period, &period, error) && period == NULL)
    ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "period", "today");

  return (RidgeEntity *) period;
}

static gboolean
is_asked (GPtrArray  *findings,
          const char *key)
{
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *known = ridge_coach_finding_get_key (g_ptr_array_index (findings, i));

      if (strcmp (known, key) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Puts a question aside that is asked of the thing, or asks it again. */
static RidgeExit
change (RidgeDocument   *document,
        RidgeEntity     *entity,
        GPtrArray       *findings,
        const Arguments *arguments)
{
  RidgeDeed deed = ridge_deed_begin (document, arguments->json);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (arguments->put_aside != NULL && !is_asked (findings, arguments->put_aside))
    return ridge_command_misused (_("“%s” is not asked of “%s”. “ridgeline coach PLAN” shows in brackets what is."),
                                  arguments->put_aside, ridge_entity_get_title (entity));

  done = arguments->put_aside != NULL ? ridge_put_aside (document, entity, arguments->put_aside, arguments->reason, &error)
                                      : ridge_ask_again (document, entity, arguments->ask_again, &error);

  return done ? ridge_deed_tell (&deed, ridge_entity_get_table (entity), ridge_entity_get_id (entity)) : ridge_command_refuse (error);
}

/* Does what is offered for a finding about an objective. */
static RidgeExit
redraft (RidgeCoach      *coach,
         RidgeDocument   *document,
         RidgeEntity     *entity,
         const Arguments *arguments)
{
  RidgeDeed       deed = ridge_deed_begin (document, arguments->json);
  RidgeCoachSplit split;
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (!RIDGE_IS_OBJECTIVE (entity))
    return ridge_command_misused (_("“%s” needs %s. “ridgeline %s --help” tells more."), arguments->split ? "--split" : "--make-kpi",
                                  "--objective", "coach");
  if (arguments->make_kpi)
    {
      id = ridge_make_kpi_of_objective (document, RIDGE_OBJECTIVE (entity), &error);
      return id != 0 ? ridge_deed_tell (&deed, RIDGE_TABLE_KPI, id) : ridge_command_refuse (error);
    }
  if (!ridge_coach_split (coach, ridge_entity_get_title (entity), &split))
    return ridge_command_misused (_("“%s” has no number that could be taken out of it."), ridge_entity_get_title (entity));

  id = ridge_split_objective (document, RIDGE_OBJECTIVE (entity), split.title, split.baseline, split.target, split.unit, &error);
  ridge_coach_split_clear (&split);

  return id != 0 ? ridge_deed_tell (&deed, RIDGE_TABLE_KEY_RESULT, id) : ridge_command_refuse (error);
}

static RidgeExit
check_plan (RidgeCoach      *coach,
            const char      *path,
            const Arguments *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_command_open (path, &error);
  g_autoptr (GPtrArray) findings = NULL;
  RidgeEntity *entity = document != NULL ? find_subject (ridge_document_get_plan (document), arguments, &error) : NULL;

  if (entity == NULL)
    return ridge_command_refuse (error);

  if (arguments->split || arguments->make_kpi)
    return redraft (coach, document, entity, arguments);

  findings = RIDGE_IS_PERIOD (entity) ? ridge_coach_check_period (coach, RIDGE_PERIOD (entity)) : ridge_coach_check_entity (coach, entity);
  if (arguments->put_aside != NULL || arguments->ask_again != NULL)
    return change (document, entity, findings, arguments);

  return tell (findings, arguments);
}

static RidgeExit
run_coach (const RidgeCommand *self,
           int                 argc,
           char              **argv)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RidgeCoach) coach = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "period", 'p', 0, G_OPTION_ARG_STRING, &arguments.period, N_("A period, or a part of its name; by default that of today"), N_("PERIOD") },
    { "objective", 0, 0, G_OPTION_ARG_STRING, &arguments.objective, N_("Look at one objective only"), N_("NAME") },
    { "key-result", 0, 0, G_OPTION_ARG_STRING, &arguments.key_result, N_("Look at one key result only"), N_("NAME") },
    { "kpi", 0, 0, G_OPTION_ARG_STRING, &arguments.kpi, N_("Look at one KPI only"), N_("NAME") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &arguments.text, N_("Look at a sentence that is in no plan"), N_("TEXT") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &arguments.as, N_("What the sentence is: objective, key-result or kpi"), N_("KIND") },
    { "put-aside", 0, 0, G_OPTION_ARG_STRING, &arguments.put_aside, N_("Put a question aside; it stays in the plan with its reason"), N_("QUESTION") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &arguments.reason, N_("Why it need not be asked"), N_("TEXT") },
    { "ask-again", 0, 0, G_OPTION_ARG_STRING, &arguments.ask_again, N_("Ask a question again that was put aside"), N_("QUESTION") },
    { "split", 0, 0, G_OPTION_ARG_NONE, &arguments.split, N_("Take the number of the objective into a key result"), NULL },
    { "make-kpi", 0, 0, G_OPTION_ARG_NONE, &arguments.make_kpi, N_("Make the objective a KPI, and abandon it"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &arguments.all, N_("Show what was put aside too"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &arguments.json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 0, 1, &argc, &argv, &result))
    return result;
  if ((arguments.text != NULL) == (argc > 1))
    return ridge_command_misused (_("“%s” is used so: ridgeline %s %s"), self->name, self->name, _ (self->arguments));
  if (arguments.put_aside != NULL && arguments.reason == NULL)
    return ridge_command_misused (_("“%s” needs %s. “ridgeline %s --help” tells more."), "--put-aside", "--reason", self->name);

  coach = ridge_coach_new (g_get_language_names ());

  return arguments.text != NULL ? check_text (coach, &arguments) : check_plan (coach, argv[1], &arguments);
}

const RidgeCommand ridge_command_coach = {
  "coach", N_("PLAN [--period PERIOD] | --text TEXT"), N_("Ask what could be said better in a draft"),
  N_("Looks at a period with its objectives and key results and at the KPIs in use, or at one sentence. What it has to say are questions, "
     "each with its reason and where the rule comes from; nothing is refused for them, and the exit status is 0. The word in brackets is what --put-aside takes."),
  run_coach
};

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Things of a plan, one command for each kind: listed, added, changed, moved, deleted. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/ridge-deed.h"
#include "cli/ridge-field-options.h"
#include "edit/ridge-verbs.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

/* What a command does with its kind of thing. */
typedef enum
{
  ACT_LIST,
  ACT_ADD,
  ACT_SET,
  ACT_MOVE,
  ACT_DELETE,
  ACT_NEXT,
} Act;

static const char *const acts[] = { "list", "add", "set", "move", "delete", "next" };

/* What is said beside the fields. */
typedef struct
{
  char    *objective;
  char    *key_result;
  char    *under;
  char    *under_key_result;
  char    *before;
  char    *after;
  char    *period;
  char   **milestones;
  gboolean top;
  gboolean json;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_free (self->objective);
  g_free (self->key_result);
  g_free (self->under);
  g_free (self->under_key_result);
  g_free (self->before);
  g_free (self->after);
  g_free (self->period);
  g_strfreev (self->milestones);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
find (RidgeDocument *document,
      RidgeTable     table,
      const char    *name,
      gpointer       found,
      GError       **error)
{
  RidgeEntity **entity = found;

  *entity = name != NULL ? ridge_command_find_entity (ridge_document_get_plan (document), table, name, TRUE, error) : NULL;

  return name == NULL || *entity != NULL;
}

/* Where an objective shall stand; without a word at the top. */
static gboolean
read_place (RidgeDocument   *document,
            const Arguments *arguments,
            RidgePlace      *place,
            GError         **error)
{
  RidgeEntity *entity = NULL;

  *place = RIDGE_AT_TOP;
  if (arguments->under != NULL)
    {
      if (!find (document, RIDGE_TABLE_OBJECTIVE, arguments->under, &entity, error))
        return FALSE;
      *place = RIDGE_INTO_OBJECTIVE (entity);
    }
  else if (arguments->under_key_result != NULL)
    {
      if (!find (document, RIDGE_TABLE_KEY_RESULT, arguments->under_key_result, &entity, error))
        return FALSE;
      *place = RIDGE_INTO_KEY_RESULT (entity);
    }
  else if (arguments->before != NULL || arguments->after != NULL)
    {
      gboolean before = arguments->before != NULL;

      if (!find (document, RIDGE_TABLE_OBJECTIVE, before ? arguments->before : arguments->after, &entity, error))
        return FALSE;
      *place = before ? RIDGE_BEFORE (entity) : RIDGE_AFTER (entity);
    }

  return TRUE;
}

static gint64
add_objective (RidgeDocument   *document,
               const Arguments *arguments,
               GArray          *values,
               GError         **error)
{
  RidgePlan  *plan = ridge_document_get_plan (document);
  RidgePlace  place;
  gboolean    has_period = FALSE;

  if (!read_place (document, arguments, &place, error))
    return 0;

  for (guint i = 0; i < values->len; i++)
    has_period |= g_array_index (values, RidgeFieldValue, i).column == RIDGE_OBJECTIVE_PERIOD;
  if (!has_period)
    {
      RidgePeriod     *now = ridge_plan_get_period_now (plan);
      RidgeFieldValue  value = { RIDGE_OBJECTIVE_PERIOD, RIDGE_REF (now != NULL ? ridge_entity_get_id (RIDGE_ENTITY (now)) : 0) };

      g_array_append_val (values, value);
    }

  return ridge_create_objective (document, place, (RidgeFieldValue *) values->data, values->len, error);
}

static gint64
add (RidgeDocument   *document,
     RidgeTable       table,
     const Arguments *arguments,
     GArray          *given,
     GError         **error)
{
  const RidgeFieldValue *values = (const RidgeFieldValue *) given->data;
  RidgeObjective *objective;
  RidgeKeyResult *key_result;
  RidgeTeam      *team;

  switch ((int) table)
    {
    case RIDGE_TABLE_PERIOD:
      return ridge_create_period (document, values, given->len, error);
    case RIDGE_TABLE_TEAM:
      return find (document, table, arguments->under, &team, error) ? ridge_create_team (document, team, values, given->len, error) : 0;
    case RIDGE_TABLE_PERSON:
      return ridge_create_person (document, values, given->len, error);
    case RIDGE_TABLE_OBJECTIVE:
      return add_objective (document, arguments, given, error);
    case RIDGE_TABLE_KEY_RESULT:
      if (!find (document, RIDGE_TABLE_OBJECTIVE, arguments->objective, &objective, error))
        return 0;
      if (arguments->milestones != NULL)
        return ridge_create_key_result_of_milestones (document, objective, values, given->len,
                                                      (const char *const *) arguments->milestones, error);
      return ridge_create_key_result (document, objective, values, given->len, error);
    case RIDGE_TABLE_MILESTONE:
      return find (document, RIDGE_TABLE_KEY_RESULT, arguments->key_result, &key_result, error)
               ? ridge_create_milestone (document, key_result, values, given->len, error) : 0;
    case RIDGE_TABLE_INITIATIVE:
      return find (document, RIDGE_TABLE_KEY_RESULT, arguments->key_result, &key_result, error)
               ? ridge_create_initiative (document, key_result, values, given->len, error) : 0;
    case RIDGE_TABLE_KPI:
    default:
      return ridge_create_kpi (document, values, given->len, error);
    }
}

static gboolean
move_key_result (RidgeDocument   *document,
                 RidgeEntity     *entity,
                 const Arguments *arguments,
                 RidgeEntity     *before,
                 GError         **error)
{
  RidgeObjective *objective = NULL;

  if (!find (document, RIDGE_TABLE_OBJECTIVE, arguments->objective, &objective, error))
    return FALSE;
  if (objective == NULL)
    objective = ridge_key_result_get_objective (before != NULL ? RIDGE_KEY_RESULT (before) : RIDGE_KEY_RESULT (entity));

  return ridge_move_key_result (document, RIDGE_KEY_RESULT (entity), objective, (RidgeKeyResult *) before, error);
}

static gboolean
move (RidgeDocument   *document,
      RidgeEntity     *entity,
      const Arguments *arguments,
      GError         **error)
{
  RidgeTable   table = ridge_entity_get_table (entity);
  RidgeEntity *before = NULL;
  RidgeTeam   *team = NULL;
  RidgePlace   place;

  if (table == RIDGE_TABLE_OBJECTIVE)
    return read_place (document, arguments, &place, error) &&
           ridge_move_objective (document, RIDGE_OBJECTIVE (entity), place, error);

  if (!find (document, table, arguments->before, &before, error))
    return FALSE;

  switch ((int) table)
    {
    case RIDGE_TABLE_TEAM:
      return find (document, table, arguments->under, &team, error) &&
             ridge_move_team (document, RIDGE_TEAM (entity), team, (RidgeTeam *) before, error);
    case RIDGE_TABLE_KEY_RESULT:
      return move_key_result (document, entity, arguments, before, error);
    case RIDGE_TABLE_MILESTONE:
      return ridge_move_milestone (document, RIDGE_MILESTONE (entity), (RidgeMilestone *) before, error);
    case RIDGE_TABLE_INITIATIVE:
      return ridge_move_initiative (document, RIDGE_INITIATIVE (entity), (RidgeInitiative *) before, error);
    case RIDGE_TABLE_KPI:
    default:
      return ridge_move_kpi (document, RIDGE_KPI (entity), (RidgeKpi *) before, error);
    }
}

static RidgePeriod *
get_period (RidgeEntity *entity)
{
  if (RIDGE_IS_MILESTONE (entity))
    entity = RIDGE_ENTITY (ridge_milestone_get_key_result (RIDGE_MILESTONE (entity)));
  else if (RIDGE_IS_INITIATIVE (entity))
    entity = RIDGE_ENTITY (ridge_initiative_get_key_result (RIDGE_INITIATIVE (entity)));

  if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_key_result_get_period (RIDGE_KEY_RESULT (entity));

  return RIDGE_IS_OBJECTIVE (entity) ? ridge_objective_get_period (RIDGE_OBJECTIVE (entity)) : NULL;
}

static void
add_objectives (GPtrArray  *found,
                GListModel *list,
                RidgeTable  table);

/* In the order of the tree: what hangs under a thing comes after it. */
static void
add_objective_rows (GPtrArray      *found,
                    RidgeObjective *objective,
                    RidgeTable      table)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);

  if (table == RIDGE_TABLE_OBJECTIVE)
    g_ptr_array_add (found, objective);
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);
      GListModel *below = ridge_entity_get_list (RIDGE_ENTITY (key_result), table);

      if (table == RIDGE_TABLE_KEY_RESULT)
        g_ptr_array_add (found, key_result);
      for (guint j = 0; table != RIDGE_TABLE_OBJECTIVE && below != NULL && j < g_list_model_get_n_items (below); j++)
        {
          g_autoptr (RidgeEntity) entity = g_list_model_get_item (below, j);

          g_ptr_array_add (found, entity);
        }
      add_objectives (found, ridge_key_result_get_children (key_result), table);
    }
  add_objectives (found, ridge_objective_get_children (objective), table);
}

static void
add_objectives (GPtrArray  *found,
                GListModel *list,
                RidgeTable  table)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RidgeObjective) objective = g_list_model_get_item (list, i);

      add_objective_rows (found, objective, table);
    }
}

static void
add_all (GPtrArray  *found,
         GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RidgeEntity) entity = g_list_model_get_item (list, i);

      g_ptr_array_add (found, entity);
      if (RIDGE_IS_TEAM (entity))
        add_all (found, ridge_team_get_children (RIDGE_TEAM (entity)));
    }
}

static GPtrArray *
list_things (RidgePlan  *plan,
             RidgeTable  table)
{
  GPtrArray *found = g_ptr_array_new ();

  switch ((int) table)
    {
    case RIDGE_TABLE_PERIOD:
      add_all (found, ridge_plan_get_periods (plan));
      break;
    case RIDGE_TABLE_TEAM:
      add_all (found, ridge_plan_get_teams (plan));
      break;
    case RIDGE_TABLE_PERSON:
      add_all (found, ridge_plan_get_people (plan));
      break;
    case RIDGE_TABLE_KPI:
      add_all (found, ridge_plan_get_kpis (plan));
      break;
    default:
      add_objectives (found, ridge_plan_get_objectives (plan), table);
      break;
    }

  return found;
}

/* What a line says of a thing beside its title. */
static char *
describe (RidgeEntity *entity)
{
  if (RIDGE_IS_PERIOD (entity))
    {
      g_autofree char *span = ridge_words_span (ridge_period_get_starts (RIDGE_PERIOD (entity)), ridge_period_get_ends (RIDGE_PERIOD (entity)));

      return g_strdup_printf ("%s · %s", span, ridge_words_enum (ridge_state_get_type (), (int) ridge_period_get_state (RIDGE_PERIOD (entity))));
    }
  if (RIDGE_IS_OBJECTIVE (entity))
    return g_strdup_printf ("%s · %s", ridge_period_get_name (get_period (entity)),
                            ridge_words_enum (ridge_state_get_type (), (int) ridge_objective_get_state (RIDGE_OBJECTIVE (entity))));
  if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_words_measure (RIDGE_KEY_RESULT (entity));
  if (RIDGE_IS_MILESTONE (entity) && ridge_milestone_get_done_on (RIDGE_MILESTONE (entity)) != RIDGE_DAY_NONE)
    return ridge_words_day (ridge_milestone_get_done_on (RIDGE_MILESTONE (entity)));
  if (RIDGE_IS_INITIATIVE (entity))
    return g_strdup (ridge_words_enum (ridge_initiative_state_get_type (), (int) ridge_initiative_get_state (RIDGE_INITIATIVE (entity))));
  if (RIDGE_IS_KPI (entity))
    return ridge_words_value (ridge_kpi_get_latest (RIDGE_KPI (entity)), ridge_kpi_get_decimals (RIDGE_KPI (entity)),
                              ridge_kpi_get_unit (RIDGE_KPI (entity)));

  return g_strdup ("");
}

static void
print_line (RidgeEntity *entity)
{
  g_autofree char *id = g_strdup_printf ("id:%" G_GINT64_FORMAT, ridge_entity_get_id (entity));
  g_autofree char *words = describe (entity);

  ridge_print_padded (id, 23);
  g_print ("%s%s%s\n", ridge_entity_get_title (entity), *words != '\0' ? " · " : "", words);
}

static RidgeExit
run_list (RidgeDocument   *document,
          RidgeTable       table,
          const Arguments *arguments)
{
  RidgePlan   *plan = ridge_document_get_plan (document);
  RidgePeriod *period = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) out = g_string_new ("{");
  g_autoptr (GError) error = NULL;
  gboolean first = TRUE;

  if (arguments->period != NULL && !ridge_command_find_period (plan, arguments->period, &period, &error))
    return ridge_command_refuse (error);

  found = list_things (plan, table);
  ridge_json_append_key (out, ridge_table_get_info (table)->member);
  g_string_append_c (out, '[');
  for (guint i = 0; i < found->len; i++)
    {
      RidgeEntity *entity = g_ptr_array_index (found, i);

      if (period != NULL && get_period (entity) != period)
        continue;
      if (!arguments->json)
        {
          print_line (entity);
          continue;
        }
      g_string_append (out, first ? "\n" : ",\n");
      ridge_deed_append_entity (out, entity);
      first = FALSE;
    }
  if (arguments->json)
    puts (g_string_append (out, "\n]}")->str);

  return RIDGE_EXIT_DONE;
}

/* What an act is about; of the period that follows the one it follows. */
static gboolean
find_subject (RidgeDocument *document,
              Act            act,
              RidgeTable     table,
              const char    *name,
              RidgeEntity  **entity,
              GError       **error)
{
  RidgePlan   *plan = ridge_document_get_plan (document);
  RidgePeriod *period = NULL;

  if (act != ACT_NEXT)
    return find (document, table, name, entity, error);
  if (!ridge_command_find_period (plan, name, &period, error))
    return FALSE;
  if (period == NULL)
    ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "period", "today");

  *entity = (RidgeEntity *) period;
  return period != NULL;
}

/* Returns the key of what was made or changed, 0 when refused. */
static gint64
do_act (RidgeDocument   *document,
        Act              act,
        RidgeTable       table,
        RidgeEntity     *entity,
        GArray          *values,
        const Arguments *arguments,
        GError         **error)
{
  gint64 id = entity != NULL ? ridge_entity_get_id (entity) : 0;

  switch (act)
    {
    case ACT_ADD:
      return add (document, table, arguments, values, error);
    case ACT_SET:
      return ridge_change_fields (document, entity, (RidgeFieldValue *) values->data, values->len, error) ? id : 0;
    case ACT_MOVE:
      return move (document, entity, arguments, error) ? id : 0;
    case ACT_NEXT:
      return ridge_create_next_period (document, RIDGE_PERIOD (entity), ridge_words_period_name, error);
    case ACT_DELETE:
    case ACT_LIST:
    default:
      return ridge_delete (document, entity, error) ? id : 0;
    }
}

static RidgeExit
run_change (RidgeDocument     *document,
            Act                act,
            RidgeTable         table,
            const char        *name,
            RidgeFieldOptions *fields,
            const Arguments   *arguments)
{
  RidgeEntity *entity = NULL;
  RidgeDeed    deed = ridge_deed_begin (document, arguments->json);
  g_autoptr (GArray) values = NULL;
  g_autoptr (GError) error = NULL;
  gint64       id;

  if (!find_subject (document, act, table, name, &entity, &error))
    return ridge_command_refuse (error);

  values = ridge_field_options_read (fields, ridge_document_get_plan (document), entity, &error);
  id = values != NULL ? do_act (document, act, table, entity, values, arguments, &error) : 0;

  return id != 0 ? ridge_deed_tell (&deed, table, id) : ridge_command_refuse (error);
}

/* What has to be said for an act, and what makes no sense with it. */
static gboolean
is_complete (const RidgeCommand *self,
             Act                 act,
             RidgeTable          table,
             RidgeFieldOptions  *fields,
             const Arguments    *arguments,
             RidgeExit          *result)
{
  gboolean given = FALSE;

  for (guint i = 0; i < ridge_table_get_info (table)->n_columns; i++)
    given |= fields->given[i] != NULL;

  if (act == ACT_ADD && table == RIDGE_TABLE_KEY_RESULT && arguments->objective == NULL)
    *result = ridge_command_misused (_("“%s add” needs %s. “ridgeline %s --help” tells more."), self->name, "--objective", self->name);
  else if (act == ACT_ADD && (table == RIDGE_TABLE_MILESTONE || table == RIDGE_TABLE_INITIATIVE) && arguments->key_result == NULL)
    *result = ridge_command_misused (_("“%s add” needs %s. “ridgeline %s --help” tells more."), self->name, "--key-result", self->name);
  else if (act == ACT_NEXT && table != RIDGE_TABLE_PERIOD)
    *result = ridge_command_misused (_("“next” is said of periods."));
  else if (act == ACT_SET && !given)
    *result = ridge_command_misused (_("“%s set” needs a field to change. “ridgeline %s --help” lists them."), self->name, self->name);
  else if (act == ACT_MOVE && (table == RIDGE_TABLE_PERIOD || table == RIDGE_TABLE_PERSON))
    *result = ridge_command_misused (_("“%s” are in an order of their own and cannot be moved."), self->name);
  else
    return TRUE;

  return FALSE;
}

/* What can be said beside the fields depends on where such a thing stands. */
static void
init_options (RidgeFieldOptions *fields,
              RidgeTable         table,
              Arguments         *arguments)
{
  const GOptionEntry json = { "json", 0, 0, G_OPTION_ARG_NONE, &arguments->json, N_("Print JSON for a program"), NULL };
  const GOptionEntry in = { "in", 0, 0, G_OPTION_ARG_STRING, &arguments->period, N_("List only those of a period"), N_("PERIOD") };
  const GOptionEntry before = { "before", 0, 0, G_OPTION_ARG_STRING, &arguments->before, N_("Place it before another"), N_("NAME") };
  const GOptionEntry others[] = { json, { NULL } };
  const GOptionEntry kpis[] = { before, json, { NULL } };
  const GOptionEntry teams[] = {
    { "under", 0, 0, G_OPTION_ARG_STRING, &arguments->under, N_("The team it is part of"), N_("NAME") }, before, json, { NULL }
  };
  const GOptionEntry steps[] = {
    { "key-result", 0, 0, G_OPTION_ARG_STRING, &arguments->key_result, N_("The key result it stands in"), N_("NAME") },
    in, before, json, { NULL }
  };
  const GOptionEntry objectives[] = {
    { "under", 0, 0, G_OPTION_ARG_STRING, &arguments->under, N_("Place it under an objective"), N_("NAME") },
    { "under-key-result", 0, 0, G_OPTION_ARG_STRING, &arguments->under_key_result, N_("Place it under a key result"), N_("NAME") },
    { "after", 0, 0, G_OPTION_ARG_STRING, &arguments->after, N_("Place it after another"), N_("NAME") },
    { "top", 0, 0, G_OPTION_ARG_NONE, &arguments->top, N_("Place it at the top, as if nothing was said"), NULL },
    in, before, json, { NULL }
  };
  const GOptionEntry key_results[] = {
    { "objective", 0, 0, G_OPTION_ARG_STRING, &arguments->objective, N_("The objective it measures"), N_("NAME") },
    { "milestone", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments->milestones, N_("A milestone of it; can be given several times"), N_("TITLE") },
    in, before, json, { NULL }
  };
  const GOptionEntry *const more[RIDGE_N_TABLES] = {
    [RIDGE_TABLE_OBJECTIVE] = objectives,
    [RIDGE_TABLE_KEY_RESULT] = key_results,
    [RIDGE_TABLE_MILESTONE] = steps,
    [RIDGE_TABLE_INITIATIVE] = steps,
    [RIDGE_TABLE_TEAM] = teams,
    [RIDGE_TABLE_KPI] = kpis,
  };

  ridge_field_options_init (fields, table, more[table] != NULL ? more[table] : others);
}

/* The act is the first word, unless that is the plan already. */
static Act
read_act (const char *word,
          int        *plan)
{
  *plan = 1;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strcmp (word, acts[i]) == 0)
      {
        *plan = 2;
        return (Act) i;
      }

  return ACT_LIST;
}

/* After the plan comes the name of what an act is about; that of a period that
 * another is to follow may be left out. */
static gboolean
has_names (Act act,
           int n)
{
  gboolean needs_name = act == ACT_SET || act == ACT_MOVE || act == ACT_DELETE;

  return n == 1 + needs_name || (act == ACT_NEXT && n == 2);
}

static RidgeExit
run_things (const RidgeCommand *self,
            RidgeTable          table,
            int                 argc,
            char              **argv)
{
  g_auto (Arguments) arguments = { 0 };
  g_auto (RidgeFieldOptions) fields = { 0 };
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  Act       act;
  RidgeExit result;
  int       plan;

  init_options (&fields, table, &arguments);
  if (!ridge_command_parse (self, ridge_field_options_get (&fields), 1, 3, &argc, &argv, &result))
    return result;

  act = read_act (argv[1], &plan);
  if (!has_names (act, argc - plan))
    return ridge_command_misused (_("“%s” is used so: ridgeline %s %s"), self->name, self->name, _(self->arguments));
  if (!is_complete (self, act, table, &fields, &arguments, &result))
    return result;

  document = ridge_command_open (argv[plan], &error);
  if (document == NULL)
    return ridge_command_refuse (error);

  return act == ACT_LIST ? run_list (document, table, &arguments)
                         : run_change (document, act, table, argc > plan + 1 ? argv[plan + 1] : NULL, &fields, &arguments);
}

#define DETAILS \
  N_("Without a word, or with “list”, they are listed. “add”, “set”, “move” and “delete” change the plan, each as one step that can be undone. " \
     "A thing is called by its whole name, by “NAME (…)” where two have one name, or by the id that lists and errors show. “none” takes an optional field away. Of periods “next” makes the one that follows.")

#define THINGS(symbol, TABLE, name, arguments, summary)                                          \
  static RidgeExit                                                                               \
  run_##symbol (const RidgeCommand *self, int argc, char **argv)                                 \
  {                                                                                              \
    return run_things (self, RIDGE_TABLE_##TABLE, argc, argv);                                   \
  }                                                                                              \
                                                                                                 \
  const RidgeCommand ridge_command_##symbol = { name, arguments, summary, DETAILS, run_##symbol };

THINGS (periods, PERIOD, "periods", N_("[add|set|delete|next] PLAN [NAME]"), N_("List, add and change periods"))
THINGS (teams, TEAM, "teams", N_("[add|set|move|delete] PLAN [NAME]"), N_("List, add and change teams"))
THINGS (people, PERSON, "people", N_("[add|set|delete] PLAN [NAME]"), N_("List, add and change people"))
THINGS (objectives, OBJECTIVE, "objectives", N_("[add|set|move|delete] PLAN [NAME]"), N_("List, add, move and change objectives"))
THINGS (key_results, KEY_RESULT, "key-results", N_("[add|set|move|delete] PLAN [NAME]"), N_("List, add, move and change key results"))
THINGS (milestones, MILESTONE, "milestones", N_("[add|set|move|delete] PLAN [NAME]"), N_("List, add and finish milestones"))
THINGS (initiatives, INITIATIVE, "initiatives", N_("[add|set|move|delete] PLAN [NAME]"), N_("List, add and change initiatives"))
THINGS (kpis, KPI, "kpis", N_("[add|set|move|delete] PLAN [NAME]"), N_("List, add and change KPIs"))

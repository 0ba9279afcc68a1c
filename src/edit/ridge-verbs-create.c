/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-create.h"

#include "base/ridge-rank.h"
#include "edit/ridge-commit-private.h"
#include "edit/ridge-order-private.h"
#include "edit/ridge-place-private.h"
#include "edit/ridge-record-private.h"

/* Checks a new row, inserts it as the edit and commits. */
static gint64
create (RidgeDocument *document,
        RidgeRecord   *record,
        RidgeEdit     *edit,
        GError       **error)
{
  gint64 id = ridge_record_insert (record, edit);

  return ridge_commit (document, edit, error) ? id : 0;
}

/* What creating has in common: fields that a person gave, and the checks. */
static gboolean
prepare (RidgeDocument         *document,
         RidgeRecord           *record,
         const RidgeFieldValue *values,
         gsize                  n_values,
         GError               **error)
{
  guint title = ridge_table_find_column (record->table, RIDGE_AS_ONE_LINE);

  if (!ridge_record_set_values (record, values, n_values, error))
    return FALSE;

  /* A thing without a name cannot be found again. */
  if (title != 0 && !ridge_check_field (record->table, title, &record->cells[title], error))
    return FALSE;

  return ridge_record_check (record, ridge_document_get_plan (document), error);
}

/* A row at the end of a list that a person orders. */
static gint64
create_last (RidgeDocument         *document,
             const char            *verb,
             RidgeRecord           *record,
             GListModel            *siblings,
             const RidgeFieldValue *values,
             gsize                  n_values,
             GError               **error)
{
  g_autoptr (RidgeEdit) edit = NULL;

  if (!prepare (document, record, values, n_values, error))
    return 0;

  edit = ridge_edit_new (verb, ridge_record_get_subject (record, ridge_document_get_plan (document)));
  ridge_record_take_text (record, ridge_table_find_column (record->table, RIDGE_AS_RANK),
                          ridge_order_rank (edit, siblings, NULL, NULL));

  return create (document, record, edit, error);
}

/* A row of a table that orders itself. */
static gint64
create_unordered (RidgeDocument         *document,
                  const char            *verb,
                  RidgeRecord           *record,
                  const RidgeFieldValue *values,
                  gsize                  n_values,
                  GError               **error)
{
  g_autoptr (RidgeEdit) edit = NULL;

  if (!prepare (document, record, values, n_values, error))
    return 0;

  edit = ridge_edit_new (verb, ridge_record_get_subject (record, ridge_document_get_plan (document)));

  return create (document, record, edit, error);
}

static gboolean
check_parent (gpointer     parent,
              RidgeRecord *record,
              guint        column,
              GError     **error)
{
  if (ridge_entity_is_gone (parent))
    {
      ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, ridge_table_get_info (record->table)->name, NULL);
      return FALSE;
    }

  ridge_record_put (record, column, RIDGE_INTEGER (ridge_entity_get_id (parent)));
  return TRUE;
}

/**
 * ridge_create_period:
 * @document: a document
 * @values: (array length=n_values): name, first and last day at least
 * @n_values: how many
 * @error: return location
 *
 * Creates a period.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_period (RidgeDocument         *document,
                     const RidgeFieldValue *values,
                     gsize                  n_values,
                     GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init (&record, RIDGE_TABLE_PERIOD);

  return create_unordered (document, "create-period", &record, values, n_values, error);
}

/**
 * ridge_create_team:
 * @document: a document
 * @parent: (nullable): the team it is part of; none: the top
 * @values: (array length=n_values): the name at least
 * @n_values: how many
 * @error: return location
 *
 * Creates a team.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_team (RidgeDocument         *document,
                   RidgeTeam             *parent,
                   const RidgeFieldValue *values,
                   gsize                  n_values,
                   GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };
  GListModel *siblings = ridge_plan_get_teams (ridge_document_get_plan (document));

  ridge_record_init (&record, RIDGE_TABLE_TEAM);
  if (parent != NULL)
    {
      if (!check_parent (parent, &record, RIDGE_TEAM_PARENT, error))
        return 0;
      siblings = ridge_team_get_children (parent);
    }

  return create_last (document, "create-team", &record, siblings, values, n_values, error);
}

/**
 * ridge_create_person:
 * @document: a document
 * @values: (array length=n_values): the name at least
 * @n_values: how many
 * @error: return location
 *
 * Creates a person.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_person (RidgeDocument         *document,
                     const RidgeFieldValue *values,
                     gsize                  n_values,
                     GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init (&record, RIDGE_TABLE_PERSON);

  return create_unordered (document, "create-person", &record, values, n_values, error);
}

/**
 * ridge_create_objective:
 * @document: a document
 * @place: where it stands in the tree
 * @values: (array length=n_values): title and period at least
 * @n_values: how many
 * @error: return location
 *
 * Creates an objective.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_objective (RidgeDocument         *document,
                        RidgePlace             place,
                        const RidgeFieldValue *values,
                        gsize                  n_values,
                        GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gint64 parent_objective, parent_key_result;
  char  *rank;

  ridge_record_init (&record, RIDGE_TABLE_OBJECTIVE);
  if (!prepare (document, &record, values, n_values, error) ||
      !ridge_place_check (place, record.cells[RIDGE_OBJECTIVE_TITLE].text, error))
    return 0;

  edit = ridge_edit_new ("create-objective", record.cells[RIDGE_OBJECTIVE_TITLE].text);
  rank = ridge_place_resolve (place, ridge_document_get_plan (document), NULL, edit, &parent_objective, &parent_key_result);
  ridge_record_put (&record, RIDGE_OBJECTIVE_PARENT_OBJECTIVE, RIDGE_REF (parent_objective));
  ridge_record_put (&record, RIDGE_OBJECTIVE_PARENT_KEY_RESULT, RIDGE_REF (parent_key_result));
  ridge_record_take_text (&record, RIDGE_OBJECTIVE_RANK, rank);

  return create (document, &record, edit, error);
}

/**
 * ridge_create_key_result:
 * @document: a document
 * @objective: what it measures
 * @values: (array length=n_values): the title at least
 * @n_values: how many
 * @error: return location
 *
 * Creates a key result, the last of its objective. A relative target is
 * resolved against the baseline.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_key_result (RidgeDocument         *document,
                         RidgeObjective        *objective,
                         const RidgeFieldValue *values,
                         gsize                  n_values,
                         GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init (&record, RIDGE_TABLE_KEY_RESULT);
  if (!check_parent (objective, &record, RIDGE_KEY_RESULT_OBJECTIVE, error))
    return 0;

  return create_last (document, "create-key-result", &record, ridge_objective_get_key_results (objective),
                      values, n_values, error);
}

/* The key result is not in the plan yet, so its milestones are checked field by field. */
static gboolean
insert_milestones (RidgeEdit         *edit,
                   gint64             key_result,
                   const char *const *titles,
                   GError           **error)
{
  g_auto (GStrv) ranks = ridge_rank_spread (NULL, NULL, g_strv_length ((GStrv) titles));

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_auto (RidgeRecord) record = { 0 };
      RidgeCell title = RIDGE_TEXT (titles[i]);

      ridge_record_init (&record, RIDGE_TABLE_MILESTONE);
      if (!ridge_record_set (&record, RIDGE_MILESTONE_TITLE, &title, error))
        return FALSE;
      ridge_record_put (&record, RIDGE_MILESTONE_KEY_RESULT, RIDGE_INTEGER (key_result));
      ridge_record_put (&record, RIDGE_MILESTONE_RANK, RIDGE_TEXT (ranks[i]));
      ridge_record_insert (&record, edit);
    }

  return TRUE;
}

/**
 * ridge_create_key_result_of_milestones:
 * @document: a document
 * @objective: what it measures
 * @values: (array length=n_values): the title at least
 * @n_values: how many
 * @titles: (array zero-terminated=1): its milestones in their order; a single
 *   one makes a question of yes or no
 * @error: return location
 *
 * Creates a key result, the last of its objective, together with its
 * milestones, as one change.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_key_result_of_milestones (RidgeDocument         *document,
                                       RidgeObjective        *objective,
                                       const RidgeFieldValue *values,
                                       gsize                  n_values,
                                       const char *const     *titles,
                                       GError               **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gint64 id;

  ridge_record_init (&record, RIDGE_TABLE_KEY_RESULT);
  if (!check_parent (objective, &record, RIDGE_KEY_RESULT_OBJECTIVE, error) ||
      !prepare (document, &record, values, n_values, error))
    return 0;

  ridge_record_put (&record, RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (RIDGE_MEASURE_MILESTONES));
  edit = ridge_edit_new ("create-key-result", ridge_record_get_subject (&record, plan));
  ridge_record_take_text (&record, RIDGE_KEY_RESULT_RANK,
                          ridge_order_rank (edit, ridge_objective_get_key_results (objective), NULL, NULL));
  id = ridge_record_insert (&record, edit);

  return insert_milestones (edit, id, titles, error) && ridge_commit (document, edit, error) ? id : 0;
}

/**
 * ridge_create_plan_step:
 * @document: a document
 * @key_result: whose plan it is a step of
 * @day: the day by which the value is planned to be reached
 * @value: the value, finite
 * @error: return location
 *
 * Adds one stepped target. Two on one day are refused with
 * RIDGE_ERROR_DUPLICATE.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_plan_step (RidgeDocument  *document,
                        RidgeKeyResult *key_result,
                        RidgeDay        day,
                        double          value,
                        GError        **error)
{
  g_auto (RidgeRecord) record = { 0 };
  RidgeFieldValue values[] = {
    { RIDGE_PLAN_STEP_DAY, RIDGE_INTEGER (day) },
    { RIDGE_PLAN_STEP_VALUE, RIDGE_REAL (value) },
  };

  ridge_record_init (&record, RIDGE_TABLE_PLAN_STEP);
  if (!check_parent (key_result, &record, RIDGE_PLAN_STEP_KEY_RESULT, error))
    return 0;

  return create_unordered (document, "create-plan-step", &record, values, G_N_ELEMENTS (values), error);
}

/**
 * ridge_create_milestone:
 * @document: a document
 * @key_result: what it is a step towards
 * @values: (array length=n_values): the title at least
 * @n_values: how many
 * @error: return location
 *
 * Creates a milestone, the last of its key result.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_milestone (RidgeDocument         *document,
                        RidgeKeyResult        *key_result,
                        const RidgeFieldValue *values,
                        gsize                  n_values,
                        GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init (&record, RIDGE_TABLE_MILESTONE);
  if (!check_parent (key_result, &record, RIDGE_MILESTONE_KEY_RESULT, error))
    return 0;

  return create_last (document, "create-milestone", &record, ridge_key_result_get_milestones (key_result),
                      values, n_values, error);
}

/**
 * ridge_create_initiative:
 * @document: a document
 * @key_result: what it should move
 * @values: (array length=n_values): the title at least
 * @n_values: how many
 * @error: return location
 *
 * Creates an initiative, the last of its key result.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_initiative (RidgeDocument         *document,
                         RidgeKeyResult        *key_result,
                         const RidgeFieldValue *values,
                         gsize                  n_values,
                         GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init (&record, RIDGE_TABLE_INITIATIVE);
  if (!check_parent (key_result, &record, RIDGE_INITIATIVE_KEY_RESULT, error))
    return 0;

  return create_last (document, "create-initiative", &record, ridge_key_result_get_initiatives (key_result),
                      values, n_values, error);
}

/**
 * ridge_create_kpi:
 * @document: a document
 * @values: (array length=n_values): the name at least
 * @n_values: how many
 * @error: return location
 *
 * Creates a KPI, the last of all.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_kpi (RidgeDocument         *document,
                  const RidgeFieldValue *values,
                  gsize                  n_values,
                  GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init (&record, RIDGE_TABLE_KPI);

  return create_last (document, "create-kpi", &record, ridge_plan_get_kpis (ridge_document_get_plan (document)),
                      values, n_values, error);
}

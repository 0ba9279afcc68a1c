/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-invariants.h"

#include "base/ridge-error.h"
#include "model/ridge-schema.h"
#include "store/ridge-changeset.h"
#include "store/ridge-tree.h"

/* With more moved rows than this the whole tree is read once instead of
 * following each row's parents. */
#define MANY_MOVES 500

typedef struct
{
  RidgeTable  table;
  const char *word;
  const char *title;       /* SQL: what a person knows the row by */
  const char *violation;   /* SQL: true for a row that breaks the rule */
  gboolean    is_lenient;  /* what is in a file already does not keep it from being opened */
} Rule;

/* Besides those that columns declare. */
static const Rule rules[] = {
  { RIDGE_TABLE_PERIOD, "span", "name", "julianday (ends) - julianday (starts) > 36525" },
  { RIDGE_TABLE_FORECAST, "interval", "for_day",
    "low > middle OR middle > high OR level <= 0 OR level >= 1 OR chance < 0 OR chance > 1" },
  { RIDGE_TABLE_LINK, "ends", "kind",
    "CASE kind WHEN 'drives' THEN from_kpi IS NULL OR to_key_result IS NULL"
    " WHEN 'concerns' THEN from_kpi IS NULL OR to_objective IS NULL"
    " WHEN 'supports' THEN from_objective IS NULL OR to_kpi IS NOT NULL"
    " ELSE from_kpi IS NULL OR to_kpi IS NULL END" },
  { RIDGE_TABLE_LINK, "itself", "kind", "from_kpi = to_kpi OR from_objective = to_objective" },
  { RIDGE_TABLE_LINK, "one-driver", "kind",
    "kind = 'drives' AND EXISTS (SELECT 1 FROM link o WHERE o.to_key_result = row.to_key_result"
    " AND o.kind = 'drives' AND o.id <> row.id)" },
  { RIDGE_TABLE_LINK, "one-link", "kind",
    "EXISTS (SELECT 1 FROM link o WHERE o.id <> row.id AND o.kind = row.kind"
    " AND (o.from_kpi = row.from_kpi OR o.from_objective = row.from_objective) AND o.to_kpi IS row.to_kpi"
    " AND o.to_objective IS row.to_objective AND o.to_key_result IS row.to_key_result)",
    TRUE },
};

static void
set_violation (GError    **error,
               const char *word,
               const char *title)
{
  ridge_set_error (error, RIDGE_ERROR_INVARIANT, 0, title, "%s", word);
}

/* Judges one row by a rule, or all rows when `id` is 0. */
static gboolean
check_rule (RidgeConnection *connection,
            const Rule      *rule,
            gint64           id,
            GError         **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  sql = g_strdup_printf ("SELECT row.%s FROM \"%s\" AS row WHERE (%s)%s LIMIT 1",
                         rule->title, ridge_table_get_info (rule->table)->name, rule->violation,
                         id != 0 ? " AND row.id = ?1" : "");
  statement = ridge_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  if (id != 0)
    sqlite3_bind_int64 (statement, 1, id);
  if (!ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;
  if (has_row)
    set_violation (error, rule->word, (const char *) sqlite3_column_text (statement, 0));

  return !has_row;
}

/* Judges one row by what its columns declare, or all rows when `id` is 0. */
static gboolean
check_declared (RidgeConnection *connection,
                RidgeTable       table,
                gint64           id,
                GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  guint                 title = ridge_table_find_column (table, RIDGE_AS_ONE_LINE);
  guint                 parent = ridge_table_find_column (table, RIDGE_AS_PARENT);

  for (guint i = 0; i < info->n_columns; i++)
    {
      const RidgeColumnInfo *column = &info->columns[i];
      g_autofree char       *violation = NULL;
      Rule                   rule = { table, column->rule, info->columns[title != 0 ? title : i].name, NULL };

      if (column->rule == NULL)
        continue;
      if (column->not_above != 0)
        violation = g_strdup_printf ("row.\"%s\" > row.\"%s\"", column->name, info->columns[column->not_above].name);
      else
        violation = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" o WHERE o.\"%s\" = row.\"%s\""
                                     " AND o.\"%s\" = row.\"%s\" AND o.id <> row.id)",
                                     info->name, info->columns[parent].name, info->columns[parent].name,
                                     column->name, column->name);
      rule.violation = violation;
      if (!check_rule (connection, &rule, id, error))
        return FALSE;
    }

  return TRUE;
}

static void
set_title_violation (RidgeConnection *connection,
                     const char      *word,
                     RidgeTable       table,
                     gint64           id,
                     GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  guint                 title = ridge_table_find_column (table, RIDGE_AS_ONE_LINE);
  g_autofree char      *sql = NULL;
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row = FALSE;

  /* Not every table has a title; then the table's name has to do. */
  sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?1", info->columns[title].name, info->name);
  if (title != 0)
    statement = ridge_connection_prepare (connection, sql, NULL);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, id);
      ridge_connection_step (connection, statement, &has_row, NULL);
    }

  set_violation (error, word, has_row ? (const char *) sqlite3_column_text (statement, 0) : info->name);
}

/* Looks for a row that points at none. Asking once for each different key, in
 * the order of the index, takes a tenth of what SQLite's own check takes. */
static gboolean
check_references_of (RidgeConnection      *connection,
                     RidgeTable            table,
                     guint                 column,
                     GError              **error)
{
  const RidgeTableInfo  *info = ridge_table_get_info (table);
  const RidgeColumnInfo *reference = &info->columns[column];
  g_autofree char       *sql = NULL;
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  sql = g_strdup_printf ("SELECT (SELECT \"%s\" FROM \"%s\" WHERE \"%s\" = key) FROM"
                         " (SELECT DISTINCT \"%s\" AS key FROM \"%s\" WHERE \"%s\" IS NOT NULL)"
                         " WHERE key NOT IN (SELECT id FROM \"%s\") LIMIT 1",
                         info->columns[0].name, info->name, reference->name, reference->name, info->name,
                         reference->name, ridge_table_get_info (reference->ref)->name);
  statement = ridge_connection_prepare (connection, sql, error);
  if (statement == NULL || !ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;
  if (has_row)
    set_title_violation (connection, "orphan", table, sqlite3_column_int64 (statement, 0), error);

  return !has_row;
}

static gboolean
check_all_references (RidgeConnection *connection,
                      GError         **error)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);

      for (guint i = 0; i < info->n_columns; i++)
        if (info->columns[i].type == RIDGE_COLUMN_REF && !check_references_of (connection, table, i, error))
          return FALSE;
    }

  return TRUE;
}

/* SQLite counts the references that a transaction has broken so far. */
static gboolean
check_open_references (RidgeConnection *connection,
                       GError         **error)
{
  int broken = 0, highest = 0;

  sqlite3_db_status (ridge_connection_get_db (connection), SQLITE_DBSTATUS_DEFERRED_FKS,
                     &broken, &highest, FALSE);

  return broken == 0 || check_all_references (connection, error);
}

static gboolean
check_whole_tree (RidgeConnection *connection,
                  const RidgeTree *tree,
                  GError         **error)
{
  gint64 member;

  if (!ridge_tree_find_any_loop (connection, tree, &member, error))
    return FALSE;
  if (member != 0)
    set_title_violation (connection, "loop", tree->table, member, error);

  return member == 0;
}

static gboolean
check_support (RidgeConnection *connection,
               gint64           objective,
               GError         **error)
{
  gboolean has_loop;

  if (!ridge_tree_find_support_loop (connection, objective, &has_loop, error))
    return FALSE;
  if (has_loop)
    set_title_violation (connection, "support-loop", RIDGE_TABLE_OBJECTIVE, objective, error);

  return !has_loop;
}

/* Judges where one link starts, or where all of them do when `link` is 0. */
static gboolean
check_links (RidgeConnection *connection,
             gint64           link,
             GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT DISTINCT from_objective FROM link"
                                        " WHERE from_objective IS NOT NULL AND (?1 = 0 OR id = ?1)",
                                        error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, link);
  while (ridge_connection_step (connection, statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      if (!check_support (connection, sqlite3_column_int64 (statement, 0), error))
        return FALSE;
    }

  return FALSE;
}

typedef struct
{
  RidgeTable table;
  gint64     id;
} TouchedRow;

/* The rows of a changeset that the invariants are about. */
typedef struct
{
  guint   n_rows;
  GArray *rows;         /* TouchedRow: a rule may speak of them */
  GArray *objectives;   /* gint64: may have got another parent */
  GArray *teams;
  GArray *moved;        /* gint64: objectives that were there before and may have got another parent */
  GArray *links;
} Touched;

static gboolean
has_rules (RidgeTable table)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);

  for (guint i = 0; i < info->n_columns; i++)
    if (info->columns[i].rule != NULL)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].table == table)
      return TRUE;

  return FALSE;
}

static void
note_objective (Touched *touched,
                gint64   id,
                gboolean was_there)
{
  g_array_append_val (touched->objectives, id);
  if (was_there)
    g_array_append_val (touched->moved, id);
}

static gboolean
note_row (const RidgeRowChange *row,
          gpointer              data,
          GError              **error)
{
  Touched      *touched = data;
  TouchedRow    noted = { row->table, row->cells[0].integer };
  const guint64 parents = (1u << RIDGE_OBJECTIVE_PARENT_OBJECTIVE) | (1u << RIDGE_OBJECTIVE_PARENT_KEY_RESULT);

  touched->n_rows++;
  if (row->operation == RIDGE_ROW_DELETE)
    return TRUE;

  if (has_rules (row->table))
    g_array_append_val (touched->rows, noted);

  if (row->table == RIDGE_TABLE_OBJECTIVE && (row->mask & parents) != 0)
    note_objective (touched, noted.id, row->operation == RIDGE_ROW_UPDATE);
  else if (row->table == RIDGE_TABLE_KEY_RESULT && row->operation == RIDGE_ROW_UPDATE &&
           (row->mask & (1u << RIDGE_KEY_RESULT_OBJECTIVE)) != 0)
    note_objective (touched, row->cells[RIDGE_KEY_RESULT_OBJECTIVE].integer, TRUE);
  else if (row->table == RIDGE_TABLE_LINK)
    g_array_append_val (touched->links, noted.id);
  else if (row->table == RIDGE_TABLE_TEAM && (row->mask & (1u << RIDGE_TEAM_PARENT)) != 0)
    g_array_append_val (touched->teams, noted.id);

  return TRUE;
}

static gboolean
check_moves (RidgeConnection *connection,
             const RidgeTree *tree,
             GArray          *moved,
             GError         **error)
{
  if (moved->len > MANY_MOVES)
    return check_whole_tree (connection, tree, error);

  for (guint i = 0; i < moved->len; i++)
    {
      gint64   id = g_array_index (moved, gint64, i);
      gboolean has_loop;

      if (!ridge_tree_find_loop_above (connection, tree, id, &has_loop, error))
        return FALSE;
      if (has_loop)
        {
          set_title_violation (connection, "loop", tree->table, id, error);
          return FALSE;
        }
    }

  return TRUE;
}

/* What is new cannot be on a way back to itself but by a link or a move that is
 * looked at here as well. */
static gboolean
check_supports (RidgeConnection *connection,
                const Touched   *touched,
                GError         **error)
{
  for (guint i = 0; i < touched->moved->len; i++)
    if (!check_support (connection, g_array_index (touched->moved, gint64, i), error))
      return FALSE;

  for (guint i = 0; i < touched->links->len; i++)
    if (!check_links (connection, g_array_index (touched->links, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
check_rows (RidgeConnection *connection,
            GArray          *rows,
            GError         **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TouchedRow *row = &g_array_index (rows, TouchedRow, i);

      if (!check_declared (connection, row->table, row->id, error))
        return FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (rules); j++)
        if (rules[j].table == row->table && !check_rule (connection, &rules[j], row->id, error))
          return FALSE;
    }

  return TRUE;
}

/**
 * ridge_invariants_check_changeset:
 * @connection: in the transaction that has written the changeset's rows
 * @n_rows: (out): how many rows it has
 *
 * Judges what a transaction has touched, and only that.
 *
 * Returns: %FALSE with %RIDGE_ERROR_INVARIANT, or what kept it from judging
 */
gboolean
ridge_invariants_check_changeset (RidgeConnection *connection,
                                  GBytes          *changeset,
                                  guint           *n_rows,
                                  GError         **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (TouchedRow));
  g_autoptr (GArray) objectives = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) teams = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (gint64));
  Touched touched = { 0, rows, objectives, teams, moved, links };

  if (!ridge_changeset_foreach (changeset, ridge_connection_get_path (connection), note_row, &touched, error))
    return FALSE;

  *n_rows = touched.n_rows;
  return check_open_references (connection, error) &&
         check_moves (connection, &ridge_tree_of_objectives, objectives, error) &&
         check_moves (connection, &ridge_tree_of_teams, teams, error) &&
         check_supports (connection, &touched, error) &&
         check_rows (connection, rows, error);
}

/* What is found while the whole plan is judged. */
typedef struct
{
  GPtrArray *problems;    /* nullable: the first one ends it, then */
  gboolean   may_open;
} Judgement;

/* Keeps a broken invariant as a problem; anything else ends the check. */
static gboolean
collect (Judgement *self,
         GError    *problem,
         gboolean   is_lenient,
         GError   **error)
{
  gboolean broken;

  if (problem == NULL)
    return TRUE;

  broken = g_error_matches (problem, RIDGE_ERROR, RIDGE_ERROR_INVARIANT);
  if (!broken || !is_lenient)
    self->may_open = FALSE;
  if (broken && self->problems != NULL)
    {
      g_ptr_array_add (self->problems, problem);
      return TRUE;
    }
  if (broken && is_lenient)
    {
      g_error_free (problem);
      return TRUE;
    }

  g_propagate_error (error, problem);
  return FALSE;
}

/* What has to hold so that a plan can be shown at all. */
static gboolean
judge_shape (RidgeConnection *connection,
             Judgement       *judgement,
             GError         **error)
{
  GError *problem = NULL;

  check_all_references (connection, &problem);
  if (!collect (judgement, g_steal_pointer (&problem), FALSE, error))
    return FALSE;

  check_whole_tree (connection, &ridge_tree_of_objectives, &problem);
  if (!collect (judgement, g_steal_pointer (&problem), FALSE, error))
    return FALSE;

  check_whole_tree (connection, &ridge_tree_of_teams, &problem);
  return collect (judgement, problem, FALSE, error);
}

/* Rules that are not asked when nobody collects what is found cost no time. */
static gboolean
judge_rules (RidgeConnection *connection,
             Judgement       *judgement,
             GError         **error)
{
  GError *problem = NULL;

  if (judgement->problems != NULL)
    check_links (connection, 0, &problem);
  if (!collect (judgement, g_steal_pointer (&problem), TRUE, error))
    return FALSE;

  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      check_declared (connection, table, 0, &problem);
      if (!collect (judgement, g_steal_pointer (&problem), FALSE, error))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (judgement->problems != NULL || !rules[i].is_lenient)
        check_rule (connection, &rules[i], 0, &problem);
      if (!collect (judgement, g_steal_pointer (&problem), rules[i].is_lenient, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ridge_invariants_check_all:
 * @connection: to a plan of the newest version
 * @problems: (nullable) (element-type GError): gets what is found, the first
 *   of each kind; without it the first one that keeps a plan from being opened
 *   is the error
 * @error: return location
 *
 * Judges the whole plan.
 *
 * Returns: whether the plan can be opened; %FALSE with the error set when it
 *   could not be judged, or without @problems with %RIDGE_ERROR_INVARIANT
 */
gboolean
ridge_invariants_check_all (RidgeConnection *connection,
                            GPtrArray       *problems,
                            GError         **error)
{
  Judgement judgement = { problems, TRUE };

  return judge_shape (connection, &judgement, error) &&
         judge_rules (connection, &judgement, error) &&
         judgement.may_open;
}

/**
 * ridge_invariants_check_shape:
 * @connection: to a plan, maybe of a newer version
 * @error: return location
 *
 * Judges only what has to hold so that a plan can be shown: everything that is
 * pointed at is there, and nothing is above itself.
 *
 * Returns: %FALSE with %RIDGE_ERROR_INVARIANT, or what kept it from judging
 */
gboolean
ridge_invariants_check_shape (RidgeConnection *connection,
                              GError         **error)
{
  Judgement judgement = { NULL, TRUE };

  return judge_shape (connection, &judgement, error);
}

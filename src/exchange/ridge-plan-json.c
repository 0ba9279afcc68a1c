/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-plan-json.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/ridge-id.h"
#include "base/ridge-rank.h"
#include "base/ridge-text.h"
#include "edit/ridge-field.h"
#include "exchange/ridge-input-file.h"
#include "exchange/ridge-json-read.h"
#include "exchange/ridge-plan-json-private.h"

/* A plan file is an object with the members plan, periods, teams, people, kpis,
 * objectives and links. The members of a row are the columns of its table:
 * enumerations by their nicks, days as ridge-relative-day.c reads them, other
 * rows by the "key" these are given in the file. Rows that belong to another
 * stand inside it, in the order they are to have; those of a tree may also stand
 * one after the other and name their parent. */

/* The parser recurses; a plan of this depth is no plan. */
#define MAX_DEPTH 256

/* A plan of 100,000 objectives takes a quarter of this. */
#define MAX_BYTES (256 * 1024 * 1024)

/* Rows of a table inside one of another, whose key goes into the column; at the
 * top it is 0. */
static gboolean read_rows (RidgePlanReader *reader, JsonObject *object, RidgeTable table, guint column, gint64 parent, GError **error);

/* A member that holds something else than the expected: a kind of value ("object",
 * "array", "text", "day", "number", "whole number", "true or false", "key"), or words or
 * an example that stand as they are. */
gboolean
ridge_plan_reader_refuse (RidgePlanReader *reader,
                          const char      *member,
                          JsonNode        *found,
                          const char      *expected,
                          GError         **error)
{
  g_autofree char *text = found != NULL ? json_to_string (found, FALSE) : g_strdup ("");
  g_autofree char *excerpt = ridge_text_shorten (text);

  ridge_set_error (error, RIDGE_ERROR_SYNTAX, 0, reader->name, "member\t%s\t%s\t%s", member, expected, excerpt);
  return FALSE;
}

JsonObject *
ridge_plan_reader_get_object (JsonObject *object,
                              const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
ridge_plan_reader_get_array (JsonObject *object,
                             const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* The row that a key stands for: when it is new, the one proposed. */
static gint64
get_key (RidgePlanReader *reader,
         const char      *key,
         gint64           proposed)
{
  gint64 *id = g_hash_table_lookup (reader->keys, key);

  if (id == NULL)
    {
      id = g_memdup2 (&proposed, sizeof proposed);
      g_hash_table_insert (reader->keys, g_strdup (key), id);
    }

  return *id;
}

gboolean
ridge_plan_reader_is_number (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

const char *
ridge_plan_reader_get_string (JsonNode *node)
{
  gboolean is_string = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;

  return is_string ? json_node_get_string (node) : NULL;
}

/* The text of a member; "" when there is none, or something else. */
const char *
ridge_plan_reader_get_text (JsonObject *object,
                            const char *member)
{
  JsonNode   *node = json_object_get_member (object, member);
  const char *text = node != NULL ? ridge_plan_reader_get_string (node) : NULL;

  return text != NULL ? text : "";
}

static gboolean
read_text_cell (RidgePlanReader       *reader,
                const RidgeColumnInfo *info,
                const char            *text,
                RidgeCell             *cell)
{
  int      value;
  RidgeDay day;

  switch (info->type)
    {
    case RIDGE_COLUMN_TEXT:
      *cell = RIDGE_TEXT (g_string_chunk_insert (reader->texts, text));
      return TRUE;
    case RIDGE_COLUMN_REF:
      *cell = RIDGE_INTEGER (get_key (reader, text, ridge_id_new ()));
      return TRUE;
    case RIDGE_COLUMN_ENUM:
      if (!ridge_enum_from_nick (info->enum_type (), text, &value))
        return FALSE;
      *cell = RIDGE_INTEGER (value);
      return TRUE;
    case RIDGE_COLUMN_DAY:
      day = ridge_relative_day_parse (text, &reader->anchors);
      *cell = RIDGE_INTEGER (day);
      return day != RIDGE_DAY_NONE;
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_BOOLEAN:
    case RIDGE_COLUMN_REAL:
    default:
      return FALSE;
    }
}

static gboolean
read_cell (RidgePlanReader       *reader,
           const RidgeColumnInfo *info,
           JsonNode              *node,
           RidgeCell             *cell)
{
  if (JSON_NODE_HOLDS_NULL (node))
    *cell = RIDGE_NULL;
  else if (ridge_plan_reader_get_string (node) != NULL)
    return read_text_cell (reader, info, ridge_plan_reader_get_string (node), cell);
  else if (info->type == RIDGE_COLUMN_BOOLEAN && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *cell = RIDGE_INTEGER (json_node_get_boolean (node));
  else if (info->type == RIDGE_COLUMN_REAL && ridge_plan_reader_is_number (node))
    *cell = RIDGE_REAL (json_node_get_double (node));
  else if (info->type == RIDGE_COLUMN_INTEGER && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    *cell = RIDGE_INTEGER (json_node_get_int (node));
  else
    return FALSE;

  return TRUE;
}

/* The column by which rows of a table stand in one of another; 0: they do not. */
guint
ridge_plan_reader_find_place (RidgeTable table,
                              RidgeTable outer)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);

  for (guint i = 0; i < info->n_columns; i++)
    if ((info->columns[i].roles & RIDGE_AS_PARENT) != 0 && info->columns[i].ref == outer)
      return i;

  return 0;
}

/* Members that are not columns of the table. */
static gboolean
is_special (RidgeTable  table,
            const char *member)
{
  if (strcmp (member, "key") == 0)
    return TRUE;
  if (table == RIDGE_TABLE_LINK && (strcmp (member, "from") == 0 || strcmp (member, "to") == 0))
    return TRUE;
  if (table == RIDGE_TABLE_KPI && (strcmp (member, "points") == 0 || strcmp (member, "series") == 0))
    return TRUE;

  for (RidgeTable inner = 0; inner < RIDGE_N_TABLES; inner++)
    if (ridge_plan_reader_find_place (inner, table) != 0 && strcmp (member, ridge_table_get_info (inner)->member) == 0)
      return TRUE;

  return FALSE;
}

/* Everything that a row of the table may hold. */
static char *
list_members (RidgeTable table)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  GString *names = g_string_new ("key");

  for (guint i = 1; i < info->n_columns; i++)
    if ((info->columns[i].roles & RIDGE_AS_IDENTITY) == 0)
      g_string_append_printf (names, ", %s", info->columns[i].name);
  for (RidgeTable inner = 0; inner < RIDGE_N_TABLES; inner++)
    if (ridge_plan_reader_find_place (inner, table) != 0 && ridge_table_get_info (inner)->member != NULL)
      g_string_append_printf (names, ", %s", ridge_table_get_info (inner)->member);
  if (table == RIDGE_TABLE_LINK)
    g_string_append (names, ", from, to");
  if (table == RIDGE_TABLE_KPI)
    g_string_append (names, ", points, series");

  return g_string_free_and_steal (names);
}

static gboolean
refuse_member (RidgePlanReader  *reader,
               RidgeTable        table,
               const char       *member,
               GError          **error)
{
  g_autofree char *known = list_members (table);
  g_autofree char *name = ridge_text_shorten (member);

  ridge_set_error (error, RIDGE_ERROR_SYNTAX, 0, reader->name, "no-member\t%s\t%s", g_strdelimit (name, "\t", ' '), known);
  return FALSE;
}

/* What a column takes. */
static gboolean
refuse_value (RidgePlanReader        *reader,
              const RidgeColumnInfo  *info,
              JsonNode               *node,
              GError                **error)
{
  static const char *const kinds[] = {
    [RIDGE_COLUMN_TEXT] = "text",
    [RIDGE_COLUMN_REF] = "key",
    [RIDGE_COLUMN_DAY] = "day",
    [RIDGE_COLUMN_INTEGER] = "whole number",
    [RIDGE_COLUMN_BOOLEAN] = "true or false",
    [RIDGE_COLUMN_REAL] = "number",
  };
  g_autoptr (GTypeClass) type = NULL;
  g_autoptr (GString) nicks = g_string_new (NULL);

  if (info->type != RIDGE_COLUMN_ENUM)
    return ridge_plan_reader_refuse (reader, info->name, node, kinds[info->type], error);

  type = g_type_class_ref (info->enum_type ());
  for (guint i = 0; i < G_ENUM_CLASS (type)->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "", G_ENUM_CLASS (type)->values[i].value_nick);

  return ridge_plan_reader_refuse (reader, info->name, node, nicks->str, error);
}

/* Fills a row's cells from the members that are columns; the others keep what a
 * new row starts with. */
static gboolean
read_cells (RidgePlanReader *reader,
            RidgeTable       table,
            JsonObject      *object,
            RidgeCell       *cells,
            guint64         *given,
            GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  g_autoptr (GList) members = json_object_get_members (object);

  *given = 0;
  ridge_table_start_row (table, cells);

  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *member = l->data;
      guint       column = 1;

      if (is_special (table, member))
        continue;
      while (column < info->n_columns && strcmp (info->columns[column].name, member) != 0)
        column++;
      if (column == info->n_columns || (info->columns[column].roles & RIDGE_AS_IDENTITY) != 0)
        return refuse_member (reader, table, member, error);
      if (!read_cell (reader, &info->columns[column], json_object_get_member (object, member), &cells[column]))
        return refuse_value (reader, &info->columns[column], json_object_get_member (object, member), error);
      if (!ridge_check_field (table, column, &cells[column], error))
        return FALSE;
      *given |= G_GUINT64_CONSTANT (1) << column;
    }

  return TRUE;
}

/* Which of a link's columns an end goes to is told by the table of the row. */
static gboolean
read_link_end (RidgePlanReader *reader,
               JsonObject      *object,
               const char      *member,
               RidgeCell       *cells,
               GError         **error)
{
  const char *key = ridge_plan_reader_get_text (object, member);
  gboolean    from = strcmp (member, "from") == 0;
  gint64      id = get_key (reader, key, ridge_id_new ());
  RidgeTable  table = GPOINTER_TO_UINT (g_hash_table_lookup (reader->defined, &id));
  guint       column = 0;

  if (table == RIDGE_TABLE_KPI)
    column = from ? RIDGE_LINK_FROM_KPI : RIDGE_LINK_TO_KPI;
  else if (table == RIDGE_TABLE_OBJECTIVE)
    column = from ? RIDGE_LINK_FROM_OBJECTIVE : RIDGE_LINK_TO_OBJECTIVE;
  else if (table == RIDGE_TABLE_KEY_RESULT && !from)
    column = RIDGE_LINK_TO_KEY_RESULT;
  else
    return ridge_plan_reader_refuse (reader, member, json_object_get_member (object, member), "key", error);

  cells[column] = RIDGE_INTEGER (id);
  return TRUE;
}

static gboolean
read_inside (RidgePlanReader *reader,
             JsonObject      *object,
             RidgeTable       table,
             gint64           id,
             GError         **error)
{
  for (RidgeTable inner = 0; inner < RIDGE_N_TABLES; inner++)
    if (ridge_plan_reader_find_place (inner, table) != 0 && !read_rows (reader, object, inner, ridge_plan_reader_find_place (inner, table), id, error))
      return FALSE;

  return table != RIDGE_TABLE_KPI || (ridge_plan_reader_read_values (reader, object, id, error));
}

/* An instant is one in UTC or none. */
static gboolean
is_instant (const char *text)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (text, NULL);

  return instant != NULL && g_str_has_suffix (text, "Z");
}

/* What a file need not say: the rank, the instant, and what a relative target means. */
static void
complete_cells (RidgePlanReader *reader,
                RidgeTable       table,
                RidgeCell       *cells,
                const char      *rank)
{
  guint rank_column = ridge_table_find_column (table, RIDGE_AS_RANK);

  if (rank_column != 0)
    cells[rank_column] = RIDGE_TEXT (rank);

  if (table == RIDGE_TABLE_PERIOD)
    {
      g_autofree char *name = ridge_relative_name_parse (cells[RIDGE_PERIOD_NAME].text, &reader->anchors);

      cells[RIDGE_PERIOD_NAME] = RIDGE_TEXT (g_string_chunk_insert (reader->texts, name));
    }
  else if (table == RIDGE_TABLE_CHECK_IN && !is_instant (cells[RIDGE_CHECK_IN_MADE_AT].text))
    {
      g_autofree char *day = ridge_day_to_iso ((RidgeDay) cells[RIDGE_CHECK_IN_DAY].integer);
      g_autofree char *instant = g_strdup_printf ("%sT09:00:00Z", day);

      cells[RIDGE_CHECK_IN_MADE_AT] = RIDGE_TEXT (g_string_chunk_insert (reader->texts, instant));
    }
  else if (table == RIDGE_TABLE_KEY_RESULT && cells[RIDGE_KEY_RESULT_RELATIVE_TARGET].kind == RIDGE_CELL_REAL &&
           cells[RIDGE_KEY_RESULT_TARGET].kind == RIDGE_CELL_NULL)
    {
      double baseline = cells[RIDGE_KEY_RESULT_BASELINE].kind == RIDGE_CELL_REAL ? cells[RIDGE_KEY_RESULT_BASELINE].real : 0;

      cells[RIDGE_KEY_RESULT_TARGET] = RIDGE_REAL (baseline + fabs (baseline) * cells[RIDGE_KEY_RESULT_RELATIVE_TARGET].real);
    }
}

static gboolean
refuse_key (RidgePlanReader  *reader,
            const char       *code,
            const char       *key,
            GError          **error)
{
  g_autofree char *name = ridge_text_shorten (key);

  ridge_set_error (error, RIDGE_ERROR_SYNTAX, 0, reader->name, "%s\t%s", code, g_strdelimit (name, "\t", ' '));
  return FALSE;
}

/* Which entry of the file was refused: its kind, the how manieth, and its title. */
void
ridge_plan_reader_tell_place (JsonNode   *node,
                              RidgeTable  table,
                              guint       row,
                              GError     *error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  guint       column = ridge_table_find_column (table, RIDGE_AS_TITLE);
  const char *title = object != NULL && column != 0 ? ridge_plan_reader_get_text (object, info->columns[column].name) : "";
  g_autofree char *clean = ridge_text_clean_line (title);
  g_autofree char *excerpt = ridge_text_shorten (clean);

  ridge_error_add_place (error, info->name, row + 1, excerpt);
}

static gboolean
read_row (RidgePlanReader *reader,
          JsonNode        *node,
          RidgeTable       table,
          guint            column,
          gint64           parent,
          const char      *rank,
          gint64           proposed,
          GError         **error)
{
  RidgeCell   cells[RIDGE_MAX_COLUMNS];
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  guint64     given;
  gint64     *id;

  if (object == NULL)
    return ridge_plan_reader_refuse (reader, ridge_table_get_info (table)->member, node, "object", error);
  if (!read_cells (reader, table, object, cells, &given, error))
    return FALSE;

  if (column != 0)
    cells[column] = RIDGE_INTEGER (parent);
  complete_cells (reader, table, cells, rank);
  if (table == RIDGE_TABLE_LINK &&
      (!read_link_end (reader, object, "from", cells, error) || !read_link_end (reader, object, "to", cells, error)))
    return FALSE;

  id = g_new (gint64, 1);
  *id = json_object_has_member (object, "key") ? get_key (reader, ridge_plan_reader_get_text (object, "key"), proposed) : proposed;
  if (!g_hash_table_insert (reader->defined, id, GUINT_TO_POINTER (table)))
    return refuse_key (reader, "key-twice", ridge_plan_reader_get_text (object, "key"), error);

  ridge_edit_insert (reader->edit, table, *id, cells);

  return read_inside (reader, object, table, *id, error);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const gint64 *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* Rows without a rank are ordered by their keys where nothing else decides. */
static gint64 *
make_ids (guint n)
{
  gint64 *ids = g_new (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = ridge_id_new ();
  qsort (ids, n, sizeof *ids, compare_ids);

  return ids;
}

static gboolean
read_rows (RidgePlanReader *reader,
           JsonObject      *object,
           RidgeTable       table,
           guint            column,
           gint64           parent,
           GError         **error)
{
  const char *member = ridge_table_get_info (table)->member;
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) ranks = NULL;
  g_autofree gint64 *ids = NULL;
  JsonNode  *node;
  JsonArray *rows;
  guint      n_rows;

  if (!json_object_has_member (object, member))
    return TRUE;

  node = json_object_get_member (object, member);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ridge_plan_reader_refuse (reader, member, node, "array", error);

  rows = json_node_get_array (node);
  n_rows = json_array_get_length (rows);
  ranks = n_rows > 0 ? ridge_rank_spread (NULL, NULL, n_rows) : NULL;
  ids = make_ids (n_rows);
  for (guint i = 0; i < n_rows; i++)
    if (!read_row (reader, json_array_get_element (rows, i), table, column, parent, ranks[i], ids[i], &local_error))
      {
        ridge_plan_reader_tell_place (json_array_get_element (rows, i), table, i, local_error);
        g_propagate_error (error, g_steal_pointer (&local_error));
        return FALSE;
      }

  return TRUE;
}

/* The fiscal year may be left open: then it starts so that today lies in the
 * middle month of a quarter. */
static gboolean
read_plan (RidgePlanReader *reader,
           JsonObject      *root,
           GError         **error)
{
  RidgeCell   cells[RIDGE_MAX_COLUMNS];
  JsonObject *object = ridge_plan_reader_get_object (root, "plan");
  guint64     given;

  if (object == NULL)
    return ridge_plan_reader_refuse (reader, "plan", json_object_get_member (root, "plan"), "object", error);
  if (!read_cells (reader, RIDGE_TABLE_PLAN, object, cells, &given, error))
    return FALSE;

  if (!(given & (G_GUINT64_CONSTANT (1) << RIDGE_PLAN_FISCAL_MONTH)))
    {
      cells[RIDGE_PLAN_FISCAL_MONTH] = RIDGE_INTEGER (ridge_mid_quarter_fiscal_month (reader->anchors.today));
      given |= G_GUINT64_CONSTANT (1) << RIDGE_PLAN_FISCAL_MONTH;
    }
  if (given & (G_GUINT64_CONSTANT (1) << RIDGE_PLAN_CHECK_IN_WEEKDAY))
    reader->anchors.check_in_weekday = (int) cells[RIDGE_PLAN_CHECK_IN_WEEKDAY].integer;
  reader->anchors.fiscal_month = (int) cells[RIDGE_PLAN_FISCAL_MONTH].integer;

  for (guint i = 1; i < RIDGE_PLAN_N_COLUMNS; i++)
    if (given & (G_GUINT64_CONSTANT (1) << i))
      ridge_edit_update (reader->edit, RIDGE_TABLE_PLAN, 1, i, cells[i]);

  return TRUE;
}

/* Whether rows of the table may stand at the top of the file. */
gboolean
ridge_plan_reader_stands_alone (RidgeTable table)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  guint                 parent = ridge_table_find_column (table, RIDGE_AS_PARENT);

  return info->member != NULL && (parent == 0 || info->columns[parent].nullable);
}

static gboolean
read_file (RidgePlanReader *reader,
           JsonObject      *root,
           GError         **error)
{
  if (strcmp (ridge_plan_reader_get_text (root, "format"), "ridgeline-plan/1") != 0)
    return ridge_plan_reader_refuse (reader, "format", json_object_get_member (root, "format"), "ridgeline-plan/1", error);
  if (!read_plan (reader, root, error))
    return FALSE;

  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    if (ridge_plan_reader_stands_alone (table) && !read_rows (reader, root, table, 0, 0, error))
      return FALSE;

  return ridge_plan_reader_check_keys (reader, root, error);
}

static const char *
get_plan_name (JsonObject *root)
{
  JsonObject *plan = ridge_plan_reader_get_object (root, "plan");

  return plan != NULL ? ridge_plan_reader_get_text (plan, "name") : "";
}

/* The object that a plan file is. */
static JsonNode *
parse (const char *data,
       gsize       length,
       const char *name,
       GError    **error)
{
  g_autofree char *text = length > 0 ? g_strndup (data, length) : g_strdup ("");
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) root = ridge_json_parse (text, name, MAX_DEPTH, &local_error);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);

  ridge_set_error (error, RIDGE_ERROR_SYNTAX, root == NULL ? ridge_error_get_number (local_error) : 0, name, "plan-file");
  return NULL;
}

/* The plan's name, "" when there is none. */
static char *
read_name (const char *data,
           gsize       length)
{
  g_autoptr (JsonNode) root = parse (data, length, "plan", NULL);

  return g_strdup (root != NULL ? get_plan_name (json_node_get_object (root)) : "");
}

/**
 * ridge_plan_json_fill:
 * @document: a new document
 * @data: (array length=length): a plan file in JSON
 * @length: its bytes
 * @name: what the file is called, for errors
 * @today: the day that relative days are told from
 * @error: return location
 *
 * Fills a new document with a plan, as one change. It belongs to the making of
 * the plan: undo does not take it back.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_plan_json_fill (RidgeDocument *document,
                      const char    *data,
                      gsize          length,
                      const char    *name,
                      RidgeDay       today,
                      GError       **error)
{
  g_autoptr (JsonNode) root = parse (data, length, name, error);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) defined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
  RidgePlanReader reader = { name, NULL, { today, 1, 1 }, keys, defined, texts };
  gboolean        filled;

  if (root == NULL)
    return FALSE;

  reader.edit = ridge_edit_new (RIDGE_VERB_CREATE_PLAN, get_plan_name (json_node_get_object (root)));
  filled = read_file (&reader, json_node_get_object (root), error) &&
           ridge_document_commit (document, reader.edit, error);
  ridge_edit_free (reader.edit);

  return filled;
}

/**
 * ridge_plan_json_create:
 * @data: (array length=length): a plan file in JSON
 * @length: its bytes
 * @name: what the file is called, for errors
 * @path: where the plan goes; there must be no file
 * @error: return location
 *
 * Makes a plan of a plan file; see ridge_plan_json_fill(). When it is refused,
 * there is no file.
 *
 * Returns: (transfer full): the open plan
 */
RidgeDocument *
ridge_plan_json_create (const char *data,
                        gsize       length,
                        const char *name,
                        const char *path,
                        GError    **error)
{
  g_autofree char *plan_name = read_name (data, length);
  g_autoptr (RidgeDocument) document = ridge_document_create (path, plan_name, error);

  if (document == NULL)
    return NULL;

  if (!ridge_plan_json_fill (document, data, length, name, ridge_day_today (), error))
    {
      ridge_document_close (document);
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&document);
}

/**
 * ridge_plan_json_create_from_file:
 * @source: a plan file in JSON
 * @path: where the plan goes; there must be no file
 * @error: return location
 *
 * Makes a plan of a file that ridge_plan_json_write() or a person has written.
 *
 * Returns: (transfer full): the open plan
 */
RidgeDocument *
ridge_plan_json_create_from_file (const char *source,
                                  const char *path,
                                  GError    **error)
{
  g_autoptr (GByteArray) data = ridge_input_file_read (source, MAX_BYTES, error);
  g_autofree char *name = g_path_get_basename (source);

  if (data == NULL)
    return NULL;
  if (data->len > MAX_BYTES)
    {
      ridge_set_error (error, RIDGE_ERROR_TOO_LARGE, 0, name, "%d MiB", MAX_BYTES / (1024 * 1024));
      return NULL;
    }

  return ridge_plan_json_create ((const char *) data->data, data->len, name, path, error);
}

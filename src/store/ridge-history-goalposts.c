/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-history-goalposts.h"

#include "store/ridge-changeset.h"

/* What the history has told of one field so far. */
typedef struct
{
  RidgeGoalpost post;
  gboolean      moved;   /* since the day */
} Field;

typedef struct
{
  const char *path;
  RidgeDay    since;
  RidgeDay    day;       /* of the change that is read */
  GHashTable *fields;    /* key of a field → Field */
} Reader;

static void
clear_cell (RidgeCell *cell)
{
  if (cell->kind == RIDGE_CELL_TEXT)
    g_free ((char *) cell->text);
  *cell = RIDGE_NULL;
}

static void
set_cell (RidgeCell       *cell,
          const RidgeCell *value)
{
  RidgeCell copy = *value;

  if (value->kind == RIDGE_CELL_TEXT)
    copy.text = g_strdup (value->text);
  clear_cell (cell);
  *cell = copy;
}

/**
 * ridge_goalpost_free:
 * @self: a goalpost
 *
 * Frees a goalpost and the texts it holds.
 */
void
ridge_goalpost_free (RidgeGoalpost *self)
{
  clear_cell (&self->before);
  clear_cell (&self->after);
  g_free (self);
}

static void
field_free (gpointer data)
{
  Field *field = data;

  clear_cell (&field->post.before);
  clear_cell (&field->post.after);
  g_free (field);
}

/* What was promised: the wording, where it begins, where it shall end, what it weighs. */
static guint64
get_columns (RidgeTable table)
{
#define BIT(column) (G_GUINT64_CONSTANT (1) << (column))
  if (table == RIDGE_TABLE_OBJECTIVE)
    return BIT (RIDGE_OBJECTIVE_TITLE) | BIT (RIDGE_OBJECTIVE_KIND);

  return BIT (RIDGE_KEY_RESULT_TITLE) | BIT (RIDGE_KEY_RESULT_MEASURE) | BIT (RIDGE_KEY_RESULT_BASELINE) | BIT (RIDGE_KEY_RESULT_TARGET) |
         BIT (RIDGE_KEY_RESULT_LOW) | BIT (RIDGE_KEY_RESULT_HIGH) | BIT (RIDGE_KEY_RESULT_WEIGHT) | BIT (RIDGE_KEY_RESULT_ROLE);
#undef BIT
}

static void
take_field (Reader              *self,
            const RidgeRowChange *row,
            guint                column)
{
  g_autofree char *key = g_strdup_printf ("%u %" G_GINT64_FORMAT " %u", (guint) row->table, row->cells[0].integer, column);
  Field           *field = g_hash_table_lookup (self->fields, key);

  if (field == NULL)
    {
      field = g_new0 (Field, 1);
      field->post = (RidgeGoalpost) { row->table, row->cells[0].integer, column, RIDGE_NULL, RIDGE_NULL, self->day };
      g_hash_table_insert (self->fields, g_steal_pointer (&key), field);
      set_cell (&field->post.before, &row->cells[column]);
    }

  /* What is drafted before the start, or when it is made after it, is no move. */
  if (row->operation == RIDGE_ROW_INSERT || self->day < self->since)
    set_cell (&field->post.before, &row->cells[column]);
  else
    field->moved = TRUE;
  set_cell (&field->post.after, &row->cells[column]);
  field->post.day = self->day;
}

static gboolean
read_row (const RidgeRowChange *row,
          gpointer              data,
          GError              **error)
{
  guint64 columns = row->mask & get_columns (row->table);

  if (row->operation == RIDGE_ROW_DELETE)
    return TRUE;
  for (; columns != 0; columns &= columns - 1)
    take_field (data, row, (guint) __builtin_ctzll (columns));

  return TRUE;
}

static gboolean
read_change (RidgeConnection *connection,
             Reader          *reader,
             gint64           id,
             GError         **error)
{
  g_autoptr (RidgeChange) change = ridge_history_get_change (connection, id, error);
  g_autoptr (GBytes) changeset = NULL;
  g_autofree char *day = NULL;

  if (change == NULL)
    return FALSE;
  changeset = ridge_history_get_changeset (connection, id, error);
  if (changeset == NULL)
    return FALSE;

  day = g_strndup (change->made_at, strlen ("2026-11-21"));
  reader->day = ridge_day_parse (day);

  return ridge_changeset_foreach_in (changeset, RIDGE_TABLE_OBJECTIVE, reader->path, read_row, reader, error) &&
         ridge_changeset_foreach_in (changeset, RIDGE_TABLE_KEY_RESULT, reader->path, read_row, reader, error);
}

static int
compare_posts (gconstpointer a,
               gconstpointer b)
{
  const RidgeGoalpost *first = *(RidgeGoalpost *const *) a, *second = *(RidgeGoalpost *const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->id != second->id)
    return first->id < second->id ? -1 : 1;
  return (first->column > second->column) - (first->column < second->column);
}

/**
 * ridge_history_list_goalposts:
 * @connection: outside of a transaction
 * @head: a change that was seen in the history; later ones are not read
 * @since: the first day of a period
 *
 * Reads from the history which wordings, baselines, targets and weights of
 * objectives and key results are not what they were on that day. What was
 * changed and changed back was not moved.
 *
 * Returns: (transfer full) (element-type RidgeGoalpost): in the order of the changes
 */
GPtrArray *
ridge_history_list_goalposts (RidgeConnection        *connection,
                              const RidgeHistoryHead *head,
                              RidgeDay                since,
                              GError                **error)
{
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, field_free);
  Reader         reader = { ridge_connection_get_path (connection), since, since, fields };
  GPtrArray     *posts;
  GHashTableIter iter;
  gpointer       value;

  if (!ridge_history_require (connection, head, error))
    return NULL;
  for (gint64 id = 1; id <= head->id; id++)
    if (!read_change (connection, &reader, id, error))
      return NULL;

  posts = g_ptr_array_new_with_free_func ((GDestroyNotify) ridge_goalpost_free);
  g_hash_table_iter_init (&iter, fields);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Field *field = value;

      if (!field->moved || ridge_cell_equal (&field->post.before, &field->post.after))
        continue;
      g_ptr_array_add (posts, g_memdup2 (&field->post, sizeof field->post));
      field->post.before = field->post.after = RIDGE_NULL;
    }
  g_ptr_array_sort (posts, compare_posts);

  return posts;
}

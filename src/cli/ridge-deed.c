/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/ridge-deed.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

/**
 * ridge_deed_begin:
 * @document: a plan that will be changed
 * @json: whether a program asks
 *
 * Remembers where its history stands.
 *
 * Returns: the deed, to be told of when it is done
 */
RidgeDeed
ridge_deed_begin (RidgeDocument *document,
                  gboolean       json)
{
  return (RidgeDeed) { document, ridge_command_get_latest_change (document), json };
}

static void
append_ref (GString               *out,
            RidgeEntity           *entity,
            const RidgeColumnInfo *info,
            gint64                 id)
{
  RidgeEntity *other = ridge_plan_lookup (ridge_entity_get_plan (entity), info->ref, id);

  g_string_append_printf (out, "{\"id\":%" G_GINT64_FORMAT, id);
  ridge_json_append_key (out, "title");
  ridge_json_append_string (out, other != NULL ? ridge_entity_get_title (other) : "");
  g_string_append_c (out, '}');
}

static void
append_cell (GString               *out,
             RidgeEntity           *entity,
             const RidgeColumnInfo *info,
             const RidgeCell       *cell)
{
  g_autofree char *iso = NULL;

  ridge_json_append_key (out, info->name);
  if (cell->kind == RIDGE_CELL_NULL)
    g_string_append (out, "null");
  else if (cell->kind == RIDGE_CELL_TEXT)
    ridge_json_append_string (out, cell->text);
  else if (cell->kind == RIDGE_CELL_REAL)
    ridge_json_append_double (out, cell->real);
  else if (info->type == RIDGE_COLUMN_REF)
    append_ref (out, entity, info, cell->integer);
  else if (info->type == RIDGE_COLUMN_ENUM)
    ridge_json_append_string (out, ridge_enum_to_nick (info->enum_type (), (int) cell->integer));
  else if (info->type == RIDGE_COLUMN_BOOLEAN)
    g_string_append (out, cell->integer != 0 ? "true" : "false");
  else if (info->type == RIDGE_COLUMN_DAY)
    ridge_json_append_string (out, iso = ridge_day_to_iso ((RidgeDay) cell->integer));
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, cell->integer);
}

static void
append_number (GString    *out,
               const char *key,
               double      value)
{
  ridge_json_append_key (out, key);
  ridge_json_append_double (out, value);
}

/* What follows from the fields. */
static void
append_computed (GString     *out,
                 RidgeEntity *entity)
{
  if (RIDGE_IS_PERIOD (entity))
    {
      append_number (out, "score", ridge_period_get_score (RIDGE_PERIOD (entity)));
      append_number (out, "elapsed", ridge_period_get_elapsed (RIDGE_PERIOD (entity)));
    }
  else if (RIDGE_IS_OBJECTIVE (entity))
    {
      append_number (out, "score", ridge_objective_get_score (RIDGE_OBJECTIVE (entity)));
      append_number (out, "progress", ridge_objective_get_progress (RIDGE_OBJECTIVE (entity)));
    }
  else if (RIDGE_IS_KEY_RESULT (entity))
    {
      append_number (out, "current", ridge_key_result_get_current (RIDGE_KEY_RESULT (entity)));
      append_number (out, "score", ridge_key_result_get_score (RIDGE_KEY_RESULT (entity)));
      append_number (out, "progress", ridge_key_result_get_progress (RIDGE_KEY_RESULT (entity)));
    }
  else if (RIDGE_IS_KPI (entity))
    {
      append_number (out, "latest", ridge_kpi_get_latest (RIDGE_KPI (entity)));
    }
}

/**
 * ridge_deed_append_entity:
 * @out: JSON
 * @entity: a thing of a plan
 *
 * Appends it as an object: its id, its fields by the names that the options
 * have, and what is computed of it.
 */
void
ridge_deed_append_entity (GString     *out,
                          RidgeEntity *entity)
{
  const RidgeTableInfo *info = ridge_table_get_info (ridge_entity_get_table (entity));

  g_string_append_printf (out, "{\"id\":%" G_GINT64_FORMAT, ridge_entity_get_id (entity));
  for (guint i = 1; i < info->n_columns; i++)
    {
      RidgeCell cell = ridge_entity_get_cell (entity, i);

      if ((info->columns[i].roles & RIDGE_AS_RANK) == 0)
        append_cell (out, entity, &info->columns[i], &cell);
    }
  append_computed (out, entity);
  g_string_append_c (out, '}');
}

static void
tell_json (const RidgeDeed *self,
           RidgeTable       table,
           gint64           id,
           gint64           change)
{
  g_autoptr (GString) out = g_string_new ("{");
  RidgeEntity *entity = ridge_plan_lookup (ridge_document_get_plan (self->document), table, id);

  ridge_json_append_key (out, ridge_table_get_info (table)->name);
  if (entity != NULL)
    ridge_deed_append_entity (out, entity);
  else
    g_string_append (out, "null");
  ridge_json_append_key (out, "change");
  if (change != 0)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, change);
  else
    g_string_append (out, "null");
  puts (g_string_append_c (out, '}')->str);
}

static char *
describe_change (RidgeDocument *document)
{
  g_autoptr (GPtrArray) changes = ridge_document_list_changes (document, 1, NULL);
  const RidgeChange    *change = changes != NULL && changes->len > 0 ? g_ptr_array_index (changes, 0) : NULL;

  return change != NULL ? ridge_words_verb (change->verb, change->subject) : g_strdup ("");
}

/**
 * ridge_deed_tell:
 * @self: what was begun
 * @table: of what kind the thing is that was made or changed
 * @id: the thing; one that is gone was deleted
 *
 * Says what was done, and the thing's id, which tells it from all others.
 *
 * Returns: what to exit with
 */
RidgeExit
ridge_deed_tell (const RidgeDeed *self,
                 RidgeTable       table,
                 gint64           id)
{
  gint64 change = ridge_command_get_latest_change (self->document);
  g_autofree char *step = NULL;

  if (change == self->before)
    change = 0;
  if (self->json)
    {
      tell_json (self, table, id, change);
      return RIDGE_EXIT_DONE;
    }
  if (change == 0)
    {
      g_print ("%s\n", _("It is so already. Nothing was changed."));
      return RIDGE_EXIT_DONE;
    }

  step = describe_change (self->document);
  if (ridge_plan_lookup (ridge_document_get_plan (self->document), table, id) != NULL)
    g_print ("%s  id:%" G_GINT64_FORMAT "\n", step, id);
  else
    g_print ("%s\n", step);

  return RIDGE_EXIT_DONE;
}

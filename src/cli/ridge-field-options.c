/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/ridge-field-options.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/ridge-error.h"
#include "cli/ridge-command.h"
#include "words/ridge-words-enum.h"

/* What takes a field's value away. */
#define NOTHING "none"

/* What a verb of its own says, or follows from others, is no option. */
static gboolean
is_option (RidgeTable table,
           guint      column)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];

  if (info->type == RIDGE_COLUMN_ID || (info->roles & RIDGE_AS_UNEDITED) != 0)
    return FALSE;
  if (info->type == RIDGE_COLUMN_REF && (info->roles & RIDGE_AS_RECORD) != 0)
    return FALSE;

  if (table == RIDGE_TABLE_KPI && column == RIDGE_KPI_WAIVED)
    return FALSE;

  return table != RIDGE_TABLE_PERIOD || column != RIDGE_PERIOD_STATE;
}

static char *
list_nicks (GType       type,
            const char *separator)
{
  GEnumClass *class = g_type_class_ref (type);
  GString    *nicks = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i > 0 ? separator : "", class->values[i].value_nick);
  g_type_class_unref (class);

  return g_string_free (nicks, FALSE);
}

static char *
describe_argument (const RidgeColumnInfo *info)
{
  switch (info->type)
    {
    case RIDGE_COLUMN_ENUM:
      return list_nicks (info->enum_type (), "|");
    case RIDGE_COLUMN_BOOLEAN:
      return g_strdup ("yes|no");
    case RIDGE_COLUMN_DAY:
      return g_strdup (_("DATE"));
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_REAL:
      return g_strdup (_("NUMBER"));
    case RIDGE_COLUMN_REF:
      return g_strdup (_("NAME"));
    case RIDGE_COLUMN_TEXT:
    case RIDGE_COLUMN_ID:
    default:
      return g_strdup (_("TEXT"));
    }
}

static const char *
keep (RidgeFieldOptions *self,
      char              *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

static void
add_entry (RidgeFieldOptions *self,
           guint              column)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (self->table)->columns[column];
  GOptionEntry entry = {
    .long_name = keep (self, g_strdelimit (g_strdup (info->name), "_", '-')),
    .arg = G_OPTION_ARG_STRING,
    .arg_data = &self->given[column],
    .description = ridge_words_field (self->table, column),
    .arg_description = keep (self, describe_argument (info)),
  };

  g_array_append_val (self->entries, entry);
}

/**
 * ridge_field_options_init:
 * @self: options, uninitialised
 * @table: a table
 * @more: (nullable) (array zero-terminated=1): what the command takes besides; they come first
 *
 * Makes an option of each field that can be given.
 */
void
ridge_field_options_init (RidgeFieldOptions  *self,
                          RidgeTable          table,
                          const GOptionEntry *more)
{
  guint n_columns = ridge_table_get_info (table)->n_columns;

  self->table = table;
  self->given = g_new0 (char *, n_columns);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (const GOptionEntry *entry = more; entry != NULL && entry->long_name != NULL; entry++)
    g_array_append_val (self->entries, *entry);
  for (guint i = 0; i < n_columns; i++)
    if (is_option (table, i))
      add_entry (self, i);
}

/**
 * ridge_field_options_clear:
 * @self: options
 *
 * Frees what the options hold, not the struct itself.
 */
void
ridge_field_options_clear (RidgeFieldOptions *self)
{
  if (self->given == NULL)
    return;

  for (guint i = 0; i < ridge_table_get_info (self->table)->n_columns; i++)
    g_free (self->given[i]);
  g_clear_pointer (&self->given, g_free);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
}

/**
 * ridge_field_options_get:
 * @self: options
 *
 * Returns: (array zero-terminated=1): for ridge_command_parse()
 */
const GOptionEntry *
ridge_field_options_get (RidgeFieldOptions *self)
{
  return (const GOptionEntry *) self->entries->data;
}

static gboolean
read_boolean (const char *name,
              const char *text,
              RidgeCell  *cell,
              GError    **error)
{
  gboolean yes = g_ascii_strcasecmp (text, "yes") == 0;

  if (!yes && g_ascii_strcasecmp (text, "no") != 0)
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, name, "yes, no");
      return FALSE;
    }

  *cell = RIDGE_INTEGER (yes);
  return TRUE;
}

static gboolean
read_enum (const RidgeColumnInfo *info,
           const char            *text,
           RidgeCell             *cell,
           GError               **error)
{
  g_autofree char *nicks = NULL;
  int value;

  if (ridge_enum_from_nick (info->enum_type (), text, &value))
    {
      *cell = RIDGE_INTEGER (value);
      return TRUE;
    }

  nicks = list_nicks (info->enum_type (), ", ");
  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, info->name, "%s", nicks);
  return FALSE;
}

static gboolean
read_number (const RidgeColumnInfo *info,
             const char            *unit,
             const char            *text,
             RidgeCell             *cell,
             GError               **error)
{
  double value;

  if (!ridge_command_read_value (text, unit, &value, NULL) || isnan (value) ||
      (info->type == RIDGE_COLUMN_INTEGER && (value != floor (value) || fabs (value) > G_MAXINT)))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, info->name, "%s", text);
      return FALSE;
    }

  *cell = info->type == RIDGE_COLUMN_REAL ? RIDGE_REAL (value) : RIDGE_INTEGER ((gint64) value);
  return TRUE;
}

static gboolean
read_cell (const RidgeColumnInfo *info,
           RidgePlan             *plan,
           const char            *unit,
           const char            *text,
           RidgeCell             *cell,
           GError               **error)
{
  RidgeEntity *entity;
  RidgeDay     day;

  if (info->nullable && strcmp (text, NOTHING) == 0)
    {
      *cell = RIDGE_NULL;
      return TRUE;
    }

  switch (info->type)
    {
    case RIDGE_COLUMN_BOOLEAN:
      return read_boolean (info->name, text, cell, error);
    case RIDGE_COLUMN_ENUM:
      return read_enum (info, text, cell, error);
    case RIDGE_COLUMN_DAY:
      if (!ridge_command_read_day (text, plan, &day, error))
        return FALSE;
      *cell = RIDGE_INTEGER (day);
      return TRUE;
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_REAL:
      return read_number (info, unit, text, cell, error);
    case RIDGE_COLUMN_REF:
      entity = ridge_command_find_entity (plan, info->ref, text, TRUE, error);
      if (entity == NULL)
        return FALSE;
      *cell = RIDGE_INTEGER (ridge_entity_get_id (entity));
      return TRUE;
    case RIDGE_COLUMN_TEXT:
    case RIDGE_COLUMN_ID:
    default:
      *cell = RIDGE_TEXT (text);
      return TRUE;
    }
}

/* What its numbers are said in: what is given with them comes first. */
static const char *
get_unit (RidgeFieldOptions *self,
          RidgeEntity       *entity)
{
  const char *given = NULL;

  if (self->table == RIDGE_TABLE_KPI)
    given = self->given[RIDGE_KPI_UNIT];
  else if (self->table == RIDGE_TABLE_KEY_RESULT)
    given = self->given[RIDGE_KEY_RESULT_UNIT];
  if (given != NULL || entity == NULL)
    return given;
  if (RIDGE_IS_KPI (entity))
    return ridge_kpi_get_unit (RIDGE_KPI (entity));

  return RIDGE_IS_KEY_RESULT (entity) ? ridge_key_result_get_unit (RIDGE_KEY_RESULT (entity)) : NULL;
}

/**
 * ridge_field_options_read:
 * @self: options that were parsed
 * @plan: a plan
 * @entity: (nullable): what is to get the values; it may have a unit already
 * @error: return location
 *
 * Understands what was given as the window's fields do.
 *
 * Returns: (transfer full) (element-type RidgeFieldValue) (nullable): the fields
 *   and their values, which borrow from the options
 */
GArray *
ridge_field_options_read (RidgeFieldOptions *self,
                          RidgePlan         *plan,
                          RidgeEntity       *entity,
                          GError           **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (self->table);
  const char *unit = get_unit (self, entity);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (RidgeFieldValue));

  for (guint i = 0; i < info->n_columns; i++)
    {
      RidgeFieldValue value = { .column = i };

      if (self->given[i] == NULL)
        continue;
      if (!read_cell (&info->columns[i], plan, unit, self->given[i], &value.cell, error))
        return NULL;
      g_array_append_val (values, value);
    }

  return g_steal_pointer (&values);
}

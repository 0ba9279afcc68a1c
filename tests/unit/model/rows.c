/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rows.h"

#include <math.h>
#include <string.h>

#include "base/ridge-number.h"

struct _TestRows
{
  GArray    *changes;
  GPtrArray *texts;      /* that cells borrow */
};

/* What the schema says where it is not nothing, zero or the first word. */
static const struct
{
  const char *table;
  const char *column;
  const char *value;
} defaults[] = {
  { "plan", "fiscal_month", "1" },
  { "plan", "check_in_weekday", "1" },
  { "plan", "cadence_days", "7" },
  { "plan", "rules", "wheeler" },
  { "period", "state", "active" },
  { "objective", "kind", "aspirational" },
  { "objective", "state", "active" },
  { "key_result", "weight", "1" },
  { "milestone", "weight", "1" },
  { "kpi", "frequency", "monthly" },
  { "kpi", "perspective", "other" },
  { NULL, "rank", "V" },
};

static RidgeCell
parse_cell (TestRows              *self,
            const RidgeColumnInfo *column,
            const char            *text)
{
  double real;
  int value;
  char *copy;

  if (g_str_equal (text, "-"))
    return RIDGE_NULL;

  switch (column->type)
    {
    case RIDGE_COLUMN_TEXT:
      copy = g_strdup (text);
      g_ptr_array_add (self->texts, copy);
      return RIDGE_TEXT (copy);
    case RIDGE_COLUMN_REAL:
      g_assert_true (ridge_number_parse (text, &real));
      return RIDGE_REAL (real);
    case RIDGE_COLUMN_DAY:
      g_assert_cmpint (ridge_day_parse (text), !=, RIDGE_DAY_NONE);
      return RIDGE_INTEGER (ridge_day_parse (text));
    case RIDGE_COLUMN_ENUM:
      if (!ridge_enum_from_nick (column->enum_type (), text, &value))
        g_error ("no word %s in %s", text, g_type_name (column->enum_type ()));
      return RIDGE_INTEGER (value);
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_BOOLEAN:
    default:
      return RIDGE_INTEGER (g_ascii_strtoll (text, NULL, 10));
    }
}

static RidgeCell
get_default (TestRows              *self,
             const char            *table,
             const RidgeColumnInfo *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      if ((defaults[i].table == NULL || g_str_equal (defaults[i].table, table)) && g_str_equal (defaults[i].column, column->name))
        return parse_cell (self, column, defaults[i].value);
    }

  if (column->nullable)
    return RIDGE_NULL;
  if (column->type == RIDGE_COLUMN_TEXT)
    return RIDGE_TEXT ("");

  return RIDGE_INTEGER (0);
}

static void
set_cell (TestRows             *self,
          RidgeRowChange       *change,
          const RidgeTableInfo *info,
          const char           *assignment)
{
  const char *equals = strchr (assignment, '=');

  g_assert_nonnull (equals);
  for (guint i = 0; i < info->n_columns; i++)
    {
      if (strncmp (info->columns[i].name, assignment, equals - assignment) == 0
          && strlen (info->columns[i].name) == (gsize) (equals - assignment))
        {
          change->cells[i] = parse_cell (self, &info->columns[i], equals + 1);
          change->mask |= G_GUINT64_CONSTANT (1) << i;
          return;
        }
    }

  g_error ("no column in %s: %s", info->name, assignment);
}

static void
parse_line (TestRows   *self,
            const char *line)
{
  g_auto (GStrv) words = NULL;
  RidgeRowChange change = { .operation = RIDGE_ROW_INSERT };
  const RidgeTableInfo *info;
  char **word;

  g_assert_true (g_shell_parse_argv (line, NULL, &words, NULL));
  word = words;
  if (g_str_equal (*word, "~") || g_str_equal (*word, "-"))
    change.operation = g_str_equal (*word++, "~") ? RIDGE_ROW_UPDATE : RIDGE_ROW_DELETE;

  g_assert_true (ridge_table_from_name (*word++, &change.table));
  info = ridge_table_get_info (change.table);

  for (guint i = 0; i < info->n_columns; i++)
    change.cells[i] = get_default (self, info->name, &info->columns[i]);
  for (guint i = 0; i < info->n_keys; i++)
    {
      change.cells[i] = parse_cell (self, &info->columns[i], *word++);
      change.mask |= G_GUINT64_CONSTANT (1) << i;
    }
  for (; *word != NULL; word++)
    set_cell (self, &change, info, *word);

  g_array_append_val (self->changes, change);
}

TestRows *
test_rows_parse (const char *text)
{
  TestRows *self = g_new0 (TestRows, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->changes = g_array_new (FALSE, FALSE, sizeof (RidgeRowChange));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        parse_line (self, lines[i]);
    }

  return self;
}

void
test_rows_free (TestRows *self)
{
  g_array_unref (self->changes);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

guint
test_rows_get_n (TestRows *self)
{
  return self->changes->len;
}

const RidgeRowChange *
test_rows_get (TestRows *self)
{
  return &g_array_index (self->changes, RidgeRowChange, 0);
}

void
test_rows_shuffle (TestRows *self,
                   GRand    *random)
{
  RidgeRowChange *changes = &g_array_index (self->changes, RidgeRowChange, 0);

  for (guint i = self->changes->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      RidgeRowChange swapped = changes[i - 1];

      changes[i - 1] = changes[j];
      changes[j] = swapped;
    }
}

void
test_apply (RidgePlan  *plan,
            const char *format,
            ...)
{
  g_autofree char *text = NULL;
  g_autoptr (TestRows) rows = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  rows = test_rows_parse (text);
  ridge_plan_apply (plan, test_rows_get (rows), test_rows_get_n (rows));
}

char *
test_list_to_text (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (RIDGE_IS_KEY_RESULT (item))
        g_string_append_printf (text, "[%s]", ridge_entity_get_title (RIDGE_ENTITY (item)));
      else if (RIDGE_IS_ENTITY (item))
        g_string_append (text, ridge_entity_get_title (RIDGE_ENTITY (item)));
      else
        {
          g_autofree char *value = ridge_number_to_text (ridge_series_point_get_value (RIDGE_SERIES_POINT (item)));

          g_string_append (text, value);
        }
    }

  return g_string_free_and_steal (text);
}

RidgeObjective *
test_objective (RidgePlan *plan,
                gint64     id)
{
  return RIDGE_OBJECTIVE (ridge_plan_lookup (plan, RIDGE_TABLE_OBJECTIVE, id));
}

RidgeKeyResult *
test_key_result (RidgePlan *plan,
                 gint64     id)
{
  return RIDGE_KEY_RESULT (ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT, id));
}

RidgeKpi *
test_kpi (RidgePlan *plan,
          gint64     id)
{
  return RIDGE_KPI (ridge_plan_lookup (plan, RIDGE_TABLE_KPI, id));
}

RidgePeriod *
test_period (RidgePlan *plan,
             gint64     id)
{
  return RIDGE_PERIOD (ridge_plan_lookup (plan, RIDGE_TABLE_PERIOD, id));
}

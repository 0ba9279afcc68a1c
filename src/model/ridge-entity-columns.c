/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entity's columns: fields at the offsets its class names, properties of
 * the same name, and cells as the document has them. References are kept as
 * keys, integers, booleans, days and values of enumerations as 32-bit integers. */

#include "model/ridge-entity-private.h"

#include <string.h>

static gpointer
get_field (RidgeEntity *self,
           guint        column)
{
  return G_STRUCT_MEMBER_P (self, RIDGE_ENTITY_GET_CLASS (self)->offsets[column]);
}

static const RidgeColumnInfo *
get_column (RidgeEntity *self,
            guint        column)
{
  return &ridge_table_get_info (RIDGE_ENTITY_GET_CLASS (self)->table)->columns[column];
}

/* What is not zero when there is no value. */
static void
set_missing (gpointer        field,
             RidgeColumnType type)
{
  if (type == RIDGE_COLUMN_REAL)
    *(double *) field = NAN;
  else if (type == RIDGE_COLUMN_DAY)
    *(gint32 *) field = RIDGE_DAY_NONE;
  else if (type == RIDGE_COLUMN_INTEGER)
    *(gint32 *) field = -1;
}

/* Columns start without values; called once the instance is of its final class. */
void
ridge_entity_init_columns (RidgeEntity *self)
{
  const RidgeTableInfo *info = ridge_table_get_info (RIDGE_ENTITY_GET_CLASS (self)->table);

  for (guint i = 1; i < info->n_columns; i++)
    set_missing (get_field (self, i), info->columns[i].type);
}

void
ridge_entity_free_columns (RidgeEntity *self)
{
  const RidgeTableInfo *info = ridge_table_get_info (RIDGE_ENTITY_GET_CLASS (self)->table);

  for (guint i = 1; i < info->n_columns; i++)
    {
      if (info->columns[i].type == RIDGE_COLUMN_TEXT)
        g_free (*(char **) get_field (self, i));
    }
}

/* The property of a column has the column's number. */
void
ridge_entity_get_column_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RidgeEntity *self = RIDGE_ENTITY (object);
  const RidgeColumnInfo *column = get_column (self, prop_id);
  gpointer field = get_field (self, prop_id);

  switch (column->type)
    {
    case RIDGE_COLUMN_REF:
      g_value_set_object (value, ridge_entity_follow (self, column->ref, *(gint64 *) field));
      break;
    case RIDGE_COLUMN_REAL:
      g_value_set_double (value, *(double *) field);
      break;
    case RIDGE_COLUMN_TEXT:
      g_value_set_string (value, ridge_text (*(char **) field));
      break;
    case RIDGE_COLUMN_BOOLEAN:
      g_value_set_boolean (value, *(gint32 *) field);
      break;
    case RIDGE_COLUMN_ENUM:
      g_value_set_enum (value, *(gint32 *) field);
      break;
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_DAY:
      g_value_set_int (value, *(gint32 *) field);
      break;
    case RIDGE_COLUMN_ID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
make_property (const RidgeColumnInfo *column)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY;
  g_autofree char *name = g_strdelimit (g_strdup (column->name), "_", '-');

  switch (column->type)
    {
    case RIDGE_COLUMN_REF:
      return g_param_spec_object (name, NULL, NULL, ridge_table_get_entity_type (column->ref), flags);
    case RIDGE_COLUMN_REAL:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case RIDGE_COLUMN_TEXT:
      return g_param_spec_string (name, NULL, NULL, "", flags);
    case RIDGE_COLUMN_BOOLEAN:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case RIDGE_COLUMN_ENUM:
      return g_param_spec_enum (name, NULL, NULL, column->enum_type (), 0, flags);
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_DAY:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    case RIDGE_COLUMN_ID:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * ridge_entity_class_set_columns:
 * @klass: the class
 * @table: the table whose rows it stands for
 * @offsets: (array): where each column lives in the instance; static
 *
 * Gives a class its table: every column but the key becomes a read-only
 * property, and what the columns are says how rows are ordered and found.
 * References are kept as keys, integers, booleans, days and values of
 * enumerations as 32-bit integers.
 */
void
ridge_entity_class_set_columns (RidgeEntityClass *klass,
                                RidgeTable        table,
                                const guint16    *offsets)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const RidgeTableInfo *info = ridge_table_get_info (table);

  klass->table = table;
  klass->offsets = offsets;
  klass->title_column = ridge_table_find_column (table, RIDGE_AS_TITLE);
  klass->rank_column = ridge_table_find_column (table, RIDGE_AS_RANK);
  klass->parent_columns = ridge_table_get_columns (table, RIDGE_AS_PARENT);
  klass->order_columns = ridge_table_get_columns (table, RIDGE_AS_PLACED);
  klass->properties = g_new0 (GParamSpec *, info->n_columns);
  object_class->get_property = ridge_entity_get_column_property;

  for (guint i = 1; i < info->n_columns; i++)
    {
      klass->properties[i] = make_property (&info->columns[i]);
      g_object_class_install_property (object_class, i, klass->properties[i]);
    }
}

/* A file that another program has written may hold what is not text. */
static gboolean
set_text (char                  **field,
          const RidgeColumnInfo  *column,
          const char             *text)
{
  g_autofree char *clean = text != NULL ? ridge_column_clean_text (column, text) : NULL;

  if (clean != NULL && *clean == '\0')
    g_clear_pointer (&clean, g_free);
  if (g_strcmp0 (*field, clean) == 0)
    return FALSE;

  g_free (*field);
  *field = g_steal_pointer (&clean);
  return TRUE;
}

static gboolean
set_real (double *field,
          double  value)
{
  if (*field == value || (isnan (*field) && isnan (value)))
    return FALSE;

  *field = value;
  return TRUE;
}

static gboolean
set_key (gint64 *field,
         gint64  value)
{
  gboolean differs = *field != value;

  *field = value;
  return differs;
}

static gboolean
set_integer (gint32 *field,
             gint64  value)
{
  gint32 integer = CLAMP (value, G_MININT32, G_MAXINT32);
  gboolean differs = *field != integer;

  *field = integer;
  return differs;
}

/* Takes a cell without a notification. */
gboolean
ridge_entity_set_cell (RidgeEntity     *self,
                       guint            column,
                       const RidgeCell *cell)
{
  gpointer field = get_field (self, column);
  gboolean is_null = cell->kind == RIDGE_CELL_NULL;

  switch (get_column (self, column)->type)
    {
    case RIDGE_COLUMN_TEXT:
      return set_text (field, get_column (self, column), is_null ? NULL : cell->text);
    case RIDGE_COLUMN_REAL:
      return set_real (field, is_null ? NAN : cell->kind == RIDGE_CELL_REAL ? cell->real : (double) cell->integer);
    case RIDGE_COLUMN_REF:
      return set_key (field, is_null ? 0 : cell->integer);
    case RIDGE_COLUMN_DAY:
      return set_integer (field, is_null ? RIDGE_DAY_NONE : cell->integer);
    case RIDGE_COLUMN_INTEGER:
      return set_integer (field, is_null ? -1 : cell->integer);
    case RIDGE_COLUMN_BOOLEAN:
    case RIDGE_COLUMN_ENUM:
      return set_integer (field, is_null ? 0 : cell->integer);
    case RIDGE_COLUMN_ID:
    default:
      return FALSE;
    }
}

gpointer
ridge_entity_follow_column (RidgeEntity *self,
                            guint        column)
{
  return ridge_entity_follow (self, get_column (self, column)->ref, *(gint64 *) get_field (self, column));
}

/* The order that a person has given; the key decides between equals. */
int
ridge_entity_compare_by_rank (RidgeEntity *a,
                              RidgeEntity *b)
{
  guint column = RIDGE_ENTITY_GET_CLASS (a)->rank_column;
  int   order = 0;

  if (column != 0)
    order = strcmp (ridge_text (*(char **) get_field (a, column)), ridge_text (*(char **) get_field (b, column)));

  return order != 0 ? order : ridge_entity_compare_ids (a, b);
}

void
ridge_entity_notify_cell (RidgeEntity *self,
                          guint        column)
{
  g_object_notify_by_pspec (G_OBJECT (self), RIDGE_ENTITY_GET_CLASS (self)->properties[column]);
}

/**
 * ridge_entity_get_cell:
 * @self: an entity
 * @column: the number of a column of its table
 *
 * Gets a column's value as the document has it; a text stays owned by the
 * entity, until the next batch.
 *
 * Returns: the cell
 */
RidgeCell
ridge_entity_get_cell (RidgeEntity *self,
                       guint        column)
{
  const RidgeColumnInfo *info;
  gpointer field;

  g_return_val_if_fail (RIDGE_IS_ENTITY (self), RIDGE_NULL);
  g_return_val_if_fail (column < ridge_table_get_info (ridge_entity_get_table (self))->n_columns, RIDGE_NULL);

  if (column == 0)
    return RIDGE_INTEGER (ridge_entity_get_id (self));

  info = get_column (self, column);
  field = get_field (self, column);

  switch (info->type)
    {
    case RIDGE_COLUMN_TEXT:
      return RIDGE_TEXT (ridge_text (*(char **) field));
    case RIDGE_COLUMN_REAL:
      return RIDGE_REAL_OR_NULL (*(double *) field);
    case RIDGE_COLUMN_REF:
      return RIDGE_REF (*(gint64 *) field);
    case RIDGE_COLUMN_DAY:
      return *(gint32 *) field != RIDGE_DAY_NONE ? RIDGE_INTEGER (*(gint32 *) field) : RIDGE_NULL;
    case RIDGE_COLUMN_INTEGER:
      return info->nullable && *(gint32 *) field == -1 ? RIDGE_NULL : RIDGE_INTEGER (*(gint32 *) field);
    case RIDGE_COLUMN_BOOLEAN:
    case RIDGE_COLUMN_ENUM:
      return RIDGE_INTEGER (*(gint32 *) field);
    case RIDGE_COLUMN_ID:
    default:
      g_return_val_if_reached (RIDGE_NULL);
    }
}

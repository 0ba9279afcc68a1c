/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-entity-private.h"

#include <string.h>

#include "model/ridge-plan-private.h"

typedef struct
{
  gint64           id;
  RidgePlan       *plan;      /* unowned; it outlives us or leaves us */
  RidgeEntityList *home;      /* unowned; likewise */
  guint64          touched;   /* columns, within a batch */
  guint            position;
  guint            touch : 2;
  guint            outdated : 1;
  guint            queued : 1;
} RidgeEntityPrivate;

enum
{
  PROP_ID = RIDGE_MAX_COLUMNS + 1,
  PROP_PLAN,
  N_PROPS
};

enum
{
  COMPUTED_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RidgeEntity, ridge_entity, G_TYPE_OBJECT)

static RidgeEntityPrivate *
get_private (gpointer self)
{
  return ridge_entity_get_instance_private (self);
}

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

/* Only now is the instance of its final class: its columns start without values. */
static void
ridge_entity_constructed (GObject *object)
{
  RidgeEntity *self = RIDGE_ENTITY (object);
  const RidgeTableInfo *info = ridge_table_get_info (RIDGE_ENTITY_GET_CLASS (self)->table);

  G_OBJECT_CLASS (ridge_entity_parent_class)->constructed (object);

  for (guint i = 1; i < info->n_columns; i++)
    set_missing (get_field (self, i), info->columns[i].type);
}

static void
ridge_entity_finalize (GObject *object)
{
  RidgeEntity *self = RIDGE_ENTITY (object);
  const RidgeTableInfo *info = ridge_table_get_info (RIDGE_ENTITY_GET_CLASS (self)->table);

  for (guint i = 1; i < info->n_columns; i++)
    {
      if (info->columns[i].type == RIDGE_COLUMN_TEXT)
        g_free (*(char **) get_field (self, i));
    }

  G_OBJECT_CLASS (ridge_entity_parent_class)->finalize (object);
}

static void
ridge_entity_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RidgeEntity *self = RIDGE_ENTITY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, ridge_entity_get_id (self));
      break;

    case PROP_PLAN:
      g_value_set_object (value, ridge_entity_get_plan (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
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

static void
do_nothing (RidgeEntity *self)
{
}

static void
attach_nothing (RidgeEntity *self,
                RidgePlan   *plan)
{
}

static void
invalidate_nothing (RidgeEntity *self,
                    guint64      columns)
{
}

static void
ridge_entity_class_init (RidgeEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ridge_entity_constructed;
  object_class->finalize = ridge_entity_finalize;
  object_class->get_property = ridge_entity_get_property;

  klass->compare = ridge_entity_compare_ids;
  klass->attach = attach_nothing;
  klass->detach = do_nothing;
  klass->invalidate = invalidate_nothing;

  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ID, properties[PROP_ID]);

  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, RIDGE_TYPE_PLAN, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_PLAN, properties[PROP_PLAN]);

  signals[COMPUTED_CHANGED] =
    g_signal_new ("computed-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ridge_entity_init (RidgeEntity *self)
{
  RidgeEntityPrivate *priv = get_private (self);

  priv->position = G_MAXUINT;
  priv->outdated = TRUE;
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
 * property. References are kept as keys, integers, booleans, days and values of
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
  klass->properties = g_new0 (GParamSpec *, info->n_columns);
  object_class->get_property = ridge_entity_get_column_property;

  for (guint i = 1; i < info->n_columns; i++)
    {
      klass->properties[i] = make_property (&info->columns[i]);
      g_object_class_install_property (object_class, i, klass->properties[i]);
    }
}

static gboolean
set_text (char       **field,
          const char  *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;

  return g_set_str (field, text);
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
      return set_text (field, is_null ? NULL : cell->text);
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
    return RIDGE_INTEGER (get_private (self)->id);

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

/**
 * ridge_entity_get_id:
 * @self: an entity
 *
 * Gets the key of the entity's row.
 *
 * Returns: the key
 */
gint64
ridge_entity_get_id (RidgeEntity *self)
{
  g_return_val_if_fail (RIDGE_IS_ENTITY (self), 0);

  return get_private (self)->id;
}

const gint64 *
ridge_entity_peek_id (RidgeEntity *self)
{
  return &get_private (self)->id;
}

void
ridge_entity_set_id (RidgeEntity *self,
                     gint64       id)
{
  get_private (self)->id = id;
}

/**
 * ridge_entity_get_table:
 * @self: an entity
 *
 * Gets the table the entity is a row of.
 *
 * Returns: the table
 */
RidgeTable
ridge_entity_get_table (RidgeEntity *self)
{
  g_return_val_if_fail (RIDGE_IS_ENTITY (self), RIDGE_TABLE_PLAN);

  return RIDGE_ENTITY_GET_CLASS (self)->table;
}

/**
 * ridge_entity_get_title:
 * @self: an entity
 *
 * Gets the words a person knows the entity by: its title or name; what has
 * neither, a check-in say, goes by what it belongs to.
 *
 * Returns: the title
 */
const char *
ridge_entity_get_title (RidgeEntity *self)
{
  g_return_val_if_fail (RIDGE_IS_ENTITY (self), "");

  while (self != NULL)
    {
      guint column = RIDGE_ENTITY_GET_CLASS (self)->title_column;

      if (column != 0)
        return ridge_text (*(char **) get_field (self, column));
      self = ridge_entity_get_holder (self);
    }

  return "";
}

/**
 * ridge_entity_get_plan:
 * @self: an entity
 *
 * Gets the plan the entity belongs to.
 *
 * Returns: (transfer none) (nullable): the plan; %NULL after it was deleted
 */
RidgePlan *
ridge_entity_get_plan (RidgeEntity *self)
{
  g_return_val_if_fail (RIDGE_IS_ENTITY (self), NULL);

  return get_private (self)->plan;
}

void
ridge_entity_set_plan (RidgeEntity *self,
                       RidgePlan   *plan)
{
  RidgeEntityPrivate *priv = get_private (self);

  if (priv->plan == plan)
    return;

  priv->plan = plan;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

gpointer
ridge_entity_follow (gpointer   self,
                     RidgeTable table,
                     gint64     id)
{
  RidgePlan *plan = get_private (self)->plan;

  return id != 0 && plan != NULL ? ridge_plan_lookup (plan, table, id) : NULL;
}

/**
 * ridge_entity_get_position:
 * @self: an entity
 *
 * Gets the place of the entity in the list of its siblings.
 *
 * Returns: the position, %G_MAXUINT when it is in no list
 */
guint
ridge_entity_get_position (RidgeEntity *self)
{
  RidgeEntityPrivate *priv = get_private (self);

  g_return_val_if_fail (RIDGE_IS_ENTITY (self), G_MAXUINT);

  if (priv->home == NULL)
    return G_MAXUINT;

  ridge_entity_list_number (priv->home);

  return priv->position;
}

void
ridge_entity_set_position (RidgeEntity *self,
                           guint        position)
{
  get_private (self)->position = position;
}

RidgeEntityList *
ridge_entity_get_home (RidgeEntity *self)
{
  return get_private (self)->home;
}

void
ridge_entity_set_home (RidgeEntity     *self,
                       RidgeEntityList *home)
{
  RidgeEntityPrivate *priv = get_private (self);

  priv->home = home;
  priv->position = G_MAXUINT;
}

gpointer
ridge_entity_get_holder (gpointer self)
{
  RidgeEntityList *home = get_private (self)->home;

  return home != NULL ? ridge_entity_list_get_holder (home) : NULL;
}

RidgeTouch
ridge_entity_get_touch (RidgeEntity *self)
{
  return get_private (self)->touch;
}

guint64
ridge_entity_get_touched (RidgeEntity *self)
{
  return get_private (self)->touched;
}

void
ridge_entity_set_touch (RidgeEntity *self,
                        RidgeTouch   touch,
                        guint64      columns)
{
  RidgeEntityPrivate *priv = get_private (self);

  priv->touch = touch;
  priv->touched = columns;
}

static void
queue_computed (RidgeEntity *self)
{
  RidgeEntityPrivate *priv = get_private (self);

  if (priv->queued)
    return;

  priv->queued = TRUE;
  ridge_plan_queue_computed (priv->plan, self);
}

gboolean
ridge_entity_outdate (RidgeEntity *self)
{
  RidgeEntityPrivate *priv = get_private (self);

  if (priv->outdated || priv->plan == NULL)
    return FALSE;

  priv->outdated = TRUE;
  queue_computed (self);

  return TRUE;
}

gboolean
ridge_entity_is_outdated (RidgeEntity *self)
{
  return get_private (self)->outdated;
}

/* What a listener asks for in the middle of a batch is computed from lists of
 * which some still wait: it is not kept, and said to have changed at the end. */
void
ridge_entity_set_computed (RidgeEntity *self)
{
  RidgeEntityPrivate *priv = get_private (self);

  if (priv->plan != NULL && ridge_plan_is_in_batch (priv->plan))
    queue_computed (self);
  else
    priv->outdated = FALSE;
}

void
ridge_entity_emit_computed (RidgeEntity *self)
{
  get_private (self)->queued = FALSE;
  g_signal_emit (self, signals[COMPUTED_CHANGED], 0);
}

int
ridge_entity_compare_ids (RidgeEntity *a,
                          RidgeEntity *b)
{
  gint64 id_a = get_private (a)->id, id_b = get_private (b)->id;

  return (id_a > id_b) - (id_a < id_b);
}

int
ridge_entity_compare_ranks (RidgeEntity *a,
                            const char  *rank_a,
                            RidgeEntity *b,
                            const char  *rank_b)
{
  int order = strcmp (ridge_text (rank_a), ridge_text (rank_b));

  return order != 0 ? order : ridge_entity_compare_ids (a, b);
}

int
ridge_entity_compare_days (RidgeEntity *a,
                           RidgeDay     day_a,
                           RidgeEntity *b,
                           RidgeDay     day_b)
{
  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;

  return ridge_entity_compare_ids (a, b);
}

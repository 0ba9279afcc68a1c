/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-entity-private.h"

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

static void
ridge_entity_constructed (GObject *object)
{
  G_OBJECT_CLASS (ridge_entity_parent_class)->constructed (object);

  ridge_entity_init_columns (RIDGE_ENTITY (object));
}

static void
ridge_entity_finalize (GObject *object)
{
  ridge_entity_free_columns (RIDGE_ENTITY (object));

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

static RidgeEntityList *
ridge_entity_find_home (RidgeEntity *self,
                        RidgePlan   *plan)
{
  RidgeEntityClass *klass = RIDGE_ENTITY_GET_CLASS (self);

  for (guint64 columns = klass->parent_columns; columns != 0; columns &= columns - 1)
    {
      RidgeEntity *parent = ridge_entity_follow_column (self, (guint) __builtin_ctzll (columns));

      if (parent != NULL)
        return RIDGE_ENTITY_LIST (ridge_entity_get_list (parent, klass->table));
    }

  return ridge_plan_get_list (plan, klass->table);
}

static void
drop_lists (RidgeEntity *self)
{
  const RidgeListPlace *place = RIDGE_ENTITY_GET_CLASS (self)->lists;

  for (; place != NULL && place->offset != 0; place++)
    ridge_entity_list_drop ((RidgeEntityList **) G_STRUCT_MEMBER_P (self, place->offset));
}

static void
ridge_entity_dispose (GObject *object)
{
  drop_lists (RIDGE_ENTITY (object));

  G_OBJECT_CLASS (ridge_entity_parent_class)->dispose (object);
}

static void
ridge_entity_class_init (RidgeEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ridge_entity_constructed;
  object_class->dispose = ridge_entity_dispose;
  object_class->finalize = ridge_entity_finalize;
  object_class->get_property = ridge_entity_get_property;

  klass->compare = ridge_entity_compare_by_rank;
  klass->find_home = ridge_entity_find_home;
  klass->attach = attach_nothing;
  klass->detach = do_nothing;
  klass->invalidate = invalidate_nothing;

  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ID, properties[PROP_ID]);

  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, RIDGE_TYPE_PLAN,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_PLAN, properties[PROP_PLAN]);

  signals[COMPUTED_CHANGED] =
    g_signal_new ("computed-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ridge_entity_init (RidgeEntity *self)
{
  RidgeEntityPrivate *priv = get_private (self);

  priv->position = G_MAXUINT;
  priv->outdated = TRUE;
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
        return ridge_entity_get_cell (self, column).text;
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
 * ridge_entity_get_list:
 * @self: an entity
 * @table: a table
 *
 * Gets the rows of a table that stand in the entity and in no other; in the
 * plan, those that stand in nothing else.
 *
 * Returns: (transfer none) (nullable): a list of entities in their order; %NULL
 *   when rows of the table do not stand in such an entity
 */
GListModel *
ridge_entity_get_list (RidgeEntity *self,
                       RidgeTable   table)
{
  const RidgeListPlace *place;

  g_return_val_if_fail (RIDGE_IS_ENTITY (self), NULL);

  if (RIDGE_IS_PLAN (self))
    return (GListModel *) ridge_plan_get_list (RIDGE_PLAN (self), table);

  for (place = RIDGE_ENTITY_GET_CLASS (self)->lists; place != NULL && place->offset != 0; place++)
    if (place->table == table)
      return ridge_entity_list_ensure ((RidgeEntityList **) G_STRUCT_MEMBER_P (self, place->offset),
                                       ridge_table_get_entity_type (table), self);

  return NULL;
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
ridge_entity_compare_days (RidgeEntity *a,
                           RidgeDay     day_a,
                           RidgeEntity *b,
                           RidgeDay     day_b)
{
  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;

  return ridge_entity_compare_ids (a, b);
}

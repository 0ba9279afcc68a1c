/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mirror: row changes become objects, properties and lists.
 *
 * Rows come in any order, so within a batch only columns are taken. At its end
 * every touched entity leaves what it no longer belongs to and enters what it
 * now does; the lists then say exactly what changed, each once. */

#include "model/ridge-kpi-private.h"
#include "model/ridge-plan-private.h"
#include "model/ridge-series-private.h"

/* How many things are ended between two looks at the clock. */
#define ITEMS_PER_LOOK 64

/* Takes note of a change. What is new has no listeners whose notifications
 * would have to wait. */
static void
touch (RidgePlan   *self,
       RidgeEntity *entity,
       RidgeTouch   as,
       guint64      columns)
{
  if (ridge_entity_get_touch (entity) == RIDGE_TOUCH_NONE)
    {
      g_ptr_array_add (self->touched, g_object_ref (entity));
      if (as != RIDGE_TOUCH_INSERTED)
        g_object_freeze_notify (G_OBJECT (entity));
      ridge_entity_set_touch (entity, as, columns);
      return;
    }

  columns |= ridge_entity_get_touched (entity);
  if (as == RIDGE_TOUCH_UPDATED)
    as = ridge_entity_get_touch (entity);
  else if (ridge_entity_get_touch (entity) == RIDGE_TOUCH_INSERTED)
    g_object_freeze_notify (G_OBJECT (entity));
  ridge_entity_set_touch (entity, as, columns);
}

static void
take_cells (RidgePlan            *self,
            RidgeEntity          *entity,
            const RidgeRowChange *change)
{
  guint n_columns = ridge_table_get_info (change->table)->n_columns;
  gboolean is_new = ridge_entity_get_touch (entity) == RIDGE_TOUCH_INSERTED;

  for (guint i = 1; i < n_columns; i++)
    {
      if (change->operation == RIDGE_ROW_UPDATE && (change->mask & RIDGE_COLUMN_BIT (i)) == 0)
        continue;
      if (!ridge_entity_set_cell (entity, i, &change->cells[i]) || is_new)
        continue;

      touch (self, entity, RIDGE_TOUCH_UPDATED, RIDGE_COLUMN_BIT (i));
      ridge_entity_notify_cell (entity, i);
    }
}

/* The KPI's own row comes later in the batch, or has just been deleted. */
static void
apply_early_point (RidgePlan            *self,
                   gint64                kpi,
                   const RidgeRowChange *change)
{
  RidgeSeries *series;

  if (change->operation != RIDGE_ROW_INSERT)
    return;

  series = g_hash_table_lookup (self->early_series, &kpi);
  if (series == NULL)
    {
      series = ridge_series_new ();
      g_hash_table_insert (self->early_series, g_memdup2 (&kpi, sizeof kpi), series);
    }
  ridge_series_queue (series, change);
}

static void
adopt_early_points (RidgePlan *self,
                    RidgeKpi  *kpi)
{
  g_autofree gint64 *key = NULL;
  RidgeSeries *series;

  if (!g_hash_table_steal_extended (self->early_series, ridge_entity_peek_id (RIDGE_ENTITY (kpi)),
                                    (gpointer *) &key, (gpointer *) &series))
    return;

  ridge_kpi_take_series (kpi, series);
  g_ptr_array_add (self->queued_kpis, g_object_ref (kpi));
}

static void
insert_row (RidgePlan            *self,
            const RidgeRowChange *change)
{
  RidgeEntity *entity = g_object_new (ridge_table_get_entity_type (change->table), NULL);

  ridge_entity_set_id (entity, change->cells[0].integer);
  ridge_entity_set_plan (entity, self);
  g_hash_table_insert (self->rows[change->table], (gpointer) ridge_entity_peek_id (entity), entity);
  touch (self, entity, RIDGE_TOUCH_INSERTED, RIDGE_ALL_COLUMNS);
  take_cells (self, entity, change);
  if (change->table == RIDGE_TABLE_KPI)
    adopt_early_points (self, RIDGE_KPI (entity));
}

static void
delete_row (RidgePlan   *self,
            RidgeEntity *entity)
{
  touch (self, entity, RIDGE_TOUCH_REMOVED, RIDGE_ALL_COLUMNS);
  g_hash_table_remove (self->rows[ridge_entity_get_table (entity)], ridge_entity_peek_id (entity));
  if (entity == RIDGE_ENTITY (self->last_kpi))
    self->last_kpi = NULL;
}

static void
apply_point (RidgePlan            *self,
             const RidgeRowChange *change)
{
  gint64 id = change->cells[RIDGE_POINT_KPI].integer;

  if (self->last_kpi == NULL || self->last_kpi_id != id)
    {
      self->last_kpi = (RidgeKpi *) ridge_plan_lookup (self, RIDGE_TABLE_KPI, id);
      self->last_kpi_id = id;
    }

  if (self->last_kpi == NULL)
    {
      apply_early_point (self, id, change);
      return;
    }

  if (ridge_series_queue (ridge_kpi_get_series (self->last_kpi), change))
    g_ptr_array_add (self->queued_kpis, g_object_ref (self->last_kpi));
}

/**
 * ridge_plan_apply_one:
 * @self: a plan, within a batch
 * @change: a committed row change
 *
 * Takes one row change. It shows in lists and computed numbers at the end of
 * the batch. The change's texts are copied. Rows come in any order.
 */
void
ridge_plan_apply_one (RidgePlan            *self,
                      const RidgeRowChange *change)
{
  RidgeEntity *entity;

  g_return_if_fail (RIDGE_IS_PLAN (self));
  g_return_if_fail (self->depth > 0);

  if (change->table == RIDGE_TABLE_POINT)
    {
      apply_point (self, change);
      return;
    }

  entity = ridge_plan_lookup (self, change->table, change->cells[0].integer);
  if (change->operation == RIDGE_ROW_DELETE)
    {
      if (entity != NULL && change->table != RIDGE_TABLE_PLAN)
        delete_row (self, entity);
    }
  else if (entity != NULL)
    take_cells (self, entity, change);
  else if (change->operation == RIDGE_ROW_INSERT)
    insert_row (self, change);
}

/**
 * ridge_plan_begin_batch:
 * @self: a plan
 *
 * Begins a batch of row changes.
 */
void
ridge_plan_begin_batch (RidgePlan *self)
{
  g_return_if_fail (RIDGE_IS_PLAN (self));
  g_return_if_fail (self->depth == 0);

  self->depth++;
}

static void
queue_list (RidgePlan       *self,
            RidgeEntityList *list)
{
  g_ptr_array_add (self->queued_lists, g_object_ref (list));
}

void
ridge_plan_queue_add (RidgePlan       *self,
                      RidgeEntityList *list,
                      RidgeEntity     *entity)
{
  if (ridge_entity_list_queue_add (list, entity))
    queue_list (self, list);
}

void
ridge_plan_queue_remove (RidgePlan       *self,
                         RidgeEntityList *list,
                         RidgeEntity     *entity)
{
  if (ridge_entity_list_queue_remove (list, entity))
    queue_list (self, list);
}

void
ridge_plan_queue_computed (RidgePlan   *self,
                           RidgeEntity *entity)
{
  g_ptr_array_add (self->queued_computed, g_object_ref (entity));
}

void
ridge_plan_queue_series (RidgePlan *self,
                         RidgeKpi  *kpi)
{
  g_ptr_array_add (self->queued_kpis, g_object_ref (kpi));
}

/* Outdates what was computed with the old place, and leaves it. */
static void
leave (RidgePlan   *self,
       RidgeEntity *entity)
{
  RidgeEntityClass *klass = RIDGE_ENTITY_GET_CLASS (entity);
  RidgeEntityList *home = ridge_entity_get_home (entity);
  guint64 columns = ridge_entity_get_touched (entity);

  if (ridge_entity_get_touch (entity) == RIDGE_TOUCH_INSERTED)
    return;

  klass->invalidate (entity, columns);
  if (columns & klass->order_columns)
    klass->detach (entity);
  if (ridge_entity_get_touch (entity) == RIDGE_TOUCH_REMOVED && home != NULL)
    ridge_plan_queue_remove (self, home, entity);
}

/* Enters the new place, and outdates what will be computed with it. */
static void
enter (RidgePlan   *self,
       RidgeEntity *entity)
{
  RidgeEntityClass *klass = RIDGE_ENTITY_GET_CLASS (entity);
  RidgeEntityList *old_home = ridge_entity_get_home (entity), *home;
  guint64 columns = ridge_entity_get_touched (entity);

  if (ridge_entity_get_touch (entity) == RIDGE_TOUCH_REMOVED)
    return;

  if ((columns & klass->order_columns) != 0 && klass->find_home != NULL)
    {
      home = klass->find_home (entity, self);
      if (home == old_home && home != NULL)
        {
          if (ridge_entity_list_queue_move (home, entity))
            queue_list (self, home);
        }
      else
        {
          if (old_home != NULL)
            ridge_plan_queue_remove (self, old_home, entity);
          if (home != NULL)
            ridge_plan_queue_add (self, home, entity);
        }
      klass->attach (entity, self);
    }
  klass->invalidate (entity, columns);
}

/* Whether an extra parent counts depends on the roots of both ends and on the
 * other links of the same objective: any of them may lie far from what moved. */
static void
outdate_supported (RidgePlan *self)
{
  GHashTableIter iter;
  RidgeEntity *link;

  g_hash_table_iter_init (&iter, self->rows[RIDGE_TABLE_LINK]);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &link))
    {
      if (ridge_link_get_kind (RIDGE_LINK (link)) == RIDGE_LINK_SUPPORTS)
        RIDGE_ENTITY_GET_CLASS (link)->invalidate (link, RIDGE_ALL_COLUMNS);
    }
}

static gboolean
moves_tree (RidgeEntity *entity)
{
  const guint64 parents = RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_PARENT_OBJECTIVE) |
                          RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_PARENT_KEY_RESULT);

  switch (ridge_entity_get_table (entity))
    {
    case RIDGE_TABLE_OBJECTIVE:
      return (ridge_entity_get_touched (entity) & parents) != 0;
    case RIDGE_TABLE_KEY_RESULT:
      return (ridge_entity_get_touched (entity) & RIDGE_COLUMN_BIT (RIDGE_KEY_RESULT_OBJECTIVE)) != 0;
    case RIDGE_TABLE_LINK:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
flush_series (RidgePlan *self,
              GArray    *firsts)
{
  for (guint i = 0; i < self->queued_kpis->len; i++)
    {
      RidgeKpi *kpi = self->queued_kpis->pdata[i];
      guint first = ridge_series_flush (ridge_kpi_get_series (kpi));

      g_array_append_val (firsts, first);
      ridge_kpi_outdate_chart (kpi, first);
    }
}

static void
emit_series (RidgePlan *self,
             GArray    *firsts)
{
  g_autoptr (GPtrArray) kpis = g_steal_pointer (&self->queued_kpis);

  self->queued_kpis = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < kpis->len; i++)
    ridge_series_emit_changed (ridge_kpi_get_series (kpis->pdata[i]), g_array_index (firsts, guint, i));
}

/* Lets properties notify; what was deleted leaves the plan. */
static void
release (RidgeEntity *entity)
{
  RidgeTouch touch = ridge_entity_get_touch (entity);

  ridge_entity_set_touch (entity, RIDGE_TOUCH_NONE, 0);
  if (touch == RIDGE_TOUCH_REMOVED)
    ridge_entity_set_plan (entity, NULL);
  if (touch != RIDGE_TOUCH_INSERTED)
    g_object_thaw_notify (G_OBJECT (entity));
}

/* The steps of an end, each over all of some things. */
enum
{
  STEP_START,
  STEP_LEAVE,
  STEP_ENTER,
  STEP_LISTS,
  STEP_RELEASE,
  STEP_DONE,
};

static void
do_one (RidgePlan     *self,
        RidgeBatchEnd *end,
        gpointer       item)
{
  switch (end->step)
    {
    case STEP_LEAVE:
      leave (self, item);
      break;
    case STEP_ENTER:
      enter (self, item);
      end->tree_moved |= moves_tree (item);
      break;
    case STEP_LISTS:
      ridge_entity_list_flush (item);
      break;
    case STEP_RELEASE:
    default:
      release (item);
      g_object_unref (item);
      break;
    }
}

/* From here on somebody may begin another batch: what is left is our own. */
static void
close_batch (RidgePlan     *self,
             RidgeBatchEnd *end)
{
  end->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  flush_series (self, end->firsts);
  self->depth--;
  self->last_kpi = NULL;
  g_hash_table_remove_all (self->early_series);
}

static void
finish (RidgePlan     *self,
        RidgeBatchEnd *end)
{
  emit_series (self, end->firsts);
  ridge_plan_emit_changed (self);
  g_clear_pointer (&end->firsts, g_array_unref);
  g_clear_pointer (&end->touched, g_ptr_array_unref);
  g_clear_pointer (&end->lists, g_ptr_array_unref);
}

static void
begin_next_step (RidgePlan     *self,
                 RidgeBatchEnd *end)
{
  end->next = 0;
  switch (++end->step)
    {
    case STEP_LEAVE:
      end->touched = g_steal_pointer (&self->touched);
      self->touched = g_ptr_array_new_with_free_func (g_object_unref);
      break;
    case STEP_LISTS:
      if (end->tree_moved)
        outdate_supported (self);
      end->lists = g_steal_pointer (&self->queued_lists);
      self->queued_lists = g_ptr_array_new_with_free_func (g_object_unref);
      break;
    case STEP_RELEASE:
      g_ptr_array_set_free_func (end->touched, NULL);
      close_batch (self, end);
      break;
    case STEP_DONE:
      finish (self, end);
      break;
    default:
      break;
    }
}

/**
 * ridge_plan_end_some:
 * @self: a plan, within a batch
 * @end: all zero at first, and the same until this says that it was the last slice
 * @deadline: in monotonic time, or %G_MAXINT64 to end the batch at once
 *
 * Ends a batch as ridge_plan_end_batch() does, but in slices: for a plan that
 * nobody looks at yet.
 *
 * Returns: whether the batch has ended
 */
gboolean
ridge_plan_end_some (RidgePlan     *self,
                     RidgeBatchEnd *end,
                     gint64         deadline)
{
  g_return_val_if_fail (RIDGE_IS_PLAN (self) && end != NULL, TRUE);

  do
    for (guint i = 0; i < ITEMS_PER_LOOK && end->step != STEP_DONE; i++)
      {
        GPtrArray *items = end->step == STEP_LISTS ? end->lists : end->touched;

        if (items != NULL && end->next < items->len)
          do_one (self, end, items->pdata[end->next++]);
        else
          begin_next_step (self, end);
      }
  while (end->step != STEP_DONE && g_get_monotonic_time () < deadline);

  return end->step == STEP_DONE;
}

/**
 * ridge_plan_end_batch:
 * @self: a plan, within a batch
 *
 * Ends a batch: mends the links between objects, lets lists and properties say
 * what changed, and emits ::changed.
 */
void
ridge_plan_end_batch (RidgePlan *self)
{
  RidgeBatchEnd end = { 0 };

  g_return_if_fail (RIDGE_IS_PLAN (self));
  g_return_if_fail (self->depth == 1);

  ridge_plan_end_some (self, &end, G_MAXINT64);
}

/**
 * ridge_plan_apply:
 * @self: a plan
 * @changes: (array length=n_changes): committed row changes, in any order
 * @n_changes: their number
 *
 * Takes a batch of row changes; all listeners are told once, at the end.
 */
void
ridge_plan_apply (RidgePlan            *self,
                  const RidgeRowChange *changes,
                  gsize                 n_changes)
{
  g_return_if_fail (RIDGE_IS_PLAN (self));

  ridge_plan_begin_batch (self);
  for (gsize i = 0; i < n_changes; i++)
    ridge_plan_apply_one (self, &changes[i]);
  ridge_plan_end_batch (self);
}

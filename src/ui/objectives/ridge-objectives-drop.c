/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-objectives-drop.h"

#include "edit/ridge-verbs-link.h"
#include "edit/ridge-verbs-promote.h"
#include "ui/objectives/ridge-lineage.h"

/* The part of a row's height, at its top and at its end, that means "between". */
#define EDGE 0.25

static RidgeEntity *
get_ancestor_at (const RidgeDropLine *line,
                 guint                level)
{
  RidgeEntity *entity = line->entity;

  if (level > line->level)
    return NULL;

  for (guint i = level; entity != NULL && i < line->level; i++)
    entity = ridge_lineage_get_parent (entity);

  return entity;
}

static RidgePlace
get_place_into (RidgeEntity *parent)
{
  if (RIDGE_IS_KEY_RESULT (parent))
    return RIDGE_INTO_KEY_RESULT (parent);

  return RIDGE_INTO_OBJECTIVE (parent);
}

/* The first place among the objectives under a parent, which is where one goes
 * that is dropped right below the key results. */
static RidgePlace
get_first_place (RidgeEntity *parent)
{
  g_autoptr (RidgeEntity) first = g_list_model_get_item (ridge_lineage_get_children (parent), 0);

  return first != NULL ? RIDGE_BEFORE (first) : get_place_into (parent);
}

/* The next key result of the same objective, shown or not. */
static RidgeKeyResult *
get_next_key_result (RidgeKeyResult *key_result)
{
  GListModel *siblings = ridge_objective_get_key_results (ridge_key_result_get_objective (key_result));
  guint n = g_list_model_get_n_items (siblings);

  for (guint i = 0; i + 1 < n; i++)
    {
      g_autoptr (RidgeKeyResult) item = g_list_model_get_item (siblings, i);

      if (item == key_result)
        {
          g_autoptr (RidgeKeyResult) next = g_list_model_get_item (siblings, i + 1);
          return next;
        }
    }

  return NULL;
}

/* ---- Onto a row ---- */

static void
drop_objective_onto (RidgeObjective *dragged,
                     RidgeEntity    *row,
                     RidgeDrop      *drop)
{
  if (RIDGE_ENTITY (dragged) == row)
    return;

  drop->mark = RIDGE_DROP_MARK_ROW;
  drop->deed = RIDGE_DROP_MOVE;
  drop->place = get_place_into (row);
  ridge_move_check (dragged, drop->place, &drop->refusal);
}

static void
drop_key_result_onto (RidgeKeyResult *dragged,
                      RidgeObjective *row,
                      RidgeDrop      *drop)
{
  drop->mark = RIDGE_DROP_MARK_ROW;
  drop->deed = RIDGE_DROP_MOVE_MEASURE;
  drop->objective = row;
  ridge_move_key_result_check (dragged, row, &drop->refusal);
}

static void
drop_kpi_onto (RidgePlan   *plan,
               RidgeKpi    *dragged,
               RidgeEntity *row,
               RidgeDrop   *drop)
{
  drop->mark = RIDGE_DROP_MARK_ROW;

  if (RIDGE_IS_OBJECTIVE (row))
    {
      drop->deed = RIDGE_DROP_PROMOTE;
      drop->objective = RIDGE_OBJECTIVE (row);
    }
  else
    {
      drop->deed = RIDGE_DROP_DRIVE;
      drop->key_result = RIDGE_KEY_RESULT (row);
      ridge_link_check (plan, RIDGE_LINK_DRIVES, RIDGE_ENTITY (dragged), row, &drop->refusal);
    }
}

/* ---- Between two rows ---- */

/* The levels at which something can stand between two rows: as deep as the row
 * above, or deeper when it is open; as high as the row below. */
static void
get_levels (const RidgeDropLine *above,
            const RidgeDropLine *below,
            guint               *lowest,
            guint               *highest)
{
  *lowest = below->entity != NULL ? below->level : 0;
  *highest = above->entity != NULL ? MAX (above->level, *lowest) : 0;
}

static gboolean
drop_objective_between (RidgeObjective      *dragged,
                        const RidgeDropLine *above,
                        const RidgeDropLine *below,
                        guint                level,
                        RidgeDrop           *drop)
{
  RidgeEntity *before = get_ancestor_at (above, level);

  if (below->entity != NULL && below->level == level)
    {
      if (RIDGE_IS_KEY_RESULT (below->entity))
        return FALSE;

      drop->place = RIDGE_BEFORE (below->entity);
    }
  else if (before != NULL && RIDGE_IS_KEY_RESULT (before))
    drop->place = get_first_place (ridge_lineage_get_parent (before));
  else if (before != NULL)
    drop->place = RIDGE_AFTER (before);
  else
    return FALSE;

  drop->level = level;
  if (before == RIDGE_ENTITY (dragged) || drop->place.entity == RIDGE_ENTITY (dragged))
    return TRUE;

  drop->deed = RIDGE_DROP_MOVE;
  ridge_move_check (dragged, drop->place, &drop->refusal);

  return TRUE;
}

static gboolean
drop_key_result_between (RidgeKeyResult      *dragged,
                         const RidgeDropLine *above,
                         const RidgeDropLine *below,
                         guint                level,
                         RidgeDrop           *drop)
{
  RidgeEntity *before = get_ancestor_at (above, level);

  if (below->entity != NULL && below->level == level && RIDGE_IS_KEY_RESULT (below->entity))
    {
      drop->objective = RIDGE_OBJECTIVE (ridge_lineage_get_parent (below->entity));
      drop->before = RIDGE_KEY_RESULT (below->entity);
    }
  else if (before != NULL && RIDGE_IS_KEY_RESULT (before))
    {
      drop->objective = RIDGE_OBJECTIVE (ridge_lineage_get_parent (before));
      drop->before = get_next_key_result (RIDGE_KEY_RESULT (before));
    }
  else if (before == NULL && above->entity != NULL && RIDGE_IS_OBJECTIVE (above->entity))
    drop->objective = RIDGE_OBJECTIVE (above->entity);
  else
    return FALSE;

  drop->level = level;
  if (before == RIDGE_ENTITY (dragged) || drop->before == dragged)
    return TRUE;

  drop->deed = RIDGE_DROP_MOVE_MEASURE;
  ridge_move_key_result_check (dragged, drop->objective, &drop->refusal);

  return TRUE;
}

/* Takes the level that fits and is nearest to the wished one. */
static gboolean
drop_between (RidgeEntity         *dragged,
              const RidgeDropLine *above,
              const RidgeDropLine *below,
              int                  wished,
              RidgeDrop           *drop)
{
  guint lowest, highest, level;

  get_levels (above, below, &lowest, &highest);
  level = CLAMP (wished, (int) lowest, (int) highest);

  for (guint distance = 0; distance <= highest - lowest; distance++)
    for (int side = -1; side <= 1; side += 2)
      {
        gint64 candidate = (gint64) level + side * (gint64) distance;

        if (candidate < lowest || candidate > highest)
          continue;
        if (RIDGE_IS_OBJECTIVE (dragged)
              ? drop_objective_between (RIDGE_OBJECTIVE (dragged), above, below, candidate, drop)
              : drop_key_result_between (RIDGE_KEY_RESULT (dragged), above, below, candidate, drop))
          return TRUE;
      }

  return FALSE;
}

static gboolean
drop_at_edge (RidgeEntity          *dragged,
              const RidgeDropPoint *point,
              gboolean              at_top,
              RidgeDrop            *drop)
{
  const RidgeDropLine *above = at_top || point->row.entity == NULL ? &point->above : &point->row;
  const RidgeDropLine *below = at_top ? &point->row : &point->below;

  if (!drop_between (dragged, above, below, point->level, drop))
    return FALSE;

  if (drop->deed != RIDGE_DROP_NOTHING)
    drop->mark = at_top ? RIDGE_DROP_MARK_ABOVE : RIDGE_DROP_MARK_BELOW;

  return TRUE;
}

/**
 * ridge_drop_find:
 * @plan: the plan on screen
 * @dragged: an objective, a key result or a KPI of it
 * @point: where the pointer is
 * @drop: (out caller-allocates): what letting go would do
 *
 * Finds what a drop means: onto a row, it goes under it; near a row's edge, it
 * goes between two rows, on the level that the indentation asks for and the two
 * rows allow. A key result goes between others of its kind, a KPI only onto a
 * row. Where nothing fits, the mark is none.
 */
void
ridge_drop_find (RidgePlan            *plan,
                 RidgeEntity          *dragged,
                 const RidgeDropPoint *point,
                 RidgeDrop            *drop)
{
  RidgeEntity *row;
  gboolean measure_on_measure;

  g_return_if_fail (RIDGE_IS_PLAN (plan));
  g_return_if_fail (RIDGE_IS_ENTITY (dragged));
  g_return_if_fail (point != NULL);

  *drop = (RidgeDrop) { RIDGE_DROP_MARK_NONE };
  row = point->row.entity;

  if (RIDGE_IS_KPI (dragged))
    {
      if (row != NULL)
        drop_kpi_onto (plan, RIDGE_KPI (dragged), row, drop);
      return;
    }

  measure_on_measure = RIDGE_IS_KEY_RESULT (dragged) && RIDGE_IS_KEY_RESULT (row);
  if (row == NULL)
    {
      drop_at_edge (dragged, point, FALSE, drop);
      return;
    }
  if (point->fraction < (measure_on_measure ? 0.5 : EDGE) && drop_at_edge (dragged, point, TRUE, drop))
    return;
  if (point->fraction > (measure_on_measure ? 0.5 : 1 - EDGE) && drop_at_edge (dragged, point, FALSE, drop))
    return;

  if (RIDGE_IS_OBJECTIVE (dragged))
    drop_objective_onto (RIDGE_OBJECTIVE (dragged), row, drop);
  else if (RIDGE_IS_OBJECTIVE (row))
    drop_key_result_onto (RIDGE_KEY_RESULT (dragged), RIDGE_OBJECTIVE (row), drop);
}

/**
 * ridge_drop_clear:
 * @self: what a drop would do
 *
 * Forgets it.
 */
void
ridge_drop_clear (RidgeDrop *self)
{
  g_clear_error (&self->refusal);
  *self = (RidgeDrop) { RIDGE_DROP_MARK_NONE };
}

/**
 * ridge_drop_is_open:
 * @self: what a drop would do
 *
 * Returns: whether letting go does something
 */
gboolean
ridge_drop_is_open (const RidgeDrop *self)
{
  return self->deed != RIDGE_DROP_NOTHING && self->refusal == NULL;
}

/**
 * ridge_drop_perform:
 * @self: what a drop does
 * @document: the plan's document
 * @dragged: what was dragged
 * @error: return location
 *
 * Does it, as one change that one undo takes back.
 *
 * Returns: whether it was done
 */
gboolean
ridge_drop_perform (const RidgeDrop *self,
                    RidgeDocument   *document,
                    RidgeEntity     *dragged,
                    GError         **error)
{
  if (self->refusal != NULL)
    {
      g_propagate_error (error, g_error_copy (self->refusal));
      return FALSE;
    }

  switch (self->deed)
    {
    case RIDGE_DROP_MOVE:
      return ridge_move_objective (document, RIDGE_OBJECTIVE (dragged), self->place, error);
    case RIDGE_DROP_MOVE_MEASURE:
      return ridge_move_key_result (document, RIDGE_KEY_RESULT (dragged), self->objective, self->before, error);
    case RIDGE_DROP_PROMOTE:
      return ridge_promote_kpi (document, RIDGE_KPI (dragged), self->objective, NULL, 0, error) != 0;
    case RIDGE_DROP_DRIVE:
      return ridge_link (document, RIDGE_LINK_DRIVES, dragged, RIDGE_ENTITY (self->key_result), 0, error) != 0;
    case RIDGE_DROP_NOTHING:
      break;
    }

  return TRUE;
}

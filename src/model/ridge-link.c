/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-link.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-key-result-private.h"
#include "model/ridge-kpi-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeLink
{
  RidgeEntity parent_instance;

  gint64   from_kpi;
  gint64   from_objective;
  gint64   to_kpi;
  gint64   to_objective;
  gint64   to_key_result;
  gint32   kind;
  gint32   lag;

  RidgeEntity *from;   /* unowned: the ends it is entered at */
  RidgeEntity *to;
};

G_DEFINE_FINAL_TYPE (RidgeLink, ridge_link, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_LINK_N_COLUMNS] = {
  [RIDGE_LINK_KIND] = G_STRUCT_OFFSET (RidgeLink, kind),
  [RIDGE_LINK_FROM_KPI] = G_STRUCT_OFFSET (RidgeLink, from_kpi),
  [RIDGE_LINK_FROM_OBJECTIVE] = G_STRUCT_OFFSET (RidgeLink, from_objective),
  [RIDGE_LINK_TO_KPI] = G_STRUCT_OFFSET (RidgeLink, to_kpi),
  [RIDGE_LINK_TO_OBJECTIVE] = G_STRUCT_OFFSET (RidgeLink, to_objective),
  [RIDGE_LINK_TO_KEY_RESULT] = G_STRUCT_OFFSET (RidgeLink, to_key_result),
  [RIDGE_LINK_LAG] = G_STRUCT_OFFSET (RidgeLink, lag),
};

static RidgeEntityList *
ridge_link_find_home (RidgeEntity *self,
                      RidgePlan   *plan)
{
  return RIDGE_ENTITY_LIST (ridge_plan_get_links (plan));
}

/* The list of links that start or end at an entity. */
static RidgeEntityList *
get_links (RidgeEntity *end,
           gboolean     from)
{
  GListModel *links;

  if (RIDGE_IS_KPI (end) && from)
    links = ridge_kpi_get_links_from (RIDGE_KPI (end));
  else if (RIDGE_IS_KPI (end))
    links = ridge_kpi_get_links_to (RIDGE_KPI (end));
  else if (RIDGE_IS_OBJECTIVE (end) && from)
    links = ridge_objective_get_links_from (RIDGE_OBJECTIVE (end));
  else if (RIDGE_IS_OBJECTIVE (end))
    links = ridge_objective_get_links_to (RIDGE_OBJECTIVE (end));
  else
    links = ridge_key_result_get_links_to (RIDGE_KEY_RESULT (end));

  return RIDGE_ENTITY_LIST (links);
}

static void
ridge_link_attach (RidgeEntity *entity,
                   RidgePlan   *plan)
{
  RidgeLink *self = RIDGE_LINK (entity);

  self->from = ridge_link_get_from (self);
  self->to = ridge_link_get_to (self);
  if (self->from != NULL)
    ridge_plan_queue_add (plan, get_links (self->from, TRUE), entity);
  if (self->to != NULL)
    ridge_plan_queue_add (plan, get_links (self->to, FALSE), entity);
}

static void
ridge_link_detach (RidgeEntity *entity)
{
  RidgeLink *self = RIDGE_LINK (entity);
  RidgePlan *plan = ridge_entity_get_plan (entity);

  if (self->from != NULL)
    ridge_plan_queue_remove (plan, get_links (self->from, TRUE), entity);
  if (self->to != NULL)
    ridge_plan_queue_remove (plan, get_links (self->to, FALSE), entity);
  self->from = self->to = NULL;
}

static void
ridge_link_invalidate (RidgeEntity *entity,
                       guint64      columns)
{
  RidgeLink *self = RIDGE_LINK (entity);

  if (self->to == NULL)
    return;

  if (RIDGE_IS_KEY_RESULT (self->to))
    ridge_key_result_outdate (RIDGE_KEY_RESULT (self->to));
  else if (RIDGE_IS_OBJECTIVE (self->to))
    ridge_objective_outdate (RIDGE_OBJECTIVE (self->to));
}

static void
ridge_link_class_init (RidgeLinkClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->find_home = ridge_link_find_home;
  entity_class->attach = ridge_link_attach;
  entity_class->detach = ridge_link_detach;
  entity_class->invalidate = ridge_link_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_LINK_KIND) |
                                RIDGE_COLUMN_BIT (RIDGE_LINK_FROM_KPI) |
                                RIDGE_COLUMN_BIT (RIDGE_LINK_FROM_OBJECTIVE) |
                                RIDGE_COLUMN_BIT (RIDGE_LINK_TO_KPI) |
                                RIDGE_COLUMN_BIT (RIDGE_LINK_TO_OBJECTIVE) |
                                RIDGE_COLUMN_BIT (RIDGE_LINK_TO_KEY_RESULT);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_LINK, offsets);
}

static void
ridge_link_init (RidgeLink *self)
{
}

RIDGE_GETTER (RidgeLink, link, LINK, RidgeLinkKind, kind, 0)
RIDGE_REF_GETTER (RidgeLink, link, LINK, RidgeKpi, KPI, from_kpi)
RIDGE_REF_GETTER (RidgeLink, link, LINK, RidgeObjective, OBJECTIVE, from_objective)
RIDGE_REF_GETTER (RidgeLink, link, LINK, RidgeKpi, KPI, to_kpi)
RIDGE_REF_GETTER (RidgeLink, link, LINK, RidgeObjective, OBJECTIVE, to_objective)
RIDGE_REF_GETTER (RidgeLink, link, LINK, RidgeKeyResult, KEY_RESULT, to_key_result)
RIDGE_INT_GETTER (RidgeLink, link, LINK, lag)

/**
 * ridge_link_get_from:
 * @self: a link
 *
 * Gets where the link starts: a KPI or an objective.
 *
 * Returns: (transfer none) (nullable): the entity
 */
RidgeEntity *
ridge_link_get_from (RidgeLink *self)
{
  g_return_val_if_fail (RIDGE_IS_LINK (self), NULL);

  if (self->from_kpi != 0)
    return ridge_entity_follow (self, RIDGE_TABLE_KPI, self->from_kpi);

  return ridge_entity_follow (self, RIDGE_TABLE_OBJECTIVE, self->from_objective);
}

/**
 * ridge_link_get_to:
 * @self: a link
 *
 * Gets where the link ends: a KPI, an objective or a key result.
 *
 * Returns: (transfer none) (nullable): the entity
 */
RidgeEntity *
ridge_link_get_to (RidgeLink *self)
{
  g_return_val_if_fail (RIDGE_IS_LINK (self), NULL);

  if (self->to_kpi != 0)
    return ridge_entity_follow (self, RIDGE_TABLE_KPI, self->to_kpi);
  if (self->to_objective != 0)
    return ridge_entity_follow (self, RIDGE_TABLE_OBJECTIVE, self->to_objective);

  return ridge_entity_follow (self, RIDGE_TABLE_KEY_RESULT, self->to_key_result);
}

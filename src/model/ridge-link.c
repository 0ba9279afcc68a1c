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

  RIDGE_COLUMN_FIELDS (LINK)

  RidgeEntity *from;   /* unowned: the ends it is entered at */
  RidgeEntity *to;
};

G_DEFINE_FINAL_TYPE (RidgeLink, ridge_link, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeLink, link, LINK)

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

  entity_class->attach = ridge_link_attach;
  entity_class->detach = ridge_link_detach;
  entity_class->invalidate = ridge_link_invalidate;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_LINK, ridge_link_offsets);
}

static void
ridge_link_init (RidgeLink *self)
{
}

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

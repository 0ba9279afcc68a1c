/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-drop-words.h"

#include <glib/gi18n-lib.h>

#include "ui/objectives/ridge-lineage.h"
#include "words/ridge-words.h"

static gboolean
is_beside (const RidgePlace *place)
{
  return place->kind == RIDGE_PLACE_BEFORE || place->kind == RIDGE_PLACE_AFTER;
}

static RidgeEntity *
get_parent_at (const RidgePlace *place)
{
  return is_beside (place) ? ridge_lineage_get_parent (place->entity) : place->entity;
}

static char *
describe_move (const RidgePlace *place,
               RidgeEntity      *dragged)
{
  gboolean beside = is_beside (place);
  RidgeEntity *parent = get_parent_at (place);
  gboolean stays = parent == ridge_lineage_get_parent (dragged);
  const char *title = place->entity != NULL ? ridge_entity_get_title (place->entity) : NULL;

  if (beside && stays && place->kind == RIDGE_PLACE_BEFORE)
    return g_strdup_printf (_("Move before “%s”"), title);
  if (beside && stays)
    return g_strdup_printf (_("Move after “%s”"), title);
  if (parent == NULL)
    return g_strdup (_("Move to the top level"));
  if (stays)
    return g_strdup_printf (_("Move to the end of “%s”"), ridge_entity_get_title (parent));

  return g_strdup_printf (_("Move under “%s”"), ridge_entity_get_title (parent));
}

static char *
describe_move_measure (const RidgeDrop *drop,
                       RidgeEntity     *dragged)
{
  RidgeEntity *objective = RIDGE_ENTITY (drop->objective);

  if (ridge_lineage_get_parent (dragged) != objective)
    return g_strdup_printf (_("Move to “%s”"), ridge_entity_get_title (objective));
  if (drop->before != NULL)
    return g_strdup_printf (_("Move before “%s”"), ridge_entity_get_title (RIDGE_ENTITY (drop->before)));

  return g_strdup (_("Move to the end of the key results"));
}

/**
 * ridge_drop_describe:
 * @drop: what a drop would do
 * @dragged: what is dragged
 *
 * Says in words what letting go does, or why it is refused.
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_drop_describe (const RidgeDrop *drop,
                     RidgeEntity     *dragged)
{
  if (drop->refusal != NULL)
    return ridge_words_error (drop->refusal);

  switch (drop->deed)
    {
    case RIDGE_DROP_MOVE:
      return describe_move (&drop->place, dragged);
    case RIDGE_DROP_MOVE_MEASURE:
      return describe_move_measure (drop, dragged);
    case RIDGE_DROP_PROMOTE:
      return g_strdup_printf (_("Make it a key result of “%s”"),
                              ridge_entity_get_title (RIDGE_ENTITY (drop->objective)));
    case RIDGE_DROP_DRIVE:
      return g_strdup_printf (_("Let it drive “%s”"),
                              ridge_entity_get_title (RIDGE_ENTITY (drop->key_result)));
    case RIDGE_DROP_NOTHING:
      break;
    }

  return g_strdup (RIDGE_IS_KPI (dragged) ? _("Drag it onto an objective") : _("Leave it where it is"));
}

/**
 * ridge_drop_report_place:
 * @place: where an objective goes
 * @moved: the objective, before it is moved
 *
 * Says in words what a move has done.
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_drop_report_place (const RidgePlace *place,
                         RidgeEntity      *moved)
{
  RidgeEntity *parent = get_parent_at (place);
  const char *title = ridge_entity_get_title (moved);

  if (parent == ridge_lineage_get_parent (moved))
    return g_strdup_printf (_("“%s” has moved"), title);
  if (parent == NULL)
    return g_strdup_printf (_("“%s” is now at the top level"), title);

  return g_strdup_printf (_("“%s” is now under “%s”"), title, ridge_entity_get_title (parent));
}

/**
 * ridge_drop_report:
 * @drop: what a drop does
 * @dragged: what is dragged, before it is done
 *
 * Says in words what a drop has done.
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_drop_report (const RidgeDrop *drop,
                   RidgeEntity     *dragged)
{
  const char *title = ridge_entity_get_title (dragged);

  switch (drop->deed)
    {
    case RIDGE_DROP_MOVE_MEASURE:
      if (RIDGE_ENTITY (drop->objective) != ridge_lineage_get_parent (dragged))
        return g_strdup_printf (_("“%s” is now a key result of “%s”"), title,
                                ridge_entity_get_title (RIDGE_ENTITY (drop->objective)));
      return g_strdup_printf (_("“%s” has moved"), title);
    case RIDGE_DROP_PROMOTE:
      return g_strdup_printf (_("“%s” is now a key result of “%s”"), title,
                              ridge_entity_get_title (RIDGE_ENTITY (drop->objective)));
    case RIDGE_DROP_DRIVE:
      return g_strdup_printf (_("“%s” now drives “%s”"), title,
                              ridge_entity_get_title (RIDGE_ENTITY (drop->key_result)));
    case RIDGE_DROP_MOVE:
    case RIDGE_DROP_NOTHING:
    default:
      return ridge_drop_report_place (&drop->place, dragged);
    }
}

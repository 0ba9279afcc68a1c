/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-link.h"

#include "edit/ridge-commit-private.h"
#include "edit/ridge-link-private.h"
#include "edit/ridge-record-private.h"

static gboolean
fits (RidgeLinkKind kind,
      RidgeEntity  *from,
      RidgeEntity  *to)
{
  switch (kind)
    {
    case RIDGE_LINK_DRIVES:
      return RIDGE_IS_KPI (from) && RIDGE_IS_KEY_RESULT (to);
    case RIDGE_LINK_CONCERNS:
      return RIDGE_IS_KPI (from) && RIDGE_IS_OBJECTIVE (to);
    case RIDGE_LINK_LEADS:
    case RIDGE_LINK_CONFLICTS:
      return RIDGE_IS_KPI (from) && RIDGE_IS_KPI (to);
    case RIDGE_LINK_SUPPORTS:
      return RIDGE_IS_OBJECTIVE (from) && (RIDGE_IS_OBJECTIVE (to) || RIDGE_IS_KEY_RESULT (to));
    default:
      return FALSE;
    }
}

static RidgeLink *
find_link (RidgePlan    *plan,
           RidgeLinkKind kind,
           RidgeEntity  *from,
           RidgeEntity  *to)
{
  GListModel *links = ridge_plan_get_links (plan);
  guint       n_links = g_list_model_get_n_items (links);

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);

      if (ridge_link_get_kind (link) == kind && ridge_link_get_from (link) == from && ridge_link_get_to (link) == to)
        return link;
    }

  return NULL;
}

/* Whether the one may count towards the other: not when that counts towards it
 * already, by standing under it or by supporting it, however many steps away.
 * The error names the way round. */
gboolean
ridge_link_check_way (RidgeEntity *from,
                      RidgeEntity *to,
                      GError     **error)
{
  g_autoptr (GPtrArray) way = ridge_entity_list_way_up (to, from);
  g_autoptr (GString) names = NULL;

  if (way == NULL)
    return TRUE;

  names = g_string_new (ridge_entity_get_title (from));
  for (guint i = 0; i < way->len; i++)
    g_string_append_printf (names, " → %s", ridge_entity_get_title (way->pdata[i]));
  ridge_set_error (error, RIDGE_ERROR_LOOP, way->len, ridge_entity_get_title (from), "%s", names->str);

  return FALSE;
}

static gboolean
check_driver (RidgeKeyResult *key_result,
              GError        **error)
{
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_MILESTONES)
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_key_result_get_title (key_result), "milestones");
      return FALSE;
    }
  if (ridge_key_result_get_driver (key_result) != NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_IN_USE, 1, ridge_key_result_get_title (key_result), "kpi");
      return FALSE;
    }

  return TRUE;
}

/**
 * ridge_link_check:
 * @plan: the plan
 * @kind: how the two would hang together
 * @from: a KPI, or an objective that supports
 * @to: a key result, an objective or a KPI
 * @error: return location
 *
 * Tells whether the two may be linked. A KPI drives a key result that has no other
 * driver and is not a list of milestones; it concerns an objective; it leads to
 * or conflicts with another KPI; an objective supports another objective or a
 * key result whose score is not already made of its own.
 *
 * Returns: whether they may; %FALSE with the error set
 */
gboolean
ridge_link_check (RidgePlan    *plan,
                  RidgeLinkKind kind,
                  RidgeEntity  *from,
                  RidgeEntity  *to,
                  GError      **error)
{
  if (!fits (kind, from, to))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_entity_get_title (from), "ends");
      return FALSE;
    }
  if (from == to)
    {
      ridge_set_error (error, RIDGE_ERROR_LOOP, 0, ridge_entity_get_title (from), "%s", ridge_entity_get_title (to));
      return FALSE;
    }
  if (find_link (plan, kind, from, to) != NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_DUPLICATE, 0, ridge_entity_get_title (to), "link");
      return FALSE;
    }
  if (kind == RIDGE_LINK_DRIVES)
    return check_driver (RIDGE_KEY_RESULT (to), error);
  if (kind == RIDGE_LINK_SUPPORTS)
    return ridge_link_check_way (from, to, error);

  return TRUE;
}

static void
put_end (RidgeRecord *record,
         RidgeEntity *entity,
         guint        kpi,
         guint        objective,
         guint        key_result)
{
  RidgeCell id = RIDGE_INTEGER (ridge_entity_get_id (entity));

  if (RIDGE_IS_KPI (entity))
    ridge_record_put (record, kpi, id);
  else if (RIDGE_IS_OBJECTIVE (entity))
    ridge_record_put (record, objective, id);
  else
    ridge_record_put (record, key_result, id);
}

/* A link as a row of an edit that may do more than that. */
void
ridge_link_insert (RidgeEdit    *edit,
                   RidgeLinkKind kind,
                   gint64        from_kpi,
                   gint64        to_key_result)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init (&record, RIDGE_TABLE_LINK);
  ridge_record_put (&record, RIDGE_LINK_KIND, RIDGE_INTEGER (kind));
  ridge_record_put (&record, RIDGE_LINK_FROM_KPI, RIDGE_INTEGER (from_kpi));
  ridge_record_put (&record, RIDGE_LINK_TO_KEY_RESULT, RIDGE_INTEGER (to_key_result));
  ridge_record_insert (&record, edit);
}

/**
 * ridge_link:
 * @document: a document
 * @kind: how the two hang together
 * @from: where the link starts
 * @to: where it ends
 * @lag: for RIDGE_LINK_LEADS, how many periods of the KPI's frequency it leads by, 0 to 120
 * @error: return location
 *
 * Links two things of the plan; see ridge_link_check().
 *
 * Returns: the key of the link, 0 on error
 */
gint64
ridge_link (RidgeDocument *document,
            RidgeLinkKind  kind,
            RidgeEntity   *from,
            RidgeEntity   *to,
            int            lag,
            GError       **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  RidgeCell cell = RIDGE_INTEGER (lag);
  gint64    id;

  if (!ridge_link_check (plan, kind, from, to, error))
    return 0;

  ridge_record_init (&record, RIDGE_TABLE_LINK);
  ridge_record_put (&record, RIDGE_LINK_KIND, RIDGE_INTEGER (kind));
  put_end (&record, from, RIDGE_LINK_FROM_KPI, RIDGE_LINK_FROM_OBJECTIVE, 0);
  put_end (&record, to, RIDGE_LINK_TO_KPI, RIDGE_LINK_TO_OBJECTIVE, RIDGE_LINK_TO_KEY_RESULT);
  if (!ridge_record_set (&record, RIDGE_LINK_LAG, &cell, error))
    return 0;

  edit = ridge_edit_new ("link", ridge_entity_get_title (from));
  id = ridge_record_insert (&record, edit);

  return ridge_commit (document, edit, error) ? id : 0;
}

/**
 * ridge_unlink:
 * @document: a document
 * @link: a link of its plan
 * @error: return location
 *
 * Takes a link away; both things stay.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_unlink (RidgeDocument *document,
              RidgeLink     *link,
              GError       **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("unlink", ridge_entity_get_title (ridge_link_get_from (link)));

  ridge_edit_delete (edit, RIDGE_TABLE_LINK, ridge_entity_get_id (RIDGE_ENTITY (link)));

  return ridge_commit (document, edit, error);
}

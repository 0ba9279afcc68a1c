/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-duplicate.h"

#include "edit/ridge-commit-private.h"
#include "edit/ridge-copy-private.h"
#include "edit/ridge-subtree-private.h"

/**
 * ridge_duplicate:
 * @document: a document
 * @entity: an objective, key result, milestone, initiative or KPI of its plan
 * @title: (nullable): what the copy is called; none: the same
 * @error: return location
 *
 * Copies a thing and everything planned under it, and puts the copy right after
 * the original. A copy starts with a clean record: check-ins, values, forecasts,
 * grades and what is done stay with the original.
 *
 * Returns: the key of the copy, 0 on error
 */
gint64
ridge_duplicate (RidgeDocument *document,
                 RidgeEntity   *entity,
                 const char    *title,
                 GError       **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_autoptr (RidgeEdit) edit = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *verb = NULL;
  gint64           id;

  if (ridge_copy_get_siblings (plan, entity) == NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_entity_get_title (entity), "copy");
      return 0;
    }

  verb = g_strdelimit (g_strdup_printf ("duplicate-%s", ridge_table_get_info (ridge_entity_get_table (entity))->name), "_", '-');
  edit = ridge_edit_new (verb, ridge_entity_get_title (entity));
  found = ridge_subtree_collect (plan, entity);
  id = ridge_copy (edit, plan, found, title, NULL, NULL);

  return ridge_commit (document, edit, error) ? id : 0;
}

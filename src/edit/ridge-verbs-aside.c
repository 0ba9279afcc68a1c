/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-aside.h"

#include "base/ridge-error.h"
#include "base/ridge-text.h"
#include "edit/ridge-commit-private.h"
#include "edit/ridge-field.h"
#include "edit/ridge-place-private.h"
#include "model/ridge-asides.h"

static gboolean
commit (RidgeDocument    *document,
        RidgeEntity      *entity,
        const char       *verb,
        const RidgeAside *with,
        const char       *without,
        GError          **error)
{
  RidgeTable table = ridge_entity_get_table (entity);
  guint      column = ridge_entity_get_asides_column (entity);
  RidgeCell  before = ridge_entity_get_cell (entity, column);
  g_autofree char *text = ridge_entity_format_asides (entity, with, without);
  RidgeCell  cell = RIDGE_TEXT (text);
  g_autoptr (RidgeEdit) edit = ridge_edit_new (verb, ridge_entity_get_title (entity));

  if (!ridge_check_field (table, column, &cell, error))
    return FALSE;
  if (!ridge_cell_equal (&before, &cell))
    ridge_edit_update (edit, table, ridge_entity_get_id (entity), column, cell);

  return ridge_commit (document, edit, error);
}

/* Questions are asked of things that can keep which of them were put aside. */
static gboolean
can_keep (RidgeEntity *entity,
          GError     **error)
{
  if (!ridge_entity_is_gone (entity) && ridge_entity_get_asides_column (entity) != 0)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, "asides", NULL);
  return FALSE;
}

/**
 * ridge_put_aside:
 * @document: a document
 * @entity: an objective, a key result, a KPI or a period of its plan
 * @key: the question, as ridge_coach_finding_get_key() calls it
 * @reason: why it need not be asked, in one line
 * @error: return location
 *
 * Puts a question of the coach aside. It stays in the plan with its reason, and
 * can be asked again. Without a reason it is refused with RIDGE_ERROR_EMPTY.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_put_aside (RidgeDocument *document,
                 RidgeEntity   *entity,
                 const char    *key,
                 const char    *reason,
                 GError       **error)
{
  g_autofree char *line = ridge_text_clean_line (reason);
  RidgeAside       aside = { (char *) key, ridge_plan_get_today (ridge_document_get_plan (document)), line };

  if (*line == '\0')
    {
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, "reason", NULL);
      return FALSE;
    }

  return can_keep (entity, error) && commit (document, entity, "put-aside", &aside, NULL, error);
}

/**
 * ridge_ask_again:
 * @document: a document
 * @entity: what a question was asked of
 * @key: the question
 * @error: return location
 *
 * Takes back that a question was put aside.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_ask_again (RidgeDocument *document,
                 RidgeEntity   *entity,
                 const char    *key,
                 GError       **error)
{
  return can_keep (entity, error) && commit (document, entity, "ask-again", NULL, key, error);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-objectives-page-private.h"

#include "edit/ridge-verbs.h"
#include "words/ridge-words.h"

/* Titles that are typed into rows. A title that was refused stays until it is right or given
 * up, also when its row goes out of sight and another one comes back for the same thing. */

static gboolean
rename_entity (RidgeObjectivesPage  *self,
               RidgeEntity          *entity,
               const char           *title,
               GError              **error)
{
  RidgeDocument *document = ridge_context_get_document (ridge_page_get_context (RIDGE_PAGE (self)));
  guint column = RIDGE_IS_OBJECTIVE (entity) ? RIDGE_OBJECTIVE_TITLE : RIDGE_KEY_RESULT_TITLE;

  return ridge_change_field (document, entity, column, RIDGE_TEXT (title), error);
}

static void
renamed_cb (RidgeObjectivesPage *self,
            const char          *title,
            RidgeObjectivesRow  *row)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (rename_entity (self, ridge_objectives_row_get_entity (row), title, &error))
    return;

  sentence = ridge_words_error (error);
  ridge_objectives_row_refuse (row, sentence);
}

static gboolean
settle_kept (gpointer entity,
             gpointer title,
             gpointer page)
{
  return ridge_entity_get_plan (entity) == NULL || rename_entity (page, entity, title, NULL);
}

/* Before the window goes: titles that are being typed are saved, or stay. */
static gboolean
settle_cb (RidgeObjectivesPage *self,
           GtkWidget           *part)
{
  g_autoptr (GPtrArray) rows = g_hash_table_get_keys_as_ptr_array (self->bound);
  gboolean unsaved = FALSE;

  if (!ridge_context_goes_with (part, GTK_WIDGET (self)))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    unsaved = !ridge_objectives_row_settle (g_ptr_array_index (rows, i)) || unsaved;
  g_hash_table_foreach_remove (self->kept_titles, settle_kept, self);

  return unsaved || g_hash_table_size (self->kept_titles) > 0;
}

/**
 * ridge_objectives_page_keep_title:
 * @row: about to show nothing any more
 *
 * Keeps the title that was typed into the row and refused.
 */
void
ridge_objectives_page_keep_title (RidgeObjectivesPage *self,
                                  RidgeObjectivesRow  *row)
{
  RidgeEntity *entity = ridge_objectives_row_get_entity (row);
  char *title = ridge_objectives_row_dup_refused (row);

  if (title != NULL)
    g_hash_table_insert (self->kept_titles, g_object_ref (entity), title);
}

/**
 * ridge_objectives_page_restore_title:
 * @row: that shows something now
 *
 * Goes on with the title that was typed for it, if one is kept.
 */
void
ridge_objectives_page_restore_title (RidgeObjectivesPage *self,
                                     RidgeObjectivesRow  *row)
{
  g_autoptr (RidgeEntity) entity = NULL;
  g_autofree char *title = NULL;

  if (g_hash_table_steal_extended (self->kept_titles, ridge_objectives_row_get_entity (row), (gpointer *) &entity, (gpointer *) &title))
    ridge_objectives_row_resume (row, title);
}

/**
 * ridge_objectives_page_connect_row:
 *
 * Listens to the titles that are typed into a new row.
 */
void
ridge_objectives_page_connect_row (RidgeObjectivesPage *self,
                                   RidgeObjectivesRow  *row)
{
  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ridge_objectives_page_init_naming:
 *
 * Begins to look after titles, once the page has its context.
 */
void
ridge_objectives_page_init_naming (RidgeObjectivesPage *self)
{
  g_signal_connect_object (ridge_page_get_context (RIDGE_PAGE (self)), "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
}

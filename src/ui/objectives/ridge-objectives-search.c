/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "words/ridge-words.h"

/* How the view is narrowed: by words, an owner, a state. */

static char *
get_owner_name (RidgeEntity *entity,
                gpointer     data)
{
  return g_strdup (RIDGE_IS_PERSON (entity) ? ridge_entity_get_title (entity) : _("Any Owner"));
}

static void
init_states (RidgeObjectivesPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any State"));
  for (int state = RIDGE_STATE_DRAFT; state <= RIDGE_STATE_ABANDONED; state++)
    gtk_string_list_append (names, ridge_words_enum (ridge_state_get_type (), state));
  gtk_drop_down_set_model (self->states, G_LIST_MODEL (names));
}

static void
search_changed_cb (RidgeObjectivesPage *self)
{
  ridge_objectives_filter_set_text (ridge_objectives_tree_get_filter (self->tree),
                                    gtk_editable_get_text (self->search_entry));
}

static void
owner_selected_cb (RidgeObjectivesPage *self)
{
  RidgeEntity *owner = gtk_drop_down_get_selected_item (self->owners);

  ridge_objectives_filter_set_owner (ridge_objectives_tree_get_filter (self->tree),
                                     RIDGE_IS_PERSON (owner) ? RIDGE_PERSON (owner) : NULL);
}

static void
state_selected_cb (RidgeObjectivesPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->states);

  ridge_objectives_filter_set_states (ridge_objectives_tree_get_filter (self->tree),
                                      selected == 0 || selected == GTK_INVALID_LIST_POSITION
                                        ? 0 : RIDGE_STATE_BIT (selected - 1));
}

/* A closed search hides nothing. */
static void
searching_cb (RidgeObjectivesPage *self)
{
  if (ridge_page_get_searching (RIDGE_PAGE (self)))
    return;

  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->owners, 0);
  gtk_drop_down_set_selected (self->states, 0);
  ridge_objectives_filter_widen (ridge_objectives_tree_get_filter (self->tree));
}

static void
stop_search_cb (RidgeObjectivesPage *self)
{
  ridge_page_set_searching (RIDGE_PAGE (self), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * ridge_objectives_page_update_owners:
 *
 * Offers everyone in the plan, after an entry for anyone, which the plan stands
 * in for.
 */
void
ridge_objectives_page_update_owners (RidgeObjectivesPage *self)
{
  RidgePlan *plan = ridge_context_get_plan (ridge_page_get_context (RIDGE_PAGE (self)));
  g_autoptr (GListStore) anyone = g_list_store_new (RIDGE_TYPE_ENTITY);
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) owners = NULL;

  if (plan != NULL)
    {
      g_list_store_append (anyone, plan);
      g_list_store_append (lists, anyone);
      g_list_store_append (lists, ridge_plan_get_people (plan));
    }

  owners = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
  gtk_drop_down_set_model (self->owners, owners);
}

/**
 * ridge_objectives_page_bind_search:
 *
 * Names the callbacks of the search for the page's template.
 */
void
ridge_objectives_page_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, owner_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

/**
 * ridge_objectives_page_init_search:
 *
 * Fills the lists to choose from, and starts a search when somebody types.
 */
void
ridge_objectives_page_init_search (RidgeObjectivesPage *self)
{
  g_autoptr (GtkExpression) name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                                G_CALLBACK (get_owner_name), NULL, NULL);

  gtk_drop_down_set_expression (self->owners, name);
  init_states (self);

  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->search_bar), self->search_entry);
  gtk_search_bar_set_key_capture_widget (GTK_SEARCH_BAR (self->search_bar), GTK_WIDGET (self->view));
  g_signal_connect (self, "notify::searching", G_CALLBACK (searching_cb), NULL);
}

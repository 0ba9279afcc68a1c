/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/dialogs/ridge-check-in-dialog.h"
#include "ui/objectives/ridge-chooser-dialog.h"
#include "ui/objectives/ridge-drop-words.h"
#include "ui/objectives/ridge-lineage.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "ui/objectives/ridge-places.h"

static RidgeContext *
get_context (RidgeObjectivesPage *self)
{
  return ridge_page_get_context (RIDGE_PAGE (self));
}

static RidgeDocument *
get_document (RidgeObjectivesPage *self)
{
  return ridge_context_get_document (get_context (self));
}

static RidgeEntity *
get_selected (RidgeObjectivesPage *self)
{
  return ridge_objectives_tree_get_selected (self->tree);
}

/* The selected objective, or the one that the selected key result measures. */
static RidgeObjective *
get_selected_objective (RidgeObjectivesPage *self)
{
  RidgeEntity *selected = get_selected (self);

  if (RIDGE_IS_KEY_RESULT (selected))
    return ridge_key_result_get_objective (RIDGE_KEY_RESULT (selected));

  return RIDGE_IS_OBJECTIVE (selected) ? RIDGE_OBJECTIVE (selected) : NULL;
}

/* ---- Adding ---- */

static void
added_cb (RidgeObjectivesPage *self,
          RidgeEntity         *added)
{
  ridge_objectives_page_show_row (self, added, TRUE);
}

static void
ask_for_new (RidgeObjectivesPage *self,
             RidgeTable           table,
             RidgePlace           place)
{
  AdwDialog *dialog = ridge_new_dialog_new (get_context (self), table, place);

  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Beside what is selected, at the level it stands on; else at the top. */
static void
new_objective_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  RidgeObjectivesPage *self = data;
  RidgeObjective *objective = get_selected_objective (self);

  ask_for_new (self, RIDGE_TABLE_OBJECTIVE, objective != NULL ? RIDGE_AFTER (objective) : RIDGE_AT_TOP);
}

static void
new_child_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  RidgeObjectivesPage *self = data;
  RidgeEntity *selected = get_selected (self);

  ask_for_new (self, RIDGE_TABLE_OBJECTIVE,
               RIDGE_IS_KEY_RESULT (selected) ? RIDGE_INTO_KEY_RESULT (selected) : RIDGE_INTO_OBJECTIVE (selected));
}

static void
new_key_result_activated (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  RidgeObjectivesPage *self = data;

  ask_for_new (self, RIDGE_TABLE_KEY_RESULT, RIDGE_INTO_OBJECTIVE (get_selected_objective (self)));
}

static void
duplicate_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  RidgeObjectivesPage *self = data;
  RidgeEntity *selected = get_selected (self);
  /* Translators: the title of a copy */
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), ridge_entity_get_title (selected));
  g_autofree char *report = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_duplicate (get_document (self), selected, title, &error);

  if (id == 0)
    {
      ridge_context_refuse (get_context (self), error);
      return;
    }

  report = g_strdup_printf (_("“%s” was duplicated"), ridge_entity_get_title (selected));
  ridge_objectives_page_show_row (self,
                                  ridge_plan_lookup (ridge_document_get_plan (get_document (self)),
                                                     ridge_entity_get_table (selected), id),
                                  TRUE);
  ridge_context_announce (get_context (self), report, TRUE);
}

/* ---- Changing ---- */

static void
open_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  ridge_page_show_details (RIDGE_PAGE (data));
}

/* A row that was out of sight has its widget only when the list is laid out. */
#define FRAMES_TO_APPEAR 10

static gboolean
rename_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (widget);
  RidgeEntity *selected = get_selected (self);
  RidgeObjectivesRow *row = selected != NULL ? ridge_objectives_page_find_row (self, selected) : NULL;
  guint *frames = data;

  if (row == NULL)
    return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
  ridge_objectives_row_rename (row);
  return G_SOURCE_REMOVE;
}

static void
rename_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RidgeObjectivesPage *self = data;
  guint *frames = g_new (guint, 1);

  *frames = FRAMES_TO_APPEAR;
  ridge_objectives_page_show_row (self, get_selected (self), TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), rename_tick_cb, frames, g_free);
}

/* What goes along is said, since a closed row hides it. */
static char *
report_deletion (RidgeEntity         *entity,
                 const RidgeDeletion *deletion)
{
  const char *title = ridge_entity_get_title (entity);
  guint below = deletion->n_objectives + deletion->n_key_results;

  if (below <= 1)
    return g_strdup_printf (_("“%s” was deleted"), title);

  below--;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%s” was deleted, with %u thing below it",
                                       "“%s” was deleted, with %u things below it", below), title, below);
}

static void
delete_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RidgeObjectivesPage *self = data;
  RidgeEntity *selected = get_selected (self);
  RidgeDeletion deletion = { 0 };
  g_autofree char *report = NULL;
  g_autoptr (GError) error = NULL;

  ridge_delete_preview (ridge_document_get_plan (get_document (self)), selected, &deletion);
  report = report_deletion (selected, &deletion);
  if (!ridge_delete (get_document (self), selected, &error))
    {
      ridge_context_refuse (get_context (self), error);
      return;
    }

  if (get_selected (self) != NULL)
    ridge_objectives_page_show_row (self, get_selected (self), TRUE);
  ridge_context_announce (get_context (self), report, TRUE);
}

/* ---- Checking in ---- */

/* The selected key result; of an objective those that wait, or all when none does. */
static GPtrArray *
list_for_check_in (RidgeEntity *selected)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *key_results;

  if (RIDGE_IS_KEY_RESULT (selected))
    {
      g_ptr_array_add (due, g_object_ref (selected));
      return g_steal_pointer (&due);
    }

  key_results = ridge_objective_get_key_results (RIDGE_OBJECTIVE (selected));
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      RidgeKeyResult *key_result = g_list_model_get_item (key_results, i);

      if (ridge_key_result_get_due (key_result))
        g_ptr_array_add (due, g_object_ref (key_result));
      g_ptr_array_add (all, key_result);
    }

  return due->len > 0 ? g_steal_pointer (&due) : g_steal_pointer (&all);
}

static void
check_in_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RidgeObjectivesPage *self = data;
  g_autoptr (GPtrArray) key_results = list_for_check_in (get_selected (self));

  adw_dialog_present (ridge_check_in_dialog_new (get_context (self), key_results), GTK_WIDGET (self));
}

/* ---- Moving ---- */

static gboolean
is_visible (RidgeObjective *objective,
            gpointer        data)
{
  return ridge_objectives_filter_shows (data, RIDGE_ENTITY (objective));
}

/* Past the neighbour that is shown: before the one above, or before the one after the one below. */
static gboolean
get_measure_step (RidgeObjectivesPage *self,
                  RidgeKeyResult      *key_result,
                  RidgeStep            step,
                  RidgeKeyResult     **before)
{
  GListModel *siblings = ridge_objective_get_key_results (ridge_key_result_get_objective (key_result));
  RidgeObjectivesFilter *filter = ridge_objectives_tree_get_filter (self->tree);
  int n = g_list_model_get_n_items (siblings);
  int direction = step == RIDGE_STEP_UP ? -1 : 1;

  if (step != RIDGE_STEP_UP && step != RIDGE_STEP_DOWN)
    return FALSE;

  for (int i = (int) ridge_entity_get_position (RIDGE_ENTITY (key_result)) + direction; i >= 0 && i < n; i += direction)
    {
      g_autoptr (RidgeKeyResult) neighbour = g_list_model_get_item (siblings, i);
      g_autoptr (RidgeKeyResult) next = g_list_model_get_item (siblings, i + 1);

      if (!ridge_objectives_filter_shows (filter, RIDGE_ENTITY (neighbour)))
        continue;

      *before = direction < 0 ? neighbour : next;
      return TRUE;
    }

  return FALSE;
}

static gboolean
move_objective (RidgeObjectivesPage *self,
                RidgeObjective      *objective,
                RidgeStep            step,
                char               **report,
                GError             **error)
{
  RidgePlace place;

  if (!ridge_move_get_step (ridge_document_get_plan (get_document (self)), objective, step, is_visible,
                            ridge_objectives_tree_get_filter (self->tree), &place))
    return FALSE;

  *report = ridge_drop_report_place (&place, RIDGE_ENTITY (objective));

  return ridge_move_objective (get_document (self), objective, place, error);
}

static gboolean
move_measure (RidgeObjectivesPage *self,
              RidgeKeyResult      *key_result,
              RidgeStep            step,
              char               **report,
              GError             **error)
{
  RidgeKeyResult *before = NULL;

  if (!get_measure_step (self, key_result, step, &before))
    return FALSE;

  *report = g_strdup_printf (_("“%s” has moved"), ridge_key_result_get_title (key_result));

  return ridge_move_key_result (get_document (self), key_result, ridge_key_result_get_objective (key_result), before,
                                error);
}

/**
 * ridge_objectives_page_move:
 * @step: which way
 *
 * Moves what is selected by one step. Where there is no further step, nothing
 * happens.
 *
 * Returns: whether it moved
 */
gboolean
ridge_objectives_page_move (RidgeObjectivesPage *self,
                            RidgeStep            step)
{
  RidgeEntity *selected = get_selected (self);
  g_autofree char *report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean moved;

  if (selected == NULL || !ridge_context_get_editable (get_context (self)))
    return FALSE;

  moved = RIDGE_IS_OBJECTIVE (selected) ? move_objective (self, RIDGE_OBJECTIVE (selected), step, &report, &error)
                                        : move_measure (self, RIDGE_KEY_RESULT (selected), step, &report, &error);
  if (moved)
    {
      ridge_objectives_page_show_row (self, selected, TRUE);
      ridge_context_announce (get_context (self), report, TRUE);
    }
  else if (error != NULL)
    ridge_context_refuse (get_context (self), error);

  return moved;
}

static void
move_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  static const char *const names[] = { "move-up", "move-down", "move-in", "move-out" };

  for (int step = RIDGE_STEP_UP; step <= RIDGE_STEP_OUT; step++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), names[step]))
      ridge_objectives_page_move (data, step);
}

static void
place_chosen_cb (RidgeObjectivesPage *self,
                 RidgeEntity         *moved,
                 RidgeEntity         *place)
{
  g_autofree char *report = NULL;
  g_autoptr (GError) error = NULL;
  RidgeDrop drop = ridge_drop_into (moved, place);

  report = ridge_drop_report (&drop, moved);
  if (!ridge_drop_perform (&drop, get_document (self), moved, &error))
    {
      ridge_context_refuse (get_context (self), error);
      return;
    }

  ridge_objectives_page_show_row (self, moved, TRUE);
  ridge_context_announce (get_context (self), report, TRUE);
}

static void
move_to_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  RidgeObjectivesPage *self = data;
  RidgeEntity *moved = get_selected (self);
  g_autoptr (GListModel) places = ridge_places_list (moved);
  g_autofree char *title = g_strdup_printf (_("Move “%s” To"), ridge_entity_get_title (moved));
  AdwDialog *dialog = ridge_chooser_dialog_new (get_context (self), moved, title, places);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ---- The view ---- */

static void
expand_all_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  ridge_objectives_tree_expand_all (RIDGE_OBJECTIVES_PAGE (data)->tree);
}

static void
collapse_all_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  ridge_objectives_tree_collapse_all (RIDGE_OBJECTIVES_PAGE (data)->tree);
}

static void
show_all_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  ridge_page_set_searching (RIDGE_PAGE (data), FALSE);
}

static const GActionEntry entries[] = {
  { "new-objective", new_objective_activated },
  { "new-child", new_child_activated },
  { "new-key-result", new_key_result_activated },
  { "duplicate", duplicate_activated },
  { "open", open_activated },
  { "rename", rename_activated },
  { "check-in", check_in_activated },
  { "delete", delete_activated },
  { "move-up", move_activated },
  { "move-down", move_activated },
  { "move-in", move_activated },
  { "move-out", move_activated },
  { "move-to", move_to_activated },
  { "expand-all", expand_all_activated },
  { "collapse-all", collapse_all_activated },
  { "show-all", show_all_activated },
};

static void
enable (RidgeObjectivesPage *self,
        const char          *name,
        gboolean             enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
can_move (RidgeObjectivesPage *self,
          RidgeEntity         *selected,
          RidgeStep            step)
{
  RidgeKeyResult *before;
  RidgePlace place;

  if (RIDGE_IS_KEY_RESULT (selected))
    return get_measure_step (self, RIDGE_KEY_RESULT (selected), step, &before);

  return ridge_move_get_step (ridge_entity_get_plan (selected), RIDGE_OBJECTIVE (selected), step, is_visible,
                              ridge_objectives_tree_get_filter (self->tree), &place);
}

/**
 * ridge_objectives_page_update_actions:
 *
 * Enables the commands that make sense now.
 */
void
ridge_objectives_page_update_actions (RidgeObjectivesPage *self)
{
  static const char *const of_a_row[] = { "new-child", "new-key-result", "duplicate", "rename", "delete", "move-to" };
  static const char *const steps[] = { "move-up", "move-down", "move-in", "move-out" };
  RidgeEntity *selected = get_selected (self);
  gboolean editable = ridge_context_get_editable (get_context (self));
  gboolean has_row = selected != NULL && ridge_entity_get_plan (selected) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (of_a_row); i++)
    enable (self, of_a_row[i], editable && has_row);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    enable (self, steps[i], editable && has_row && can_move (self, selected, i));

  enable (self, "open", has_row);
  enable (self, "check-in", editable && has_row &&
                              (RIDGE_IS_KEY_RESULT (selected) ||
                               ridge_objective_get_n_key_results (RIDGE_OBJECTIVE (selected)) > 0));
  enable (self, "new-objective", editable && ridge_context_get_period (get_context (self)) != NULL);
}

/**
 * ridge_objectives_page_init_actions:
 *
 * Names the page's commands.
 */
void
ridge_objectives_page_init_actions (RidgeObjectivesPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  ridge_page_set_actions (RIDGE_PAGE (self), "objectives", G_ACTION_GROUP (self->actions));
}

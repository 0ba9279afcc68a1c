/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-chooser-dialog.h"

#include <glib/gi18n-lib.h>

#include "model/ridge-plan.h"
#include "base/ridge-text.h"
#include "ui/objectives/ridge-lineage.h"
#include "ui/ridge-subject.h"
#include "words/ridge-words.h"

/**
 * RidgeChooserDialog:
 *
 * Asks for one thing of the plan on behalf of another, its subject: a list that
 * is searched by words. The plan itself stands for the top level of the
 * objectives. What is deleted meanwhile leaves the list; without its subject the
 * dialog ends.
 *
 * ::chosen (RidgeEntity *subject, RidgeEntity *entity) is emitted once, then the
 * dialog closes.
 */
struct _RidgeChooserDialog
{
  AdwDialog           parent_instance;

  RidgePlan          *plan;
  RidgeEntity        *subject;

  GtkEditable        *search_entry;
  GtkStack           *stack;
  GtkListView        *view;

  GtkFilterListModel *found;
  GtkFilter          *filter;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeChooserDialog, ridge_chooser_dialog, ADW_TYPE_DIALOG)

/* ---- How a thing reads ---- */

static const char *
get_name (RidgeEntity *entity)
{
  return RIDGE_IS_PLAN (entity) ? _("The top level") : ridge_entity_get_title (entity);
}

/* Whose and when it is, and what it stands under. */
static char *
describe (RidgeEntity *entity)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  RidgeObjective *objective;
  RidgeTeam *team;
  RidgeEntity *parent;

  if (RIDGE_IS_PLAN (entity))
    return g_strdup (_("Under no other objective"));
  if (RIDGE_IS_KPI (entity))
    return g_strdup (ridge_words_enum (ridge_perspective_get_type (), ridge_kpi_get_perspective (RIDGE_KPI (entity))));

  objective = RIDGE_IS_KEY_RESULT (entity) ? ridge_key_result_get_objective (RIDGE_KEY_RESULT (entity))
                                          : RIDGE_OBJECTIVE (entity);
  team = ridge_objective_get_team (objective);
  parent = ridge_lineage_get_parent (entity);
  if (RIDGE_IS_KEY_RESULT (entity))
    g_ptr_array_add (parts, g_strdup_printf (_("key result of “%s”"), ridge_entity_get_title (parent)));
  g_ptr_array_add (parts, g_strdup (ridge_period_get_name (ridge_objective_get_period (objective))));
  if (team != NULL)
    g_ptr_array_add (parts, g_strdup (ridge_team_get_name (team)));
  if (RIDGE_IS_OBJECTIVE (entity) && parent != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("under “%s”"), ridge_entity_get_title (parent)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static gboolean
is_there (RidgeEntity *entity)
{
  return RIDGE_IS_PLAN (entity) || ridge_entity_get_plan (entity) != NULL;
}

static gboolean
has_words (gpointer item,
           gpointer data)
{
  g_autofree char *words = ridge_text_fold (gtk_editable_get_text (RIDGE_CHOOSER_DIALOG (data)->search_entry));
  g_autofree char *description = NULL;
  g_autofree char *all = NULL;

  if (!is_there (item))
    return FALSE;

  description = describe (item);
  all = g_strjoin (" ", get_name (item), description, NULL);

  return ridge_text_has_words (all, words);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
item_setup_cb (RidgeChooserDialog *self,
                GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, "chooser-row");
  add_label (box, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (add_label (box, "caption")), "dimmed");
  gtk_list_item_set_child (item, box);
}

static void
refresh_item (GtkListItem *item)
{
  RidgeEntity *entity = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *description = is_there (entity) ? describe (entity) : NULL;

  if (description == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), get_name (entity));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), description);
  gtk_list_item_set_accessible_label (item, get_name (entity));
  gtk_list_item_set_accessible_description (item, description);
}

/* Also by what it stands under it is described. */
static void
item_bind_cb (RidgeChooserDialog *self,
              GtkListItem        *item)
{
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (refresh_item), item, G_CONNECT_SWAPPED);
  refresh_item (item);
}

static void
item_unbind_cb (RidgeChooserDialog *self,
                GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_func (self->plan, refresh_item, item);
}

/* ---- Choosing ---- */

static void
activate_cb (RidgeChooserDialog *self,
             guint               position)
{
  g_autoptr (RidgeEntity) entity = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  g_signal_emit (self, signals[CHOSEN], 0, self->subject, entity);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
search_activate_cb (RidgeChooserDialog *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    activate_cb (self, 0);
}

static void
search_changed_cb (RidgeChooserDialog *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0
                                                   ? "items" : "nothing-found");
}

static void
stop_search_cb (RidgeChooserDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
ridge_chooser_dialog_dispose (GObject *object)
{
  RidgeChooserDialog *self = RIDGE_CHOOSER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_CHOOSER_DIALOG);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->subject);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (ridge_chooser_dialog_parent_class)->dispose (object);
}

static void
ridge_chooser_dialog_class_init (RidgeChooserDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_chooser_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", RIDGE_TYPE_CHOOSER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, RIDGE_TYPE_ENTITY, RIDGE_TYPE_ENTITY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-chooser-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeChooserDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RidgeChooserDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeChooserDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
ridge_chooser_dialog_init (RidgeChooserDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (item_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (item_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (item_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  self->filter = GTK_FILTER (gtk_custom_filter_new (has_words, self, NULL));
}

/**
 * ridge_chooser_dialog_new:
 * @context: what the window is looking at
 * @subject: (type RidgeEntity): what the answer is for, in the plan
 * @title: what is asked for
 * @entities: what can be chosen: objectives, key results, KPIs, the plan
 *
 * Asks for one of some things on behalf of another.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
ridge_chooser_dialog_new (RidgeContext *context,
                          gpointer      subject,
                          const char   *title,
                          GListModel   *entities)
{
  RidgeChooserDialog *self;
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_val_if_fail (RIDGE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (RIDGE_IS_ENTITY (subject), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (entities), NULL);

  self = g_object_new (RIDGE_TYPE_CHOOSER_DIALOG, "title", title, NULL);
  self->plan = g_object_ref (ridge_entity_get_plan (subject));
  self->subject = g_object_ref (subject);
  self->found = gtk_filter_list_model_new (g_object_ref (entities), g_object_ref (self->filter));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found))));
  gtk_list_view_set_model (self->view, selection);
  search_changed_cb (self);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  ridge_subject_end_dialog (ADW_DIALOG (self), context, subject);

  return ADW_DIALOG (self);
}

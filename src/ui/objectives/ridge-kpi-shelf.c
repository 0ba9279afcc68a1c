/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-kpi-shelf.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/objectives/ridge-drag-card.h"
#include "ui/objectives/ridge-drag-payload.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "words/ridge-words.h"

/**
 * RidgeKpiShelf:
 *
 * The plan's KPIs at the side of the objectives. Each can be dragged onto an
 * objective, or added to the selected one by Enter.
 */
struct _RidgeKpiShelf
{
  AdwBin              parent_instance;

  GtkStack           *stack;
  GtkListView        *view;

  RidgeContext       *context;
  GSignalGroup       *plan_signals;
  GtkFilterListModel *kpis;
};

G_DEFINE_FINAL_TYPE (RidgeKpiShelf, ridge_kpi_shelf, ADW_TYPE_BIN)

static gboolean
is_in_use (gpointer item,
           gpointer data)
{
  return !ridge_kpi_get_retired (RIDGE_KPI (item));
}

static char *
describe (RidgeKpi *kpi)
{
  double latest = ridge_kpi_get_latest (kpi);

  if (isnan (latest))
    return g_strdup (ridge_words_pace (RIDGE_PACE_NO_DATA));

  return ridge_words_value (latest, ridge_kpi_get_decimals (kpi), ridge_kpi_get_unit (kpi));
}

/* ---- Rows ---- */

static GdkContentProvider *
prepare_cb (GtkListItem   *item,
            double         x,
            double         y,
            GtkDragSource *source)
{
  return ridge_drag_payload_provide (gtk_list_item_get_item (item));
}

static void
drag_begin_cb (GtkListItem   *item,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  ridge_drag_card_show (source, drag, ridge_entity_get_plan (gtk_list_item_get_item (item)));
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static void
setup_cb (RidgeKpiShelf *self,
          GtkListItem   *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("ridge-kpi-symbolic");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = create_label ();
  GtkWidget *value = create_label ();
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_add_css_class (icon, "dimmed");
  gtk_widget_add_css_class (value, "caption");
  gtk_widget_add_css_class (value, "dimmed");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), value);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_add_css_class (row, "shelf-row");
  gtk_list_item_set_child (item, row);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
refresh_item (GtkListItem *item)
{
  RidgeKpi *kpi = gtk_list_item_get_item (item);
  GtkWidget *words = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_autofree char *value = describe (kpi);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (words)), ridge_kpi_get_name (kpi));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (words)), value);
  gtk_list_item_set_accessible_label (item, ridge_kpi_get_name (kpi));
  gtk_list_item_set_accessible_description (item, value);
}

static void
bind_cb (RidgeKpiShelf *self,
         GtkListItem   *item)
{
  RidgeKpi *kpi = gtk_list_item_get_item (item);

  g_signal_connect_object (kpi, "notify", G_CALLBACK (refresh_item), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (kpi, "computed-changed", G_CALLBACK (refresh_item), item, G_CONNECT_SWAPPED);
  refresh_item (item);
}

static void
unbind_cb (RidgeKpiShelf *self,
           GtkListItem   *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), refresh_item, item);
}

/* ---- Adding without a pointer ---- */

static RidgeObjective *
get_selected_objective (RidgeKpiShelf *self)
{
  RidgeEntity *selection = ridge_context_get_selection (self->context);

  if (RIDGE_IS_KEY_RESULT (selection))
    return ridge_key_result_get_objective (RIDGE_KEY_RESULT (selection));

  return RIDGE_IS_OBJECTIVE (selection) ? RIDGE_OBJECTIVE (selection) : NULL;
}

static void
activate_cb (RidgeKpiShelf *self,
             guint          position)
{
  g_autoptr (RidgeKpi) kpi = g_list_model_get_item (G_LIST_MODEL (self->kpis), position);
  RidgeObjective *objective = get_selected_objective (self);

  if (objective != NULL)
    ridge_new_dialog_measure (GTK_WIDGET (self), self->context, kpi, objective, FALSE);
  else
    ridge_context_announce (self->context, _("Select the objective first that the KPI shall measure"), FALSE);
}

static void
update_empty (RidgeKpiShelf *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->kpis)) > 0 ? "kpis" : "empty");
}

/* A KPI that is retired leaves the shelf. */
static void
plan_changed_cb (RidgeKpiShelf *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->kpis), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
plan_cb (RidgeKpiShelf *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);

  g_signal_group_set_target (self->plan_signals, plan);
  gtk_filter_list_model_set_model (self->kpis, plan != NULL ? ridge_plan_get_kpis (plan) : NULL);
}

static void
ridge_kpi_shelf_dispose (GObject *object)
{
  RidgeKpiShelf *self = RIDGE_KPI_SHELF (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_KPI_SHELF);
  g_clear_object (&self->kpis);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_kpi_shelf_parent_class)->dispose (object);
}

static void
ridge_kpi_shelf_class_init (RidgeKpiShelfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_kpi_shelf_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-kpi-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiShelf, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiShelf, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
ridge_kpi_shelf_init (RidgeKpiShelf *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (plan_changed_cb), self);
  self->kpis = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_in_use, NULL, NULL)));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->kpis))));
  gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (selection), FALSE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, selection);
  gtk_list_view_set_factory (self->view, factory);
  g_signal_connect_object (self->kpis, "items-changed", G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  update_empty (self);
}

/**
 * ridge_kpi_shelf_set_context:
 * @context: what the window is looking at; set once
 *
 * Tells where the plan is.
 */
void
ridge_kpi_shelf_set_context (RidgeKpiShelf *self,
                             RidgeContext  *context)
{
  g_return_if_fail (RIDGE_IS_KPI_SHELF (self));
  g_return_if_fail (RIDGE_IS_CONTEXT (context));

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  plan_cb (self);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ridge-period-switcher.h"
#include "ui/ridge-sidebar.h"
#include "ui/ridge-team-list.h"
#include "ui/widgets/ridge-team-dot.h"

/**
 * RidgeSidebar:
 *
 * The plan's name and menu, the period, the places, and the teams to filter by.
 */
struct _RidgeSidebar
{
  AdwBin               parent_instance;

  RidgeContext        *context;
  AdwViewStack        *pages;
  GSignalGroup        *plan_signals;
  GtkFilterListModel  *live_teams;

  AdwWindowTitle      *title;
  GtkMenuButton       *menu_button;
  RidgePeriodSwitcher *switcher;
  GtkListBox          *places;
  GtkWidget           *teams_heading;
  GtkListBox          *teams;
};

G_DEFINE_FINAL_TYPE (RidgeSidebar, ridge_sidebar, ADW_TYPE_BIN)

static gboolean
transform_badge (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      data)
{
  g_value_take_string (to, g_strdup_printf ("%u", g_value_get_uint (from)));
  return TRUE;
}

static GtkWidget *
create_place_row (gpointer item,
                  gpointer data)
{
  AdwViewStackPage *page = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (adw_view_stack_page_get_icon_name (page));
  GtkWidget *label = gtk_label_new (adw_view_stack_page_get_title (page));
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "place-badge");
  gtk_widget_add_css_class (badge, "numeric");
  g_object_bind_property_full (page, "badge-number", badge, "label", G_BINDING_SYNC_CREATE,
                               transform_badge, NULL, NULL, NULL);
  g_object_bind_property (page, "badge-number", badge, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (page, "visible", row, "visible", G_BINDING_SYNC_CREATE);

  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);

  return row;
}

static void
select_place (RidgeSidebar *self)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (self->pages);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    if (gtk_selection_model_is_selected (model, i))
      gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, i));
}

static void
place_activated_cb (RidgeSidebar  *self,
                    GtkListBoxRow *row)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (self->pages);
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (model),
                                                             gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.place", "s", adw_view_stack_page_get_name (page));
}

/* An item is a team, or the string that stands for everyone. */
static GtkWidget *
create_team_row (gpointer item,
                 gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *dot = ridge_team_dot_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (RIDGE_IS_TEAM (item))
    {
      g_object_bind_property (item, "color", dot, "color", G_BINDING_SYNC_CREATE);
      g_object_bind_property (item, "name", label, "label", G_BINDING_SYNC_CREATE);
      g_object_bind_property (item, "name", label, "tooltip-text", G_BINDING_SYNC_CREATE);
      gtk_widget_set_margin_start (box, 12 * (int) MIN (ridge_team_get_depth (item), 4));
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (item));
    }

  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);

  return row;
}

static void
select_team (RidgeSidebar *self)
{
  RidgeTeam *team = ridge_context_get_team (self->context);
  GListModel *teams = G_LIST_MODEL (self->live_teams);
  int index = 0;

  for (guint i = 0; team != NULL && teams != NULL && i < g_list_model_get_n_items (teams); i++)
    {
      g_autoptr (RidgeTeam) candidate = g_list_model_get_item (teams, i);

      if (candidate == team)
        index = i + 1;
    }

  gtk_list_box_select_row (self->teams, gtk_list_box_get_row_at_index (self->teams, index));
}

static void
team_activated_cb (RidgeSidebar  *self,
                   GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);
  g_autoptr (RidgeTeam) team = NULL;

  if (index > 0)
    team = g_list_model_get_item (G_LIST_MODEL (self->live_teams), index - 1);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.team", "x",
                              team != NULL ? ridge_entity_get_id (RIDGE_ENTITY (team)) : (gint64) 0);
}

static void
show_teams (RidgeSidebar *self,
            RidgePlan    *plan)
{
  g_autoptr (GtkStringList) everyone = gtk_string_list_new (NULL);
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) rows = NULL;
  GtkBoolFilter *live;

  g_clear_object (&self->live_teams);
  if (plan == NULL)
    {
      gtk_list_box_bind_model (self->teams, NULL, NULL, NULL, NULL);
      return;
    }

  live = gtk_bool_filter_new (gtk_property_expression_new (RIDGE_TYPE_TEAM, NULL, "retired"));
  gtk_bool_filter_set_invert (live, TRUE);
  self->live_teams = gtk_filter_list_model_new (ridge_team_list_new (plan), GTK_FILTER (live));

  gtk_string_list_append (everyone, _("Everyone"));
  g_list_store_append (parts, everyone);
  g_list_store_append (parts, self->live_teams);
  rows = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (parts)));
  gtk_list_box_bind_model (self->teams, G_LIST_MODEL (rows), create_team_row, NULL, NULL);
}

static void
plan_changed_cb (RidgeSidebar *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);

  adw_window_title_set_title (self->title, ridge_plan_get_name (plan));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->live_teams), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->teams_heading, g_list_model_get_n_items (G_LIST_MODEL (self->live_teams)) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->teams), gtk_widget_get_visible (self->teams_heading));
  select_team (self);
}

static void
plan_notify_cb (RidgeSidebar *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);

  show_teams (self, plan);
  g_signal_group_set_target (self->plan_signals, plan);
  if (plan != NULL)
    plan_changed_cb (self);
}

static void
ridge_sidebar_dispose (GObject *object)
{
  RidgeSidebar *self = RIDGE_SIDEBAR (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->live_teams);
  g_clear_object (&self->pages);
  g_clear_object (&self->context);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_SIDEBAR);

  G_OBJECT_CLASS (ridge_sidebar_parent_class)->dispose (object);
}

static void
ridge_sidebar_class_init (RidgeSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ridge_sidebar_dispose;

  g_type_ensure (RIDGE_TYPE_PERIOD_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, RidgeSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeSidebar, switcher);
  gtk_widget_class_bind_template_child (widget_class, RidgeSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, RidgeSidebar, teams_heading);
  gtk_widget_class_bind_template_child (widget_class, RidgeSidebar, teams);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, team_activated_cb);
}

static void
ridge_sidebar_init (RidgeSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (plan_changed_cb), self);
}

/**
 * ridge_sidebar_bind:
 * @context: what the window is looking at
 * @pages: the window's places
 *
 * Gives the sidebar what it leads through.
 */
void
ridge_sidebar_bind (RidgeSidebar *self,
                    RidgeContext *context,
                    AdwViewStack *pages)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  g_return_if_fail (RIDGE_IS_SIDEBAR (self));
  g_return_if_fail (RIDGE_IS_CONTEXT (context));
  g_return_if_fail (ADW_IS_VIEW_STACK (pages));

  g_set_object (&self->context, context);
  g_set_object (&self->pages, pages);
  model = adw_view_stack_get_pages (pages);

  gtk_list_box_bind_model (self->places, G_LIST_MODEL (model), create_place_row, NULL, NULL);
  g_signal_connect_object (pages, "notify::visible-child", G_CALLBACK (select_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (plan_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::team", G_CALLBACK (select_team), self, G_CONNECT_SWAPPED);
  ridge_period_switcher_set_context (self->switcher, context);
  select_place (self);
  plan_notify_cb (self);
}

/**
 * ridge_sidebar_popup_menu:
 *
 * Opens the plan's menu.
 */
void
ridge_sidebar_popup_menu (RidgeSidebar *self)
{
  g_return_if_fail (RIDGE_IS_SIDEBAR (self));

  gtk_menu_button_popup (self->menu_button);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpis-page-private.h"

#include <glib/gi18n-lib.h>


/**
 * RidgeKpisPage:
 *
 * The KPIs: a list by perspective, and the selected one read with its XmR
 * chart. When narrow, the chart is a page of its own.
 */
G_DEFINE_FINAL_TYPE (RidgeKpisPage, ridge_kpis_page, RIDGE_TYPE_PAGE)

/**
 * ridge_kpis_page_get_kpi:
 *
 * Returns: (transfer none) (nullable): the selected KPI
 */
RidgeKpi *
ridge_kpis_page_get_kpi (RidgeKpisPage *self)
{
  return ridge_kpi_list_get_selected (self->list);
}

static void
update_empty (RidgeKpisPage *self)
{
  gboolean some = self->kpis != NULL && g_list_model_get_n_items (self->kpis) > 0;

  gtk_stack_set_visible_child_name (self->stack, some ? "kpis" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->record_button), some);
}

static void
update_back (RidgeKpisPage *self)
{
  ridge_page_set_can_go_back (RIDGE_PAGE (self), adw_navigation_split_view_get_collapsed (self->split) &&
                                                   adw_navigation_split_view_get_show_content (self->split));
}

/* Callbacks */

static void
plan_cb (RidgeKpisPage *self)
{
  RidgePlan *plan = ridge_context_get_plan (ridge_page_get_context (RIDGE_PAGE (self)));
  GListModel *kpis = plan != NULL ? ridge_plan_get_kpis (plan) : NULL;

  if (self->kpis != NULL)
    g_signal_handlers_disconnect_by_func (self->kpis, update_empty, self);
  g_set_object (&self->kpis, kpis);
  if (kpis != NULL)
    g_signal_connect_object (kpis, "items-changed", G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  g_signal_group_set_target (self->plan_signals, plan);
  update_empty (self);
}

static void
selected_cb (RidgeKpisPage *self)
{
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);

  ridge_kpi_view_set_kpi (self->view, kpi);
  ridge_kpis_page_update_actions (self);
}

static void
activated_cb (RidgeKpisPage *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* Vfuncs */

static gboolean
ridge_kpis_page_reveal (RidgePage   *page,
                        RidgeEntity *entity)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (page);

  if (!RIDGE_IS_KPI (entity))
    return FALSE;
  if (ridge_kpi_get_retired (RIDGE_KPI (entity)))
    ridge_kpi_list_set_retired (self->list, TRUE);
  if (!ridge_kpi_list_select (self->list, RIDGE_KPI (entity)))
    return FALSE;
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  return TRUE;
}

static void
ridge_kpis_page_go_back (RidgePage *page)
{
  adw_navigation_split_view_set_show_content (RIDGE_KPIS_PAGE (page)->split, FALSE);
}

static void
ridge_kpis_page_constructed (GObject *object)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (object);
  RidgeContext *context = ridge_page_get_context (RIDGE_PAGE (self));

  G_OBJECT_CLASS (ridge_kpis_page_parent_class)->constructed (object);

  ridge_kpi_view_set_context (self->view, context);
  ridge_kpi_list_set_context (self->list, context);
  g_object_bind_property (self, "searching", ridge_kpi_list_get_search_bar (self->list), "search-mode-enabled",
                          G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::editable", G_CALLBACK (ridge_kpis_page_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::row", G_CALLBACK (ridge_kpis_page_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (update_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::show-content", G_CALLBACK (update_back), self, G_CONNECT_SWAPPED);
  plan_cb (self);
  selected_cb (self);
}

static void
ridge_kpis_page_dispose (GObject *object)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->kpis);
  g_clear_object (&self->actions);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_KPIS_PAGE);
  G_OBJECT_CLASS (ridge_kpis_page_parent_class)->dispose (object);
}

static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } shortcuts[] = {
    { GDK_KEY_r, GDK_CONTROL_MASK, "kpi.record" },
    { GDK_KEY_m, GDK_CONTROL_MASK, "kpi.mark-change" },
    { GDK_KEY_g, GDK_CONTROL_MASK, "kpi.ghost" },
    { GDK_KEY_i, GDK_CONTROL_MASK, "kpi.import" },
    { GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "kpi.paste" },
    { GDK_KEY_d, GDK_CONTROL_MASK, "kpi.duplicate" },
    { GDK_KEY_Up, GDK_ALT_MASK, "kpi.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "kpi.move-down" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_widget_class_add_binding_action (widget_class, shortcuts[i].key, shortcuts[i].modifiers, shortcuts[i].action, NULL);
}

static void
ridge_kpis_page_class_init (RidgeKpisPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RidgePageClass *page_class = RIDGE_PAGE_CLASS (klass);

  object_class->constructed = ridge_kpis_page_constructed;
  object_class->dispose = ridge_kpis_page_dispose;
  page_class->reveal = ridge_kpis_page_reveal;
  page_class->go_back = ridge_kpis_page_go_back;

  g_type_ensure (RIDGE_TYPE_KPI_LIST);
  g_type_ensure (RIDGE_TYPE_KPI_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-kpis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeKpisPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpisPage, split);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpisPage, list);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpisPage, view);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpisPage, record_button);
  add_shortcuts (widget_class);
}

static void
ridge_kpis_page_init (RidgeKpisPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ridge_kpis_page_set_up_actions (self);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (ridge_kpis_page_update_actions), self);
}

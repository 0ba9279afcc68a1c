/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpis-page-private.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/kpis/ridge-chart-widget.h"
#include "ui/kpis/ridge-import-dialog.h"
#include "ui/kpis/ridge-kpi-dialogs.h"
#include "words/ridge-words.h"

#define ZOOM_STEP 1.5

static RidgeContext *
get_context (RidgeKpisPage *self)
{
  return ridge_page_get_context (RIDGE_PAGE (self));
}

static RidgeDocument *
get_document (RidgeKpisPage *self)
{
  return ridge_context_get_document (get_context (self));
}

/* Says a refusal; nothing to say when it was done. */
static void
report (RidgeKpisPage *self,
        gboolean       done,
        const GError  *error)
{
  if (!done)
    ridge_context_refuse (get_context (self), error);
}

/* The day of the selected value; RIDGE_DAY_NONE when none is. */
static RidgeDay
selected_day (RidgeKpisPage *self)
{
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  guint row = ridge_kpi_view_get_row (self->view);

  if (kpi == NULL || row >= ridge_series_get_n_points (ridge_kpi_get_series (kpi)))
    return RIDGE_DAY_NONE;
  return ridge_series_get_days (ridge_kpi_get_series (kpi))[row];
}

static void
new_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  ridge_kpi_dialogs_new (widget, get_context (RIDGE_KPIS_PAGE (widget)));
}

static void
record_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);

  ridge_kpi_dialogs_record (widget, get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
mark_change_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  RidgeDay day = selected_day (self);

  if (day == RIDGE_DAY_NONE)
    day = ridge_context_get_today (get_context (self));
  ridge_kpi_dialogs_mark_change (widget, get_context (self), ridge_kpis_page_get_kpi (self), day);
}

static void
remove_phase_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  RidgeEntity *phase = ridge_plan_lookup (ridge_context_get_plan (get_context (self)), RIDGE_TABLE_PHASE,
                                          g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;

  if (phase != NULL)
    report (self, ridge_delete (get_document (self), phase, &error), error);
}

static void
ghost_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  guint row = ridge_kpi_view_get_row (self->view);
  RidgeDay day = selected_day (self);
  g_autoptr (GError) error = NULL;

  if (day == RIDGE_DAY_NONE)
    return;
  if (ridge_series_get_ghost (ridge_kpi_get_series (kpi), row))
    report (self, ridge_unghost_point (get_document (self), kpi, day, &error), error);
  else
    ridge_kpi_dialogs_ghost (widget, get_context (self), kpi, day);
}

static void
delete_value_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  RidgeDay day = selected_day (self);
  g_autoptr (GError) error = NULL;

  if (day == RIDGE_DAY_NONE)
    return;
  if (!ridge_delete_points (get_document (self), ridge_kpis_page_get_kpi (self), &day, 1, &error))
    ridge_context_refuse (get_context (self), error);
  else
    ridge_context_announce (get_context (self), _("Value deleted"), TRUE);
}

static void
rules_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  g_autoptr (GError) error = NULL;
  int rules;

  if (ridge_enum_from_nick (ridge_rule_choice_get_type (), g_variant_get_string (parameter, NULL), &rules))
    report (self, ridge_choose_rules (get_document (self), ridge_kpis_page_get_kpi (self), (RidgeRuleChoice) rules, &error), error);
}

static void
choose_baseline_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);

  ridge_kpi_dialogs_baseline (widget, get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
unlink_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  RidgeEntity *link = ridge_plan_lookup (ridge_context_get_plan (get_context (self)), RIDGE_TABLE_LINK,
                                         g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;

  if (link != NULL)
    report (self, ridge_unlink (get_document (self), RIDGE_LINK (link), &error), error);
}

static void
reveal_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RidgeContext *context = get_context (RIDGE_KPIS_PAGE (widget));
  RidgeEntity *entity;
  int table;
  gint64 id;

  g_variant_get (parameter, "(ix)", &table, &id);
  entity = ridge_plan_lookup (ridge_context_get_plan (context), (RidgeTable) table, id);
  if (entity != NULL)
    ridge_context_reveal (context, entity);
}

static void
import_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);

  ridge_import_dialog_open_file (widget, get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
paste_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);

  ridge_import_dialog_paste (widget, get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  /* Translators: the name of a copy */
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), ridge_kpi_get_name (kpi));
  g_autoptr (GError) error = NULL;

  report (self, ridge_duplicate (get_document (self), RIDGE_ENTITY (kpi), title, &error) != 0, error);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (widget);
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  g_autofree char *sentence = ridge_words_verb ("delete-kpi", ridge_kpi_get_name (kpi));
  g_autoptr (GError) error = NULL;

  if (ridge_delete (get_document (self), RIDGE_ENTITY (kpi), &error))
    ridge_context_announce (get_context (self), sentence, TRUE);
  else
    ridge_context_refuse (get_context (self), error);
}

/* Moves past the neighbour in the plan's own order. */
static void
move (RidgeKpisPage *self,
      int            by)
{
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  g_autoptr (RidgeKpi) before = NULL;
  g_autoptr (GError) error = NULL;
  guint n = g_list_model_get_n_items (self->kpis);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RidgeKpi) item = g_list_model_get_item (self->kpis, i);

      if (item != kpi)
        continue;
      if ((by < 0 && i == 0) || (by > 0 && i + 1 == n))
        return;
      before = g_list_model_get_item (self->kpis, by < 0 ? i - 1 : i + 2);
      report (self, ridge_move_kpi (get_document (self), kpi, before, &error), error);
      return;
    }
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  move (RIDGE_KPIS_PAGE (widget), g_str_equal (name, "kpi.move-up") ? -1 : 1);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ridge_kpi_view_zoom (RIDGE_KPIS_PAGE (widget)->view, g_str_equal (name, "kpi.zoom-all")  ? 0
                                                       : g_str_equal (name, "kpi.zoom-in") ? ZOOM_STEP
                                                                                           : 1 / ZOOM_STEP);
}

static void
show_retired_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  RidgeKpiList *list = RIDGE_KPIS_PAGE (widget)->list;

  ridge_kpi_list_set_retired (list, !ridge_kpi_list_get_retired (list));
}

/** ridge_kpis_page_install_actions: the page's commands, all in the group "kpi" */
void
ridge_kpis_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; const char *type; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "kpi.new", NULL, new_cb },
    { "kpi.record", NULL, record_cb },
    { "kpi.mark-change", NULL, mark_change_cb },
    { "kpi.remove-phase", "x", remove_phase_cb },
    { "kpi.ghost", NULL, ghost_cb },
    { "kpi.delete-value", NULL, delete_value_cb },
    { "kpi.rules", "s", rules_cb },
    { "kpi.choose-baseline", NULL, choose_baseline_cb },
    { "kpi.unlink", "x", unlink_cb },
    { "kpi.reveal", "(ix)", reveal_cb },
    { "kpi.import", NULL, import_cb },
    { "kpi.paste", NULL, paste_cb },
    { "kpi.duplicate", NULL, duplicate_cb },
    { "kpi.delete", NULL, delete_cb },
    { "kpi.move-up", NULL, move_cb },
    { "kpi.move-down", NULL, move_cb },
    { "kpi.zoom-in", NULL, zoom_cb },
    { "kpi.zoom-out", NULL, zoom_cb },
    { "kpi.zoom-all", NULL, zoom_cb },
    { "kpi.show-retired", NULL, show_retired_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "kpi.record", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "kpi.mark-change", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "kpi.ghost", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "kpi.import", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "kpi.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "kpi.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "kpi.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "kpi.move-down", NULL);
}

/** ridge_kpis_page_update_actions: which commands can be given now */
void
ridge_kpis_page_update_actions (RidgeKpisPage *self)
{
  static const char *const on_kpi[] = {
    "kpi.record", "kpi.mark-change", "kpi.rules", "kpi.choose-baseline", "kpi.import", "kpi.paste",
    "kpi.duplicate", "kpi.delete", "kpi.move-up", "kpi.move-down", "kpi.remove-phase", "kpi.unlink",
  };
  gboolean editable = ridge_context_get_editable (get_context (self));
  gboolean has_kpi = editable && ridge_kpis_page_get_kpi (self) != NULL;
  gboolean has_value = has_kpi && selected_day (self) != RIDGE_DAY_NONE;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kpi.new", editable);
  for (guint i = 0; i < G_N_ELEMENTS (on_kpi); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), on_kpi[i], has_kpi);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kpi.ghost", has_value);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kpi.delete-value", has_value);
}

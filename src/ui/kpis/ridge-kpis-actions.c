/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpis-page-private.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/kpis/ridge-chart-widget.h"
#include "ui/kpis/ridge-import-dialog.h"
#include "ui/kpis/ridge-kpi-dialogs.h"
#include "ui/kpis/ridge-shift-dialog.h"
#include "ui/kpis/ridge-stretch.h"
#include "ui/objectives/ridge-chooser-dialog.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "ui/ridge-export-dialog.h"
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
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  ridge_kpi_dialogs_new (GTK_WIDGET (data), get_context (RIDGE_KPIS_PAGE (data)));
}

static void
record_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);

  ridge_kpi_dialogs_record (GTK_WIDGET (self), get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
mark_change_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeDay day = selected_day (self);

  if (day == RIDGE_DAY_NONE)
    day = ridge_context_get_today (get_context (self));
  ridge_kpi_dialogs_mark_change (GTK_WIDGET (self), get_context (self), ridge_kpis_page_get_kpi (self), day);
}

static void
mark_shift_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeDay day = ridge_kpi_insight_get_shift (ridge_kpi_view_get_insight (self->view));

  if (day != RIDGE_DAY_NONE)
    ridge_shift_dialog_present (GTK_WIDGET (self), get_context (self), ridge_kpis_page_get_kpi (self), day);
}

static void
dismiss_shift_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  ridge_kpi_insight_dismiss_shift (ridge_kpi_view_get_insight (RIDGE_KPIS_PAGE (data)->view));
}

static void
remove_phase_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeEntity *phase = ridge_plan_lookup (ridge_context_get_plan (get_context (self)), RIDGE_TABLE_PHASE,
                                          g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;

  if (phase != NULL)
    report (self, ridge_delete (get_document (self), phase, &error), error);
}

static void
ghost_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  guint row = ridge_kpi_view_get_row (self->view);
  RidgeDay day = selected_day (self);
  g_autoptr (GError) error = NULL;

  if (day == RIDGE_DAY_NONE)
    return;
  if (ridge_series_get_ghost (ridge_kpi_get_series (kpi), row))
    report (self, ridge_unghost_point (get_document (self), kpi, day, &error), error);
  else
    ridge_kpi_dialogs_ghost (GTK_WIDGET (self), get_context (self), kpi, day);
}

static void
delete_value_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
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
rules_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  g_autoptr (GError) error = NULL;
  int rules;

  if (ridge_enum_from_nick (ridge_rule_choice_get_type (), g_variant_get_string (parameter, NULL), &rules))
    report (self, ridge_choose_rules (get_document (self), ridge_kpis_page_get_kpi (self), (RidgeRuleChoice) rules, &error), error);
}

/* What the card above the chart offers. */
static void
adapt_chart_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  g_autoptr (GError) error = NULL;
  RidgeFinding finding;

  if (!ridge_kpi_get_finding (kpi, &finding))
    return;
  if (!ridge_adapt_chart (get_document (self), kpi, &finding, &error))
    {
      ridge_context_refuse (get_context (self), error);
      return;
    }
  ridge_context_announce (get_context (self), ridge_words_finding_done (&finding), TRUE);
  ridge_kpi_view_focus_chart (self->view);
}

static void
dismiss_finding_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  g_autoptr (GError) error = NULL;
  RidgeFinding finding;

  if (!ridge_kpi_get_finding (kpi, &finding))
    return;
  if (!ridge_dismiss_finding (get_document (self), kpi, finding.kind, &error))
    {
      ridge_context_refuse (get_context (self), error);
      return;
    }
  ridge_context_announce (get_context (self), _("Dismissed; “Look Again” in the menu brings it back"), TRUE);
  ridge_kpi_view_focus_chart (self->view);
}

static void
look_again_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  g_autoptr (GError) error = NULL;

  report (self, ridge_look_again (get_document (self), ridge_kpis_page_get_kpi (self), &error), error);
}

static void
choose_baseline_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);

  RidgeEntity *stretch = ridge_stretch_at (ridge_kpis_page_get_kpi (self), ridge_kpi_view_get_row (self->view));

  ridge_kpi_dialogs_baseline (GTK_WIDGET (self), get_context (self), stretch);
}

static void
choose_phase_baseline_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeEntity *phase = ridge_plan_lookup (ridge_context_get_plan (get_context (self)), RIDGE_TABLE_PHASE,
                                          g_variant_get_int64 (parameter));

  if (phase != NULL)
    ridge_kpi_dialogs_baseline (GTK_WIDGET (self), get_context (self), phase);
}

static void
unlink_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeEntity *link = ridge_plan_lookup (ridge_context_get_plan (get_context (self)), RIDGE_TABLE_LINK,
                                         g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;

  if (link != NULL)
    report (self, ridge_unlink (get_document (self), RIDGE_LINK (link), &error), error);
}

static void
reveal_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  RidgeContext *context = get_context (RIDGE_KPIS_PAGE (data));
  RidgeEntity *entity;
  int table;
  gint64 id;

  g_variant_get (parameter, "(ix)", &table, &id);
  entity = ridge_plan_lookup (ridge_context_get_plan (context), (RidgeTable) table, id);
  if (entity != NULL)
    ridge_context_reveal (context, entity);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);

  ridge_import_dialog_open_file (GTK_WIDGET (self), get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);

  ridge_export_dialog_ask (GTK_WIDGET (self), get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
paste_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);

  ridge_import_dialog_paste (GTK_WIDGET (self), get_context (self), ridge_kpis_page_get_kpi (self));
}

static void
chosen_cb (RidgeKpisPage *self,
           RidgeKpi      *kpi,
           RidgeEntity   *objective)
{
  ridge_new_dialog_measure (GTK_WIDGET (self), get_context (self), kpi, RIDGE_OBJECTIVE (objective), TRUE);
}

static void
promote_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgePeriod *period = ridge_context_get_period (get_context (self));
  g_autoptr (GPtrArray) all = ridge_plan_list (ridge_context_get_plan (get_context (self)), RIDGE_TABLE_OBJECTIVE);
  g_autoptr (GListStore) objectives = g_list_store_new (RIDGE_TYPE_ENTITY);
  AdwDialog *dialog;

  for (guint i = 0; i < all->len; i++)
    if (period == NULL || ridge_objective_in_period (g_ptr_array_index (all, i), period))
      g_list_store_append (objectives, g_ptr_array_index (all, i));
  dialog = ridge_chooser_dialog_new (get_context (self), ridge_kpis_page_get_kpi (self), _("Key Result of Which Objective?"),
                                     G_LIST_MODEL (objectives));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
duplicate_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  /* Translators: the name of a copy */
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), ridge_kpi_get_name (kpi));
  g_autoptr (GError) error = NULL;

  report (self, ridge_duplicate (get_document (self), RIDGE_ENTITY (kpi), title, &error) != 0, error);
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  RidgeKpisPage *self = RIDGE_KPIS_PAGE (data);
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
move_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  move (RIDGE_KPIS_PAGE (data), g_str_equal (g_action_get_name (G_ACTION (action)), "move-up") ? -1 : 1);
}

static void
zoom_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  double factor = g_str_equal (name, "zoom-all") ? 0 : g_str_equal (name, "zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP;

  ridge_kpi_view_zoom (RIDGE_KPIS_PAGE (data)->view, factor);
}

/* Names in the group "kpi", and on what each needs: a KPI, a value, or only a plan that can be changed. */
static const GActionEntry entries[] = {
  { "new", new_cb },
  { "record", record_cb },
  { "mark-change", mark_change_cb },
  { "mark-shift", mark_shift_cb },
  { "dismiss-shift", dismiss_shift_cb },
  { "remove-phase", remove_phase_cb, "x" },
  { "ghost", ghost_cb },
  { "delete-value", delete_value_cb },
  { "rules", rules_cb, "s", "'wheeler'" },
  { "adapt-chart", adapt_chart_cb },
  { "dismiss-finding", dismiss_finding_cb },
  { "look-again", look_again_cb },
  { "choose-baseline", choose_baseline_cb },
  { "choose-phase-baseline", choose_phase_baseline_cb, "x" },
  { "unlink", unlink_cb, "x" },
  { "reveal", reveal_cb, "(ix)" },
  { "import", import_cb },
  { "export", export_cb },
  { "paste", paste_cb },
  { "promote", promote_cb },
  { "duplicate", duplicate_cb },
  { "delete", delete_cb },
  { "move-up", move_cb },
  { "move-down", move_cb },
  { "zoom-in", zoom_cb },
  { "zoom-out", zoom_cb },
  { "zoom-all", zoom_cb },
};

/**
 * ridge_kpis_page_set_up_actions:
 *
 * The page's commands, all in the group "kpi".
 */
void
ridge_kpis_page_set_up_actions (RidgeKpisPage *self)
{
  g_autoptr (GPropertyAction) retired = g_property_action_new ("show-retired", self->list, "retired");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (retired));
  ridge_page_set_actions (RIDGE_PAGE (self), "kpi", G_ACTION_GROUP (self->actions));
}

static void
set_enabled (RidgeKpisPage *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/**
 * ridge_kpis_page_update_actions:
 *
 * Which commands can be given now.
 */
void
ridge_kpis_page_update_actions (RidgeKpisPage *self)
{
  static const char *const on_kpi[] = {
    "record", "mark-change", "mark-shift", "remove-phase", "rules", "adapt-chart", "dismiss-finding", "choose-baseline", "choose-phase-baseline", "unlink", "import", "paste",
    "promote", "duplicate", "delete", "move-up", "move-down",
  };
  RidgeKpi *kpi = ridge_kpis_page_get_kpi (self);
  gboolean editable = ridge_context_get_editable (get_context (self));
  gboolean has_value = editable && kpi != NULL && selected_day (self) != RIDGE_DAY_NONE;

  set_enabled (self, "new", editable);
  for (guint i = 0; i < G_N_ELEMENTS (on_kpi); i++)
    set_enabled (self, on_kpi[i], editable && kpi != NULL);
  set_enabled (self, "dismiss-shift", kpi != NULL);
  set_enabled (self, "look-again", editable && kpi != NULL && *ridge_kpi_get_waived (kpi) != '\0');
  set_enabled (self, "export", kpi != NULL && !ridge_document_get_frozen (get_document (self)) &&
                                 ridge_series_get_n_points (ridge_kpi_get_series (kpi)) > 0);
  set_enabled (self, "ghost", has_value);
  set_enabled (self, "delete-value", has_value);
  if (kpi != NULL)
    g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "rules"),
                           g_variant_new_string (ridge_enum_to_nick (ridge_rule_choice_get_type (), (int) ridge_kpi_get_rules (kpi))));
}

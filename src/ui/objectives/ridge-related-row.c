/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-related-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/ridge-verbs.h"
#include "ui/objectives/ridge-row-words.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#define MAX_WEIGHT 1000

/**
 * RidgeRelatedRow:
 *
 * A row of the details that leads to something else: a key result with its
 * weight, an objective, or the far end of a link, which can be cut here.
 */
struct _RidgeRelatedRow
{
  AdwActionRow   parent_instance;

  RidgeContext  *context;
  RidgeEntity   *entity;     /* what the row is of: may be a link */
  RidgeEntity   *target;     /* what it leads to */
  GtkSpinButton *weight;
  gboolean       showing;
};

G_DEFINE_FINAL_TYPE (RidgeRelatedRow, ridge_related_row, ADW_TYPE_ACTION_ROW)

static char *
describe (RidgeEntity *target)
{
  double progress;

  if (RIDGE_IS_KPI (target))
    return g_strdup (ridge_words_enum (ridge_perspective_get_type (), ridge_kpi_get_perspective (RIDGE_KPI (target))));
  if (RIDGE_IS_KEY_RESULT (target))
    {
      g_autofree char *current = ridge_words_current (RIDGE_KEY_RESULT (target));
      RidgePace pace = ridge_key_result_get_pace (RIDGE_KEY_RESULT (target));

      return pace == RIDGE_PACE_NO_DATA ? g_steal_pointer (&current)
                                        : g_strjoin (" · ", current, ridge_words_pace (pace), NULL);
    }

  progress = ridge_objective_get_progress (RIDGE_OBJECTIVE (target));
  if (isnan (progress))
    return g_strdup (ridge_words_pace (RIDGE_PACE_NO_DATA));

  {
    g_autofree char *percent = ridge_words_percent (progress);

    return g_strjoin (" · ", percent, ridge_words_pace (ridge_objective_get_pace (RIDGE_OBJECTIVE (target))), NULL);
  }
}

static void
refresh (RidgeRelatedRow *self)
{
  g_autofree char *subtitle = NULL;

  if (ridge_entity_get_plan (self->target) == NULL)
    return;

  subtitle = describe (self->target);
  ridge_titles_set_row (GTK_WIDGET (self), ridge_entity_get_title (self->target), subtitle);
  if (self->weight == NULL)
    return;

  self->showing = TRUE;
  gtk_spin_button_set_value (self->weight, ridge_key_result_get_weight (RIDGE_KEY_RESULT (self->target)));
  gtk_widget_set_visible (GTK_WIDGET (self->weight),
                          ridge_key_result_get_role (RIDGE_KEY_RESULT (self->target)) == RIDGE_ROLE_DRIVER);
  self->showing = FALSE;
}

static void
weight_changed_cb (RidgeRelatedRow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  if (ridge_change_field (ridge_context_get_document (self->context), self->target, RIDGE_KEY_RESULT_WEIGHT,
                          RIDGE_REAL (gtk_spin_button_get_value (self->weight)), &error))
    return;

  ridge_context_refuse (self->context, error);
  refresh (self);
}

static void
cut_clicked_cb (RidgeRelatedRow *self)
{
  g_autoptr (RidgeContext) context = g_object_ref (self->context);
  g_autofree char *report = g_strdup_printf (_("“%s” is no longer linked"), ridge_entity_get_title (self->target));
  g_autoptr (GError) error = NULL;

  if (ridge_unlink (ridge_context_get_document (context), RIDGE_LINK (self->entity), &error))
    ridge_context_announce (context, report, TRUE);
  else
    ridge_context_refuse (context, error);
}

static void
ridge_related_row_activate (AdwActionRow *row)
{
  RidgeRelatedRow *self = RIDGE_RELATED_ROW (row);

  ridge_context_reveal (self->context, self->target);
}

static void
ridge_related_row_dispose (GObject *object)
{
  RidgeRelatedRow *self = RIDGE_RELATED_ROW (object);

  g_clear_object (&self->target);
  g_clear_object (&self->entity);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_related_row_parent_class)->dispose (object);
}

static void
ridge_related_row_class_init (RidgeRelatedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_related_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = ridge_related_row_activate;
}

static void
ridge_related_row_init (RidgeRelatedRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

static void
add_weight (RidgeRelatedRow *self)
{
  self->weight = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, MAX_WEIGHT, 1));
  gtk_spin_button_set_digits (self->weight, 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->weight), 4);
  gtk_widget_set_valign (GTK_WIDGET (self->weight), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->weight), _("Weight"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weight), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Weight"), -1);
  g_object_bind_property (self->context, "editable", self->weight, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->weight, "value-changed", G_CALLBACK (weight_changed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->weight));
}

static void
add_cut (RidgeRelatedRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_tooltip_text (button, _("Remove Link"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_bind_property (self->context, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (cut_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * ridge_related_row_new:
 * @context: what the window is looking at
 * @entity: a key result, an objective, or a link
 *
 * Makes a row that leads to something; for a link, to its far end.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
ridge_related_row_new (RidgeContext *context,
                       RidgeEntity  *entity)
{
  RidgeRelatedRow *self;

  g_return_val_if_fail (RIDGE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), NULL);

  self = g_object_new (RIDGE_TYPE_RELATED_ROW, NULL);
  self->context = g_object_ref (context);
  self->entity = g_object_ref (entity);
  self->target = g_object_ref (RIDGE_IS_LINK (entity) ? ridge_link_get_to (RIDGE_LINK (entity)) : entity);
  if (RIDGE_IS_KEY_RESULT (entity))
    add_weight (self);
  else if (RIDGE_IS_LINK (entity))
    add_cut (self);
  g_signal_connect_object (self->target, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "computed-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-objectives-pane.h"

#include "ui/objectives/ridge-key-result-details.h"
#include "ui/objectives/ridge-kpi-shelf.h"
#include "ui/objectives/ridge-objective-details.h"

/**
 * RidgeObjectivesPane:
 *
 * What stands beside the objectives: the details of what is selected, and the
 * KPIs, ready to be dragged onto an objective.
 */
struct _RidgeObjectivesPane
{
  AdwBin                 parent_instance;

  AdwViewStack          *views;
  GtkStack              *details;
  RidgeObjectiveDetails *objective;
  RidgeKeyResultDetails *key_result;
  RidgeKpiShelf         *shelf;

  RidgeContext          *context;
};

G_DEFINE_FINAL_TYPE (RidgeObjectivesPane, ridge_objectives_pane, ADW_TYPE_BIN)

static void
selection_cb (RidgeObjectivesPane *self)
{
  RidgeEntity *selection = ridge_context_get_selection (self->context);

  ridge_objective_details_set_objective (self->objective,
                                         RIDGE_IS_OBJECTIVE (selection) ? RIDGE_OBJECTIVE (selection) : NULL);
  ridge_key_result_details_set_key_result (self->key_result,
                                           RIDGE_IS_KEY_RESULT (selection) ? RIDGE_KEY_RESULT (selection) : NULL);
  if (RIDGE_IS_OBJECTIVE (selection))
    gtk_stack_set_visible_child_name (self->details, "objective");
  else if (RIDGE_IS_KEY_RESULT (selection))
    gtk_stack_set_visible_child_name (self->details, "key-result");
  else
    gtk_stack_set_visible_child_name (self->details, "none");
}

static void
ridge_objectives_pane_dispose (GObject *object)
{
  RidgeObjectivesPane *self = RIDGE_OBJECTIVES_PANE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_OBJECTIVES_PANE);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_objectives_pane_parent_class)->dispose (object);
}

static void
ridge_objectives_pane_class_init (RidgeObjectivesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_objectives_pane_dispose;

  g_type_ensure (RIDGE_TYPE_OBJECTIVE_DETAILS);
  g_type_ensure (RIDGE_TYPE_KEY_RESULT_DETAILS);
  g_type_ensure (RIDGE_TYPE_KPI_SHELF);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-objectives-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPane, views);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPane, details);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPane, objective);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPane, key_result);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPane, shelf);
}

static void
ridge_objectives_pane_init (RidgeObjectivesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_objectives_pane_set_context:
 * @context: what the window is looking at; set once
 *
 * Follows the selection.
 */
void
ridge_objectives_pane_set_context (RidgeObjectivesPane *self,
                                   RidgeContext        *context)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_PANE (self));
  g_return_if_fail (RIDGE_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  ridge_objective_details_set_context (self->objective, context);
  ridge_key_result_details_set_context (self->key_result, context);
  ridge_kpi_shelf_set_context (self->shelf, context);
  g_signal_connect_object (context, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  selection_cb (self);
}

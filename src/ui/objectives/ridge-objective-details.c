/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-objective-details.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/objectives/ridge-chooser-dialog.h"
#include "ui/objectives/ridge-lineage.h"
#include "ui/objectives/ridge-list-group.h"
#include "ui/objectives/ridge-related-row.h"
#include "ui/objectives/ridge-together.h"
#include "ui/widgets/ridge-field-binder.h"
#include "ui/widgets/ridge-ring-widget.h"
#include "words/ridge-words.h"

/**
 * RidgeObjectiveDetails:
 *
 * Everything about one objective: how it stands, its fields, its key results
 * with their weights, what stands under it and what else it supports.
 */
struct _RidgeObjectiveDetails
{
  AdwBin            parent_instance;

  RidgeRingWidget  *ring;
  GtkLabel         *kind_label;
  GtkLabel         *heading;
  GtkLabel         *owner_label;
  GtkLabel         *together;
  AdwEntryRow      *title_row;
  RidgeTextRow     *why_row;
  AdwComboRow      *owner_row;
  AdwComboRow      *team_row;
  AdwComboRow      *period_row;
  AdwComboRow      *kind_row;
  AdwComboRow      *state_row;
  AdwComboRow      *roll_up_row;
  RidgeListGroup   *key_results;
  RidgeListGroup   *children;
  RidgeListGroup   *supports;

  RidgeContext     *context;
  RidgeFieldBinder *binder;
  RidgeObjective   *objective;
  GSignalGroup     *signals;
  GListStore       *supported;     /* links to what it supports besides its parent */
};

G_DEFINE_FINAL_TYPE (RidgeObjectiveDetails, ridge_objective_details, ADW_TYPE_BIN)

/* ---- How it stands ---- */

static char *
describe_kind (RidgeObjective *objective)
{
  const char *kind = ridge_words_enum (ridge_objective_kind_get_type (), ridge_objective_get_kind (objective));
  RidgeTeam *team = ridge_objective_get_team (objective);
  RidgePeriod *period = ridge_objective_get_period (objective);

  if (team == NULL)
    return g_strjoin (" · ", kind, ridge_period_get_name (period), NULL);

  return g_strjoin (" · ", kind, ridge_team_get_name (team), ridge_period_get_name (period), NULL);
}

static void
refresh (RidgeObjectiveDetails *self)
{
  g_autofree char *kind = NULL;
  g_autofree char *together = NULL;
  RidgePerson *owner;

  if (self->objective == NULL || ridge_entity_get_plan (RIDGE_ENTITY (self->objective)) == NULL)
    return;

  kind = describe_kind (self->objective);
  together = ridge_together_describe (self->objective);
  owner = ridge_objective_get_owner (self->objective);
  ridge_ring_widget_set_entity (self->ring, RIDGE_ENTITY (self->objective));
  gtk_label_set_text (self->kind_label, kind);
  gtk_label_set_text (self->heading, ridge_objective_get_title (self->objective));
  gtk_label_set_text (self->owner_label, owner != NULL ? ridge_person_get_name (owner) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->owner_label), owner != NULL);
  gtk_label_set_text (self->together, together);
  gtk_widget_set_visible (GTK_WIDGET (self->together), *together != '\0');
}

/* ---- What else it supports ---- */

/* The links come and go with the plan; the list follows with exact changes. */
static void
update_supports (RidgeObjectiveDetails *self)
{
  GListModel *links;
  guint at = 0;

  if (self->objective == NULL || ridge_entity_get_plan (RIDGE_ENTITY (self->objective)) == NULL)
    {
      g_list_store_remove_all (self->supported);
      return;
    }

  links = ridge_plan_get_links (ridge_entity_get_plan (RIDGE_ENTITY (self->objective)));
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);
      g_autoptr (RidgeLink) shown = NULL;

      if (ridge_link_get_kind (link) != RIDGE_LINK_SUPPORTS || ridge_link_get_from_objective (link) != self->objective)
        continue;

      while ((shown = g_list_model_get_item (G_LIST_MODEL (self->supported), at)) != NULL && shown != link &&
             ridge_entity_get_id (RIDGE_ENTITY (shown)) <= ridge_entity_get_id (RIDGE_ENTITY (link)))
        {
          g_list_store_remove (self->supported, at);
          g_clear_object (&shown);
        }
      if (shown != link)
        g_list_store_insert (self->supported, at, link);
      at++;
    }
  g_list_store_splice (self->supported, at, g_list_model_get_n_items (G_LIST_MODEL (self->supported)) - at, NULL, 0);
}

static void
supported_chosen_cb (RidgeObjectiveDetails *self,
                     RidgeEntity           *objective,
                     RidgeEntity           *entity)
{
  g_autoptr (GError) error = NULL;

  if (ridge_link (ridge_context_get_document (self->context), RIDGE_LINK_SUPPORTS, objective, entity, 0, &error) == 0)
    ridge_context_refuse (self->context, error);
}

/* Whatever a link may lead to, in no order but that of the kinds. */
static GListModel *
list_supportable (RidgeObjectiveDetails *self)
{
  const RidgeTable tables[] = { RIDGE_TABLE_OBJECTIVE, RIDGE_TABLE_KEY_RESULT };
  RidgePlan *plan = ridge_context_get_plan (self->context);
  g_autoptr (GListStore) list = g_list_store_new (RIDGE_TYPE_ENTITY);

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) entities = ridge_plan_list (plan, tables[t]);

      for (guint i = 0; i < entities->len; i++)
        if (ridge_link_check (plan, RIDGE_LINK_SUPPORTS, RIDGE_ENTITY (self->objective), entities->pdata[i], NULL))
          g_list_store_append (list, entities->pdata[i]);
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static void
supports_add_cb (RidgeObjectiveDetails *self)
{
  g_autoptr (GListModel) entities = list_supportable (self);
  AdwDialog *dialog = ridge_chooser_dialog_new (self->context, self->objective, _("What Does It Also Support?"), entities);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (supported_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ---- The panel ---- */

static void
plan_changed_cb (RidgeObjectiveDetails *self)
{
  update_supports (self);
  refresh (self);
}

static void
ridge_objective_details_dispose (GObject *object)
{
  RidgeObjectiveDetails *self = RIDGE_OBJECTIVE_DETAILS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->binder);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_OBJECTIVE_DETAILS);
  g_clear_object (&self->supported);
  g_clear_object (&self->objective);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_objective_details_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, ring);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, kind_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, heading);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, owner_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, together);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, why_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, owner_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, team_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, period_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, kind_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, state_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, roll_up_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, key_results);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, children);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectiveDetails, supports);
}

static void
ridge_objective_details_class_init (RidgeObjectiveDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_objective_details_dispose;

  g_type_ensure (RIDGE_TYPE_RING_WIDGET);
  g_type_ensure (RIDGE_TYPE_TEXT_ROW);
  g_type_ensure (RIDGE_TYPE_LIST_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-objective-details.ui");
  bind_children (widget_class);
}

static void
ridge_objective_details_init (RidgeObjectiveDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->supported = g_list_store_new (RIDGE_TYPE_LINK);
  ridge_list_group_set_model (self->supports, G_LIST_MODEL (self->supported));
  self->signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (plan_changed_cb), self);
}

/* The lists to choose from belong to a plan, so another plan needs other rows bound. */
static void
bind_fields (RidgeObjectiveDetails *self,
             RidgePlan             *plan)
{
  g_clear_object (&self->binder);
  self->binder = ridge_field_binder_new (self->context);
  ridge_field_binder_add_text (self->binder, self->title_row, RIDGE_OBJECTIVE_TITLE);
  ridge_field_binder_add_long_text (self->binder, self->why_row, RIDGE_OBJECTIVE_WHY);
  ridge_field_binder_add_choice (self->binder, self->kind_row, RIDGE_OBJECTIVE_KIND, ridge_objective_kind_get_type ());
  ridge_field_binder_add_choice (self->binder, self->state_row, RIDGE_OBJECTIVE_STATE, ridge_state_get_type ());
  ridge_field_binder_add_choice (self->binder, self->roll_up_row, RIDGE_OBJECTIVE_ROLL_UP, ridge_roll_up_get_type ());
  ridge_field_binder_add_reference (self->binder, self->owner_row, RIDGE_OBJECTIVE_OWNER,
                                    ridge_plan_get_people (plan), _("Nobody"));
  ridge_field_binder_add_reference (self->binder, self->team_row, RIDGE_OBJECTIVE_TEAM,
                                    ridge_plan_get_teams (plan), _("No Team"));
  ridge_field_binder_add_reference (self->binder, self->period_row, RIDGE_OBJECTIVE_PERIOD,
                                    ridge_plan_get_periods (plan), NULL);
}

static void
context_plan_cb (RidgeObjectiveDetails *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);

  ridge_objective_details_set_objective (self, NULL);
  g_signal_group_set_target (self->signals, plan);
  if (plan != NULL)
    bind_fields (self, plan);
}

/**
 * ridge_objective_details_set_context:
 * @context: what the window is looking at; set once
 *
 * Tells where the plan is.
 */
void
ridge_objective_details_set_context (RidgeObjectiveDetails *self,
                                     RidgeContext          *context)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVE_DETAILS (self));
  g_return_if_fail (RIDGE_IS_CONTEXT (context));

  self->context = g_object_ref (context);
  ridge_list_group_set_context (self->key_results, context, ridge_related_row_new);
  ridge_list_group_set_context (self->children, context, ridge_related_row_new);
  ridge_list_group_set_context (self->supports, context, ridge_related_row_new);
  g_signal_connect_object (self->supports, "add", G_CALLBACK (supports_add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (context_plan_cb), self, G_CONNECT_SWAPPED);
  context_plan_cb (self);
}

/**
 * ridge_objective_details_set_objective:
 * @objective: (nullable): an objective
 *
 * Shows an objective. What was typed for the one before is saved first.
 */
void
ridge_objective_details_set_objective (RidgeObjectiveDetails *self,
                                       RidgeObjective        *objective)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVE_DETAILS (self));
  g_return_if_fail (objective == NULL || RIDGE_IS_OBJECTIVE (objective));

  if (self->binder != NULL)
    ridge_field_binder_set_entity (self->binder, (RidgeEntity *) objective);
  if (!g_set_object (&self->objective, objective))
    return;

  ridge_list_group_set_model (self->key_results,
                              objective != NULL ? ridge_objective_get_key_results (objective) : NULL);
  ridge_list_group_set_model (self->children, objective != NULL ? ridge_objective_get_children (objective) : NULL);
  plan_changed_cb (self);
}

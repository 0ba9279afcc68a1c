/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ridge-period-switcher.h"
#include "ui/widgets/ridge-ring-widget.h"
#include "words/ridge-words-review.h"
#include "words/ridge-words.h"

/**
 * RidgePeriodSwitcher:
 *
 * The period that is looked at, as a card, and the others to choose from.
 */
struct _RidgePeriodSwitcher
{
  AdwBin           parent_instance;

  RidgeContext    *context;
  GSignalGroup    *plan_signals;

  GtkMenuButton   *button;
  GtkPopover      *popover;
  RidgeRingWidget *ring;
  GtkLabel        *name;
  GtkLabel        *week;
  GtkListBox      *periods;
  GtkButton       *offer;
  GtkLabel        *next_label;
};

G_DEFINE_FINAL_TYPE (RidgePeriodSwitcher, ridge_period_switcher, ADW_TYPE_BIN)

/* What it is time for, and what one click adds. */
static void
update_offer (RidgePeriodSwitcher *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgePeriod *period = ridge_context_get_period (self->context);
  RidgePeriod *now = plan != NULL ? ridge_plan_get_period_now (plan) : NULL;
  g_autofree char *offer = now != NULL ? ridge_words_period_offer (now, period) : NULL;
  g_autofree char *next = period != NULL ? ridge_words_next_name (ridge_period_find_last (period)) : NULL;
  g_autofree char *add = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->offer), offer != NULL);
  if (offer != NULL)
    gtk_button_set_label (self->offer, offer);
  /* Translators: a period such as "Q2 2027" */
  add = next != NULL ? g_strdup_printf (_("Add %s"), next) : NULL;
  gtk_label_set_label (self->next_label, add != NULL ? add : "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->next_label)), add != NULL);
}

static void
update_card (RidgePeriodSwitcher *self)
{
  RidgePeriod *period = ridge_context_get_period (self->context);
  g_autofree char *label = NULL;
  g_autofree char *week = NULL;

  update_offer (self);
  ridge_ring_widget_set_entity (self->ring, (RidgeEntity *) period);
  if (period == NULL)
    {
      gtk_label_set_label (self->name, _("No Period"));
      gtk_label_set_label (self->week, _("Add one to begin"));
      label = g_strdup (_("Period: none yet"));
    }
  else
    {
      week = ridge_words_stage (period);
      gtk_label_set_label (self->name, ridge_period_get_name (period));
      gtk_label_set_label (self->week, week);
      /* Translators: a period's name and how far it has come, such as "Period: Q4 2026, week 8 of 13" */
      label = g_strdup_printf (_("Period: %s, %s"), ridge_period_get_name (period), week);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* How many other periods of the plan hold this one. */
static guint
get_depth (RidgePlan   *plan,
           RidgePeriod *period)
{
  GListModel *periods = ridge_plan_get_periods (plan);
  guint depth = 0;

  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr (RidgePeriod) other = g_list_model_get_item (periods, i);

      if (other != period && ridge_period_contains (other, period))
        depth++;
    }

  return depth;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  RidgePeriodSwitcher *self = data;
  RidgePeriod *period = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (ridge_period_get_name (period));
  g_autofree char *dates = ridge_words_span (ridge_period_get_starts (period), ridge_period_get_ends (period));
  gboolean is_now = ridge_plan_get_period_now (ridge_context_get_plan (self->context)) == period;
  /* Translators: the dates of a period, which is that of today */
  g_autofree char *said = is_now ? g_strdup_printf (_("%s · now"), dates) : g_strdup (dates);
  GtkWidget *span = gtk_label_new (said);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (span), 0);
  gtk_widget_add_css_class (span, "caption");
  gtk_widget_add_css_class (span, "dimmed");
  gtk_widget_set_margin_start (box, 12 * (int) MIN (get_depth (ridge_context_get_plan (self->context), period), 4));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), span);
  gtk_widget_add_css_class (box, "period-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
select_period (RidgePeriodSwitcher *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgePeriod *period = ridge_context_get_period (self->context);

  if (plan != NULL && period != NULL)
    gtk_list_box_select_row (self->periods,
                             gtk_list_box_get_row_at_index (self->periods,
                                                            ridge_entity_get_position (RIDGE_ENTITY (period))));
}

/* The rows are few and their nesting depends on all of them: made anew each time the list opens. */
static void
popover_shown_cb (RidgePeriodSwitcher *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);

  gtk_list_box_bind_model (self->periods, plan != NULL ? ridge_plan_get_periods (plan) : NULL,
                           create_row, self, NULL);
  select_period (self);
}

static void
period_activated_cb (RidgePeriodSwitcher *self,
                     GtkListBoxRow       *row)
{
  GListModel *periods = ridge_plan_get_periods (ridge_context_get_plan (self->context));
  g_autoptr (RidgeEntity) period = g_list_model_get_item (periods, gtk_list_box_row_get_index (row));

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.period", "x", ridge_entity_get_id (period));
}

static void
close_cb (RidgePeriodSwitcher *self)
{
  gtk_popover_popdown (self->popover);
}

static void
plan_notify_cb (RidgePeriodSwitcher *self)
{
  gtk_list_box_bind_model (self->periods, NULL, NULL, NULL, NULL);
  g_signal_group_set_target (self->plan_signals, ridge_context_get_plan (self->context));
  update_card (self);
}

static void
ridge_period_switcher_dispose (GObject *object)
{
  RidgePeriodSwitcher *self = RIDGE_PERIOD_SWITCHER (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->context);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_PERIOD_SWITCHER);

  G_OBJECT_CLASS (ridge_period_switcher_parent_class)->dispose (object);
}

static void
ridge_period_switcher_class_init (RidgePeriodSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_period_switcher_dispose;

  g_type_ensure (RIDGE_TYPE_RING_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ridgeline/Ridgeline/ui/ridge-period-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, popover);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, ring);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, week);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, periods);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, offer);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodSwitcher, next_label);
  gtk_widget_class_bind_template_callback (widget_class, period_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
ridge_period_switcher_init (RidgePeriodSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (popover_shown_cb), self);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (update_card), self);
}

/**
 * ridge_period_switcher_set_context:
 * @context: what the window is looking at
 *
 * Gives the switcher its plan. Call once.
 */
void
ridge_period_switcher_set_context (RidgePeriodSwitcher *self,
                                   RidgeContext        *context)
{
  g_return_if_fail (RIDGE_IS_PERIOD_SWITCHER (self));
  g_return_if_fail (RIDGE_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (plan_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::period", G_CALLBACK (update_card), self, G_CONNECT_SWAPPED);
  plan_notify_cb (self);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-finding-card.h"

/**
 * RidgeFindingCard:
 *
 * What would mislead a reader of a KPI's chart, above it: one sentence, one thing to
 * do about it, and a way to say that one knows better. Nothing is seen when there is nothing to say.
 */
struct _RidgeFindingCard
{
  AdwBin     parent_instance;

  GtkLabel  *sentence_label;
  GtkButton *adapt_button;
};

G_DEFINE_FINAL_TYPE (RidgeFindingCard, ridge_finding_card, ADW_TYPE_BIN)

static void
ridge_finding_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RIDGE_TYPE_FINDING_CARD);
  G_OBJECT_CLASS (ridge_finding_card_parent_class)->dispose (object);
}

static void
ridge_finding_card_class_init (RidgeFindingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_finding_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-finding-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeFindingCard, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeFindingCard, adapt_button);
}

static void
ridge_finding_card_init (RidgeFindingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_finding_card_show:
 *
 * Shows what is seen of @kpi's values now.
 */
void
ridge_finding_card_show (RidgeFindingCard *self,
                         RidgeKpi         *kpi)
{
  g_autofree char *sentence = NULL;
  const char *action;
  RidgeReading reading;

  g_return_if_fail (RIDGE_IS_FINDING_CARD (self));
  g_return_if_fail (RIDGE_IS_KPI (kpi));

  ridge_reading_init_kpi (&reading, kpi);
  sentence = ridge_words_finding (&reading);
  action = ridge_words_finding_action (&reading.finding);

  gtk_label_set_label (self->sentence_label, sentence);
  gtk_button_set_label (self->adapt_button, action != NULL ? action : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->adapt_button),
                                  reading.finding.kind == RIDGE_FINDING_GAP ? "kpi.record" : "kpi.adapt-chart");
  gtk_widget_set_visible (GTK_WIDGET (self->adapt_button), action != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), *sentence != '\0');
}

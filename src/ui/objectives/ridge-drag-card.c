/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-drag-card.h"

#include <glib/gi18n-lib.h>

#include "ui/objectives/ridge-drag-payload.h"
#include "ui/objectives/ridge-row-words.h"
#include "ui/widgets/ridge-ring-widget.h"

/**
 * RidgeDragCard:
 *
 * What travels under the pointer during a drag: the thing, and in words what
 * letting go would do, or why it is refused.
 */
struct _RidgeDragCard
{
  AdwBin           parent_instance;

  RidgeRingWidget *ring;
  GtkImage        *icon;
  GtkLabel        *title;
  GtkLabel        *deed;
};

G_DEFINE_FINAL_TYPE (RidgeDragCard, ridge_drag_card, ADW_TYPE_BIN)

static void
ridge_drag_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RIDGE_TYPE_DRAG_CARD);

  G_OBJECT_CLASS (ridge_drag_card_parent_class)->dispose (object);
}

static void
ridge_drag_card_class_init (RidgeDragCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_drag_card_dispose;

  g_type_ensure (RIDGE_TYPE_RING_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-drag-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeDragCard, ring);
  gtk_widget_class_bind_template_child (widget_class, RidgeDragCard, icon);
  gtk_widget_class_bind_template_child (widget_class, RidgeDragCard, title);
  gtk_widget_class_bind_template_child (widget_class, RidgeDragCard, deed);
}

static void
ridge_drag_card_init (RidgeDragCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_icon_name (RidgeEntity *entity)
{
  return RIDGE_IS_KEY_RESULT (entity) ? ridge_row_words_get_icon (RIDGE_KEY_RESULT (entity)) : "ridge-kpi-symbolic";
}

/**
 * ridge_drag_card_new:
 * @entity: an objective, a key result or a KPI
 *
 * Makes a card for what is dragged.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
ridge_drag_card_new (RidgeEntity *entity)
{
  RidgeDragCard *self = g_object_new (RIDGE_TYPE_DRAG_CARD, NULL);

  gtk_label_set_text (self->title, ridge_entity_get_title (entity));
  if (RIDGE_IS_OBJECTIVE (entity))
    {
      ridge_ring_widget_set_entity (self->ring, entity);
      gtk_widget_set_visible (GTK_WIDGET (self->ring), TRUE);
    }
  else
    {
      gtk_image_set_from_icon_name (self->icon, get_icon_name (entity));
      gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
    }
  ridge_drag_card_set_deed (self, RIDGE_IS_KPI (entity) ? _("Drag it onto an objective") : _("Leave it where it is"),
                            FALSE);

  return GTK_WIDGET (self);
}

/**
 * ridge_drag_card_set_deed:
 * @deed: what letting go would do, or why not, in words
 * @refused: whether it is refused
 *
 * Says what letting go would do.
 */
void
ridge_drag_card_set_deed (RidgeDragCard *self,
                          const char    *deed,
                          gboolean       refused)
{
  g_return_if_fail (RIDGE_IS_DRAG_CARD (self));

  gtk_label_set_text (self->deed, deed);
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
}

/**
 * ridge_drag_card_show:
 * @drag: a drag that has begun, of a #RidgeDragPayload
 * @plan: the plan that is dragged in
 *
 * Gives the drag a card as its icon.
 */
void
ridge_drag_card_show (GdkDrag   *drag,
                      RidgePlan *plan)
{
  g_auto (GValue) value = G_VALUE_INIT;
  RidgeEntity *entity;

  g_return_if_fail (GDK_IS_DRAG (drag));
  g_return_if_fail (RIDGE_IS_PLAN (plan));

  g_value_init (&value, RIDGE_TYPE_DRAG_PAYLOAD);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return;

  entity = ridge_drag_payload_resolve (g_value_get_boxed (&value), plan);
  if (entity != NULL)
    gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), ridge_drag_card_new (entity));
}

/**
 * ridge_drag_card_of_drop:
 * @drop: a drop that hovers
 *
 * Returns: (transfer none) (nullable): the card that travels with it; none when
 *   the drag began in another program
 */
RidgeDragCard *
ridge_drag_card_of_drop (GdkDrop *drop)
{
  GdkDrag *drag;
  GtkWidget *card;

  g_return_val_if_fail (GDK_IS_DROP (drop), NULL);

  drag = gdk_drop_get_drag (drop);
  if (drag == NULL)
    return NULL;

  card = gtk_drag_icon_get_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)));

  return RIDGE_IS_DRAG_CARD (card) ? RIDGE_DRAG_CARD (card) : NULL;
}

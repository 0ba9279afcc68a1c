/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-drag-card.h"

#include <glib/gi18n-lib.h>

#include "ui/objectives/ridge-drag-payload.h"
#include "ui/objectives/ridge-row-words.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-ring-widget.h"

/**
 * RidgeDragCard:
 *
 * What travels under the pointer during a drag: the thing, and in words what
 * letting go would do, or why it is refused.
 *
 * ::given-up: Escape was pressed; from now on letting go does nothing.
 */
struct _RidgeDragCard
{
  AdwBin           parent_instance;

  RidgeRingWidget *ring;
  GtkImage        *icon;
  GtkLabel        *title;
  GtkLabel        *deed;
  gboolean         given_up;
};

enum
{
  GIVEN_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

  signals[GIVEN_UP] = g_signal_new ("given-up", RIDGE_TYPE_DRAG_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

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
 * ridge_drag_card_get_given_up:
 *
 * Returns: whether the person wants nothing to be dropped any more
 */
gboolean
ridge_drag_card_get_given_up (RidgeDragCard *self)
{
  g_return_val_if_fail (RIDGE_IS_DRAG_CARD (self), FALSE);

  return self->given_up;
}

static gboolean
key_pressed_cb (RidgeDragCard *self,
                guint          keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  self->given_up = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[GIVEN_UP], 0);

  return GDK_EVENT_STOP;
}

/* Only now can something be taken up again; who gave up is told. */
static void
drag_end_cb (RidgeDragCard *self,
             GdkDrag       *drag,
             gboolean       deletes,
             GtkDragSource *source)
{
  if (self->given_up)
    ridge_announce (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)), _("Nothing was moved."),
                    GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
stop_listening_cb (GtkEventController *keys)
{
  gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
}

/* A compositor ends the drag by itself. Where there is none the key comes to the window, and GTK lets
 * no program end a drag; so the card tells those it hovers over. */
static void
listen_for_escape (RidgeDragCard *self,
                   GtkDragSource *source)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (stop_listening_cb), keys, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), keys);
}

/**
 * ridge_drag_card_show:
 * @source: where the drag came from
 * @drag: a drag that has begun, of a #RidgeDragPayload
 * @plan: the plan that is dragged in
 *
 * Gives the drag a card as its icon. Escape gives it up.
 */
void
ridge_drag_card_show (GtkDragSource *source,
                      GdkDrag       *drag,
                      RidgePlan     *plan)
{
  g_auto (GValue) value = G_VALUE_INIT;
  RidgeEntity *entity;
  GtkWidget *card;

  g_return_if_fail (GTK_IS_DRAG_SOURCE (source));
  g_return_if_fail (GDK_IS_DRAG (drag));
  g_return_if_fail (RIDGE_IS_PLAN (plan));

  g_value_init (&value, RIDGE_TYPE_DRAG_PAYLOAD);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return;

  entity = ridge_drag_payload_resolve (g_value_get_boxed (&value), plan);
  if (entity == NULL)
    return;

  card = ridge_drag_card_new (entity);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), card);
  listen_for_escape (RIDGE_DRAG_CARD (card), source);
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

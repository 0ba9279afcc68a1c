/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-status-widget.h"

#define SIZE 16

/**
 * RidgeStatusWidget:
 *
 * One status glyph; each has a shape of its own.
 */
struct _RidgeStatusWidget
{
  RidgePainting parent_instance;

  RidgeStatus   status;
};

G_DEFINE_FINAL_TYPE (RidgeStatusWidget, ridge_status_widget, RIDGE_TYPE_PAINTING)

static void
ridge_status_widget_paint (RidgePainting      *painting,
                           const RidgePalette *palette,
                           cairo_t            *cr,
                           double              width,
                           double              height)
{
  double size = MIN (width, height);

  ridge_status_paint (RIDGE_STATUS_WIDGET (painting)->status, palette, cr, (width - size) / 2, (height - size) / 2,
                      size);
}

static void
ridge_status_widget_class_init (RidgeStatusWidgetClass *klass)
{
  RIDGE_PAINTING_CLASS (klass)->paint = ridge_status_widget_paint;
}

static void
ridge_status_widget_init (RidgeStatusWidget *self)
{
  self->status = RIDGE_STATUS_NO_DATA;
  ridge_painting_set_size (RIDGE_PAINTING (self), SIZE, SIZE);
}

/**
 * ridge_status_widget_new:
 *
 * Returns: (transfer floating): the glyph for no data
 */
GtkWidget *
ridge_status_widget_new (void)
{
  return g_object_new (RIDGE_TYPE_STATUS_WIDGET, NULL);
}

/**
 * ridge_status_widget_set_status:
 * @status: what it shows
 * @label: the same in a word or two, for those who do not see it
 *
 * Shows another status.
 */
void
ridge_status_widget_set_status (RidgeStatusWidget *self,
                                RidgeStatus        status,
                                const char        *label)
{
  g_return_if_fail (RIDGE_IS_STATUS_WIDGET (self));

  ridge_painting_set_label (RIDGE_PAINTING (self), label);
  if (self->status == status)
    return;

  self->status = status;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

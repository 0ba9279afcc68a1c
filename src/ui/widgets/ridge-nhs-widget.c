/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-nhs-widget.h"

#include <math.h>

#include "picture/ridge-nhs-picture.h"

#define SIZE 20

/**
 * RidgeNhsWidget:
 *
 * How a KPI varies and whether its target can be relied on, as one or two
 * icons; hidden while there are too few values to tell.
 */
struct _RidgeNhsWidget
{
  RidgePainting   parent_instance;

  RidgeNhsPicture picture;
  int             size;
};

G_DEFINE_FINAL_TYPE (RidgeNhsWidget, ridge_nhs_widget, RIDGE_TYPE_PAINTING)

static void
update_size (RidgeNhsWidget *self)
{
  ridge_painting_set_size (RIDGE_PAINTING (self), (int) ceil (ridge_nhs_picture_get_width (&self->picture, self->size)),
                           self->size);
}

static void
ridge_nhs_widget_paint (RidgePainting      *painting,
                        const RidgePalette *palette,
                        cairo_t            *cr,
                        double              width,
                        double              height)
{
  RidgeNhsWidget *self = RIDGE_NHS_WIDGET (painting);

  ridge_nhs_picture_paint (&self->picture, palette, cr, 0, (height - self->size) / 2, self->size);
}

static void
ridge_nhs_widget_finalize (GObject *object)
{
  ridge_nhs_picture_clear (&RIDGE_NHS_WIDGET (object)->picture);
  G_OBJECT_CLASS (ridge_nhs_widget_parent_class)->finalize (object);
}

static void
ridge_nhs_widget_class_init (RidgeNhsWidgetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ridge_nhs_widget_finalize;
  RIDGE_PAINTING_CLASS (klass)->paint = ridge_nhs_widget_paint;
}

static void
ridge_nhs_widget_init (RidgeNhsWidget *self)
{
  self->size = SIZE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ridge_nhs_widget_set_size:
 * @size: height of the icons in pixels
 *
 * Sets how large the icons are.
 */
void
ridge_nhs_widget_set_size (RidgeNhsWidget *self,
                           int             size)
{
  g_return_if_fail (RIDGE_IS_NHS_WIDGET (self));

  self->size = size;
  update_size (self);
}

/**
 * ridge_nhs_widget_show:
 *
 * Shows the status that @kpi has now.
 */
void
ridge_nhs_widget_show (RidgeNhsWidget *self,
                       RidgeKpi       *kpi)
{
  g_return_if_fail (RIDGE_IS_NHS_WIDGET (self));
  g_return_if_fail (RIDGE_IS_KPI (kpi));

  ridge_nhs_picture_clear (&self->picture);
  ridge_nhs_picture_init (&self->picture, kpi);
  update_size (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->picture.n_icons > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->picture.sentence);
  ridge_painting_set_label (RIDGE_PAINTING (self), ridge_nhs_widget_get_sentence (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ridge_nhs_widget_get_sentence:
 *
 * Returns: (transfer none): what the icons mean together; empty without any
 */
const char *
ridge_nhs_widget_get_sentence (RidgeNhsWidget *self)
{
  g_return_val_if_fail (RIDGE_IS_NHS_WIDGET (self), "");

  return self->picture.sentence != NULL ? self->picture.sentence : "";
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/scorecard/ridge-paper-widget.h"

#define NATURAL_WIDTH 760
#define LEAST_WIDTH 280

/**
 * RidgePaperWidget:
 *
 * A printed page on the screen: white whatever the colours of the screen are,
 * since it shows what comes out of the printer. The row it stands in says to a
 * screen reader what it shows.
 */
struct _RidgePaperWidget
{
  GtkWidget       parent_instance;

  RidgeScorecard *scorecard;   /* borrowed: whoever sets it takes it back before it goes */
  guint           page;
  GskRenderNode  *node;
};

G_DEFINE_FINAL_TYPE (RidgePaperWidget, ridge_paper_widget, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
ridge_paper_widget_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ridge_paper_widget_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RidgePaperWidget *self = RIDGE_PAPER_WIDGET (widget);
  double width = 1, height = 1.414;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (self->scorecard != NULL)
    ridge_scorecard_get_page_size (self->scorecard, &width, &height);
  *minimum = *natural = (int) ((for_size > 0 ? for_size : NATURAL_WIDTH) * height / width + 0.5);
}

static void
forget_node (RidgePaperWidget *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

static void
ridge_paper_widget_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  forget_node (RIDGE_PAPER_WIDGET (widget));
}

static void
ridge_paper_widget_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RidgePaperWidget *self = RIDGE_PAPER_WIDGET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &bounds);
  if (self->scorecard == NULL)
    return;
  if (self->node == NULL)
    {
      cairo_t *cr;
      double width, height;

      self->node = gsk_cairo_node_new (&bounds);
      cr = gsk_cairo_node_get_draw_context (self->node);
      ridge_scorecard_get_page_size (self->scorecard, &width, &height);
      cairo_scale (cr, bounds.size.width / width, bounds.size.width / width);
      ridge_scorecard_draw_page (self->scorecard, cr, self->page);
      cairo_destroy (cr);
    }
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
ridge_paper_widget_finalize (GObject *object)
{
  forget_node (RIDGE_PAPER_WIDGET (object));
  G_OBJECT_CLASS (ridge_paper_widget_parent_class)->finalize (object);
}

static void
ridge_paper_widget_class_init (RidgePaperWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ridge_paper_widget_finalize;
  widget_class->get_request_mode = ridge_paper_widget_get_request_mode;
  widget_class->measure = ridge_paper_widget_measure;
  widget_class->size_allocate = ridge_paper_widget_size_allocate;
  widget_class->snapshot = ridge_paper_widget_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ridge_paper_widget_init (RidgePaperWidget *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * ridge_paper_widget_new:
 *
 * Returns: (transfer floating): an empty sheet
 */
GtkWidget *
ridge_paper_widget_new (void)
{
  return g_object_new (RIDGE_TYPE_PAPER_WIDGET, NULL);
}

/**
 * ridge_paper_widget_set_page:
 * @scorecard: (nullable): the scorecard, which must live until another is set
 * @page: from 0
 *
 * Shows a page as it will be printed.
 */
void
ridge_paper_widget_set_page (RidgePaperWidget *self,
                             RidgeScorecard   *scorecard,
                             guint             page)
{
  g_return_if_fail (RIDGE_IS_PAPER_WIDGET (self));

  self->scorecard = scorecard;
  self->page = page;
  forget_node (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

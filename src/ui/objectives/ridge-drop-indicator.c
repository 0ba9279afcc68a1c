/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-drop-indicator.h"

#define LINE_WIDTH 2.0f
#define KNOB_RADIUS 5.0f
#define ROW_RADIUS 9.0f
#define TINT 0.16f

/**
 * RidgeDropIndicator:
 *
 * Shows over the rows where a drop would go: a row as a whole, or a line
 * between two rows whose knob tells the level. It takes no events.
 */
struct _RidgeDropIndicator
{
  GtkWidget        parent_instance;

  enum { SHOWS_NOTHING, SHOWS_ROW, SHOWS_LINE } shows;
  graphene_rect_t  row;
  graphene_point_t start;
  float            end;
  gboolean         refused;
};

G_DEFINE_FINAL_TYPE (RidgeDropIndicator, ridge_drop_indicator, GTK_TYPE_WIDGET)

static void
snapshot_row (RidgeDropIndicator *self,
              GtkSnapshot        *snapshot,
              const GdkRGBA      *color)
{
  GskRoundedRect outline;
  GdkRGBA tint = *color;

  tint.alpha *= TINT;
  gsk_rounded_rect_init_from_rect (&outline, &self->row, ROW_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &tint, &self->row);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { LINE_WIDTH, LINE_WIDTH, LINE_WIDTH, LINE_WIDTH },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
snapshot_line (RidgeDropIndicator *self,
               GtkSnapshot        *snapshot,
               const GdkRGBA      *color)
{
  float from = MIN (self->start.x, self->end);
  float length = ABS (self->end - self->start.x);
  graphene_rect_t knob = GRAPHENE_RECT_INIT (self->start.x - KNOB_RADIUS, self->start.y - KNOB_RADIUS,
                                             2 * KNOB_RADIUS, 2 * KNOB_RADIUS);
  GskRoundedRect outline;

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (from, self->start.y - LINE_WIDTH / 2, length, LINE_WIDTH));
  gsk_rounded_rect_init_from_rect (&outline, &knob, KNOB_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &knob);
  gtk_snapshot_pop (snapshot);
}

static void
ridge_drop_indicator_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  RidgeDropIndicator *self = RIDGE_DROP_INDICATOR (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (self->shows == SHOWS_ROW)
    snapshot_row (self, snapshot, &color);
  else if (self->shows == SHOWS_LINE)
    snapshot_line (self, snapshot, &color);
}

static void
show (RidgeDropIndicator *self,
      int                 shows,
      gboolean            refused)
{
  self->shows = shows;
  self->refused = refused;

  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ridge_drop_indicator_class_init (RidgeDropIndicatorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ridge_drop_indicator_snapshot;
  gtk_widget_class_set_css_name (widget_class, "dropindicator");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ridge_drop_indicator_init (RidgeDropIndicator *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * ridge_drop_indicator_show_row:
 * @row: the row, in the indicator's coordinates
 * @refused: whether a drop there is refused
 *
 * Marks a whole row.
 */
void
ridge_drop_indicator_show_row (RidgeDropIndicator    *self,
                               const graphene_rect_t *row,
                               gboolean               refused)
{
  g_return_if_fail (RIDGE_IS_DROP_INDICATOR (self));
  g_return_if_fail (row != NULL);

  self->row = *row;
  show (self, SHOWS_ROW, refused);
}

/**
 * ridge_drop_indicator_show_line:
 * @start: where the line starts, with its knob
 * @end: where it ends; before @start from right to left
 * @y: its height
 * @refused: whether a drop there is refused
 *
 * Marks a place between two rows.
 */
void
ridge_drop_indicator_show_line (RidgeDropIndicator *self,
                                double              start,
                                double              end,
                                double              y,
                                gboolean            refused)
{
  g_return_if_fail (RIDGE_IS_DROP_INDICATOR (self));

  self->start = GRAPHENE_POINT_INIT (start, y);
  self->end = end;
  show (self, SHOWS_LINE, refused);
}

/**
 * ridge_drop_indicator_clear:
 *
 * Marks nothing.
 */
void
ridge_drop_indicator_clear (RidgeDropIndicator *self)
{
  g_return_if_fail (RIDGE_IS_DROP_INDICATOR (self));

  show (self, SHOWS_NOTHING, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-objectives-drag.h"

#include <math.h>

#include "ui/objectives/ridge-drag-card.h"
#include "ui/objectives/ridge-drag-payload.h"
#include "ui/objectives/ridge-drop-words.h"
#include "ui/objectives/ridge-new-dialog.h"

/* Where the line of a drop below the last row ends without a row to follow. */
#define LINE_MARGIN 12.0

/**
 * RidgeObjectivesDrag:
 *
 * Drag and drop on the rows: one source and one target on the list view. The
 * row is found from the coordinates, the place is shown while the pointer moves,
 * the card under it says what would happen, and what was dropped can be undone.
 *
 * ::dropped (RidgeEntity *entity): a row has got a new place.
 */
struct _RidgeObjectivesDrag
{
  GObject              parent_instance;

  GtkListView         *view;         /* not owned: it owns the controllers, and so us */
  RidgeDropIndicator  *indicator;
  RidgeObjectivesTree *tree;
  RidgeContext        *context;

  GtkDropTarget       *target;
  RidgeDrop            shown;
  double               x, y;
  guint                tick_id;
};

enum
{
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeObjectivesDrag, ridge_objectives_drag, G_TYPE_OBJECT)

/* ---- From coordinates to rows ---- */

static RidgeDropLine
get_line (RidgeObjectivesDrag *self,
          guint                position)
{
  RidgeDropLine line = { NULL };

  line.entity = ridge_objectives_tree_get_entity (self->tree, position, &line.level);

  return line;
}

static gboolean
get_bounds (RidgeObjectivesDrag *self,
            RidgeObjectivesRow  *row,
            GtkWidget           *target,
            graphene_rect_t     *bounds)
{
  return gtk_widget_compute_bounds (gtk_widget_get_parent (GTK_WIDGET (row)), target, bounds);
}

/* The level whose indentation the pointer is at. */
static int
get_level (RidgeObjectivesDrag *self,
           RidgeObjectivesRow  *row,
           double               x,
           double               y)
{
  graphene_point_t point;
  double start, step;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (row), &GRAPHENE_POINT_INIT (x, y), &point))
    return 0;

  ridge_objectives_row_get_indent (row, &start, &step);

  return (int) floor ((point.x - start) / step);
}

static void
find_point (RidgeObjectivesDrag *self,
            double               x,
            double               y,
            RidgeObjectivesRow **row,
            RidgeDropPoint      *point)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ridge_objectives_tree_get_rows (self->tree)));
  graphene_rect_t bounds;
  guint position;

  *point = (RidgeDropPoint) { { NULL } };
  *row = ridge_objectives_drag_pick (self->view, x, y);
  if (*row == NULL || !get_bounds (self, *row, GTK_WIDGET (self->view), &bounds))
    {
      *row = NULL;
      if (n > 0)
        point->above = get_line (self, n - 1);
      return;
    }

  position = ridge_objectives_row_get_position (*row);
  point->row = get_line (self, position);
  point->below = get_line (self, position + 1);
  if (position > 0)
    point->above = get_line (self, position - 1);
  point->fraction = CLAMP ((y - bounds.origin.y) / bounds.size.height, 0, 1);
  point->level = get_level (self, *row, x, y);
}

/* ---- Showing the place ---- */

/* The row that stands last, for a line below it. */
static RidgeObjectivesRow *
find_last_row (RidgeObjectivesDrag *self)
{
  GtkWidget *last = NULL;
  float lowest = -G_MAXFLOAT;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!RIDGE_IS_OBJECTIVES_ROW (gtk_widget_get_first_child (child)) || !gtk_widget_get_mapped (child) ||
          !gtk_widget_compute_bounds (child, GTK_WIDGET (self->view), &bounds))
        continue;
      if (bounds.origin.y > lowest)
        {
          lowest = bounds.origin.y;
          last = gtk_widget_get_first_child (child);
        }
    }

  return last != NULL ? RIDGE_OBJECTIVES_ROW (last) : NULL;
}

static void
show_line (RidgeObjectivesDrag *self,
           RidgeObjectivesRow  *row,
           const RidgeDrop     *drop)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t item, inner;
  double start, step, y;

  if (!get_bounds (self, row, GTK_WIDGET (self->indicator), &item) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->indicator), &inner))
    return;

  ridge_objectives_row_get_indent (row, &start, &step);
  start = inner.origin.x + start + step * drop->level;
  y = drop->mark == RIDGE_DROP_MARK_ABOVE ? item.origin.y : item.origin.y + item.size.height;
  ridge_drop_indicator_show_line (self->indicator, start,
                                  rtl ? item.origin.x + LINE_MARGIN
                                      : item.origin.x + item.size.width - LINE_MARGIN,
                                  y, drop->refusal != NULL);
}

static void
show_drop (RidgeObjectivesDrag *self,
           RidgeObjectivesRow  *row,
           const RidgeDrop     *drop)
{
  graphene_rect_t bounds;

  if (row == NULL)
    row = find_last_row (self);

  if (row == NULL || drop->mark == RIDGE_DROP_MARK_NONE)
    ridge_drop_indicator_clear (self->indicator);
  else if (drop->mark != RIDGE_DROP_MARK_ROW)
    show_line (self, row, drop);
  else if (get_bounds (self, row, GTK_WIDGET (self->indicator), &bounds))
    ridge_drop_indicator_show_row (self->indicator, &bounds, drop->refusal != NULL);
}

static gboolean
find_drop (RidgeObjectivesDrag *self,
           RidgeEntity         *dragged,
           double               x,
           double               y,
           RidgeDrop           *drop,
           RidgeObjectivesRow **row)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgeDropPoint point;

  if (plan == NULL || !ridge_context_get_editable (self->context))
    return FALSE;

  find_point (self, x, y, row, &point);
  ridge_drop_find (plan, dragged, &point, drop);

  return TRUE;
}

/* ---- The drop target ---- */

static RidgeEntity *
get_dragged (RidgeObjectivesDrag *self)
{
  const GValue *value = gtk_drop_target_get_value (self->target);
  RidgePlan *plan = ridge_context_get_plan (self->context);

  if (value == NULL || !G_VALUE_HOLDS (value, RIDGE_TYPE_DRAG_PAYLOAD) || plan == NULL)
    return NULL;

  return ridge_drag_payload_resolve (g_value_get_boxed (value), plan);
}

static GdkDragAction
hover (RidgeObjectivesDrag *self)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (self->target);
  RidgeDragCard *card = drop != NULL ? ridge_drag_card_of_drop (drop) : NULL;
  RidgeEntity *dragged = get_dragged (self);
  g_autofree char *deed = NULL;
  gboolean refused = FALSE;

  if (dragged == NULL || (card != NULL && ridge_drag_card_get_given_up (card)))
    return 0;

  deed = ridge_objectives_drag_hover (self, dragged, self->x, self->y, &refused);
  if (card != NULL)
    ridge_drag_card_set_deed (card, deed, refused);

  return ridge_drop_is_open (&self->shown) ? GDK_ACTION_MOVE : 0;
}

static GdkDragAction
motion_cb (RidgeObjectivesDrag *self,
           double               x,
           double               y)
{
  self->x = x;
  self->y = y;

  return hover (self);
}

static GdkDragAction
enter_cb (RidgeObjectivesDrag *self,
          double               x,
          double               y)
{
  RidgeDragCard *card = ridge_drag_card_of_drop (gtk_drop_target_get_current_drop (self->target));

  if (card != NULL)
    g_signal_connect_object (card, "given-up", G_CALLBACK (ridge_objectives_drag_leave), self, G_CONNECT_SWAPPED);

  return motion_cb (self, x, y);
}

static gboolean
rows_moved_tick_cb (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       data)
{
  RidgeObjectivesDrag *self = data;

  self->tick_id = 0;
  hover (self);

  return G_SOURCE_REMOVE;
}

/* Rows move under a resting pointer when an edge scrolls or a row opens. */
static void
rows_moved_cb (RidgeObjectivesDrag *self)
{
  if (self->tick_id == 0 && gtk_drop_target_get_current_drop (self->target) != NULL)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), rows_moved_tick_cb, self, NULL);
}

/* A row that opens stays under the pointer; what it shows pushes the rows below it down. */
static void
items_changed_cb (RidgeObjectivesDrag *self,
                  guint                position,
                  guint                removed,
                  guint                added)
{
  if (gtk_drop_target_get_current_drop (self->target) != NULL && removed == 0 && position > 0)
    gtk_list_view_scroll_to (self->view, position - 1, GTK_LIST_SCROLL_NONE, NULL);
  rows_moved_cb (self);
}

static gboolean
drop_cb (RidgeObjectivesDrag *self,
         const GValue        *value,
         double               x,
         double               y)
{
  RidgeDragCard *card = ridge_drag_card_of_drop (gtk_drop_target_get_current_drop (self->target));
  RidgeEntity *dragged = get_dragged (self);

  if (dragged == NULL || (card != NULL && ridge_drag_card_get_given_up (card)))
    return FALSE;

  return ridge_objectives_drag_drop (self, dragged, x, y);
}

/* ---- The drag source ---- */

static GdkContentProvider *
prepare_cb (RidgeObjectivesDrag *self,
            double               x,
            double               y)
{
  RidgeObjectivesRow *row = ridge_objectives_drag_pick (self->view, x, y);

  if (row == NULL || !ridge_context_get_editable (self->context))
    return NULL;

  return ridge_drag_payload_provide (ridge_objectives_row_get_entity (row));
}

static void
drag_begin_cb (RidgeObjectivesDrag *self,
               GdkDrag             *drag,
               GtkDragSource       *source)
{
  ridge_drag_card_show (source, drag, ridge_context_get_plan (self->context));
}

static void
ridge_objectives_drag_dispose (GObject *object)
{
  RidgeObjectivesDrag *self = RIDGE_OBJECTIVES_DRAG (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
  ridge_drop_clear (&self->shown);
  g_clear_object (&self->tree);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_objectives_drag_parent_class)->dispose (object);
}

static void
ridge_objectives_drag_class_init (RidgeObjectivesDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_objectives_drag_dispose;

  signals[DROPPED] = g_signal_new ("dropped", RIDGE_TYPE_OBJECTIVES_DRAG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, RIDGE_TYPE_ENTITY);
}

static void
ridge_objectives_drag_init (RidgeObjectivesDrag *self)
{
}

static void
add_controllers (RidgeObjectivesDrag *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (source));

  self->target = gtk_drop_target_new (RIDGE_TYPE_DRAG_PAYLOAD, GDK_ACTION_MOVE);
  gtk_drop_target_set_preload (self->target, TRUE);
  g_signal_connect_object (self->target, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "leave", G_CALLBACK (ridge_objectives_drag_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (self->target));
}

/**
 * ridge_objectives_drag_new:
 * @view: the rows
 * @tree: what they show
 * @context: what the window is looking at
 * @indicator: what shows the place; it lies over the rows
 *
 * Lets rows be dragged and dropped, and KPIs be dropped on them.
 *
 * Returns: (transfer full): the drag and drop of the rows
 */
RidgeObjectivesDrag *
ridge_objectives_drag_new (GtkListView         *view,
                           RidgeObjectivesTree *tree,
                           RidgeContext        *context,
                           RidgeDropIndicator  *indicator)
{
  RidgeObjectivesDrag *self;
  GtkAdjustment *adjustment;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (tree), NULL);
  g_return_val_if_fail (RIDGE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (RIDGE_IS_DROP_INDICATOR (indicator), NULL);

  self = g_object_new (RIDGE_TYPE_OBJECTIVES_DRAG, NULL);
  self->view = view;
  self->indicator = indicator;
  self->tree = g_object_ref (tree);
  self->context = g_object_ref (context);
  add_controllers (self);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (rows_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ridge_objectives_tree_get_rows (tree), "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * ridge_objectives_drag_pick:
 * @view: the rows
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: (transfer none) (nullable): the row at a point
 */
RidgeObjectivesRow *
ridge_objectives_drag_pick (GtkListView *view,
                            double       x,
                            double       y)
{
  GtkWidget *widget;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);

  widget = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);
  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (view))
    widget = widget != GTK_WIDGET (view) ? gtk_widget_get_parent (widget) : NULL;
  if (widget != NULL)
    widget = gtk_widget_get_first_child (widget);

  return RIDGE_IS_OBJECTIVES_ROW (widget) ? RIDGE_OBJECTIVES_ROW (widget) : NULL;
}

/**
 * ridge_objectives_drag_hover:
 * @dragged: an objective, a key result or a KPI
 * @x: in the list view's coordinates
 * @y: in the list view's coordinates
 * @refused: (out): whether a drop here is refused
 *
 * Shows where a drop at a point would go.
 *
 * Returns: (transfer full): what it would do, or why it is refused, in words
 */
char *
ridge_objectives_drag_hover (RidgeObjectivesDrag *self,
                             RidgeEntity         *dragged,
                             double               x,
                             double               y,
                             gboolean            *refused)
{
  RidgeObjectivesRow *row = NULL;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_DRAG (self), NULL);
  g_return_val_if_fail (RIDGE_IS_ENTITY (dragged), NULL);

  ridge_drop_clear (&self->shown);
  find_drop (self, dragged, x, y, &self->shown, &row);
  show_drop (self, row, &self->shown);
  *refused = self->shown.refusal != NULL;

  return ridge_drop_describe (&self->shown, dragged);
}

/**
 * ridge_objectives_drag_leave:
 *
 * Shows no place any more.
 */
void
ridge_objectives_drag_leave (RidgeObjectivesDrag *self)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_DRAG (self));

  ridge_drop_clear (&self->shown);
  ridge_drop_indicator_clear (self->indicator);
}

/**
 * ridge_objectives_drag_drop:
 * @dragged: an objective, a key result or a KPI
 * @x: in the list view's coordinates
 * @y: in the list view's coordinates
 *
 * Drops something at a point: one change, announced with an Undo.
 *
 * Returns: whether something was done
 */
gboolean
ridge_objectives_drag_drop (RidgeObjectivesDrag *self,
                            RidgeEntity         *dragged,
                            double               x,
                            double               y)
{
  g_auto (RidgeDrop) drop = { RIDGE_DROP_MARK_NONE };
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;
  RidgeObjectivesRow *row;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_DRAG (self), FALSE);
  g_return_val_if_fail (RIDGE_IS_ENTITY (dragged), FALSE);

  ridge_objectives_drag_leave (self);
  if (!find_drop (self, dragged, x, y, &drop, &row) || drop.deed == RIDGE_DROP_NOTHING)
    return FALSE;

  /* Where the KPI shall go is asked first. */
  if (ridge_drop_is_open (&drop) && drop.deed == RIDGE_DROP_PROMOTE)
    {
      ridge_new_dialog_measure (GTK_WIDGET (self->view), self->context, RIDGE_KPI (dragged), drop.objective, FALSE);
      return TRUE;
    }

  report = ridge_drop_report (&drop, dragged);
  if (!ridge_drop_perform (&drop, ridge_context_get_document (self->context), dragged, &error))
    {
      ridge_context_refuse (self->context, error);
      return FALSE;
    }

  if (!RIDGE_IS_KPI (dragged))
    g_signal_emit (self, signals[DROPPED], 0, dragged);
  ridge_context_announce (self->context, report, TRUE);

  return TRUE;
}

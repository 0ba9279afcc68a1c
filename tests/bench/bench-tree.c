/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "big-plan.h"
#include "ridge-bench.h"
#include "ridge-ui-fixture.h"

#define N_OBJECTIVES ridge_bench_size (100000, 500)
#define FAN_OUT 10
#define N_STEPS 40
#define RUNS 3

/* The tree of objectives in the real window: expanding all of it, and scrolling
 * through it, held against a GtkListView over a GtkTreeListModel of as many
 * rows with nothing but a label. */

typedef struct
{
  GtkWidget *root;
  GtkWidget *view;
  int        n_frames;
} Window;

/* ---- The least tree ---- */

/* The children of a node of the same shape as the large plan; a node is its number. */
static GListModel *
create_children (gpointer item,
                 gpointer data)
{
  guint node = (guint) g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10);
  guint first = node * FAN_OUT;
  GtkStringList *children = gtk_string_list_new (NULL);

  for (guint child = MAX (first, 1); child < MIN (first + FAN_OUT, N_OBJECTIVES); child++)
    {
      g_autofree char *name = g_strdup_printf ("%u", child);

      gtk_string_list_append (children, name);
    }
  return G_LIST_MODEL (children);
}

static void
set_up_row_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               gpointer            data)
{
  GtkWidget *expander = gtk_tree_expander_new ();

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), gtk_label_new (NULL));
  gtk_list_item_set_child (item, expander);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             gpointer            data)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (GtkStringObject) node = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (expander, row);
  gtk_label_set_text (GTK_LABEL (gtk_tree_expander_get_child (expander)), gtk_string_object_get_string (node));
}

static GtkSelectionModel *
create_least_model (gboolean expanded)
{
  GtkStringList *roots = gtk_string_list_new ((const char *[]) { "0", NULL });

  return GTK_SELECTION_MODEL (gtk_single_selection_new (
    G_LIST_MODEL (gtk_tree_list_model_new (G_LIST_MODEL (roots), FALSE, expanded, create_children, NULL, NULL))));
}

static Window
open_least_window (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  Window least = { .root = gtk_window_new () };

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  least.view = gtk_list_view_new (create_least_model (FALSE), factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), least.view);
  gtk_window_set_child (GTK_WINDOW (least.root), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (least.root), 1180, 780);
  gtk_window_present (GTK_WINDOW (least.root));
  return least;
}

/* ---- Both ---- */

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  int *n_frames = data;

  (*n_frames)++;
  return *n_frames < 2;
}

static gboolean
has_drawn (gpointer data)
{
  return *(int *) data >= 2;
}

static void
wait_for_frame (Window *window)
{
  window->n_frames = 0;
  gtk_widget_add_tick_callback (window->root, count_frame_cb, &window->n_frames, NULL);
  gtk_widget_queue_draw (window->root);
  ridge_ui_wait (has_drawn, &window->n_frames, "a frame");
}

static double
measure_scrolling (Window *window)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (window->view));
  double end = gtk_adjustment_get_upper (place) - gtk_adjustment_get_page_size (place);
  gint64 start = g_get_monotonic_time ();

  for (guint step = 1; step <= N_STEPS; step++)
    {
      gtk_adjustment_set_value (place, end * step / N_STEPS);
      wait_for_frame (window);
    }
  return (g_get_monotonic_time () - start) / 1000.0 / N_STEPS;
}

static double
measure_our_expanding (Window    *ours,
                       RidgePage *page)
{
  gint64 start;

  gtk_widget_activate_action (GTK_WIDGET (page), "objectives.collapse-all", NULL);
  wait_for_frame (ours);
  start = g_get_monotonic_time ();
  gtk_widget_activate_action (GTK_WIDGET (page), "objectives.expand-all", NULL);
  wait_for_frame (ours);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static double
measure_least_expanding (Window *least)
{
  g_autoptr (GtkSelectionModel) model = NULL;
  gint64 start = g_get_monotonic_time ();

  model = create_least_model (TRUE);
  gtk_list_view_set_model (GTK_LIST_VIEW (least->view), model);
  wait_for_frame (least);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
fill (RidgeDocument *document)
{
  big_plan_fill (document, N_OBJECTIVES, 1, 1);
}

int
main (void)
{
  RidgeUiFixture ui;
  RidgePage *page;
  Window ours = { 0 };
  Window least;
  double expanding[2][RUNS];
  double scrolling[2][RUNS];

  g_setenv ("RIDGELINE_TODAY", RIDGE_UI_TODAY, TRUE);
  g_set_prgname ("bench-tree");
  g_set_application_name ("Ridgeline");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ridge_ui_fixture_init (&ui, fill);
  ridge_ui_activate (&ui, "win.place", g_variant_new_string ("objectives"));
  page = ridge_window_get_page (ui.window, "objectives");
  ours.root = GTK_WIDGET (ui.window);
  ours.view = ridge_ui_find (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW);
  least = open_least_window ();

  for (guint run = 0; run < RUNS; run++)
    {
      expanding[0][run] = measure_our_expanding (&ours, page);
      expanding[1][run] = measure_least_expanding (&least);
      scrolling[0][run] = measure_scrolling (&ours);
      scrolling[1][run] = measure_scrolling (&least);
    }
  ridge_bench_print ("expanding 100,000 objectives", ridge_bench_median (expanding[0], RUNS), "ms",
                     ridge_bench_median (expanding[1], RUNS));
  ridge_bench_print ("a frame while scrolling them", ridge_bench_median (scrolling[0], RUNS), "ms",
                     ridge_bench_median (scrolling[1], RUNS));

  gtk_window_destroy (GTK_WINDOW (least.root));
  ridge_ui_fixture_clear (&ui);
  return 0;
}

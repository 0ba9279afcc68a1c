/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/objectives/ridge-objectives-page-private.h"

#define N_BELOW 40
#define GUEST "Moves in"
#define HOST "Has many below"

typedef struct
{
  RidgeUiFixture       ui;
  RidgeObjectivesPage *page;
} Fixture;

static RidgeObjective *
add_objective (RidgeDocument *document,
               RidgePlace     place,
               const char    *title,
               gint64         period)
{
  RidgeFieldValue values[] = {
    { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (title) },
    { RIDGE_OBJECTIVE_PERIOD, RIDGE_REF (period) },
  };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_objective (document, place, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return RIDGE_OBJECTIVE (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_OBJECTIVE, id));
}

/* One objective, and one with more below it than a window shows. */
static void
fill (RidgeDocument *document)
{
  RidgeFieldValue quarter[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT ("Q4 2026") },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (RIDGE_PERIOD_QUARTER) },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (ridge_day_new (2026, 10, 1)) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2026, 12, 31)) },
  };
  g_autoptr (GError) error = NULL;
  gint64 period = ridge_create_period (document, quarter, G_N_ELEMENTS (quarter), &error);
  RidgeObjective *host;

  g_assert_no_error (error);
  add_objective (document, RIDGE_AT_TOP, GUEST, period);
  host = add_objective (document, RIDGE_AT_TOP, HOST, period);
  for (guint i = 0; i < N_BELOW; i++)
    {
      g_autofree char *title = g_strdup_printf ("Below %u", i);

      add_objective (document, RIDGE_INTO_OBJECTIVE (host), title, period);
    }
}

static void
go_to_page (Fixture *self)
{
  ridge_ui_activate (&self->ui, "win.place", g_variant_new_string ("objectives"));
  self->page = RIDGE_OBJECTIVES_PAGE (ridge_window_get_page (self->ui.window, "objectives"));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  ridge_ui_fixture_init (&self->ui, fill);
  ridge_ui_resize (&self->ui, 1000, 640);
  go_to_page (self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  ridge_ui_fixture_clear (&self->ui);
}

static RidgeEntity *
get (Fixture    *self,
     const char *title)
{
  return ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, title);
}

typedef struct
{
  Fixture    *self;
  const char *title;
} Wanted;

static gboolean
is_in_sight_and_focused (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *view = GTK_WIDGET (wanted->self->page->view);
  RidgeObjectivesRow *row = ridge_objectives_page_find_row (wanted->self->page, get (wanted->self, wanted->title));
  graphene_rect_t bounds;

  return row != NULL && gtk_root_get_focus (GTK_ROOT (wanted->self->ui.window)) == gtk_widget_get_parent (GTK_WIDGET (row)) &&
         gtk_widget_compute_bounds (GTK_WIDGET (row), view, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (view);
}

/* It takes the layout of a frame or two, and a busy machine its time. */
static void
wait_for_row (Fixture    *self,
              const char *title)
{
  ridge_ui_wait (is_in_sight_and_focused, &(Wanted) { self, title }, title);
}

static void
assert_kpi_in_sight (Fixture    *self,
                     const char *name)
{
  GtkWidget *page = GTK_WIDGET (ridge_window_get_page (self->ui.window, "kpis"));
  GtkWidget *list = ridge_ui_find (page, GTK_TYPE_LIST_VIEW);
  GtkWidget *label = ridge_ui_find_text (list, name);
  graphene_rect_t bounds;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (label, list, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (list));
}

static void
drop_guest_on_host (Fixture *self)
{
  RidgeObjectivesRow *row = ridge_objectives_page_find_row (self->page, get (self, HOST));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->page->view), &bounds));
  g_assert_true (ridge_objectives_drag_drop (self->page->drag, get (self, GUEST), bounds.origin.x + 40,
                                             bounds.origin.y + bounds.size.height / 2));
  ridge_ui_settle (&self->ui);
}

/* A row that was dropped goes below all others there, out of the window; the view goes with it. */
static void
test_dropped (Fixture       *self,
              gconstpointer  data)
{
  ridge_ui_activate (&self->ui, "objectives.expand-all", NULL);
  drop_guest_on_host (self);
  wait_for_row (self, GUEST);
}

/* Undo moves the row back, and the keys go on from there. */
static void
test_undone (Fixture       *self,
             gconstpointer  data)
{
  ridge_ui_activate (&self->ui, "objectives.expand-all", NULL);
  drop_guest_on_host (self);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  wait_for_row (self, GUEST);
  ridge_ui_activate (&self->ui, "win.redo", NULL);
  wait_for_row (self, GUEST);
}

static guint
count_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->page->view)));
}

static gboolean
has_no_window (gpointer data)
{
  return gtk_application_get_windows (data) == NULL;
}

static gboolean
is_open (gpointer data)
{
  return ridge_context_get_document (data) != NULL;
}

/* Closes the window and opens the same plan in another. */
static void
open_again (Fixture *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->ui.path);

  gtk_window_destroy (GTK_WINDOW (self->ui.window));
  ridge_ui_wait (has_no_window, self->ui.application, "the window to go");
  self->ui.window = ridge_window_new (ADW_APPLICATION (self->ui.application));
  self->ui.context = ridge_window_get_context (self->ui.window);
  gtk_window_present (GTK_WINDOW (self->ui.window));
  ridge_window_open (self->ui.window, file);
  ridge_ui_wait (is_open, self->ui.context, "the plan to open again");
  self->ui.plan = ridge_context_get_plan (self->ui.context);
  ridge_ui_settle (&self->ui);
  go_to_page (self);
}

/* What was open and what was closed is so again, another day. */
static void
test_remembered (Fixture       *self,
                 gconstpointer  data)
{
  ridge_ui_activate (&self->ui, "objectives.collapse-all", NULL);
  g_assert_cmpuint (count_rows (self), ==, 2);
  open_again (self);
  g_assert_cmpuint (count_rows (self), ==, 2);
  ridge_ui_activate (&self->ui, "objectives.expand-all", NULL);
  open_again (self);
  g_assert_cmpuint (count_rows (self), ==, 2 + N_BELOW);
}

/* The last of thousands, on a page that was not shown. */
static void
test_far (void)
{
  Fixture self;
  RidgeEntity *kpi;

  ridge_ui_fixture_init (&self.ui, ridge_ui_fill_many);
  self.page = RIDGE_OBJECTIVES_PAGE (ridge_window_get_page (self.ui.window, "objectives"));
  ridge_context_reveal (self.ui.context, get (&self, "Objective 2999"));
  ridge_ui_settle (&self.ui);
  wait_for_row (&self, "Objective 2999");

  kpi = ridge_ui_get (&self.ui, RIDGE_TABLE_KPI, "KPI 499");
  ridge_context_reveal (self.ui.context, kpi);
  ridge_ui_settle (&self.ui);
  assert_kpi_in_sight (&self, "KPI 499");
  ridge_ui_fixture_clear (&self.ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add ("/rows/dropped", Fixture, NULL, set_up, test_dropped, tear_down);
  g_test_add ("/rows/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/rows/remembered", Fixture, NULL, set_up, test_remembered, tear_down);

  g_test_add_func ("/rows/far", test_far);

  return g_test_run ();
}

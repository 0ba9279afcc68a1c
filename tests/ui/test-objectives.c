/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/objectives/ridge-objectives-page-private.h"
#include "ui/objectives/ridge-row-words.h"

#define COMPANY "Riders choose us first when they replace a car trip"
#define AGAIN "Share of city customers who buy again"
#define SUPPORT "Support riders like friends do"
#define ANSWER "First answer within an hour"
#define STORES "Every store can deliver a cargo bike within a week"
#define HANDOVER "Median days from order to handover"

#define WHOLE_TREE \
  COMPANY "\n" \
  "  " AGAIN "\n" \
  "    " SUPPORT "\n" \
  "      " ANSWER "\n" \
  "  " STORES "\n" \
  "    " HANDOVER "\n"

typedef struct
{
  RidgeUiFixture       ui;
  RidgeObjectivesPage *page;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  ridge_ui_fixture_init (&self->ui, ridge_ui_fill_company);
  ridge_ui_activate (&self->ui, "win.place", g_variant_new_string ("objectives"));
  self->page = RIDGE_OBJECTIVES_PAGE (ridge_window_get_page (self->ui.window, "objectives"));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  ridge_ui_fixture_clear (&self->ui);
}

/* The rows on screen, indented by their level. */
static char *
dump (Fixture *self)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (self->page->view));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (RidgeEntity) entity = gtk_tree_list_row_get_item (row);

      g_string_append_printf (text, "%*s%s\n", 2 * (int) gtk_tree_list_row_get_depth (row), "",
                              ridge_entity_get_title (entity));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_rows (Fixture    *self,
             const char *expected)
{
  g_autofree char *rows = dump (self);

  g_assert_cmpstr (rows, ==, expected);
}

static RidgeEntity *
get (Fixture    *self,
     const char *title)
{
  static const RidgeTable tables[] = { RIDGE_TABLE_OBJECTIVE, RIDGE_TABLE_KEY_RESULT, RIDGE_TABLE_KPI };

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) entities = ridge_plan_list (self->ui.plan, tables[t]);

      for (guint i = 0; i < entities->len; i++)
        if (g_str_equal (ridge_entity_get_title (entities->pdata[i]), title))
          return entities->pdata[i];
    }

  g_error ("nothing is called %s", title);
}

static void
act (Fixture    *self,
     const char *name)
{
  g_autofree char *action = g_strconcat ("objectives.", name, NULL);

  ridge_ui_activate (&self->ui, action, NULL);
}

static void
select_row (Fixture    *self,
            const char *title)
{
  ridge_context_set_selection (self->ui.context, get (self, title));
  ridge_ui_settle (&self->ui);
}

static const char *
get_selected (Fixture *self)
{
  RidgeEntity *selected = ridge_context_get_selection (self->ui.context);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->page->view));
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (selection);
  g_autoptr (RidgeEntity) shown = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  g_assert_true (selected == shown);

  return selected != NULL ? ridge_entity_get_title (selected) : NULL;
}

/* A point of a row: 0 at its top, 1 at its end, at the indentation of a level. */
static void
get_point (Fixture    *self,
           const char *title,
           double      fraction,
           int         level,
           double     *x,
           double     *y)
{
  RidgeObjectivesRow *row = ridge_objectives_page_find_row (self->page, get (self, title));
  graphene_rect_t item, inner;
  double start, step;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_parent (GTK_WIDGET (row)), GTK_WIDGET (self->page->view),
                                            &item));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->page->view), &inner));
  ridge_objectives_row_get_indent (row, &start, &step);
  *x = inner.origin.x + start + (level + 0.5) * step;
  *y = item.origin.y + fraction * item.size.height;
}

static char *
hover (Fixture    *self,
       const char *dragged,
       const char *row,
       double      fraction,
       int         level,
       gboolean   *refused)
{
  double x, y;

  get_point (self, row, fraction, level, &x, &y);

  return ridge_objectives_drag_hover (self->page->drag, get (self, dragged), x, y, refused);
}

static gboolean
drop (Fixture    *self,
      const char *dragged,
      const char *row,
      double      fraction,
      int         level)
{
  gboolean done;
  double x, y;

  get_point (self, row, fraction, level, &x, &y);
  done = ridge_objectives_drag_drop (self->page->drag, get (self, dragged), x, y);
  ridge_ui_settle (&self->ui);

  return done;
}

/* ---- The tree ---- */

static void
test_expand (Fixture       *self,
             gconstpointer  data)
{
  assert_rows (self, WHOLE_TREE);
  select_row (self, ANSWER);
  act (self, "collapse-all");
  assert_rows (self, COMPANY "\n");
  g_assert_cmpstr (get_selected (self), ==, COMPANY);
  act (self, "expand-all");
  assert_rows (self, WHOLE_TREE);
}

/* What was open below a row is open again when the row is. */
static void
test_expansion_survives (Fixture       *self,
                         gconstpointer  data)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (self->page->view));
  g_autoptr (GtkTreeListRow) top = NULL;

  act (self, "expand-all");
  select_row (self, HANDOVER);
  top = g_list_model_get_item (rows, 0);
  gtk_tree_list_row_set_expanded (top, FALSE);
  assert_rows (self, COMPANY "\n");
  g_assert_cmpstr (get_selected (self), ==, COMPANY);
  gtk_tree_list_row_set_expanded (top, TRUE);
  assert_rows (self, WHOLE_TREE);

  select_row (self, STORES);
  act (self, "move-out");
  act (self, "move-up");
  assert_rows (self, STORES "\n  " HANDOVER "\n" COMPANY "\n  " AGAIN "\n    " SUPPORT "\n      " ANSWER "\n");
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  assert_rows (self, WHOLE_TREE);
  g_assert_cmpstr (get_selected (self), ==, STORES);
}

static void
test_filter (Fixture       *self,
             gconstpointer  data)
{
  act (self, "collapse-all");
  ridge_ui_activate (&self->ui, "win.search", NULL);
  ridge_objectives_filter_set_text (ridge_objectives_tree_get_filter (self->page->tree), "answer");
  assert_rows (self, COMPANY "\n  " AGAIN "\n    " SUPPORT "\n      " ANSWER "\n");
  ridge_objectives_filter_set_text (ridge_objectives_tree_get_filter (self->page->tree), "lee");
  assert_rows (self, COMPANY "\n  " STORES "\n    " HANDOVER "\n");
  ridge_objectives_filter_set_text (ridge_objectives_tree_get_filter (self->page->tree), "nowhere");
  assert_rows (self, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->stack), ==, "nothing-found");

  act (self, "show-all");
  g_assert_false (ridge_page_get_searching (RIDGE_PAGE (self->page)));
  assert_rows (self, COMPANY "\n");
}

static void
test_filter_by_field (Fixture       *self,
                      gconstpointer  data)
{
  RidgeObjectivesFilter *filter = ridge_objectives_tree_get_filter (self->page->tree);

  act (self, "expand-all");
  ridge_context_set_team (self->ui.context, RIDGE_TEAM (ridge_ui_get (&self->ui, RIDGE_TABLE_TEAM, "Rider Care")));
  assert_rows (self, COMPANY "\n  " AGAIN "\n    " SUPPORT "\n      " ANSWER "\n");
  ridge_context_set_team (self->ui.context, NULL);
  assert_rows (self, WHOLE_TREE);

  ridge_objectives_filter_set_states (filter, RIDGE_STATE_BIT (RIDGE_STATE_CLOSED));
  assert_rows (self, "");
  g_assert_true (ridge_change_field (self->ui.document, get (self, STORES), RIDGE_OBJECTIVE_STATE,
                                     RIDGE_INTEGER (RIDGE_STATE_CLOSED), NULL));
  assert_rows (self, COMPANY "\n  " STORES "\n    " HANDOVER "\n");
}

static void
test_empty (Fixture       *self,
            gconstpointer  data)
{
  RidgeEntity *spring;
  g_autoptr (GError) error = NULL;
  RidgeFieldValue values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT ("Spring 2030") },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (RIDGE_PERIOD_CUSTOM) },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (ridge_day_new (2030, 3, 1)) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2030, 5, 31)) },
  };
  gint64 id = ridge_create_period (self->ui.document, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  spring = ridge_plan_lookup (self->ui.plan, RIDGE_TABLE_PERIOD, id);
  ridge_context_set_period (self->ui.context, RIDGE_PERIOD (spring));
  ridge_ui_settle (&self->ui);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->stack), ==, "empty");
  g_assert_cmpstr (adw_status_page_get_title (self->page->empty), ==, "No objectives in Spring 2030 yet");
  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (self->page), "objectives.new-objective"));
}

/* ---- Commands ---- */

static void
test_move (Fixture       *self,
           gconstpointer  data)
{
  act (self, "expand-all");
  select_row (self, STORES);
  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (self->page), "objectives.move-up"));
  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (self->page), "objectives.move-out"));
  act (self, "move-out");
  assert_rows (self, COMPANY "\n  " AGAIN "\n    " SUPPORT "\n      " ANSWER "\n" STORES "\n  " HANDOVER "\n");
  g_assert_cmpstr (get_selected (self), ==, STORES);
  act (self, "move-in");
  assert_rows (self, WHOLE_TREE);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  assert_rows (self, WHOLE_TREE);
  ridge_ui_activate (&self->ui, "win.redo", NULL);
  g_assert_null (ridge_objective_get_parent (RIDGE_OBJECTIVE (get (self, STORES))));
}

static gboolean
is_typing (gpointer data)
{
  return GTK_IS_TEXT (gtk_root_get_focus (data));
}

static void
test_rename (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *focus;

  select_row (self, STORES);
  act (self, "rename");
  ridge_ui_wait (is_typing, self->ui.window, "the title to be an entry");
  focus = gtk_root_get_focus (GTK_ROOT (self->ui.window));
  gtk_editable_set_text (GTK_EDITABLE (focus), "Every store delivers");
  g_signal_emit_by_name (focus, "activate");
  ridge_ui_settle (&self->ui);
  assert_rows (self, COMPANY "\n  " AGAIN "\n    " SUPPORT "\n      " ANSWER "\n  Every store delivers\n    " HANDOVER "\n");
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  assert_rows (self, WHOLE_TREE);
}

static void
test_delete (Fixture       *self,
             gconstpointer  data)
{
  act (self, "expand-all");
  select_row (self, SUPPORT);
  act (self, "delete");
  assert_rows (self, COMPANY "\n  " AGAIN "\n  " STORES "\n    " HANDOVER "\n");
  g_assert_cmpstr (get_selected (self), ==, STORES);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  assert_rows (self, WHOLE_TREE);
}

static void
test_duplicate (Fixture       *self,
                gconstpointer  data)
{
  act (self, "expand-all");
  select_row (self, SUPPORT);
  act (self, "duplicate");
  g_assert_cmpstr (get_selected (self), ==, SUPPORT " (copy)");
  g_assert_cmpuint (ridge_plan_get_n_rows (self->ui.plan, RIDGE_TABLE_OBJECTIVE), ==, 4);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  assert_rows (self, WHOLE_TREE);
}

static void
add (Fixture    *self,
     const char *action,
     const char *title)
{
  AdwDialog *dialog;

  act (self, action);
  dialog = ridge_ui_get_dialog (&self->ui);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (ridge_ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), title);
  gtk_widget_activate (adw_dialog_get_default_widget (dialog));
  ridge_ui_settle (&self->ui);
}

static gboolean
is_selected (gpointer data)
{
  Fixture *self = data;
  RidgeEntity *selected = ridge_context_get_selection (self->ui.context);

  return selected != NULL && g_str_has_prefix (ridge_entity_get_title (selected), "New ");
}

static void
test_add (Fixture       *self,
          gconstpointer  data)
{
  select_row (self, STORES);
  add (self, "new-child", "New child");
  ridge_ui_wait (is_selected, self, "the new objective to be selected");
  g_assert_cmpstr (get_selected (self), ==, "New child");
  assert_rows (self, WHOLE_TREE "    New child\n");
  g_assert_true (ridge_objective_get_parent (RIDGE_OBJECTIVE (get (self, "New child"))) == get (self, STORES));
  g_assert_true (ridge_objective_get_team (RIDGE_OBJECTIVE (get (self, "New child"))) ==
                 ridge_objective_get_team (RIDGE_OBJECTIVE (get (self, STORES))));
}

static void
test_move_to (Fixture       *self,
              gconstpointer  data)
{
  AdwDialog *dialog;
  GtkWidget *list;
  GtkSelectionModel *places;
  g_autoptr (RidgeEntity) second = NULL;

  act (self, "expand-all");
  select_row (self, STORES);
  act (self, "move-to");
  dialog = ridge_ui_get_dialog (&self->ui);
  list = ridge_ui_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);
  places = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  /* The top level, the key result, the other objective and its key result; nothing of its own. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (places)), ==, 4);
  second = g_list_model_get_item (G_LIST_MODEL (places), 1);
  g_assert_cmpstr (ridge_entity_get_title (second), ==, AGAIN);
  g_signal_emit_by_name (list, "activate", 1);
  ridge_ui_settle (&self->ui);
  assert_rows (self, COMPANY "\n  " AGAIN "\n    " SUPPORT "\n      " ANSWER "\n    " STORES "\n      " HANDOVER "\n");
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  assert_rows (self, WHOLE_TREE);
}

/* ---- Drag and drop ---- */

static void
test_drop_onto (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *words = NULL;
  gboolean refused;

  act (self, "expand-all");
  words = hover (self, SUPPORT, STORES, 0.5, 1, &refused);
  g_assert_cmpstr (words, ==, "Move under “" STORES "”");
  g_assert_false (refused);
  g_assert_true (drop (self, SUPPORT, STORES, 0.5, 1));
  assert_rows (self, COMPANY "\n  " AGAIN "\n  " STORES "\n    " HANDOVER "\n    " SUPPORT "\n      " ANSWER "\n");
  g_assert_cmpstr (get_selected (self), ==, SUPPORT);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  assert_rows (self, WHOLE_TREE);
}

/* Between the same two rows the indentation chooses the level. */
static void
test_drop_between (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *top = NULL;
  g_autofree char *below = NULL;
  gboolean refused;

  act (self, "expand-all");
  top = hover (self, SUPPORT, HANDOVER, 0.9, 0, &refused);
  below = hover (self, SUPPORT, HANDOVER, 0.9, 2, &refused);
  g_assert_cmpstr (top, ==, "Move to the top level");
  g_assert_cmpstr (below, ==, "Move under “" STORES "”");
  g_assert_true (drop (self, SUPPORT, HANDOVER, 0.9, 1));
  g_assert_true (ridge_objective_get_parent (RIDGE_OBJECTIVE (get (self, SUPPORT))) == get (self, COMPANY));
  assert_rows (self, COMPANY "\n  " AGAIN "\n  " STORES "\n    " HANDOVER "\n  " SUPPORT "\n    " ANSWER "\n");
}

static void
test_drop_loop (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *before = ridge_plan_dump (self->ui.plan);
  g_autofree char *after = NULL;
  g_autofree char *words = NULL;
  gboolean refused;

  act (self, "expand-all");
  words = hover (self, COMPANY, SUPPORT, 0.5, 2, &refused);
  g_assert_true (refused);
  g_assert_nonnull (strstr (words, COMPANY));
  g_assert_false (drop (self, COMPANY, SUPPORT, 0.5, 2));
  after = ridge_plan_dump (self->ui.plan);
  g_assert_cmpstr (after, ==, before);
  assert_rows (self, WHOLE_TREE);
}

static void
test_drop_key_result (Fixture       *self,
                      gconstpointer  data)
{
  act (self, "expand-all");
  g_assert_true (drop (self, ANSWER, HANDOVER, 0.2, 2));
  assert_rows (self, COMPANY "\n  " AGAIN "\n    " SUPPORT "\n  " STORES "\n    " ANSWER "\n    " HANDOVER "\n");
  select_row (self, ANSWER);
  act (self, "move-down");
  assert_rows (self, COMPANY "\n  " AGAIN "\n    " SUPPORT "\n  " STORES "\n    " HANDOVER "\n    " ANSWER "\n");
}

static void
test_drop_kpi (Fixture       *self,
               gconstpointer  data)
{
  RidgeKeyResult *promoted;
  GtkWidget *target;

  act (self, "expand-all");
  g_assert_true (drop (self, "Rider satisfaction", SUPPORT, 0.1, 2));

  /* It does not say where it shall go, so that is asked for. */
  target = ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (&self->ui)), "Target, or a Change Such as +20 %");
  gtk_editable_set_text (GTK_EDITABLE (target), "80");
  g_signal_emit_by_name (ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (&self->ui)), "_Add"), "clicked");
  ridge_ui_settle (&self->ui);
  promoted = RIDGE_KEY_RESULT (ridge_ui_get (&self->ui, RIDGE_TABLE_KEY_RESULT, "Rider satisfaction"));
  g_assert_cmpstr (ridge_kpi_get_name (ridge_key_result_get_driver (promoted)), ==, "Rider satisfaction");
  g_assert_true (RIDGE_ENTITY (ridge_key_result_get_objective (promoted)) == get (self, SUPPORT));

  g_assert_true (drop (self, "Discount rate", HANDOVER, 0.5, 2));
  g_assert_cmpstr (ridge_kpi_get_name (ridge_key_result_get_driver (RIDGE_KEY_RESULT (get (self, HANDOVER)))), ==,
                   "Discount rate");
}

/* ---- What is heard ---- */

static void
test_said (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *said = ridge_row_words_say (get (self, HANDOVER), ridge_context_get_period (self->ui.context));

  g_assert_cmpstr (said, ==, HANDOVER ", key result, now 11 days, 67 % of the way, On pace, chance 80 %, from 19 days to 7 days");
}

static void
add_test (const char *path,
          void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  add_test ("/objectives/expand", test_expand);
  add_test ("/objectives/expansion-survives", test_expansion_survives);
  add_test ("/objectives/filter", test_filter);
  add_test ("/objectives/filter-by-field", test_filter_by_field);
  add_test ("/objectives/empty", test_empty);
  add_test ("/objectives/move", test_move);
  add_test ("/objectives/rename", test_rename);
  add_test ("/objectives/delete", test_delete);
  add_test ("/objectives/duplicate", test_duplicate);
  add_test ("/objectives/add", test_add);
  add_test ("/objectives/move-to", test_move_to);
  add_test ("/objectives/drop-onto", test_drop_onto);
  add_test ("/objectives/drop-between", test_drop_between);
  add_test ("/objectives/drop-loop", test_drop_loop);
  add_test ("/objectives/drop-key-result", test_drop_key_result);
  add_test ("/objectives/drop-kpi", test_drop_kpi);
  add_test ("/objectives/said", test_said);

  return g_test_run ();
}

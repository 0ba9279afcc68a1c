/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/map/ridge-map-drag.h"

#define RIDERS "Riders choose us first when they replace a car trip"
#define COMPANY "Run a company that people stay with"
#define SUPPORT "Support riders like friends do"
#define STORES "Every store can deliver a cargo bike within a week"
#define ASSEMBLY "A bike leaves assembly ready to ride"
#define LEASING "Learn whether leasing can carry a third of sales"

typedef struct
{
  RidgeUiFixture ui;
  RidgeMapView  *view;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  ridge_ui_fixture_init_sample (&self->ui, "company");
  ridge_ui_activate (&self->ui, "win.place", g_variant_new_string ("map"));
  ridge_ui_settle (&self->ui);
  self->view = RIDGE_MAP_VIEW (ridge_ui_find (GTK_WIDGET (self->ui.window), RIDGE_TYPE_MAP_VIEW));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  ridge_ui_fixture_clear (&self->ui);
}

static void
choose (Fixture    *self,
        RidgeTable  table,
        const char *title)
{
  ridge_map_view_choose (self->view, ridge_ui_get (&self->ui, table, title));
}

static void
assert_chosen (Fixture    *self,
               const char *title)
{
  RidgeEntity *chosen = ridge_map_view_get_chosen (self->view);

  g_assert_nonnull (chosen);
  g_assert_cmpstr (RIDGE_IS_PLAN (chosen) ? "mission" : ridge_entity_get_title (chosen), ==, title);
}

static void
walk (Fixture      *self,
      RidgeMapWalk  way,
      const char   *title)
{
  ridge_map_view_walk (self->view, way);
  assert_chosen (self, title);
}

/* The sample's cascade, by its lines: along the tree, through the key results of a card, to what is
 * also supported, along the KPIs. */
static void
test_walk (Fixture      *self,
           gconstpointer data)
{
  walk (self, RIDGE_MAP_WALK_RIGHT, "mission");
  walk (self, RIDGE_MAP_WALK_RIGHT, RIDERS);
  walk (self, RIDGE_MAP_WALK_DOWN, "Rider satisfaction rises by 15 % in a year");
  /* This key result is what the first objective below supports. */
  walk (self, RIDGE_MAP_WALK_RIGHT, SUPPORT);
  walk (self, RIDGE_MAP_WALK_LEFT, "Rider satisfaction rises by 15 % in a year");
  walk (self, RIDGE_MAP_WALK_LEFT, RIDERS);
  walk (self, RIDGE_MAP_WALK_UP, RIDERS);
  choose (self, RIDGE_TABLE_KEY_RESULT, "Warranty claims stay below 2.5 %");
  walk (self, RIDGE_MAP_WALK_DOWN, COMPANY);
  walk (self, RIDGE_MAP_WALK_UP, RIDERS);
  choose (self, RIDGE_TABLE_OBJECTIVE, ASSEMBLY);
  walk (self, RIDGE_MAP_WALK_ALSO, RIDERS);
  walk (self, RIDGE_MAP_WALK_KPIS, "Days from order to handover");
  walk (self, RIDGE_MAP_WALK_RIGHT, "Rider satisfaction");
  walk (self, RIDGE_MAP_WALK_LEFT, "Days from order to handover");
  walk (self, RIDGE_MAP_WALK_FIRST, "mission");
}

/* A screen reader hears the card, its place and what it hangs together with; so does the eye below the map. */
static void
test_words (Fixture      *self,
            gconstpointer data)
{
  const char *said = ASSEMBLY ", Objective, 56 % On pace, Product · Priya Raman, level 4, 1 of 1. Supports “Median days from order to "
                              "handover” of “" STORES "” · nothing stands under it. Dashed lines: " RIDERS ".";

  choose (self, RIDGE_TABLE_OBJECTIVE, ASSEMBLY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, said);
  choose (self, RIDGE_TABLE_OBJECTIVE, LEASING);
  g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (self->ui.window), "Supports nothing yet · nothing stands under it"));
}

static gboolean
is_gone (gpointer data)
{
  Fixture *self = data;

  return ridge_map_find (ridge_map_view_get_map (self->view), ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, ASSEMBLY), NULL) ==
         RIDGE_MAP_NONE;
}

static gboolean
is_there (gpointer data)
{
  return !is_gone (data);
}

/* What is folded away is counted, and comes back to the very place it had. */
static void
test_fold (Fixture      *self,
           gconstpointer data)
{
  RidgeEntity *assembly = ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, ASSEMBLY);
  RidgeMap *map = ridge_map_view_get_map (self->view);
  RidgeBox before = ridge_map_get_card (map, ridge_map_find (map, assembly, NULL))->box;
  const RidgeBox *after;
  guint card;

  choose (self, RIDGE_TABLE_OBJECTIVE, RIDERS);
  ridge_ui_activate (&self->ui, "map.fold", NULL);
  ridge_ui_wait (is_gone, self, "the card to be folded away");
  map = ridge_map_view_get_map (self->view);
  card = ridge_map_find (map, ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, RIDERS), NULL);
  /* Support, stores, assembly, the compact bike, selling. */
  g_assert_cmpuint (ridge_map_get_card (map, card)->n_hidden, ==, 5);

  ridge_ui_activate (&self->ui, "map.unfold-all", NULL);
  ridge_ui_wait (is_there, self, "the card to come back");
  map = ridge_map_view_get_map (self->view);
  after = &ridge_map_get_card (map, ridge_map_find (map, assembly, NULL))->box;
  g_assert_cmpfloat (after->x, ==, before.x);
  g_assert_cmpfloat (after->y, ==, before.y);
}

/* Letting go of a card re-aligns it in one step; a loop is refused, and nothing is changed. */
static void
test_drop (Fixture      *self,
           gconstpointer data)
{
  RidgeObjective *leasing = RIDGE_OBJECTIVE (ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, LEASING));
  RidgeObjective *riders = RIDGE_OBJECTIVE (ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, RIDERS));
  RidgeEntity *assembly = ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, ASSEMBLY);

  g_assert_true (ridge_map_drag_drop (self->view, self->ui.context, RIDGE_ENTITY (leasing), RIDGE_ENTITY (riders)));
  g_assert_true (ridge_objective_get_parent (leasing) == RIDGE_ENTITY (riders));
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  g_assert_null (ridge_objective_get_parent (leasing));

  g_assert_false (ridge_map_drag_drop (self->view, self->ui.context, RIDGE_ENTITY (riders), assembly));
  g_assert_null (ridge_objective_get_parent (riders));

  /* The mission stands for the top. */
  g_assert_true (ridge_map_drag_drop (self->view, self->ui.context, assembly, RIDGE_ENTITY (self->ui.plan)));
  g_assert_null (ridge_objective_get_parent (RIDGE_OBJECTIVE (assembly)));
}

static gboolean
is_renamed (gpointer data)
{
  Fixture *self = data;
  RidgeMap *map = ridge_map_view_get_map (self->view);
  guint card = ridge_map_view_get_card (self->view);

  return card != RIDGE_MAP_NONE && g_str_equal (ridge_map_get_card (map, card)->title, "Riders come first");
}

/* A refused title stays typed, with the reason under it. */
static void
test_rename (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *entry, *reason;

  choose (self, RIDGE_TABLE_OBJECTIVE, RIDERS);
  ridge_ui_activate (&self->ui, "map.rename", NULL);
  entry = ridge_ui_find (GTK_WIDGET (self->ui.window), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, RIDERS);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "activate");
  reason = gtk_widget_get_next_sibling (entry);
  g_assert_true (gtk_widget_get_visible (reason));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (reason)), !=, "");
  g_assert_cmpstr (ridge_entity_get_title (ridge_map_view_get_chosen (self->view)), ==, RIDERS);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Riders come first");
  g_signal_emit_by_name (entry, "activate");
  ridge_ui_wait (is_renamed, self, "the card to show the new title");
}

/* Only the card whose team or period is looked at, and what it stands under. */
static void
test_filters (Fixture      *self,
              gconstpointer data)
{
  RidgeMap *map;

  ridge_context_set_team (self->ui.context, RIDGE_TEAM (ridge_ui_get (&self->ui, RIDGE_TABLE_TEAM, "Rider Care")));
  ridge_ui_wait (is_gone, self, "the other teams to leave");
  map = ridge_map_view_get_map (self->view);
  g_assert_cmpuint (ridge_map_find (map, ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, SUPPORT), NULL), !=, RIDGE_MAP_NONE);
  g_assert_cmpuint (ridge_map_find (map, ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, RIDERS), NULL), !=, RIDGE_MAP_NONE);
  g_assert_cmpuint (ridge_map_find (map, ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, COMPANY), NULL), ==, RIDGE_MAP_NONE);
}

/* Zooming keeps what is under the middle; the whole map stays whole in a smaller window. */
static void
test_zoom (Fixture      *self,
           gconstpointer data)
{
  double width, height, scale;

  ridge_map_view_set_scale (self->view, 100);
  g_assert_cmpfloat (ridge_map_view_get_scale (self->view), <=, 3);
  ridge_ui_activate (&self->ui, "map.zoom-original", NULL);
  g_assert_cmpfloat (ridge_map_view_get_scale (self->view), ==, 1);
  ridge_ui_activate (&self->ui, "map.zoom-fit", NULL);
  ridge_ui_resize (&self->ui, 700, 500);
  scale = ridge_map_view_get_scale (self->view);
  ridge_map_get_size (ridge_map_view_get_map (self->view), &width, &height);
  g_assert_cmpfloat (width * scale, <=, gtk_widget_get_width (GTK_WIDGET (self->view)));
  g_assert_cmpfloat (height * scale, <=, gtk_widget_get_height (GTK_WIDGET (self->view)));
}

/* The table says every card and every key result; what did not change keeps its rows. */
static void
test_table (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GListModel *model;
  gpointer first;
  guint n;

  ridge_ui_activate (&self->ui, "map.arrangement", g_variant_new_string ("table"));
  ridge_ui_settle (&self->ui);
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (ridge_ui_find_called (GTK_WIDGET (self->ui.window), "What supports what"))));
  n = g_list_model_get_n_items (model);
  /* The mission, the objectives with their key results, the KPIs that hang together. */
  g_assert_cmpuint (n, ==, 1 + 8 + 21 + 4);
  first = g_list_model_get_item (model, 0);
  g_assert_true (ridge_change_field (self->ui.document, ridge_ui_get (&self->ui, RIDGE_TABLE_OBJECTIVE, LEASING), RIDGE_OBJECTIVE_TITLE,
                                     RIDGE_TEXT ("Learn about leasing"), &error));
  ridge_ui_settle (&self->ui);
  g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (self->ui.window), "Learn about leasing"));
  g_object_unref (first);
  g_assert_true (g_list_model_get_item (model, 0) == first);
  g_object_unref (first);
  ridge_ui_activate (&self->ui, "map.arrangement", g_variant_new_string ("tree"));
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/ui/map/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("walk", test_walk);
  ADD ("words", test_words);
  ADD ("fold", test_fold);
  ADD ("drop", test_drop);
  ADD ("rename", test_rename);
  ADD ("filters", test_filters);
  ADD ("zoom", test_zoom);
  ADD ("table", test_table);
#undef ADD

  return g_test_run ();
}

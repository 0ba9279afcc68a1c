/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-map.h"

typedef struct
{
  PangoContext *context;
  GPtrArray    *subjects;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->subjects = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->context);
  g_ptr_array_unref (self->subjects);
}

static gpointer
subject (Fixture *self,
         guint    i)
{
  while (self->subjects->len <= i)
    g_ptr_array_add (self->subjects, g_object_new (G_TYPE_OBJECT, NULL));

  return g_ptr_array_index (self->subjects, i);
}

/* Objectives with none to five key results under earlier ones, and a few KPIs; the seed makes the same map again. */
static RidgeMap *
make_map (Fixture *self,
          guint32  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n = (guint) g_rand_int_range (rand, 1, 60), n_kpis = (guint) g_rand_int_range (rand, 0, 5);
  RidgeMap *map = ridge_map_new ();

  for (guint i = 0; i < 3; i++)
    {
      ridge_map_add_lane (map, "Team", &(RidgeColor) { 0 }, i);
      ridge_map_add_column (map, "Period");
    }
  for (guint i = 0; i < n; i++)
    {
      RidgeMapCard *card = ridge_map_add_card (map, RIDGE_MAP_OBJECTIVE, subject (self, i), i % 4 == 0 ? "A title that takes more than a single line of its card" : "Short");

      card->lane = (guint) g_rand_int_range (rand, 0, 3);
      card->column = (guint) g_rand_int_range (rand, 0, 3);
      card->state = g_strdup ("50 % Behind");
      if (i > 0)
        card->parent = (guint) g_rand_int_range (rand, 0, (gint32) i);
      for (int k = g_rand_int_range (rand, 0, 6); k > 0; k--)
        ridge_map_add_row (card, subject (self, 100 + i), "Key result", g_strdup ("7 %"), RIDGE_COLOR_TEXT);
    }
  for (guint i = 0; i < n_kpis; i++)
    ridge_map_add_card (map, RIDGE_MAP_KPI, subject (self, 200 + i), "KPI")->column = (guint) g_rand_int_range (rand, 0, 3);
  ridge_map_set_kpi_names (map, "KPIs", "from leading to lagging");

  return map;
}

static void
test_places (Fixture      *self,
             gconstpointer data)
{
  for (guint32 seed = 0; seed < 200; seed++)
    for (RidgeMapArrangement arrangement = RIDGE_MAP_TREE; arrangement <= RIDGE_MAP_TEAMS; arrangement++)
      {
        g_autoptr (RidgeMap) map = make_map (self, seed);
        double width, height;

        ridge_map_lay_out (map, self->context, arrangement, seed % 2 == 1, NULL);
        ridge_map_get_size (map, &width, &height);
        for (guint i = 0; i < ridge_map_get_n_cards (map); i++)
          {
            const RidgeBox *box = &ridge_map_get_card (map, i)->box;

            g_assert_cmpfloat (box->x, >=, -1e-6);
            g_assert_cmpfloat (box->y, >=, -1e-6);
            g_assert_cmpfloat (box->x + box->width, <=, width + 1e-6);
            g_assert_cmpfloat (box->y + box->height, <=, height + 1e-6);
            for (guint k = 0; k < i; k++)
              g_assert_false (ridge_box_overlaps (box, &ridge_map_get_card (map, k)->box, -1e-6));
          }
      }
}

/* The same cards stand in the same places, whether their titles were measured before or not, and from
 * right to left in the mirrored ones. */
static void
test_again (Fixture      *self,
            gconstpointer data)
{
  for (guint32 seed = 0; seed < 50; seed++)
    {
      g_autoptr (RidgeMap) map = make_map (self, seed);
      g_autoptr (RidgeMap) again = make_map (self, seed);
      g_autoptr (RidgeMap) mirrored = make_map (self, seed);
      double width, height;

      ridge_map_lay_out (map, self->context, RIDGE_MAP_TREE, FALSE, NULL);
      ridge_map_lay_out (again, self->context, RIDGE_MAP_TREE, FALSE, map);
      ridge_map_lay_out (mirrored, self->context, RIDGE_MAP_TREE, TRUE, map);
      ridge_map_get_size (map, &width, &height);
      for (guint i = 0; i < ridge_map_get_n_cards (map); i++)
        {
          const RidgeBox *box = &ridge_map_get_card (map, i)->box;

          g_assert_cmpmem (box, sizeof *box, &ridge_map_get_card (again, i)->box, sizeof *box);
          g_assert_cmpfloat_with_epsilon (ridge_map_get_card (mirrored, i)->box.x, width - box->x - box->width, 1e-9);
        }
    }
}

/* A point within a row finds it, and the row's subject finds the row. */
static void
test_find (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (RidgeMap) map = ridge_map_new ();
  RidgeMapCard *card = ridge_map_add_card (map, RIDGE_MAP_OBJECTIVE, subject (self, 0), "Win");
  RidgeBox box;
  guint row;

  ridge_map_add_row (card, subject (self, 1), "First", g_strdup ("1 %"), RIDGE_COLOR_TEXT);
  ridge_map_add_row (card, subject (self, 2), "Second", g_strdup ("2 %"), RIDGE_COLOR_TEXT);
  ridge_map_lay_out (map, self->context, RIDGE_MAP_TREE, FALSE, NULL);

  g_assert_cmpuint (ridge_map_find (map, subject (self, 2), &row), ==, 0);
  g_assert_cmpuint (row, ==, 1);
  ridge_map_get_row_box (map, 0, 1, &box);
  g_assert_cmpuint (ridge_map_find_at (map, box.x + 5, box.y + box.height / 2, &row), ==, 0);
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (ridge_map_find_at (map, 3, 3, &row), ==, 0);
  g_assert_cmpuint (row, ==, RIDGE_MAP_NONE);
  g_assert_cmpuint (ridge_map_find_at (map, -1, 3, &row), ==, RIDGE_MAP_NONE);
  g_assert_cmpuint (ridge_map_find (map, subject (self, 3), NULL), ==, RIDGE_MAP_NONE);
}

/* Two cards beside each other are gone round, the second line to one of them included. */
static void
test_also (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (RidgeMap) map = ridge_map_new ();

  for (guint i = 0; i < 3; i++)
    ridge_map_add_card (map, RIDGE_MAP_OBJECTIVE, subject (self, i), "Card");
  g_assert_cmpuint (ridge_map_get_also (map, 0, RIDGE_MAP_NONE), ==, RIDGE_MAP_NONE);
  ridge_map_add_line (map, RIDGE_MAP_ALSO, 1, RIDGE_MAP_NONE, 0, NULL);
  ridge_map_add_line (map, RIDGE_MAP_SUPPORTS, 0, RIDGE_MAP_NONE, 2, NULL);
  ridge_map_add_line (map, RIDGE_MAP_CONFLICTS, 0, RIDGE_MAP_NONE, 2, NULL);
  g_assert_cmpuint (ridge_map_get_also (map, 0, RIDGE_MAP_NONE), ==, 1);
  g_assert_cmpuint (ridge_map_get_also (map, 0, 1), ==, 2);
  g_assert_cmpuint (ridge_map_get_also (map, 0, 2), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/map/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("places", test_places);
  ADD ("again", test_again);
  ADD ("find", test_find);
  ADD ("also", test_also);
#undef ADD

  return g_test_run ();
}

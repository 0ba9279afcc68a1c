/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "world.h"

#define E(thing) RIDGE_ENTITY (world->thing)

static void
test_link (World        *world,
           gconstpointer data)
{
  RidgeEntity *link;
  gint64       id = 0;

  DOES ("link", ridge_link (world->document, RIDGE_LINK_DRIVES, E (income), E (revenue), 0, ERROR));
  g_assert_true (ridge_key_result_get_driver (world->revenue) == world->income);
  DOES ("link", ridge_link (world->document, RIDGE_LINK_CONCERNS, E (income), E (grow), 0, ERROR));
  DOES ("link", ridge_link (world->document, RIDGE_LINK_CONFLICTS, E (income), E (costs), 0, ERROR));
  DOES ("link", (id = ridge_link (world->document, RIDGE_LINK_LEADS, E (mood), E (income), 2, ERROR)));
  link = world_get (world, RIDGE_TABLE_LINK, id);
  DOES ("change-link-lag", ridge_change_field (world->document, link, RIDGE_LINK_LAG, RIDGE_INTEGER (3), ERROR));
  DOES ("unlink", ridge_unlink (world->document, RIDGE_LINK (link), ERROR));
}

static void
test_refusals (World        *world,
               gconstpointer data)
{
  g_assert_cmpint (ridge_link (world->document, RIDGE_LINK_DRIVES, E (income), E (revenue), 0, ERROR), !=, 0);

  REFUSES (RIDGE_ERROR_DUPLICATE, "revenue", ridge_link (world->document, RIDGE_LINK_DRIVES, E (income), E (revenue), 0, ERROR));
  REFUSES (RIDGE_ERROR_IN_USE, "revenue", ridge_link (world->document, RIDGE_LINK_DRIVES, E (costs), E (revenue), 0, ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "launch", ridge_link (world->document, RIDGE_LINK_DRIVES, E (costs), E (launch), 0, ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "income", ridge_link (world->document, RIDGE_LINK_LEADS, E (income), E (income), 0, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "lag", ridge_link (world->document, RIDGE_LINK_LEADS, E (income), E (costs), 121, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "lag", ridge_link (world->document, RIDGE_LINK_LEADS, E (income), E (costs), -1, ERROR));
}

/* An objective supports others beside the one it stands under, but never what is
 * below it, by standing or by supporting. */
static void
test_supports (World        *world,
               gconstpointer data)
{
  DOES ("link", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (shops), E (hire), 0, ERROR));
  DOES ("link", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (hire), E (save), 0, ERROR));
  DOES ("link", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (shops), E (people), 0, ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (grow), E (shops), 0, ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (grow), E (people), 0, ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "save", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (save), E (shops), 0, ERROR));
}

static void
refuse_way (World      *world,
            const char *thing,
            const char *way)
{
  g_assert_error (world->error, RIDGE_ERROR, RIDGE_ERROR_LOOP);
  g_assert_cmpstr (ridge_error_get_thing (world->error), ==, thing);
  g_assert_cmpstr (ridge_error_get_detail (world->error), ==, way);
  g_clear_error (&world->error);
}

/* Standing under and supporting make a loop together; the error names the way. */
static void
test_support_loops (World        *world,
                    gconstpointer data)
{
  DOES ("link", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (shops), E (save), 0, ERROR));
  g_assert_false (ridge_link_check (world->plan, RIDGE_LINK_SUPPORTS, E (save), E (people), ERROR) &&
                  ridge_link_check (world->plan, RIDGE_LINK_SUPPORTS, E (save), E (shops), ERROR));
  refuse_way (world, "save", "save → shops → save");

  DOES ("link", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (save), E (people), 0, ERROR));
  g_assert_false (ridge_link_check (world->plan, RIDGE_LINK_SUPPORTS, E (hire), E (shops), ERROR));
  refuse_way (world, "hire", "hire → shops → save → people → hire");
  g_assert_false (ridge_move_check (world->hire, RIDGE_INTO_OBJECTIVE (world->save), ERROR));
  refuse_way (world, "hire", "hire → save → people → hire");
  g_assert_false (ridge_move_check (world->save, RIDGE_INTO_OBJECTIVE (world->shops), ERROR));
  refuse_way (world, "save", "save → shops → save");
  g_assert_false (ridge_move_key_result_check (world->people, world->shops, ERROR));
  refuse_way (world, "people", "people → shops → save → people");

  REFUSES (RIDGE_ERROR_LOOP, "save", ridge_link (world->document, RIDGE_LINK_SUPPORTS, E (save), E (shops), 0, ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "hire", ridge_move_objective (world->document, world->hire, RIDGE_INTO_OBJECTIVE (world->save), ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "people", ridge_move_key_result (world->document, world->people, world->shops, NULL, ERROR));
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_INTO_OBJECTIVE (world->grow), ERROR));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/links/link", test_link);
  VERB_TEST ("/edit/links/refusals", test_refusals);
  VERB_TEST ("/edit/links/supports", test_supports);
  VERB_TEST ("/edit/links/support-loops", test_support_loops);

  return g_test_run ();
}

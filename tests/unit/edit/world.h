/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-verbs.h"

/* A small company in a folder of its own, on the 21st of November 2026:
 *
 *   grow (Q4)
 *   ├ revenue           KR, 100 → 120
 *   │ └ shops           objective under the key result
 *   ├ launch            KR of milestones: frame (done), paint, ship
 *   └ hire
 *     └ people          KR, keep 4 … 8
 *   save (Q1 of the next year)
 *
 *   kpis: income (three values), costs, mood (no values) */
typedef struct
{
  char          *folder;
  char          *path;
  RidgeDocument *document;
  RidgePlan     *plan;
  GError        *error;

  RidgePeriod    *quarter, *next;
  RidgeTeam      *sales, *shop_team;
  RidgePerson    *ana;
  RidgeObjective *grow, *shops, *hire, *save;
  RidgeKeyResult *revenue, *launch, *people;
  RidgeMilestone *frame, *paint, *ship;
  RidgeKpi       *income, *costs, *mood;

  char *before;
  char *hash;
  guint n_changes;
} World;

void  world_set_up (World *world, gconstpointer data);
void  world_tear_down (World *world, gconstpointer data);
void  world_begin (World *world);
void  world_end (World *world, const char *verb);
void  world_end_refused (World *world, RidgeErrorCode code, const char *thing);
void  world_end_nothing (World *world);
char *world_list (GListModel *list);

RidgeEntity *world_get (World *world, RidgeTable table, gint64 id);

/* The call does what the verb says: undo brings the plan back to what it was,
 * redo to what it became, and the file holds the same. */
#define DOES(verb, call) \
  G_STMT_START \
  { \
    world_begin (world); \
    if (!(call)) \
      g_assert_no_error (world->error); \
    world_end (world, verb); \
  } \
  G_STMT_END

/* The call is refused, about the thing, and not a byte of the file changes. */
#define REFUSES(code, thing, call) \
  G_STMT_START \
  { \
    world_begin (world); \
    g_assert_false (call); \
    world_end_refused (world, code, thing); \
  } \
  G_STMT_END

/* The call succeeds and the history does not know of it. */
#define DOES_NOTHING(call) \
  G_STMT_START \
  { \
    world_begin (world); \
    g_assert_true (call); \
    world_end_nothing (world); \
  } \
  G_STMT_END

#define VERB_TEST(path, function) \
  g_test_add (path, World, NULL, world_set_up, function, world_tear_down)

#define ERROR (&world->error)

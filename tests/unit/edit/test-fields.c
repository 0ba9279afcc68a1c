/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "base/ridge-number.h"
#include "world.h"

static void
test_rename (World        *world,
             gconstpointer data)
{
  DOES ("rename-objective", ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_TITLE,
                                                RIDGE_TEXT ("  Grow\nfaster\t "), ERROR));
  g_assert_cmpstr (ridge_objective_get_title (world->grow), ==, "Grow faster");

  DOES_NOTHING (ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_TITLE,
                                    RIDGE_TEXT (" Grow faster "), ERROR));
  REFUSES (RIDGE_ERROR_EMPTY, "title",
           ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (" \n "), ERROR));
}

static void
test_long_text (World        *world,
                gconstpointer data)
{
  g_autofree char *fits = g_strnfill (RIDGE_TITLE_LENGTH, 'x');
  g_autofree char *title = g_strnfill (RIDGE_TITLE_LENGTH + 1, 'x');
  g_autofree char *why = g_strnfill (RIDGE_TEXT_LENGTH + 1, 'x');

  DOES ("rename-kpi", ridge_change_field (world->document, RIDGE_ENTITY (world->income), RIDGE_KPI_NAME, RIDGE_TEXT (fits), ERROR));
  REFUSES (RIDGE_ERROR_TOO_LONG, "name",
           ridge_change_field (world->document, RIDGE_ENTITY (world->income), RIDGE_KPI_NAME, RIDGE_TEXT (title), ERROR));
  REFUSES (RIDGE_ERROR_TOO_LONG, "why",
           ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_WHY, RIDGE_TEXT (why), ERROR));
  REFUSES (RIDGE_ERROR_ENCODING, "why",
           ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_WHY, RIDGE_TEXT ("\xff"), ERROR));
}

static void
test_paragraphs (World        *world,
                 gconstpointer data)
{
  DOES ("change-objective-why", ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_WHY,
                                                    RIDGE_TEXT ("one\r\ntwo\x07\n"), ERROR));
  g_assert_cmpstr (ridge_objective_get_why (world->grow), ==, "one\ntwo");
}

static void
test_numbers (World        *world,
              gconstpointer data)
{
  RidgeEntity *kpi = RIDGE_ENTITY (world->income);

  DOES ("change-kpi-target", ridge_change_field (world->document, kpi, RIDGE_KPI_TARGET, RIDGE_REAL (-3.5), ERROR));
  DOES ("change-kpi-target", ridge_change_field (world->document, kpi, RIDGE_KPI_TARGET, RIDGE_NULL, ERROR));
  g_assert_true (isnan (ridge_kpi_get_target (world->income)));
  REFUSES (RIDGE_ERROR_NUMBER, "target", ridge_change_field (world->document, kpi, RIDGE_KPI_TARGET, RIDGE_REAL (NAN), ERROR));
  REFUSES (RIDGE_ERROR_NUMBER, "target", ridge_change_field (world->document, kpi, RIDGE_KPI_TARGET, RIDGE_REAL (INFINITY), ERROR));
  REFUSES (RIDGE_ERROR_NUMBER, "target", ridge_change_field (world->document, kpi, RIDGE_KPI_TARGET, RIDGE_REAL (-1.1e300), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "decimals", ridge_change_field (world->document, kpi, RIDGE_KPI_DECIMALS, RIDGE_INTEGER (10), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "season", ridge_change_field (world->document, kpi, RIDGE_KPI_SEASON, RIDGE_INTEGER (-1), ERROR));
  REFUSES (RIDGE_ERROR_EMPTY, "decimals", ridge_change_field (world->document, kpi, RIDGE_KPI_DECIMALS, RIDGE_NULL, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "weight", ridge_change_field (world->document, RIDGE_ENTITY (world->paint), RIDGE_MILESTONE_WEIGHT, RIDGE_REAL (0), ERROR));
}

static void
test_order (World        *world,
            gconstpointer data)
{
  RidgeEntity *kpi = RIDGE_ENTITY (world->income);

  DOES ("change-kpi-healthy-low", ridge_change_field (world->document, kpi, RIDGE_KPI_HEALTHY_LOW, RIDGE_REAL (10), ERROR));
  DOES ("change-kpi-healthy-high", ridge_change_field (world->document, kpi, RIDGE_KPI_HEALTHY_HIGH, RIDGE_REAL (10), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "healthy_low", ridge_change_field (world->document, kpi, RIDGE_KPI_HEALTHY_HIGH, RIDGE_REAL (9.9), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "low", ridge_change_field (world->document, RIDGE_ENTITY (world->people), RIDGE_KEY_RESULT_LOW, RIDGE_REAL (9), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "starts", ridge_change_field (world->document, RIDGE_ENTITY (world->quarter), RIDGE_PERIOD_STARTS, RIDGE_INTEGER (ridge_day_new (2027, 1, 1)), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "ends", ridge_change_field (world->document, RIDGE_ENTITY (world->quarter), RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2260, 12, 31)), ERROR));
}

static void
test_enumerations (World        *world,
                   gconstpointer data)
{
  DOES ("change-objective-kind", ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_KIND,
                                                     RIDGE_INTEGER (RIDGE_OBJECTIVE_LEARNING), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "kind", ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_KIND, RIDGE_INTEGER (99), ERROR));
  DOES ("change-plan-rules", ridge_change_field (world->document, RIDGE_ENTITY (world->plan), RIDGE_PLAN_RULES,
                                                 RIDGE_INTEGER (RIDGE_RULES_NELSON), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "rules", ridge_change_field (world->document, RIDGE_ENTITY (world->plan), RIDGE_PLAN_RULES, RIDGE_INTEGER (RIDGE_RULES_PLAN), ERROR));
}

static void
test_references (World        *world,
                 gconstpointer data)
{
  RidgeEntity *grow = RIDGE_ENTITY (world->grow);

  DOES ("change-objective-owner", ridge_change_field (world->document, grow, RIDGE_OBJECTIVE_OWNER,
                                                      RIDGE_REF (ridge_entity_get_id (RIDGE_ENTITY (world->ana))), ERROR));
  g_assert_true (ridge_objective_get_owner (world->grow) == world->ana);
  REFUSES (RIDGE_ERROR_UNKNOWN, "team", ridge_change_field (world->document, grow, RIDGE_OBJECTIVE_TEAM, RIDGE_INTEGER (12345), ERROR));
  REFUSES (RIDGE_ERROR_EMPTY, "period", ridge_change_field (world->document, grow, RIDGE_OBJECTIVE_PERIOD, RIDGE_NULL, ERROR));
}

static void
test_color (World        *world,
            gconstpointer data)
{
  DOES ("change-team-color", ridge_change_field (world->document, RIDGE_ENTITY (world->sales), RIDGE_TEAM_COLOR, RIDGE_TEXT ("#3584e4"), ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "color", ridge_change_field (world->document, RIDGE_ENTITY (world->sales), RIDGE_TEAM_COLOR, RIDGE_TEXT ("blue"), ERROR));
}

/* +20 % of 100 is 120, and of 200 it is 240; the target itself wins over it. A
 * negative baseline rises towards zero. */
static void
test_relative_target (World        *world,
                      gconstpointer data)
{
  RidgeEntity *revenue = RIDGE_ENTITY (world->revenue);

  DOES ("change-key-result-relative-target",
        ridge_change_field (world->document, revenue, RIDGE_KEY_RESULT_RELATIVE_TARGET, RIDGE_REAL (0.5), ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_target (world->revenue), 150, 1e-9);
  DOES ("change-key-result-baseline", ridge_change_field (world->document, revenue, RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL (200), ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_target (world->revenue), 300, 1e-9);
  DOES ("change-key-result-baseline", ridge_change_field (world->document, revenue, RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL (-200), ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_target (world->revenue), -100, 1e-9);
  REFUSES (RIDGE_ERROR_EMPTY, "baseline", ridge_change_field (world->document, revenue, RIDGE_KEY_RESULT_BASELINE, RIDGE_NULL, ERROR));
  DOES ("change-key-result-target", ridge_change_field (world->document, revenue, RIDGE_KEY_RESULT_TARGET, RIDGE_REAL (7), ERROR));
  g_assert_true (isnan (ridge_key_result_get_relative_target (world->revenue)));
}

static void
test_several (World        *world,
              gconstpointer data)
{
  const RidgeFieldValue values[] = {
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (ridge_day_new (2028, 1, 1)) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2028, 6, 30)) },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (RIDGE_PERIOD_HALF) },
  };
  const RidgeFieldValue bad[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT ("H1") },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2020, 1, 1)) },
  };

  DOES ("change-period", ridge_change_fields (world->document, RIDGE_ENTITY (world->next), values, G_N_ELEMENTS (values), ERROR));
  g_assert_cmpint (ridge_period_get_kind (world->next), ==, RIDGE_PERIOD_HALF);
  REFUSES (RIDGE_ERROR_RANGE, "starts", ridge_change_fields (world->document, RIDGE_ENTITY (world->next), bad, G_N_ELEMENTS (bad), ERROR));
}

/* Every field that a pane may show takes the value it has: none is forgotten by
 * the checks, and none of them finds fault with what is in the plan. */
static void
test_every_field (World        *world,
                  gconstpointer data)
{
  RidgeEntity *entities[] = {
    RIDGE_ENTITY (world->plan),
    RIDGE_ENTITY (world->quarter),
    RIDGE_ENTITY (world->sales),
    RIDGE_ENTITY (world->ana),
    RIDGE_ENTITY (world->grow),
    RIDGE_ENTITY (world->revenue),
    RIDGE_ENTITY (world->paint),
    RIDGE_ENTITY (world->income),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (ridge_entity_get_table (entities[i]));

      for (guint column = 1; column < info->n_columns; column++)
        {
          RidgeCell cell = ridge_entity_get_cell (entities[i], column);

          g_test_message ("%s.%s", info->name, info->columns[column].name);
          g_assert_true (ridge_check_field (ridge_entity_get_table (entities[i]), column, &cell, ERROR));
        }
    }
}

/* Where a thing stands and what a column holds are no programmer's mistakes: a form asks, and is answered. */
static void
test_misfits (World        *world,
              gconstpointer data)
{
  RidgeEntity *team = RIDGE_ENTITY (world->shop_team);
  RidgeCell other = RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (world->sales)));

  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, ridge_team_get_name (world->shop_team),
           ridge_change_field (world->document, team, RIDGE_TEAM_PARENT, other, ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow",
           ridge_change_field (world->document, RIDGE_ENTITY (world->grow), RIDGE_OBJECTIVE_RANK, RIDGE_TEXT ("a"), ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "weight",
           ridge_change_field (world->document, RIDGE_ENTITY (world->revenue), RIDGE_KEY_RESULT_WEIGHT, RIDGE_INTEGER (2), ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, ridge_team_get_name (world->sales),
           ridge_duplicate (world->document, RIDGE_ENTITY (world->sales), NULL, ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow",
           ridge_link (world->document, RIDGE_LINK_LEADS, RIDGE_ENTITY (world->grow), RIDGE_ENTITY (world->income), 0, ERROR));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/fields/rename", test_rename);
  VERB_TEST ("/edit/fields/long-text", test_long_text);
  VERB_TEST ("/edit/fields/paragraphs", test_paragraphs);
  VERB_TEST ("/edit/fields/numbers", test_numbers);
  VERB_TEST ("/edit/fields/order", test_order);
  VERB_TEST ("/edit/fields/enumerations", test_enumerations);
  VERB_TEST ("/edit/fields/references", test_references);
  VERB_TEST ("/edit/fields/color", test_color);
  VERB_TEST ("/edit/fields/relative-target", test_relative_target);
  VERB_TEST ("/edit/fields/several", test_several);
  VERB_TEST ("/edit/fields/every-field", test_every_field);
  VERB_TEST ("/edit/fields/misfits", test_misfits);

  return g_test_run ();
}

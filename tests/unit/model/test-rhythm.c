/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rows.h"

/* periods.tsv was written by Python's datetime, which knows nothing of this code:
 * the first month of the fiscal year, a period, the one after it, the first day
 * on which that is prepared, and the first on which this is reviewed. */

static const char *table;

static void
check_stage (RidgePlan       *plan,
             RidgeDay         day,
             RidgePeriodStage stage)
{
  ridge_plan_set_today (plan, day);
  g_assert_cmpint (ridge_period_get_stage (test_period (plan, 1)), ==, stage);
}

static void
check_row (char **cells)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  RidgePeriod *period;
  RidgeSpan    next;
  RidgeDay     prepare = ridge_day_parse (cells[6]), review = ridge_day_parse (cells[7]);

  test_apply (plan, "plan 1 name=\"P\" fiscal_month=%s\nperiod 1 name=\"A\" kind=%s starts=%s ends=%s\n"
                    "period 2 name=\"B\" kind=%s starts=%s ends=%s",
              cells[0], cells[1], cells[2], cells[3], cells[1], cells[4], cells[5]);
  period = test_period (plan, 1);
  next = ridge_period_get_next_span (period);
  g_assert_cmpint (next.starts, ==, ridge_day_parse (cells[4]));
  g_assert_cmpint (next.ends, ==, ridge_day_parse (cells[5]));
  g_assert_true (ridge_period_find_next (period) == test_period (plan, 2));
  g_assert_true (ridge_period_find_last (period) == test_period (plan, 2));

  check_stage (plan, ridge_period_get_starts (period) - 1, RIDGE_PERIOD_TO_COME);
  if (prepare > ridge_period_get_starts (period))
    check_stage (plan, prepare - 1, RIDGE_PERIOD_RUNNING);
  check_stage (plan, MAX (prepare, ridge_period_get_starts (period)), RIDGE_PERIOD_ENDING);
  check_stage (plan, review - 1, RIDGE_PERIOD_ENDING);
  check_stage (plan, review, RIDGE_PERIOD_OVER);
}

static void
test_table (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (table, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL && **line != '\0'; line++, n++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 8);
      check_row (cells);
    }
  g_assert_cmpuint (n, >=, 270);
}

/* After the quarter's end the half-year around it is not opened instead, until
 * one follows or the rhythm has been given up. */
static void
test_now (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();

  test_apply (plan, "plan 1 name=\"P\"\nperiod 1 name=\"Q3\" kind=quarter starts=2026-07-01 ends=2026-09-30\n"
                    "period 2 name=\"H2\" kind=half starts=2026-07-01 ends=2026-12-31\n"
                    "period 3 name=\"2026\" kind=year starts=2026-01-01 ends=2026-12-31");
  ridge_plan_set_today (plan, ridge_day_new (2026, 9, 30));
  g_assert_true (ridge_plan_get_period_now (plan) == test_period (plan, 1));
  ridge_plan_set_today (plan, ridge_day_new (2026, 10, 1));
  g_assert_true (ridge_plan_get_period_now (plan) == test_period (plan, 1));
  ridge_plan_set_today (plan, ridge_day_new (2026, 12, 31));
  g_assert_true (ridge_plan_get_period_now (plan) == test_period (plan, 1));

  /* 92 days without a next quarter: nobody waits for it any more. */
  ridge_plan_set_today (plan, ridge_day_new (2027, 1, 1));
  g_assert_true (ridge_plan_get_period_now (plan) == test_period (plan, 2));

  ridge_plan_set_today (plan, ridge_day_new (2026, 10, 1));
  test_apply (plan, "period 4 name=\"Q4\" kind=quarter starts=2026-10-01 ends=2026-12-31");
  g_assert_true (ridge_plan_get_period_now (plan) == test_period (plan, 4));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  table = argv[1];

  g_test_add_func ("/model/rhythm/table", test_table);
  g_test_add_func ("/model/rhythm/now", test_now);

  return g_test_run ();
}

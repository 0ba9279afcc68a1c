/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Series as packed arrays, and what a KPI's chart says of them. */

#include "rows.h"

#include <math.h>

static RidgePlan *
make_plan (void)
{
  RidgePlan *plan = ridge_plan_new ();

  test_apply (plan, "plan 1 name=P\nkpi 1 name=K direction=higher");

  return plan;
}

static RidgeSeries *
get_series (RidgePlan *plan)
{
  return ridge_kpi_get_series (test_kpi (plan, 1));
}

static void
log_items_cb (GListModel *model,
              guint       position,
              guint       n_removed,
              guint       n_added,
              GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, n_removed, n_added);
}

static void
log_changed_cb (RidgeSeries *series,
                guint        first,
                GString     *log)
{
  g_string_append_printf (log, "from %u ", first);
}

static void
log_notify_cb (GObject    *object,
               GParamSpec *pspec,
               GString    *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
assert_log (GString    *log,
            const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

static void
test_series (void)
{
  g_autoptr (GString) items = g_string_new (NULL), changed = g_string_new (NULL);
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeSeries *series = get_series (plan);
  guint row;

  g_signal_connect (series, "items-changed", G_CALLBACK (log_items_cb), items);
  g_signal_connect (series, "changed", G_CALLBACK (log_changed_cb), changed);

  test_apply (plan, "point 1 2026-01-01 value=1\npoint 1 2026-01-03 value=3\npoint 1 2026-01-04 value=4");
  assert_log (items, "0-0+3 ");
  assert_log (changed, "from 0 ");

  test_apply (plan, "point 1 2026-01-02 value=2 note=late");
  assert_log (items, "1-0+1 ");
  assert_log (changed, "from 1 ");
  test_assert_list (G_LIST_MODEL (series), "1 2 3 4");
  g_assert_cmpstr (ridge_series_get_note (series, 1), ==, "late");
  g_assert_cmpstr (ridge_series_get_note (series, 2), ==, "");

  /* A value in place: no row comes or goes. */
  test_apply (plan, "~ point 1 2026-01-03 value=3.5");
  assert_log (items, "");
  assert_log (changed, "from 2 ");
  test_assert_list (G_LIST_MODEL (series), "1 2 3.5 4");

  test_apply (plan, "~ point 1 2026-01-04 ghost=1 ghost_reason=typo\n- point 1 2026-01-01");
  assert_log (items, "0-1+0 ");
  assert_log (changed, "from 0 ");
  g_assert_true (ridge_series_get_ghost (series, 2));
  g_assert_cmpstr (ridge_series_get_ghost_reason (series, 2), ==, "typo");
  g_assert_cmpuint (ridge_series_get_n_ghosts (series), ==, 1);

  g_assert_true (ridge_series_find (series, ridge_day_new (2026, 1, 3), &row));
  g_assert_cmpuint (row, ==, 1);
  g_assert_false (ridge_series_find (series, ridge_day_new (2026, 1, 5), &row));
  g_assert_cmpuint (row, ==, 3);
  g_assert_cmpuint (ridge_series_find_from (series, ridge_day_new (2025, 1, 5)), ==, 0);

  test_apply (plan, "- point 1 2026-01-04\npoint 1 2026-01-05");
  g_assert_cmpuint (ridge_series_get_n_ghosts (series), ==, 0);
  test_assert_nan (ridge_series_get_values (series)[2]);
}

/* A row somebody holds is the same object, and follows its value. */
static void
test_series_points (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (RidgePlan) plan = make_plan ();
  GListModel *model = G_LIST_MODEL (get_series (plan));
  RidgeSeriesPoint *point, *again;

  test_apply (plan, "point 1 2026-01-01 value=1\npoint 1 2026-01-03 value=3");
  point = g_list_model_get_item (model, 1);
  again = g_list_model_get_item (model, 1);
  g_assert_true (point == again);
  g_object_unref (again);
  g_assert_null (g_list_model_get_item (model, 2));

  g_signal_connect (point, "notify", G_CALLBACK (log_notify_cb), log);
  test_apply (plan, "point 1 2026-01-02 value=2\n~ point 1 2026-01-03 value=4 note=n");
  test_assert_near (ridge_series_point_get_value (point), 4);
  g_assert_cmpstr (ridge_series_point_get_note (point), ==, "n");
  assert_log (log, "note value ");
  test_apply (plan, "~ point 1 2026-01-03 ghost=1");
  assert_log (log, "ghost ");
  g_assert_true (ridge_series_point_get_ghost (point));

  /* The row leaves; who holds it keeps what it last said. */
  test_apply (plan, "- point 1 2026-01-03");
  test_apply (plan, "point 1 2026-01-03 value=9");
  again = g_list_model_get_item (model, 2);
  g_assert_true (point != again);
  test_assert_near (ridge_series_point_get_value (point), 4);
  test_assert_near (ridge_series_point_get_value (again), 9);
  g_assert_finalize_object (point);
  point = g_list_model_get_item (model, 2);
  g_assert_true (point == again);
  g_object_unref (point);
  g_assert_finalize_object (again);
}

#define N_DAYS 400

/* What a series should be: a plain table of the days from 20000 on. */
typedef struct
{
  double   values[N_DAYS];   /* NaN: no point */
  gboolean ghosts[N_DAYS];
} Table;

static void
edit_at_random (Table   *table,
                GString *rows)
{
  guint day = g_test_rand_int_range (0, N_DAYS);
  g_autofree char *iso = ridge_day_to_iso (20000 + day);
  int value = g_test_rand_int_range (0, 1000), what = g_test_rand_int_range (0, 4);

  if (isnan (table->values[day]))
    {
      g_string_append_printf (rows, "point 1 %s value=%d ghost=%d\n", iso, value, what == 0);
      table->values[day] = value;
      table->ghosts[day] = what == 0;
    }
  else if (what == 0)
    {
      g_string_append_printf (rows, "- point 1 %s\n", iso);
      table->values[day] = NAN;
    }
  else if (what == 1)
    {
      g_string_append_printf (rows, "~ point 1 %s ghost=1\n", iso);
      table->ghosts[day] = TRUE;
    }
  else
    {
      g_string_append_printf (rows, "~ point 1 %s value=%d\n", iso, value);
      table->values[day] = value;
    }
}

static void
assert_series (RidgeSeries *series,
               const Table *table)
{
  guint row = 0;

  for (guint day = 0; day < N_DAYS; day++)
    {
      if (isnan (table->values[day]))
        continue;
      g_assert_cmpint (ridge_series_get_days (series)[row], ==, 20000 + day);
      g_assert_cmpfloat (ridge_series_get_values (series)[row], ==, table->values[day]);
      g_assert_cmpint (ridge_series_get_ghost (series, row), ==, table->ghosts[day]);
      row++;
    }
  g_assert_cmpuint (ridge_series_get_n_points (series), ==, row);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (series)), ==, row);
}

/* Random edits, in small and large batches, against the table. */
static void
test_series_random (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  Table table = { 0 };

  for (guint i = 0; i < N_DAYS; i++)
    table.values[i] = NAN;

  for (guint batch = 0; batch < 150; batch++)
    {
      g_autoptr (GString) rows = g_string_new (NULL);
      guint n_edits = batch % 3 == 0 ? 150 : 5;

      for (guint i = 0; i < n_edits; i++)
        edit_at_random (&table, rows);
      test_apply (plan, "%s", rows->str);
      assert_series (get_series (plan), &table);
    }
}

static void
test_latest (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);

  test_assert_nan (ridge_kpi_get_latest (kpi));
  g_assert_cmpint (ridge_kpi_get_latest_day (kpi), ==, RIDGE_DAY_NONE);
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_NONE);
  g_assert_null (ridge_kpi_get_xmr (kpi));

  test_apply (plan, "point 1 2026-01-01 value=1\npoint 1 2026-01-02 value=2\npoint 1 2026-01-03\npoint 1 2026-01-04 value=9 ghost=1");
  test_assert_near (ridge_kpi_get_latest (kpi), 2);
  test_assert_near (ridge_kpi_get_previous (kpi), 1);
  g_assert_cmpint (ridge_kpi_get_latest_day (kpi), ==, ridge_day_new (2026, 1, 2));

  test_apply (plan, "~ point 1 2026-01-04 ghost=0");
  test_assert_near (ridge_kpi_get_latest (kpi), 9);

  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 1));
  g_assert_false (ridge_kpi_get_retired (kpi));
  test_apply (plan, "~ kpi 1 retired_on=2026-02-01");
  g_assert_true (ridge_kpi_get_retired (kpi));
}

static void
add_values (RidgePlan    *plan,
            const char   *first,
            guint         n,
            const double *values)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *iso = ridge_day_to_iso (ridge_day_parse (first) + i);

      g_string_append_printf (rows, "point 1 %s value=%.17g\n", iso, values[i]);
    }
  test_apply (plan, "%s", rows->str);
}

/* Ten values 10, 12, 10 … have mean 11 and mean range 2: limits 11 ± 5.32. */
static const double steady[] = { 10, 12, 10, 12, 10, 12, 10, 12, 10, 12 };

static void
test_chart (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);
  const RidgeXmr *xmr;

  add_values (plan, "2026-01-01", 5, steady);
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_NONE);    /* five values alarm nobody */

  add_values (plan, "2026-01-01", 10, steady);
  xmr = ridge_kpi_get_xmr (kpi);
  g_assert_cmpuint (xmr->n_segments, ==, 1);
  test_assert_near (xmr->segments[0].center, 11);
  test_assert_near (xmr->segments[0].unpl, 16.32);
  test_assert_near (xmr->segments[0].lnpl, 5.68);
  g_assert_true (ridge_kpi_get_chart_values (kpi) == ridge_series_get_values (get_series (plan)));
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_ROUTINE);
  g_assert_cmpint (ridge_kpi_get_verdict_since (kpi, ridge_day_new (2026, 1, 1), NULL), ==, RIDGE_VERDICT_ROUTINE);

  /* The chart is the same until something changes. */
  test_apply (plan, "~ plan 1 name=Q");
  g_assert_true (ridge_kpi_get_xmr (kpi) == xmr);
}

static void
test_verdicts (void)
{
  static const struct
  {
    const char   *direction;
    double        value;
    RidgeVerdict  verdict;
  } cases[] = {
    { "higher", 30, RIDGE_VERDICT_IMPROVING }, { "higher", -10, RIDGE_VERDICT_WORSENING }, { "lower", 30, RIDGE_VERDICT_WORSENING },
    { "lower", -10, RIDGE_VERDICT_IMPROVING }, { "inside", 30, RIDGE_VERDICT_CHANGED }, { "higher", 11, RIDGE_VERDICT_ROUTINE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = make_plan ();
      RidgeKpi *kpi = test_kpi (plan, 1);
      RidgeDay since;

      add_values (plan, "2026-01-01", 10, steady);
      test_apply (plan, "~ kpi 1 direction=%s\npoint 1 2026-02-01 value=%.17g", cases[i].direction, cases[i].value);
      g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, cases[i].verdict);
      g_assert_cmpint (ridge_kpi_get_verdict_since (kpi, ridge_day_new (2026, 2, 1), &since), ==, cases[i].verdict);
      g_assert_cmpint (since, ==, cases[i].verdict == RIDGE_VERDICT_ROUTINE ? RIDGE_DAY_NONE : ridge_day_new (2026, 2, 1));

      /* Back to normal: the latest value is routine, the signal since then stands. */
      test_apply (plan, "point 1 2026-02-02 value=11");
      if (cases[i].verdict != RIDGE_VERDICT_CHANGED)
        g_assert_cmpint (ridge_kpi_get_verdict_since (kpi, ridge_day_new (2026, 2, 1), NULL), !=, RIDGE_VERDICT_NONE);
      g_assert_cmpint (ridge_kpi_get_verdict_since (kpi, ridge_day_new (2026, 2, 3), NULL), ==, RIDGE_VERDICT_ROUTINE);
    }
}

/* A signal that goes on is known since it fired first, however late one asks. */
static void
test_known_since (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);
  RidgeDay since;

  add_values (plan, "2026-01-01", 10, steady);
  test_apply (plan, "~ kpi 1 direction=lower baseline=first baseline_count=10");
  test_apply (plan, "point 1 2026-02-01 value=30\npoint 1 2026-02-02 value=31\npoint 1 2026-02-03 value=32");
  g_assert_cmpint (ridge_kpi_get_verdict_since (kpi, ridge_day_new (2026, 2, 3), &since), ==, RIDGE_VERDICT_WORSENING);
  g_assert_cmpint (since, ==, ridge_day_new (2026, 2, 1));

  /* The other way, or after a routine value, it is another one. */
  test_apply (plan, "point 1 2026-02-04 value=-40");
  ridge_kpi_get_verdict_since (kpi, ridge_day_new (2026, 2, 3), &since);
  g_assert_cmpint (since, ==, ridge_day_new (2026, 2, 4));
}

static void
assert_counted (RidgeKpi     *kpi,
                guint         n,
                double        latest,
                RidgeVerdict  verdict)
{
  g_autoptr (RidgeXmr) fresh = NULL;
  const RidgeXmr *xmr = ridge_kpi_get_xmr (kpi);
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  g_assert_cmpuint (ridge_kpi_get_n_counted (kpi), ==, n);
  g_assert_cmpuint (xmr->n, ==, n);
  test_assert_near (ridge_kpi_get_latest (kpi), latest);
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, verdict);
  g_assert_cmpint (ridge_kpi_get_verdict_since (kpi, ridge_day_new (2026, 1, 1), NULL), ==, verdict);

  /* Whatever the way, as if nothing else were there. */
  options.rule_sets = ridge_kpi_get_rule_sets (kpi);
  fresh = ridge_xmr_compute (ridge_series_get_values (ridge_kpi_get_series (kpi)), n, &options, NULL);
  test_assert_near (xmr->segments[0].center, fresh->segments[0].center);
  test_assert_near (xmr->segments[0].unpl, fresh->segments[0].unpl);
  g_assert_nonnull (ridge_kpi_get_pyramid (kpi));
  g_assert_nonnull (ridge_kpi_get_range_pyramid (kpi));
}

/* What is dated after today counts nowhere until its day has come, a marked
 * change of the process included. */
static void
test_planned (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);
  RidgeDay day;
  double value;

  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 10));
  add_values (plan, "2026-01-01", 10, steady);
  g_assert_false (ridge_kpi_get_planned (kpi, &day, &value));
  assert_counted (kpi, 10, 12, RIDGE_VERDICT_ROUTINE);

  test_apply (plan, "~ kpi 1 direction=lower\nphase 1 kpi=1 day=2026-01-12\n"
                    "point 1 2026-01-11 value=30\npoint 1 2026-01-12 value=31\npoint 1 2062-11-30 value=99");
  assert_counted (kpi, 10, 12, RIDGE_VERDICT_ROUTINE);
  g_assert_true (ridge_kpi_get_planned (kpi, &day, &value));
  g_assert_cmpint (day, ==, ridge_day_new (2026, 1, 11));
  test_assert_near (value, 30);

  /* A planned value changes, and a real one while others are planned. */
  test_apply (plan, "~ point 1 2026-01-11 value=32");
  assert_counted (kpi, 10, 12, RIDGE_VERDICT_ROUTINE);
  test_apply (plan, "~ point 1 2026-01-09 value=11");
  assert_counted (kpi, 10, 12, RIDGE_VERDICT_ROUTINE);

  /* Midnight, and back again. */
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 11));
  assert_counted (kpi, 11, 32, RIDGE_VERDICT_WORSENING);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 10));
  assert_counted (kpi, 10, 12, RIDGE_VERDICT_ROUTINE);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 12));
  g_assert_cmpuint (ridge_kpi_get_xmr (kpi)->n_segments, ==, 2);
  g_assert_cmpuint (ridge_kpi_get_n_counted (kpi), ==, 12);
}

/* The verdict of a key result: the driving series' latest signal since the period began. */
static void
test_key_result_verdict (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKeyResult *k;

  add_values (plan, "2025-12-01", 10, steady);
  test_apply (plan, "period 1 starts=2026-01-01 ends=2026-03-31\nobjective 1 period=1\n"
                    "key_result 1 objective=1 baseline=20 target=10\n"
                    "link 1 kind=drives from_kpi=1 to_key_result=1");
  k = test_key_result (plan, 1);
  g_assert_cmpint (ridge_key_result_get_verdict (k), ==, RIDGE_VERDICT_ROUTINE);

  /* Before the period: not its business. */
  test_apply (plan, "point 1 2025-12-20 value=40");
  g_assert_cmpint (ridge_key_result_get_verdict (k), ==, RIDGE_VERDICT_ROUTINE);

  /* The target is below the baseline: up is worse, whatever the KPI wishes. */
  test_apply (plan, "- point 1 2025-12-20\npoint 1 2026-01-20 value=40");
  g_assert_cmpint (ridge_key_result_get_verdict (k), ==, RIDGE_VERDICT_WORSENING);
  g_assert_cmpint (ridge_objective_get_verdict (test_objective (plan, 1)), ==, RIDGE_VERDICT_WORSENING);
  test_apply (plan, "~ key_result 1 baseline=10 target=50");
  g_assert_cmpint (ridge_key_result_get_verdict (k), ==, RIDGE_VERDICT_IMPROVING);
  test_apply (plan, "~ point 1 2026-01-20 ghost=1");
  g_assert_cmpint (ridge_key_result_get_verdict (k), ==, RIDGE_VERDICT_ROUTINE);
}

static void
test_phases (void)
{
  static const double higher[] = { 50, 52, 50, 52, 50, 52, 50, 52, 50, 52 };
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);
  const RidgeXmr *xmr;

  add_values (plan, "2026-01-01", 10, steady);
  add_values (plan, "2026-02-01", 10, higher);
  test_apply (plan, "phase 1 kpi=1 day=2026-01-25 reason=machine");
  xmr = ridge_kpi_get_xmr (kpi);
  g_assert_cmpuint (xmr->n_segments, ==, 2);
  g_assert_cmpuint (xmr->segments[1].start, ==, 10);
  test_assert_near (xmr->segments[0].center, 11);
  test_assert_near (xmr->segments[1].center, 51);
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_ROUTINE);

  /* Of two marks before the same value the later holds; one after all values, or before, changes nothing. */
  test_apply (plan, "phase 2 kpi=1 day=2026-02-01 reason=again baseline=fixed baseline_center=40 baseline_range=1\n"
                    "phase 3 kpi=1 day=2027-01-01 reason=never\n"
                    "phase 4 kpi=1 day=2020-01-01 reason=always");
  xmr = ridge_kpi_get_xmr (kpi);
  g_assert_cmpuint (xmr->n_segments, ==, 2);
  test_assert_near (xmr->segments[1].center, 40);
  test_assert_near (xmr->segments[1].unpl, 42.66);
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_IMPROVING);

  test_apply (plan, "~ kpi 1 baseline=first baseline_count=2\n~ phase 4 baseline=range baseline_from=2026-01-02 baseline_to=2026-01-04");
  xmr = ridge_kpi_get_xmr (kpi);
  g_assert_cmpuint (xmr->segments[0].n_baseline, ==, 3);
  test_assert_near (xmr->segments[0].center, 34.0 / 3);

  test_apply (plan, "- phase 1\n- phase 2\n- phase 4");
  xmr = ridge_kpi_get_xmr (kpi);
  g_assert_cmpuint (xmr->n_segments, ==, 1);
  g_assert_cmpuint (xmr->segments[0].n_baseline, ==, 2);
}

/* Changing values one by one gives the chart that all of them at once give. */
static void
test_incremental_chart (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);

  test_apply (plan, "phase 1 kpi=1 day=2024-11-20 reason=a\nphase 2 kpi=1 day=2025-01-20 reason=b baseline=first baseline_count=8");
  for (guint step = 0; step < 300; step++)
    {
      g_autoptr (RidgePlan) fresh = ridge_plan_new ();
      g_autofree char *iso = ridge_day_to_iso (20000 + g_test_rand_int_range (0, 150));
      g_autofree char *dump = NULL;
      int what = g_test_rand_int_range (0, 10);

      if (what == 0)
        test_apply (plan, "- point 1 %s", iso);
      else if (what == 1)
        test_apply (plan, "~ phase 1 day=%s", iso);
      else
        test_apply (plan, "point 1 %s value=%d ghost=%d", iso, g_test_rand_int_range (0, 50), what == 2);

      if (step % 3 == 0)
        continue;

      dump = ridge_plan_dump (plan);
      test_apply (fresh, "%s", dump);
      if (ridge_kpi_get_xmr (kpi) != NULL)
        g_assert_true (ridge_xmr_equal (ridge_kpi_get_xmr (kpi), ridge_kpi_get_xmr (test_kpi (fresh, 1))));
      else
        g_assert_null (ridge_kpi_get_xmr (test_kpi (fresh, 1)));
    }
}

static void
assert_pyramid_fits (const RidgePyramid *pyramid,
                     const double       *x,
                     guint               n)
{
  for (guint i = 0; i < 20; i++)
    {
      guint start = (guint) g_test_rand_int_range (0, (int) n + 1), end = (guint) g_test_rand_int_range ((int) start, (int) n + 1);
      double low = INFINITY, high = -INFINITY;
      RidgeExtent extent;

      for (guint row = start; row < end; row++)
        {
          low = fmin (low, x[row]);
          high = fmax (high, x[row]);
        }
      ridge_pyramid_get_extent (pyramid, x, start, end, &extent);
      g_assert_cmpint (extent.any, ==, low <= high);
      if (extent.any)
        {
          g_assert_cmpfloat (extent.min, ==, low);
          g_assert_cmpfloat (extent.max, ==, high);
        }
    }
}

/* Whatever is done to values, phases and the season between two looks. */
static void
test_pyramids (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);

  test_apply (plan, "phase 1 kpi=1 day=2024-11-20 reason=a");
  for (guint step = 0; step < 500; step++)
    {
      g_autofree char *iso = ridge_day_to_iso (20000 + g_test_rand_int_range (0, 400));
      guint n;

      switch (g_test_rand_int_range (0, 12))
        {
        case 0:
          test_apply (plan, "- point 1 %s", iso);
          break;
        case 1:
          test_apply (plan, "~ phase 1 day=%s", iso);
          break;
        case 2:
          test_apply (plan, "~ kpi 1 season=%d", g_test_rand_bit () ? 7 : 0);
          break;
        default:
          test_apply (plan, "point 1 %s value=%d ghost=%d", iso, g_test_rand_int_range (1, 50), g_test_rand_int_range (0, 5) == 0);
        }
      n = ridge_series_get_n_points (ridge_kpi_get_series (kpi));
      if (step % 3 == 0 || n == 0)
        continue;
      assert_pyramid_fits (ridge_kpi_get_pyramid (kpi), ridge_kpi_get_chart_values (kpi), n);
      assert_pyramid_fits (ridge_kpi_get_range_pyramid (kpi), ridge_kpi_get_xmr (kpi)->mr, n);
    }
}

static void
test_rules (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);
  /* The last seven above a centre typed in as 11: a shift by the rules of the NHS, not by Wheeler's eight. */
  static const double shift[] = { 10, 12, 10, 12, 10, 12, 12, 12, 12, 12, 12, 12 };

  test_apply (plan, "~ kpi 1 baseline=fixed baseline_center=11 baseline_range=2");
  add_values (plan, "2026-01-01", G_N_ELEMENTS (shift), shift);
  g_assert_cmpint (ridge_kpi_get_rules_used (kpi), ==, RIDGE_RULES_WHEELER);
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_ROUTINE);

  test_apply (plan, "~ plan 1 rules=nhs");
  g_assert_cmpint (ridge_kpi_get_rules_used (kpi), ==, RIDGE_RULES_NHS);
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_IMPROVING);

  test_apply (plan, "~ kpi 1 rules=wheeler");
  g_assert_cmpint (ridge_kpi_get_verdict (kpi), ==, RIDGE_VERDICT_ROUTINE);
}

/* Three years of months that differ only by their season: nothing is left of it. */
static void
test_season (void)
{
  static const int months[] = { 8, 9, 10, 11, 12, 13, 12, 11, 10, 9, 8, 7 };
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < 36; i++)
    g_string_append_printf (rows, "point 1 %u-%02u-01 value=%d\n", 2023 + i / 12, i % 12 + 1, months[i % 12]);
  test_apply (plan, "%s~ kpi 1 season=12", rows->str);

  for (guint i = 0; i < 36; i++)
    test_assert_near (ridge_kpi_get_chart_values (kpi)[i], 10);
  test_assert_near (ridge_kpi_get_latest (kpi), 7);

  test_apply (plan, "~ kpi 1 season=0");
  g_assert_true (ridge_kpi_get_chart_values (kpi) == ridge_series_get_values (get_series (plan)));
}

/* What is asked for while a batch is told of, which several listeners hear one after the other. */
static void
ask_cb (GListModel *model,
        guint       position,
        guint       n_removed,
        guint       n_added,
        RidgePlan  *plan)
{
  RidgeKpi *kpi = test_kpi (plan, 1);
  guint n_points = ridge_series_get_n_points (ridge_kpi_get_series (kpi));

  g_assert_cmpuint (ridge_kpi_get_xmr (kpi)->n, ==, n_points);
  g_assert_cmpint (ridge_key_result_get_verdict (test_key_result (plan, 1)), ==, RIDGE_VERDICT_ROUTINE);
}

static void
test_asked_within_a_batch (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeKpi *kpi = test_kpi (plan, 1);
  RidgeKeyResult *key_result;

  test_apply (plan, "period 1 name=P starts=2026-01-01 ends=2026-03-31\n"
                    "objective 1 title=O period=1\n"
                    "key_result 1 title=R objective=1 baseline=0 target=20\n"
                    "link 1 kind=drives from_kpi=1 to_key_result=1");
  add_values (plan, "2026-01-01", 10, steady);
  key_result = test_key_result (plan, 1);
  g_assert_cmpint (ridge_key_result_get_verdict (key_result), ==, RIDGE_VERDICT_ROUTINE);

  g_signal_connect (ridge_key_result_get_check_ins (key_result), "items-changed", G_CALLBACK (ask_cb), plan);
  g_signal_connect (get_series (plan), "items-changed", G_CALLBACK (ask_cb), plan);

  /* A list is told before the series is, and a series of the first of two new points before it has the second. */
  test_apply (plan, "check_in 1 key_result=1 day=2026-01-11 value=10\npoint 1 2026-01-11 value=10");
  test_apply (plan, "point 1 2025-12-20 value=10\npoint 1 2025-12-10 value=12");
  test_apply (plan, "- point 1 2025-12-20\n- point 1 2026-01-11");
  g_assert_cmpuint (ridge_kpi_get_xmr (kpi)->n, ==, 11);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/series/arrays", test_series);
  g_test_add_func ("/model/series/points", test_series_points);
  g_test_add_func ("/model/series/random", test_series_random);
  g_test_add_func ("/model/kpi/latest", test_latest);
  g_test_add_func ("/model/kpi/chart", test_chart);
  g_test_add_func ("/model/kpi/verdicts", test_verdicts);
  g_test_add_func ("/model/kpi/planned", test_planned);
  g_test_add_func ("/model/kpi/known-since", test_known_since);
  g_test_add_func ("/model/kpi/key-result-verdict", test_key_result_verdict);
  g_test_add_func ("/model/kpi/phases", test_phases);
  g_test_add_func ("/model/kpi/incremental-chart", test_incremental_chart);
  g_test_add_func ("/model/kpi/pyramids", test_pyramids);
  g_test_add_func ("/model/kpi/rules", test_rules);
  g_test_add_func ("/model/kpi/season", test_season);
  g_test_add_func ("/model/kpi/asked-within-a-batch", test_asked_within_a_batch);

  return g_test_run ();
}

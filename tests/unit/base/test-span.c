/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-span.h"

static RidgeSpan
make_span (const char *starts,
           const char *ends)
{
  return (RidgeSpan) { ridge_day_parse (starts), ridge_day_parse (ends) };
}

static void
assert_span (RidgeSpan   span,
             const char *starts,
             const char *ends)
{
  g_autofree char *first = ridge_day_to_iso (span.starts);
  g_autofree char *last = ridge_day_to_iso (span.ends);

  g_assert_cmpstr (first, ==, starts);
  g_assert_cmpstr (last, ==, ends);
}

static void
test_at (void)
{
  static const struct
  {
    const char      *day;
    RidgeSpanMonths  months;
    int              fiscal_month;
    const char      *starts, *ends;
    int              index, year;
  } known[] = {
    { "2026-11-21", RIDGE_SPAN_QUARTER, 1, "2026-10-01", "2026-12-31", 4, 2026 },
    { "2026-01-01", RIDGE_SPAN_QUARTER, 1, "2026-01-01", "2026-03-31", 1, 2026 },
    { "2024-02-29", RIDGE_SPAN_THIRD, 1, "2024-01-01", "2024-04-30", 1, 2024 },
    { "2026-12-31", RIDGE_SPAN_HALF, 1, "2026-07-01", "2026-12-31", 2, 2026 },
    { "2026-06-15", RIDGE_SPAN_YEAR, 1, "2026-01-01", "2026-12-31", 1, 2026 },
    /* A fiscal year from April, as in Britain and Japan: 2026/27 is named 2027. */
    { "2026-04-01", RIDGE_SPAN_QUARTER, 4, "2026-04-01", "2026-06-30", 1, 2027 },
    { "2027-03-31", RIDGE_SPAN_QUARTER, 4, "2027-01-01", "2027-03-31", 4, 2027 },
    { "2027-02-28", RIDGE_SPAN_YEAR, 4, "2026-04-01", "2027-03-31", 1, 2027 },
    /* From October, as the United States' government. */
    { "2026-11-21", RIDGE_SPAN_QUARTER, 10, "2026-10-01", "2026-12-31", 1, 2027 },
    { "2026-09-30", RIDGE_SPAN_HALF, 10, "2026-04-01", "2026-09-30", 2, 2026 },
    /* From December: a quarter over two calendar years. */
    { "2027-01-15", RIDGE_SPAN_QUARTER, 12, "2026-12-01", "2027-02-28", 1, 2027 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      RidgeSpan span = ridge_span_at (ridge_day_parse (known[i].day), known[i].months, known[i].fiscal_month);

      assert_span (span, known[i].starts, known[i].ends);
      g_assert_cmpint (ridge_span_get_index (&span, known[i].months, known[i].fiscal_month), ==, known[i].index);
      g_assert_cmpint (ridge_span_get_fiscal_year (&span, known[i].fiscal_month), ==, known[i].year);
    }
}

/* The parts of any fiscal year cover all days, each once, and hold their day. */
static void
test_parts_tile (void)
{
  static const RidgeSpanMonths lengths[] = { RIDGE_SPAN_QUARTER, RIDGE_SPAN_THIRD, RIDGE_SPAN_HALF, RIDGE_SPAN_YEAR };

  for (guint i = 0; i < 2000; i++)
    {
      RidgeDay day = g_test_rand_int_range (-200000, 200000);
      RidgeSpanMonths months = lengths[g_test_rand_int_range (0, 4)];
      int fiscal_month = g_test_rand_int_range (1, 13);
      RidgeSpan span = ridge_span_at (day, months, fiscal_month);
      RidgeSpan following = ridge_span_at (span.ends + 1, months, fiscal_month);
      RidgeSpan next = ridge_span_next (&span);

      g_assert_true (ridge_span_has_day (&span, day));
      g_assert_cmpint (following.starts, ==, span.ends + 1);
      g_assert_true (ridge_span_equal (&next, &following));
      g_assert_cmpint (ridge_day_add_months (span.starts, months), ==, following.starts);
    }
}

static void
test_next (void)
{
  RidgeSpan odd = make_span ("2026-01-05", "2026-02-15");
  RidgeSpan month = make_span ("2024-01-01", "2024-01-31");

  assert_span (ridge_span_next (&odd), "2026-02-16", "2026-03-29");
  assert_span (ridge_span_next (&month), "2024-02-01", "2024-02-29");
}

static void
test_elapsed (void)
{
  RidgeSpan span = make_span ("2026-01-01", "2026-01-10");

  g_assert_cmpfloat (ridge_span_get_elapsed (&span, ridge_day_parse ("2025-12-31")), ==, 0);
  g_assert_cmpfloat_with_epsilon (ridge_span_get_elapsed (&span, ridge_day_parse ("2026-01-01")), 0.1, 1e-15);
  g_assert_cmpfloat_with_epsilon (ridge_span_get_elapsed (&span, ridge_day_parse ("2026-01-05")), 0.5, 1e-15);
  g_assert_cmpfloat (ridge_span_get_elapsed (&span, ridge_day_parse ("2026-01-10")), ==, 1);
  g_assert_cmpfloat (ridge_span_get_elapsed (&span, ridge_day_parse ("2026-05-10")), ==, 1);
  g_assert_cmpint (ridge_span_get_n_days (&span), ==, 10);
}

static void
test_relations (void)
{
  RidgeSpan year = make_span ("2026-01-01", "2026-12-31");
  RidgeSpan quarter = make_span ("2026-10-01", "2026-12-31");
  RidgeSpan winter = make_span ("2026-12-01", "2027-02-28");

  g_assert_true (ridge_span_contains (&year, &quarter));
  g_assert_true (ridge_span_contains (&year, &year));
  g_assert_false (ridge_span_contains (&quarter, &year));
  g_assert_false (ridge_span_contains (&year, &winter));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/span/at", test_at);
  g_test_add_func ("/base/span/parts-tile", test_parts_tile);
  g_test_add_func ("/base/span/next", test_next);
  g_test_add_func ("/base/span/elapsed", test_elapsed);
  g_test_add_func ("/base/span/relations", test_relations);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-day.h"
#include "base/ridge-id.h"

/* From `date -u -d DAY +%s` of GNU coreutils, divided by 86,400, and +%u. */
static const struct
{
  const char *iso;
  int         day;
  int         weekday;
} known[] = {
  { "1970-01-01", 0, 4 },
  { "1969-12-31", -1, 3 },
  { "2000-02-29", 11016, 2 },
  { "2000-03-01", 11017, 3 },
  { "1900-02-28", -25509, 3 },
  { "1900-03-01", -25508, 4 },
  { "2026-11-21", 20778, 6 },
  { "2100-03-01", 47541, 1 },
  { "0001-01-01", -719162, 1 },
  { "9999-12-31", 2932896, 5 },
};

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      RidgeDay day = ridge_day_parse (known[i].iso);
      g_autofree char *iso = ridge_day_to_iso (known[i].day);

      g_assert_cmpint (day, ==, known[i].day);
      g_assert_cmpstr (iso, ==, known[i].iso);
      g_assert_cmpint (ridge_day_get_weekday (day), ==, known[i].weekday);
    }
}

/* Every day of four centuries, against GLib's calendar. */
static void
test_calendar (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, 1, 1800);
  RidgeDay day = ridge_day_new (1800, 1, 1);

  for (; g_date_get_year (date) < 2201; g_date_add_days (date, 1), day++)
    {
      int year, month, mday;

      ridge_day_get_ymd (day, &year, &month, &mday);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, g_date_get_month (date));
      g_assert_cmpint (mday, ==, g_date_get_day (date));
      g_assert_cmpint (ridge_day_new (year, month, mday), ==, day);
      g_assert_cmpint (ridge_day_get_weekday (day), ==, g_date_get_weekday (date));
      g_assert_cmpint (ridge_day_days_in_month (year, month), ==, g_date_get_days_in_month (month, year));
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "2026", "2026-2-03", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-01-01", " 2026-01-01", "2026-01-01 ", "2026/01/01", "20a6-01-01", "2026-01-1x", "-026-01-01", "2026-01-011",
  };

  g_assert_cmpint (ridge_day_parse (NULL), ==, RIDGE_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (ridge_day_parse (texts[i]), ==, RIDGE_DAY_NONE);

  g_assert_false (ridge_day_is_valid (RIDGE_DAY_NONE));
  g_assert_false (ridge_day_is_valid (RIDGE_DAY_MIN - 1));
  g_assert_false (ridge_day_is_valid (RIDGE_DAY_MAX + 1));
}

/* GDate clamps in the same way. */
static void
test_add_months (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      RidgeDay day = g_test_rand_int_range (-100000, 100000), moved;
      int months = g_test_rand_int_range (0, 600), year, month, mday;
      g_autoptr (GDate) date = NULL;

      ridge_day_get_ymd (day, &year, &month, &mday);
      date = g_date_new_dmy (mday, month, year);
      g_date_add_months (date, months);
      moved = ridge_day_add_months (day, months);
      g_assert_cmpint (moved, ==, ridge_day_new (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date)));

      ridge_day_get_ymd (day, &year, &month, &mday);
      date = (g_date_free (date), g_date_new_dmy (mday, month, year));
      g_date_subtract_months (date, months);
      moved = ridge_day_add_months (day, -months);
      g_assert_cmpint (moved, ==, ridge_day_new (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date)));
    }

  g_assert_cmpint (ridge_day_add_months (RIDGE_DAY_MAX, 1), ==, RIDGE_DAY_NONE);
  g_assert_cmpint (ridge_day_add_months (RIDGE_DAY_MIN, -1), ==, RIDGE_DAY_NONE);
}

static void
test_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  g_setenv ("RIDGELINE_TODAY", "2026-02-03", TRUE);
  g_assert_cmpint (ridge_day_today (), ==, ridge_day_new (2026, 2, 3));

  /* Not a day: as if it were not there. Midnight may pass between the two. */
  g_setenv ("RIDGELINE_TODAY", "tomorrow", TRUE);
  now = g_date_time_new_now_local ();
  g_assert_cmpint (ridge_day_today () - g_date_time_to_unix (now) / 86400, <=, 1);
  g_unsetenv ("RIDGELINE_TODAY");
}

static void
test_id (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      gint64 id = ridge_id_new ();

      g_assert_cmpint (id, >, 0);
      g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/day/known", test_known);
  g_test_add_func ("/base/day/calendar", test_calendar);
  g_test_add_func ("/base/day/refused", test_refused);
  g_test_add_func ("/base/day/add-months", test_add_months);
  g_test_add_func ("/base/day/today", test_today);
  g_test_add_func ("/base/id", test_id);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-number.h"
#include "base/ridge-number-text.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static void
test_parse (void)
{
  static const char *const refused[] = { "", " ", "1 ", " 1", "1,5", "0x10", "inf", "nan", "1e999", "--1", "1.2.3", "e5", ".", "1e", "abc" };
  static const struct
  {
    const char *text;
    double      value;
  } taken[] = {
    { "0", 0 }, { "-1.5", -1.5 }, { "+2", 2 }, { "1e3", 1000 }, { ".5", 0.5 }, { "5.", 5 }, { "-0.25E-2", -0.0025 },
  };
  double value;

  g_assert_false (ridge_number_parse (NULL, &value));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      value = 77;
      g_assert_false (ridge_number_parse (refused[i], &value));
      g_assert_cmpfloat (value, ==, 77);
    }
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_assert_true (ridge_number_parse (taken[i].text, &value));
      g_assert_cmpfloat (value, ==, taken[i].value);
    }
}

static double
make_random_double (void)
{
  union
  {
    guint64 bits;
    double  value;
  } u;

  do
    u.bits = ((guint64) (guint32) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
  while (!isfinite (u.value));

  return u.value;
}

static void
test_round_trip (void)
{
  static const struct
  {
    double      value;
    const char *text;
  } known[] = { { 0.1, "0.1" }, { 1e21, "1e+21" }, { 100, "100" }, { -2.5, "-2.5" }, { 0.1 + 0.2, "0.30000000000000004" } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *text = ridge_number_to_text (known[i].value);

      g_assert_cmpstr (text, ==, known[i].text);
    }

  for (guint i = 0; i < 20000; i++)
    {
      double value = make_random_double (), again;
      g_autofree char *text = ridge_number_to_text (value);

      g_assert_true (ridge_number_parse (text, &again));
      g_assert_cmpmem (&value, sizeof value, &again, sizeof again);
    }
}

static void
test_format (void)
{
  static const struct
  {
    double      value;
    int         decimals;
    const char *text;
  } known[] = {
    { 1234.5, 0, "1234" }, { 1234.5, 1, "1234.5" }, { -3, 2, "−3.00" }, { -0.001, 1, "0.0" }, { 0, 0, "0" },
    { NAN, 1, "–" }, { INFINITY, 1, "–" }, { 0.125, 20, "0.125000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *text = ridge_number_format (known[i].value, known[i].decimals);

      g_assert_cmpstr (text, ==, known[i].text);
    }
}

/* Rounded to nearest, and never across a boundary: 99.6 % is not 100 %, 0.699 is
 * not 0.7, 0.4 % is not nothing, and 0.4 % below the baseline is not at it. */
static void
test_share (void)
{
  static const struct
  {
    double      share;
    int         decimals;
    const char *text;
  } known[] = {
    { 0.478, 0, "48" }, { 0.475, 0, "48" }, { 0.4749, 0, "47" }, { 0.996, 0, "99" }, { 0.9999999, 0, "99" }, { 0.699, 0, "69" },
    { 0.6951, 0, "69" }, { 0.398, 0, "39" }, { 0.7, 0, "70" }, { 0.704, 0, "70" }, { 0.29, 0, "29" }, { 1, 0, "100" },
    { 1.004, 0, "100" }, { 1.25, 0, "125" }, { 0.3999, 1, "39.9" }, { 0.3996, 2, "39.96" }, { 0, 0, "0" }, { 0.004, 0, "1" },
    { 0.0004, 1, "0.1" }, { -0.004, 0, "−1" }, { -0.1667, 0, "−17" }, { 0.1 * 3 + 0.4, 0, "70" }, { 1e-17, 0, "0" }, { NAN, 0, "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *text = ridge_number_format_share (known[i].share, known[i].decimals);

      g_assert_cmpstr (text, ==, known[i].text);
    }
}

/* Which boundaries a percentage has reached. */
static guint
count_reached (double percent)
{
  return (percent >= 40) + (percent >= 70) + (percent >= 100);
}

static void
test_share_crosses_nothing (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double share = g_test_rand_double_range (-0.5, 2), shown;
      int decimals = g_test_rand_int_range (0, 4);
      g_autofree char *text = ridge_number_format_share (share, decimals);

      shown = ridge_number_round_share (share, decimals);
      g_assert_cmpuint (count_reached (shown), ==, count_reached (100 * share));
      g_assert_true ((shown > 0) == (share > 0) && (shown < 0) == (share < 0));
      g_assert_cmpfloat (fabs (share - shown / 100), <, 0.01 * pow (10, -decimals) + 1e-9);
      if (share > 0)
        {
          double read;

          g_assert_true (ridge_number_parse (text, &read));
          g_assert_cmpfloat (read, ==, shown);
        }
    }
}

static void
test_decimals (void)
{
  g_assert_cmpint (ridge_number_count_decimals (3), ==, 0);
  g_assert_cmpint (ridge_number_count_decimals (0.25), ==, 2);
  g_assert_cmpint (ridge_number_count_decimals (-1.1), ==, 1);
  g_assert_cmpint (ridge_number_count_decimals (1e-7), ==, 7);
  g_assert_cmpint (ridge_number_count_decimals (1.5e20), ==, 0);
  g_assert_cmpint (ridge_number_count_decimals (1.0 / 3), ==, RIDGE_MAX_DECIMALS);
  g_assert_cmpint (ridge_number_count_decimals (NAN), ==, 0);
}

static void
assert_local (const char *text,
              double      expected)
{
  double value = 0;

  if (!ridge_number_text_read_local (text, NULL, &value))
    g_error ("not read: %s", text);
  g_assert_cmpfloat (value, ==, expected);
}

static void
test_local_c (void)
{
  double value;

  assert_local (" 12.5 ", 12.5);
  assert_local ("−4", -4);
  assert_local ("1 234.5", 1234.5);
  assert_local ("1 234 567", 1234567);
  assert_local ("1'234", 1234);
  assert_local ("\u00a012.5\u202f", 12.5);
  g_assert_false (ridge_number_text_read_local ("12 34", NULL, &value));
  g_assert_false (ridge_number_text_read_local ("1,5", NULL, &value));
  g_assert_false (ridge_number_text_read_local ("", NULL, &value));
  g_assert_false (ridge_number_text_read_local ("5 kg", NULL, &value));
  g_assert_false (ridge_number_text_read_local ("\xff", NULL, &value));
}

/* The unit beside a field may be typed once more; another one is none. */
static void
test_unit (void)
{
  static const struct
  {
    const char *text;
    const char *unit;
    double      value;   /* NaN: it is not read */
  } cases[] = {
    { "10.5 days", "days", 10.5 },
    { "10.5days", "days", 10.5 },
    { "10.5 Days", "days", 10.5 },
    { "−3\u00a0days", "days", -3 },
    { "days 7", "days", 7 },
    { "(7.50 km)", "km", -7.5 },
    { "1 234 km", "km", 1234 },
    { "12 Nächte", "nächte", 12 },
    { "12 NÄCHTE", "Nächte", 12 },
    { "12 Straßen", "STRASSEN", 12 },
    { "4 orders per day", "orders per day", 4 },
    { "12 %", "%", 12 },
    { "5 €", "€", 5 },
    { "5 points", " points ", 5 },
    { "10.5 weeks", "days", NAN },
    { "10.5 days days", "days", NAN },
    { "days", "days", NAN },
    { "5 km", "", NAN },
    { "5 km", NULL, NAN },
    { "5 100 km", "100 km", NAN },
    { "5 % days", "days", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = NAN;

      g_test_message ("%s in %s", cases[i].text, cases[i].unit);
      g_assert_cmpint (ridge_number_text_read_local (cases[i].text, cases[i].unit, &value), ==, !isnan (cases[i].value));
      g_assert_true (isnan (cases[i].value) || fabs (value - cases[i].value) < 1e-12);
    }
}

static void
test_local_german (void)
{
  g_autofree char *shown = NULL;
  g_autofree char *typed = NULL;
  double value;

  g_assert_nonnull (setlocale (LC_NUMERIC, "de_DE.UTF-8"));
  assert_local ("1.234,5", 1234.5);
  assert_local ("1.234", 1234);
  assert_local ("1.5", 1.5);
  assert_local ("-0,25", -0.25);
  g_assert_false (ridge_number_text_read_local ("1,2,3", NULL, &value));

  shown = ridge_number_format (-1234567.891, 2);
  g_assert_cmpstr (shown, ==, "−1.234.567,89");
  typed = ridge_number_format_plain (1234.5, 0);
  g_assert_cmpstr (typed, ==, "1234,5");

  /* The file's numbers do not care. */
  g_assert_true (ridge_number_parse ("1.5", &value));
  g_assert_cmpfloat (value, ==, 1.5);
  setlocale (LC_NUMERIC, "C");
}

/* What a field shows reads back as the number it stands for. */
static void
test_plain (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      double value = round (g_test_rand_double_range (-1e6, 1e6) * 1000) / 1000, again;
      g_autofree char *text = ridge_number_format_plain (value, g_test_rand_int_range (0, 4));

      g_assert_true (ridge_number_text_read_local (text, NULL, &again));
      g_assert_cmpfloat (value, ==, again);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/number/parse", test_parse);
  g_test_add_func ("/base/number/round-trip", test_round_trip);
  g_test_add_func ("/base/number/format", test_format);
  g_test_add_func ("/base/number/share", test_share);
  g_test_add_func ("/base/number/share-crosses-nothing", test_share_crosses_nothing);
  g_test_add_func ("/base/number/decimals", test_decimals);
  g_test_add_func ("/base/number/local-c", test_local_c);
  g_test_add_func ("/base/number/local-german", test_local_german);
  g_test_add_func ("/base/number/unit", test_unit);
  g_test_add_func ("/base/number/plain", test_plain);

  return g_test_run ();
}

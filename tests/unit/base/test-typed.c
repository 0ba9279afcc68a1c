/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people type and paste: tables of texts in several locales, worked out by
 * hand and with another program's calendar. */

#include <locale.h>
#include <string.h>

#include "base/ridge-day-text.h"
#include "base/ridge-number-text.h"

#define LEAST_ROWS 150

static const char *days_file, *numbers_file;

static void
enter (const char *locale)
{
  g_autofree char *name = g_str_equal (locale, "C") ? g_strdup ("C.UTF-8") : g_strconcat (locale, ".UTF-8", NULL);

  if (setlocale (LC_ALL, name) == NULL)
    g_error ("There is no locale %s", name);
}

static void
for_each_row (const char *path,
              guint       n_cells,
              void      (*check) (char **cells))
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (char **line = lines; *line != NULL && **line != '\0'; line++, n++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, "\t", -1);
      g_autofree char *text = NULL;

      g_assert_cmpuint (g_strv_length (cells), ==, n_cells);
      text = g_strcompress (cells[1]);
      g_set_str (&cells[1], text);
      enter (cells[0]);
      check (cells);
    }

  setlocale (LC_ALL, "C");
  g_assert_cmpuint (n, >=, LEAST_ROWS);
}

static void
check_day (char **cells)
{
  static const char *const names[] = { "none", "empty", "day", "span", "ambiguous" };
  RidgeDay         days[2];
  RidgeDayText     said = ridge_day_text_read (cells[1], ridge_day_text_get_local_order (), &days[0], &days[1]);
  g_autofree char *first = ridge_day_to_iso (MIN (days[0], days[1]) == RIDGE_DAY_NONE ? days[0] : MIN (days[0], days[1]));
  g_autofree char *second = ridge_day_to_iso (MAX (days[0], days[1]));
  g_autofree char *found = said == RIDGE_DAY_TEXT_AMBIGUOUS ? g_strconcat (first, "/", second, NULL) : g_strdup (first);

  if (!g_str_equal (names[said], cells[2]) || !g_str_equal (found, cells[3]))
    g_test_fail_printf ("%s: “%s” is %s %s, not %s %s", cells[0], cells[1], names[said], found, cells[2], cells[3]);
}

static void
test_days (void)
{
  for_each_row (days_file, 4, check_day);
}

static void
check_number (char **cells)
{
  double   value = 77, expected = 77;
  gboolean read = ridge_number_text_read_local (cells[1], NULL, &value);

  if (*cells[2] != '\0')
    expected = g_ascii_strtod (cells[2], NULL);
  if (read != (*cells[2] != '\0') || memcmp (&value, &expected, sizeof value) != 0)
    g_test_fail_printf ("%s: “%s” is %d %g, not “%s”", cells[0], cells[1], read, value, cells[2]);
}

static void
test_numbers (void)
{
  for_each_row (numbers_file, 3, check_number);
}

/* A file says which mark it uses, whatever the locale is. */
static void
test_formats (void)
{
  static const struct
  {
    const char *text;
    const char *point, *comma;
  } cases[] = {
    { "1", "1", "1" },
    { "-1.5", "-1.5", NULL },
    { "-1,5", NULL, "-1.5" },
    { "1,234", "1234", "1.234" },
    { "1.234", "1.234", "1234" },
    { "0.123", "0.123", NULL },
    { "1,234,567.8", "1234567.8", NULL },
    { "1.234.567,8", NULL, "1234567.8" },
    { "12345,678", NULL, "12345.678" },
    { "1,23,456", NULL, NULL },
    { "1'234.5", "1234.5", NULL },
    { "12,5\u00a0 %", NULL, "12.5" },
    { "($7.50)", "-7.5", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (RidgeNumberFormat format = 0; format < RIDGE_N_NUMBER_FORMATS; format++)
      {
        const char *expected = format == RIDGE_NUMBER_POINT ? cases[i].point : cases[i].comma;
        double      value = 0;

        g_test_message ("“%s”", cases[i].text);
        g_assert_cmpint (ridge_number_text_read (cases[i].text, format, NULL, &value), ==, expected != NULL);
        g_assert_cmpfloat (value, ==, expected != NULL ? g_ascii_strtod (expected, NULL) : 0);
      }
}

static void
test_missing (void)
{
  static const char *const said[] = { "", " ", "NA", " n/a ", "#N/A", "NaN", "null", "NONE", "-", "–", "—", ".", "\u00a0" };
  static const char *const unsaid[] = { "0", "-1", "x", "(5)", "nan5", "inf", "-inf", "Infinity", "-Infinity" };

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_true (ridge_number_text_is_missing (said[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (unsaid); i++)
    g_assert_false (ridge_number_text_is_missing (unsaid[i]));
}

/* What is expected is itself written as expected. */
static void
test_examples (void)
{
  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    g_assert_cmpint (ridge_day_text_read_as (ridge_date_format_get_example (format), format), !=, RIDGE_DAY_NONE);

  /* As spreadsheets count: 1 is the first day of 1900, and 1900 had a 29 February. */
  g_assert_cmpint (ridge_day_text_read_as ("46265", RIDGE_DATE_SERIAL), ==, ridge_day_new (2026, 8, 31));
  g_assert_cmpint (ridge_day_text_read_as ("46295.75", RIDGE_DATE_SERIAL), ==, ridge_day_new (2026, 9, 30));
  g_assert_cmpint (ridge_day_text_read_as ("46326", RIDGE_DATE_SERIAL), ==, ridge_day_new (2026, 10, 31));
  g_assert_cmpint (ridge_day_text_read_as ("1234", RIDGE_DATE_SERIAL), ==, RIDGE_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  days_file = argv[1];
  numbers_file = argv[2];

  g_test_add_func ("/base/typed/days", test_days);
  g_test_add_func ("/base/typed/numbers", test_numbers);
  g_test_add_func ("/base/typed/formats", test_formats);
  g_test_add_func ("/base/typed/missing", test_missing);
  g_test_add_func ("/base/typed/examples", test_examples);

  return g_test_run ();
}

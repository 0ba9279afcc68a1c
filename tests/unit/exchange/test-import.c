/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-number.h"
#include "exchange/ridge-import.h"

/* Tables as they come from other programs: what is read of them, written as
 * "day=value" one after the other, or what stands in the way, as "line:code:found". */
static const struct
{
  const char *name;
  const char *table;
  const char *read;
} cases[] = {
  /* columns */
  { "comma that parts a number", "Datum,Wert\n2026-09-07,7,25\n2026-09-14,7,75\n", "2:wide:25 3:wide:75" },
  { "comma in one row only", "Datum,Wert\n2026-09-07,7\n2026-09-14,7,75\n", "3:wide:75" },
  { "empty cells behind the last column", "Datum,Wert\n2026-09-07,7,\n2026-09-14,8,,\n", "2026-09-07=7 2026-09-14=8" },
  { "column without a name", "date,value,\n2026-09-07,7,25\n2026-09-14,8,\n", "2:wide:25" },
  { "wider below, without names", "2026-09-07,7\n2026-09-14,7,75\n", "0:value-columns:2 2:wide:75" },
  { "target and actual", "Date,Target,Actual\n2026-09-30,10,9.5\n2026-10-31,11,9.7\n", "2026-09-30=9.5 2026-10-31=9.7" },
  { "Soll and Ist", "Datum;Ist;Soll\n2026-09-30;9,5;10\n2026-10-31;9,7;11\n", "2026-09-30=9.5 2026-10-31=9.7" },
  { "plan and another", "date,plan (EUR),revenue\n2026-09-30,10,9.5\n2026-10-31,11,9.7\n", "2026-09-30=9.5 2026-10-31=9.7" },
  { "constant plan", "date,revenue,budget\n2026-09-30,10,9\n2026-10-31,11,9\n", "2026-09-30=10 2026-10-31=11" },
  { "actual that stands still", "date,target,actual\n2026-09-30,10,9\n2026-10-31,11,9\n", "2026-09-30=9 2026-10-31=9" },
  { "only a plan", "date,target\n2026-09-30,10\n2026-10-31,11\n", "0:planned:target" },
  { "two without a clue", "date,revenue,cost\n2026-09-30,10,5\n2026-10-31,11,6\n", "0:value-columns:2" },
  { "two that say value", "date,actual A,actual B\n2026-09-30,10,5\n2026-10-31,11,6\n", "0:value-columns:2" },
  { "no names, two columns of numbers", "2026-09-30,10,5\n2026-10-31,11,6\n2026-11-30,12,7\n", "0:value-columns:2" },
  { "two columns of days", "opened,closed,hours\n2026-09-01,2026-09-30,5\n2026-10-01,2026-10-31,6\n", "0:day-columns:2" },
  { "one of two is called date", "entered,Date,hours\n2026-09-01,2026-09-30,5\n2026-10-01,2026-10-31,6\n", "2026-09-30=5 2026-10-31=6" },
  /* lines around the table */
  { "sep=", "sep=;\r\ndate;value\r\n2026-09-30;1,5\r\n2026-10-31;2,5\r\n", "2026-09-30=1.5 2026-10-31=2.5" },
  { "sep= with a bar", "SEP=|\ndate|value\n2026-09-30|1.5\n2026-10-31|x\n", "4:number:x" },
  { "sep= decides", "sep=,\ndate,value\n2026-09-30,\"1;5;2\"\n2026-10-31,2\n", "3:number:1;5;2" },
  { "banner", "Report: sales\nCreated by: me\n\ndate;value\n2026-09-30;1,5\n2026-10-31;2,5\n", "2026-09-30=1.5 2026-10-31=2.5" },
  { "banner with separators", "Report,,\n,,\ndate,value,note\n2026-09-30,1.5,\n2026-10-31,2.5,x\n", "2026-09-30=1.5 2026-10-31=2.5" },
  { "a gap first is no banner", "2026-09-30,\n2026-10-31,2.5\n2026-11-30,3\n", "2026-09-30=nan 2026-10-31=2.5 2026-11-30=3" },
  { "total", "date,value\n2026-09-30,1.5\n2026-10-31,2.5\nTotal,4\n", "4:total:Total" },
  { "Summe", "Datum;Wert\n30.09.2026;1,5\n31.10.2026;2,5\n;\nSumme:;4\n", "5:total:Summe:" },
  { "total beside an empty day", "date,region,value\n2026-09-30,a,1.5\n2026-10-31,b,2.5\n,TOTAL,4\n", "4:total:TOTAL" },
  /* days */
  { "months", "Month,Value\nAug-26,5\nSep-26,6\nOct-26,7\n", "2026-08-01=5 2026-09-01=6 2026-10-01=7" },
  { "months in words", "Month,Value\nJan 2025,5\nFeb 2025,6\n", "2025-01-01=5 2025-02-01=6" },
  { "months with a point", "Monat;Wert\n01.2025;5\n02.2025;6\n", "2025-01-01=5 2025-02-01=6" },
  { "days without a year", "Month,Value\n26-Aug,5\n26-Sep,6\n", "0:no-days:26-Aug" },
  { "weeks", "Week,Value\n2026-W52,5\n2026-W53,6\n2027-W01,7\n", "2026-12-21=5 2026-12-28=6 2027-01-04=7" },
  { "no such week", "Week,Value\n2025-W52,5\n2025-W53,6\n2026-W01,7\n", "3:day:2025-W53" },
  { "two digits of a year", "Datum;Wert\n31.08.26;5\n30.09.26;6\n", "2026-08-31=5 2026-09-30=6" },
  { "two digits, American", "date,value\n8/31/26,5\n9/30/26,6\n", "2026-08-31=5 2026-09-30=6" },
  { "two digits in any order", "date,value\n26-08-03,5\n26-08-10,6\n", "2:day-order:26-08-03" },
  { "one day decides for the column", "date,value\n03/04/2026,5\n10/04/2026,6\n17/04/2026,7\n", "2026-04-03=5 2026-04-10=6 2026-04-17=7" },
  { "nothing decides", "date,value\n04/04/2026,5\n03/04/2026,6\n", "3:day-order:03/04/2026" },
  { "time behind", "Zeit;Wert\n31.08.2026 00:00;5\n30.09.2026 00:00:00;6\n", "2026-08-31=5 2026-09-30=6" },
  { "instants at midnight", "t,value\n2026-08-31T00:00:00+02:00,5\n2026-09-30T00:00:00Z,6\n", "2026-08-31=5 2026-09-30=6" },
  { "instant of another day here", "t,value\n2026-08-31T12:00:00Z,5\n2026-09-30T23:00:00-05:00,6\n", "3:zone:2026-09-30T23:00:00-05:00" },
  { "spreadsheet days", "Date,Value\n46265,5\n46295,6\n46326,7\n", "2026-08-31=5 2026-09-30=6 2026-10-31=7" },
  { "maybe spreadsheet days", "Nr,Value\n46265,5\n46295,6\n46326,7\n", "0:serial-days:46265" },
  { "years", "Year,Value\n2024,5\n2025,6\n", "2024-01-01=5 2025-01-01=6" },
  { "the column tells that 27 is a year", "date,value\n2026-11-21,5\n27-11-21,6\n", "2026-11-21=5 2027-11-21=6" },
  { "November has thirty days", "date;value\n30.10.2026;5\n31.11.2026;6\n", "3:day:31.11.2026" },
  /* numbers */
  { "space and percent", "date;value\n2026-09-30;12,5\u00a0 %\n2026-10-31;112,5 %\n", "2026-09-30=12.5 2026-10-31=112.5" },
  { "losses", "date,value\n2026-08-31,$12.00\n2026-09-30,-$5.00\n2026-10-31,($7.50)\n2026-11-15,3.25-\n",
    "2026-08-31=12 2026-09-30=-5 2026-10-31=-7.5 2026-11-15=-3.25" },
  { "digits of other scripts", "date;value\n2026-08-31;٣٤٥\n2026-09-30;３４５\n", "2026-08-31=345 2026-09-30=345" },
  { "gaps", "date,value\n2026-08-31,NA\n2026-09-30,\u2013\n2026-10-31,5\n", "2026-08-31=nan 2026-09-30=nan 2026-10-31=5" },
  { "words", "date,value\n2026-08-31,many\n2026-09-30,few\n", "0:no-values:many" },
  { "one column", "Datum\n2026-08-31\n", "1:columns:Datum" },
  { "no days", "name,value\nAnna,1\nBert,2\n", "0:no-days:Anna" },
};

static char *
describe_problem (const GError *problem)
{
  g_auto (GStrv) parts = g_strsplit (ridge_error_get_detail (problem), "\t", 3);

  return g_strdup_printf ("%d:%s:%s", (int) ridge_error_get_number (problem), parts[0], parts[1]);
}

static char *
describe (const RidgeImport *import)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < import->problems->len; i++)
    {
      g_autofree char *problem = describe_problem (g_ptr_array_index (import->problems, i));

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", problem);
    }
  for (guint i = 0; import->problems->len == 0 && i < import->rows->len; i++)
    {
      const RidgeImportRow *row = &g_array_index (import->rows, RidgeImportRow, i);
      g_autofree char *day = ridge_day_to_iso (row->day);
      g_autofree char *value = isnan (row->value) ? g_strdup ("nan") : ridge_number_to_text (row->value);

      g_string_append_printf (text, "%s%s=%s", text->len > 0 ? " " : "", day, value);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static RidgeImport *
read_table (const char               *table,
            const RidgeImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  RidgeImport *import = ridge_import_read (table, strlen (table), "table", options, &error);

  g_assert_no_error (error);
  return import;
}

/* The KPI's unit may stand beside each value; another unit is no number. */
static void
test_unit (void)
{
  RidgeImportOptions options = { .unit = "Tage" };
  g_autoptr (RidgeImport) own = read_table ("Datum;Wert\n30.09.2026;12,5 Tage\n31.10.2026;11 tage\n", &options);
  g_autoptr (RidgeImport) other = read_table ("Datum;Wert\n30.09.2026;12,5\n31.10.2026;2 Wochen\n", &options);
  g_autofree char *read = describe (own);
  g_autofree char *refused = describe (other);

  g_assert_cmpstr (read, ==, "2026-09-30=12.5 2026-10-31=11");
  g_assert_cmpstr (refused, ==, "3:number:2 Wochen");
}

static void
test_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgeImport) import = read_table (cases[i].table, NULL);
      g_autofree char *found = describe (import);

      if (strcmp (found, cases[i].read) != 0)
        g_test_fail_printf ("%s: %s, not %s", cases[i].name, found, cases[i].read);
    }
}

/* What is asked can be answered, and the answer changes what comes. */
static void
test_answers (void)
{
  static const struct
  {
    const char        *table;
    RidgeImportOptions options;
    const char        *read;
  } answers[] = {
    { "date,revenue,cost\n2026-09-30,10,5\n", { .value_column = "cost" }, "2026-09-30=5" },
    { "date,Gro\u0308\u00dfe,cost\n2026-09-30,10,5\n", { .value_column = " GR\u00d6\u1e9eE" }, "2026-09-30=10" },
    { "date,target\n2026-09-30,10\n2026-10-31,11\n", { .value_column = "target" }, "2026-09-30=10 2026-10-31=11" },
    { "opened,closed,hours\n2026-09-01,2026-09-30,5\n", { .day_column = "closed" }, "2026-09-30=5" },
    { "Nr,Value\n46265,5\n46295,6\n", { .day_column = "Nr" }, "2026-08-31=5 2026-09-30=6" },
    { "date,value\n03/04/2026,5\n", { .date_format = RIDGE_DATE_DAY_FIRST }, "2026-04-03=5" },
    { "date,value\n03/04/2026,5\n", { .date_format = RIDGE_DATE_MONTH_FIRST }, "2026-03-04=5" },
    { "date,value\n26-08-03,5\n", { .date_format = RIDGE_DATE_YEAR_FIRST }, "2026-08-03=5" },
    { "t,value\n2026-09-30T23:00:00-05:00,6\n", { .date_format = RIDGE_DATE_YEAR_FIRST }, "2026-09-30=6" },
    { "date;value\n2026-01-01;1.234\n", { .decimal = ',' }, "2026-01-01=1234" },
    { "Sales, by day\nMade by, me\ndate,value\n2026-09-30,1.5\n2026-10-31,2.5\n", { .skip_lines = 2 }, "2026-09-30=1.5 2026-10-31=2.5" },
    { "Datum,Wert\n2026-09-07,\"7,25\"\n", { 0 }, "2026-09-07=7.25" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (RidgeImport) import = read_table (answers[i].table, &answers[i].options);
      g_autofree char *found = describe (import);

      g_assert_cmpstr (found, ==, answers[i].read);
    }
}

/* By position the first column may be anything that names a row; still no column
 * of numbers wins by where it stands. */
static void
test_by_position (void)
{
  static const RidgeImportOptions options = { .by_position = TRUE };
  static const struct
  {
    const char *table;
    const char *read;
  } tables[] = {
    { "index,value\n1,5\n2,6\n", "=5 =6" },
    { "5,1\n6,2\n", "=1 =2" },
    { "Date,Target,Actual\n2026-09-30,10,9.5\n2026-10-31,11,9.7\n", "2026-09-30=9.5 2026-10-31=9.7" },
    { "Date,a,b\n2026-09-30,10,9.5\n2026-10-31,11,9.7\n", "0:value-columns:2" },
    { "Datum,Wert\n2026-09-07,7,25\n2026-09-14,7,75\n", "2:wide:25 3:wide:75" },
    { "team,value\nA,5\nB,6\nTotal,11\n", "4:total:Total" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (RidgeImport) import = read_table (tables[i].table, &options);
      g_autofree char *found = describe (import);

      g_assert_cmpstr (found, ==, tables[i].read);
    }
}

static void
test_decimals (void)
{
  static const struct
  {
    const char *table;
    int         decimals;
  } tables[] = {
    { "date;value\n2026-09-30;12,4\n2026-10-31;13\n", 1 },
    { "date,value\n2026-09-30,12\n2026-10-31,13\n", 0 },
    { "date,value\n2026-09-30,0.30000000000000004\n2026-10-31,13\n", 1 },
    { "date,value\n2026-09-30,0.123456789\n2026-10-31,13\n", 4 },
    { "date,value\n2026-09-30,\n", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (RidgeImport) import = read_table (tables[i].table, NULL);

      g_assert_cmpint (ridge_import_get_decimals (import), ==, tables[i].decimals);
    }
}

/* What is no text is called by its name. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *kind;
  } kinds[] = {
    { "PK\003\004......[Content_Types].xml....xl/workbook.xml", 48, "xlsx" },
    { "PK\003\004......mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 64, "ods" },
    { "PK\003\004......[Content_Types].xml....word/document.xml", 50, "document" },
    { "PK\003\004......values.csv", 20, "zip" },
    { "\320\317\021\340\241\261\032\341", 8, "xls" },
    { "%PDF-1.7\n", 9, "pdf" },
    { "\037\213\010\0", 4, "zip" },
    { "\211PNG\r\n", 6, "picture" },
    { "SQLite format 3\0", 16, "database" },
    { "date,val\0ue\n", 12, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ridge_import_read (kinds[i].bytes, kinds[i].length, "file", NULL, &error));
      g_assert_error (error, ridge_error_quark (), RIDGE_ERROR_ENCODING);
      g_assert_cmpstr (ridge_error_get_detail (error), ==, kinds[i].kind);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import/tables", test_tables);
  g_test_add_func ("/exchange/import/answers", test_answers);
  g_test_add_func ("/exchange/import/by-position", test_by_position);
  g_test_add_func ("/exchange/import/decimals", test_decimals);
  g_test_add_func ("/exchange/import/kinds", test_kinds);
  g_test_add_func ("/exchange/import/unit", test_unit);

  return g_test_run ();
}

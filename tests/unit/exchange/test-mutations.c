/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "exchange/ridge-import.h"
#include "exchange/ridge-plan-json.h"

/* Files that were damaged at random: each is read, or refused with an error of
 * ours. How many is the number in RIDGELINE_TEST_EDITS. */
#define DEFAULT_MUTATIONS 1000

static const char *const files[] = {
  "date,value\n2026-01-01,1.5\n2026-02-01,\n2026-03-01,-3\n",
  "Datum;Wert;Notiz\n01.02.2026;1.234,5;\"a;b\"\"c\"\n02.02.2026;7;\n",
  "Year\tValue\r\n2000\t14.9\r\n2001\t14.8\r\n",
  "\xff\xfe"
  "d\0;\0v\0\n\0"
  "1\0;\0"
  "2\0\n\0",
  "\xef\xbb\xbf"
  "when,value\n2016-Q1,1\n2016-Q2,NA\n2016-Q3,3 %\n",
};

static const char plan[] =
    "{ \"format\": \"ridgeline-plan/1\", \"plan\": { \"name\": \"Acme\" },"
    "  \"periods\": [ { \"key\": \"q\", \"name\": \"@quarter\", \"starts\": \"quarter\", \"ends\": \"quarter.end\" } ],"
    "  \"kpis\": [ { \"key\": \"k\", \"name\": \"sales\", \"points\": [ [\"today\", 1.5, \"note\"] ],"
    "    \"series\": { \"every\": \"week\", \"last\": \"week-1\", \"values\": [3, null, 4] } } ],"
    "  \"objectives\": [ { \"title\": \"grow\", \"period\": \"q\", \"key_results\": [ { \"key\": \"r\", \"title\": \"sales\" } ] } ],"
    "  \"links\": [ { \"kind\": \"drives\", \"from\": \"k\", \"to\": \"r\" } ] }";

static guint
get_n_mutations (void)
{
  const char *text = g_getenv ("RIDGELINE_TEST_EDITS");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : DEFAULT_MUTATIONS;
}

static void
mutate (GByteArray *bytes)
{
  static const char spice[] = "\0\n\r\t,;\"'.-+eE0129/:[]{}=%\xff\x80\xe2";
  int               n_changes = g_test_rand_int_range (1, 6);

  for (int i = 0; i < n_changes && bytes->len > 1; i++)
    {
      guint  at = (guint) g_test_rand_int_range (0, (int) bytes->len);
      guint8 byte = (guint8) spice[g_test_rand_int_range (0, (int) sizeof spice - 1)];

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          bytes->data[at] = byte;
          break;
        case 1:
          g_byte_array_remove_index (bytes, at);
          break;
        case 2:
          g_byte_array_set_size (bytes, at + 1);
          break;
        default:
          g_byte_array_append (bytes, &bytes->data[at], 1);
          bytes->data[bytes->len - 1] = byte;
          break;
        }
    }
}

static void
check_import (const GByteArray *bytes,
              gboolean          by_position)
{
  const RidgeImportOptions options = { .by_position = by_position };
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeImport) import = ridge_import_read ((const char *) bytes->data, bytes->len, "file.csv", &options, &error);

  if (import == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == RIDGE_ERROR);
      return;
    }

  g_assert_no_error (error);
  for (guint i = 0; i < import->problems->len; i++)
    g_assert_true (((GError *) g_ptr_array_index (import->problems, i))->domain == RIDGE_ERROR);
  if (ridge_import_check (import, NULL) && !by_position)
    for (guint i = 0; i < import->rows->len; i++)
      g_assert_cmpint (g_array_index (import->rows, RidgeImportRow, i).day, !=, RIDGE_DAY_NONE);
}

static void
test_csv (void)
{
  static const gsize lengths[] = { 0, 0, 0, 18, 0 };

  for (guint i = 0; i < get_n_mutations (); i++)
    {
      gsize which = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (files));
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) files[which], (guint) (lengths[which] > 0 ? lengths[which] : strlen (files[which])));
      mutate (bytes);
      check_import (bytes, FALSE);
      check_import (bytes, TRUE);
    }
}

static void
test_plan (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ridgeline-json-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.ridgeline", NULL);

  for (guint i = 0; i < get_n_mutations () / 20; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (RidgeDocument) document = ridge_document_create (path, "Acme", NULL);
      g_autoptr (GError) error = NULL;

      g_byte_array_append (bytes, (const guint8 *) plan, sizeof plan - 1);
      mutate (bytes);
      if (!ridge_plan_json_fill (document, (const char *) bytes->data, bytes->len, "plan.json", ridge_day_new (2026, 11, 21), &error))
        {
          g_assert_nonnull (error);
          g_assert_true (error->domain == RIDGE_ERROR);
          g_assert_cmpuint (ridge_plan_get_n_rows (ridge_document_get_plan (document), RIDGE_TABLE_KPI), ==, 0);
        }
      ridge_document_close (document);
      g_assert_cmpint (g_remove (path), ==, 0);
    }

  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/mutations/csv", test_csv);
  g_test_add_func ("/exchange/mutations/plan", test_plan);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-error.h"

#include <gio/gio.h>

static void
test_details (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;

  ridge_set_error (&error, RIDGE_ERROR_SYNTAX, 12, "sales.csv", "a %s", "number");
  copy = g_error_copy (error);
  g_propagate_prefixed_error (NULL, g_steal_pointer (&error), "while importing: ");

  g_assert_error (copy, RIDGE_ERROR, RIDGE_ERROR_SYNTAX);
  g_assert_cmpstr (ridge_error_get_thing (copy), ==, "sales.csv");
  g_assert_cmpstr (ridge_error_get_detail (copy), ==, "a number");
  g_assert_cmpint (ridge_error_get_number (copy), ==, 12);
  g_assert_cmpstr (copy->message, ==, "sales.csv: cannot be read: a number (12)");
}

static void
test_bare (void)
{
  g_autoptr (GError) error = NULL;

  ridge_set_error (&error, RIDGE_ERROR_NOTHING_TO_UNDO, 0, NULL, NULL);
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_NOTHING_TO_UNDO);
  g_assert_null (ridge_error_get_thing (error));
  g_assert_null (ridge_error_get_detail (error));
  g_assert_cmpint (ridge_error_get_number (error), ==, 0);
  g_assert_cmpstr (error->message, ==, "nothing to undo");

  ridge_set_error (NULL, RIDGE_ERROR_LOOP, 0, "A", "%s", "B");
}

static void
test_foreign (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no");

  g_assert_null (ridge_error_get_thing (error));
  g_assert_null (ridge_error_get_detail (error));
  g_assert_cmpint (ridge_error_get_number (error), ==, 0);
}

/* Each code has words of its own. */
static void
test_every_code (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = RIDGE_ERROR_NOT_A_PLAN; code <= RIDGE_ERROR_TOO_LARGE; code++)
    {
      g_autoptr (GError) error = NULL;

      ridge_set_error (&error, code, 0, NULL, NULL);
      g_assert_cmpstr (error->message, !=, "");
      g_assert_true (g_hash_table_add (seen, g_strdup (error->message)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/error/details", test_details);
  g_test_add_func ("/base/error/bare", test_bare);
  g_test_add_func ("/base/error/foreign", test_foreign);
  g_test_add_func ("/base/error/every-code", test_every_code);

  return g_test_run ();
}

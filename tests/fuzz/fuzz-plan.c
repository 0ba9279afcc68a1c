/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "exchange/ridge-plan-json.h"
#include "fuzz.h"

/* A plan as JSON: it fills a new document, or leaves it as it was. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static RidgeDocument *document;
  static char          *path;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    {
      g_autofree char *folder = g_dir_make_tmp ("ridgeline-fuzz-XXXXXX", NULL);

      path = g_build_filename (folder, "plan.ridgeline", NULL);
      document = ridge_document_create (path, "Acme", &error);
      g_assert_no_error (error);
    }

  if (ridge_plan_json_fill (document, (const char *) data, size, "plan.json", ridge_day_new (2026, 11, 21), &error))
    {
      /* The next one wants a new document, too. */
      g_clear_object (&document);
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_clear_pointer (&path, g_free);
    }
  else
    {
      g_assert_true (error->domain == RIDGE_ERROR);
      for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
        g_assert_cmpuint (ridge_plan_get_n_rows (ridge_document_get_plan (document), table), ==, table == RIDGE_TABLE_PLAN);
    }

  return 0;
}

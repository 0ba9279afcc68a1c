/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "fuzz.h"
#include "store/ridge-changeset-shape.h"

/* A changeset as a file may hold it: what is let through, SQLite reads to its end. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) stored = g_bytes_new_static (data, size);
  g_autoptr (GBytes) bytes = ridge_changeset_read_stored (stored, size % 3);
  sqlite3_changeset_iter *iter;
  gsize                   n_rows = 0;

  if (bytes == NULL)
    return 0;

  g_assert_cmpint (sqlite3changeset_start (&iter, (int) g_bytes_get_size (bytes), (void *) g_bytes_get_data (bytes, NULL)), ==, SQLITE_OK);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    g_assert_cmpuint (++n_rows, <=, size);
  g_assert_cmpint (sqlite3changeset_finalize (iter), ==, SQLITE_OK);

  return 0;
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-import.h"
#include "fuzz.h"

/* A file to be imported; its first byte stands for what a person has decided. */

static void
check_rows (const RidgeImport *import,
            gboolean           by_position)
{
  for (guint i = 0; i < import->problems->len; i++)
    g_assert_true (((GError *) g_ptr_array_index (import->problems, i))->domain == RIDGE_ERROR);

  if (import->problems->len > 0 || by_position)
    return;

  for (guint i = 0; i < import->rows->len; i++)
    g_assert_true (ridge_day_is_valid (g_array_index (import->rows, RidgeImportRow, i).day));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char  decimals[] = { '\0', '.', ',', '\0' };
  static const char  delimiters[] = { '\0', ',', ';', '\t' };
  guint8             decisions = size > 0 ? data[0] : 0;
  RidgeImportOptions options = {
    .by_position = (decisions & 1) != 0,
    .decimal = decimals[(decisions >> 1) & 3],
    .delimiter = delimiters[(decisions >> 3) & 3],
    .date_format = (decisions >> 5) % RIDGE_N_DATE_FORMATS,
    .skip_lines = decisions == 0xff,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeImport) import = NULL;

  if (size == 0)
    return 0;

  import = ridge_import_read ((const char *) data + 1, size - 1, "file.csv", &options, &error);
  if (import != NULL)
    check_rows (import, options.by_position);
  else
    g_assert_true (error->domain == RIDGE_ERROR);

  return 0;
}

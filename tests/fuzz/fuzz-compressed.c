/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "fuzz.h"
#include "store/ridge-compress.h"

/* A compressed changeset as a file may hold it: no more comes out than is believed. */

#define MOST_BYTES 100000

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GBytes) expanded = ridge_decompress (bytes, MOST_BYTES, NULL);

  if (expanded != NULL)
    g_assert_cmpuint (g_bytes_get_size (expanded), <=, MOST_BYTES);

  return 0;
}

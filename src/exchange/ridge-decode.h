/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The encodings that a file from a spreadsheet or a data base comes in. */
typedef enum
{
  RIDGE_ENCODING_UTF_8,
  RIDGE_ENCODING_UTF_16_LE,
  RIDGE_ENCODING_UTF_16_BE,
  RIDGE_ENCODING_WINDOWS_1252,
} RidgeEncoding;

const char *ridge_encoding_get_name (RidgeEncoding self);
char       *ridge_decode (const char    *data,
                          gsize          length,
                          const char    *name,
                          RidgeEncoding *encoding,
                          GError       **error);

G_END_DECLS

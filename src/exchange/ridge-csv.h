/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "exchange/ridge-decode.h"

G_BEGIN_DECLS

/* What is taken: more is not a list of values but somebody's data base. */
#define RIDGE_CSV_MAX_BYTES   (64 * 1024 * 1024)
#define RIDGE_CSV_MAX_ROWS    2000000
#define RIDGE_CSV_MAX_COLUMNS 1000

/**
 * RidgeCsv:
 * @name: the file's name
 * @encoding: how it was written
 * @delimiter: what separates its cells
 * @n_columns: cells of its longest row
 * @n_rows: rows, empty lines not counted
 *
 * A table of texts, as it stands in a file or on the clipboard.
 */
typedef struct
{
  char         *name;
  RidgeEncoding encoding;
  char          delimiter;
  guint         n_columns;
  guint         n_rows;

  /*< private >*/
  GStringChunk *chunk;
  GPtrArray    *cells;    /* of const char *, all rows one after the other */
  GArray       *rows;     /* of where each begins, and its line */
} RidgeCsv;

RidgeCsv *ridge_csv_parse (const char *data,
                           gsize       length,
                           const char *name,
                           char        delimiter,
                           GError    **error);
void      ridge_csv_free (RidgeCsv *self);

const char *ridge_csv_get_cell (const RidgeCsv *self,
                                guint           row,
                                guint           column);
guint       ridge_csv_get_n_cells (const RidgeCsv *self,
                                   guint           row);
guint       ridge_csv_get_line (const RidgeCsv *self,
                                guint           row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeCsv, ridge_csv_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/ridge-import.h"

G_BEGIN_DECLS

/**
 * RidgeImportColumn:
 * @n_cells: how many of the sampled cells say anything
 * @n_days: how many of them are days, for each way to write them
 * @n_numbers: how many are numbers, for each way to write them
 * @n_orders_disagree: how many are one day or another one
 * @n_points_disagree: how many are one number or another one
 * @is_constant: whether all say the same
 *
 * What the cells of a column could be.
 */
typedef struct
{
  guint    n_cells;
  guint    n_days[RIDGE_N_DATE_FORMATS];
  guint    n_numbers[RIDGE_N_NUMBER_FORMATS];
  guint    n_orders_disagree;
  guint    n_points_disagree;
  gboolean is_constant;
} RidgeImportColumn;

void            ridge_import_column_sample         (RidgeImportColumn       *self,
                                                    const RidgeCsv          *csv,
                                                    const char              *unit,
                                                    guint                    first_row,
                                                    guint                    column);
RidgeDateFormat ridge_import_column_get_format     (const RidgeImportColumn *self);
gboolean        ridge_import_column_is_serial      (const RidgeImportColumn *self);
gboolean        ridge_import_column_is_numeric     (const RidgeImportColumn *self);
gboolean        ridge_import_column_is_order_open  (const RidgeImportColumn *self,
                                                    RidgeDateFormat          format);

/**
 * RidgeImportTitle:
 *
 * What the name of a column says about it.
 */
typedef enum
{
  RIDGE_IMPORT_TITLE_OTHER,
  RIDGE_IMPORT_TITLE_DAY,      /* days, or spans of them */
  RIDGE_IMPORT_TITLE_VALUE,    /* what was measured */
  RIDGE_IMPORT_TITLE_PLANNED,  /* what was wanted or expected */
} RidgeImportTitle;

RidgeImportTitle ridge_import_title_read     (const char *title);
gboolean         ridge_import_title_is_total (const char *label);

gboolean ridge_import_detect (RidgeImport              *self,
                              const RidgeImportOptions *options,
                              GError                  **error);

G_END_DECLS

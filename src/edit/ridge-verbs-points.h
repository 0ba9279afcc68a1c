/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * RidgePointInput:
 *
 * A dated value on its way into a series. NaN stands for a missing value or
 * denominator.
 */
typedef struct
{
  RidgeDay    day;
  double      value;
  const char *note;           /* (nullable): leave the note that is there */
  const char *ghost_reason;   /* (nullable): leave it in or out as it is; "": in */
  gboolean    has_parts;      /* `value` is a numerator, and this is its denominator; else the one that is there stays */
  double      denominator;
} RidgePointInput;

/* What an import does with days that already have another value. */
typedef enum
{
  RIDGE_IMPORT_REPLACE,
  RIDGE_IMPORT_KEEP,
  RIDGE_IMPORT_REFUSE
} RidgeImportMode;

gboolean ridge_record_value (RidgeDocument *document,
                             RidgeKpi      *kpi,
                             RidgeDay       day,
                             double         value,
                             const char    *note,
                             GError       **error);
gboolean ridge_record_rate (RidgeDocument *document,
                            RidgeKpi      *kpi,
                            RidgeDay       day,
                            double         numerator,
                            double         denominator,
                            const char    *note,
                            GError       **error);
gboolean ridge_import_points (RidgeDocument         *document,
                              RidgeKpi              *kpi,
                              const RidgePointInput *points,
                              gsize                  n_points,
                              int                    decimals,
                              RidgeImportMode        mode,
                              GError               **error);
gboolean ridge_redate_point (RidgeDocument *document,
                             RidgeKpi      *kpi,
                             RidgeDay       from,
                             RidgeDay       to,
                             GError       **error);
gboolean ridge_delete_points (RidgeDocument  *document,
                              RidgeKpi       *kpi,
                              const RidgeDay *days,
                              gsize           n_days,
                              GError        **error);
gboolean ridge_annotate_point (RidgeDocument *document,
                               RidgeKpi      *kpi,
                               RidgeDay       day,
                               const char    *note,
                               GError       **error);
gboolean ridge_ghost_point (RidgeDocument *document,
                            RidgeKpi      *kpi,
                            RidgeDay       day,
                            const char    *reason,
                            GError       **error);
gboolean ridge_unghost_point (RidgeDocument *document,
                              RidgeKpi      *kpi,
                              RidgeDay       day,
                              GError       **error);

G_END_DECLS

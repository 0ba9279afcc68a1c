/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/ridge-day.h"

G_BEGIN_DECLS

/**
 * RidgeRunningTotal:
 * @months: how long a cycle is
 * @first_month: the month in which one begins, 1 to 12
 * @n_resets: how often the total began again
 * @last_reset: row at which it last did
 *
 * A running total that begins again with the calendar, such as one of the year
 * so far.
 */
typedef struct
{
  guint months;
  guint first_month;
  guint n_resets;
  gsize last_reset;
} RidgeRunningTotal;

gboolean ridge_running_total_find (const double      *x,
                                   const RidgeDay    *days,
                                   gsize              n,
                                   RidgeRunningTotal *total);
void     ridge_running_total_get_increments (const double   *x,
                                             const RidgeDay *days,
                                             const gboolean *joined,
                                             gsize           n,
                                             double         *increments);
void     ridge_get_differences (const double   *x,
                                const gboolean *joined,
                                gsize           n,
                                double         *differences);

G_END_DECLS

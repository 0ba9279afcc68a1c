/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeBenchFunc:
 * @data: what was given with the function
 *
 * Work to measure, from nothing to done; it is run several times.
 */
typedef void (*RidgeBenchFunc) (gpointer data);

gsize  ridge_bench_size    (gsize           full,
                            gsize           small);
void   ridge_bench_print   (const char     *name,
                            double          value,
                            const char     *unit,
                            double          reference);
double ridge_bench_median  (double         *samples,
                            gsize           n);
void   ridge_bench_measure (RidgeBenchFunc  ours,
                            RidgeBenchFunc  reference,
                            gpointer        data,
                            double         *our_time,
                            double         *reference_time);
void   ridge_bench_compare (const char     *name,
                            RidgeBenchFunc  ours,
                            RidgeBenchFunc  reference,
                            gpointer        data);

G_END_DECLS

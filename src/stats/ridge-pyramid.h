/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeExtent:
 * @any: whether there is an observed value
 * @min: the smallest; NAN if there is none
 * @max: the largest; NAN if there is none
 * @first: the first observed value; NAN if there is none
 * @last: the last observed value; NAN if there is none
 *
 * What a stretch of rows looks like in one column of pixels: enough to keep the
 * shape of the line.
 */
typedef struct
{
  gboolean any;
  double   min;
  double   max;
  double   first;
  double   last;
} RidgeExtent;

/**
 * RidgePyramid:
 *
 * The smallest and largest value of every 2^k rows. Immutable for whoever holds
 * a reference.
 */
typedef struct _RidgePyramid RidgePyramid;

RidgePyramid *ridge_pyramid_new (const double *x,
                                 gsize         n);
RidgePyramid *ridge_pyramid_ref (RidgePyramid *self);
void          ridge_pyramid_unref (RidgePyramid *self);
RidgePyramid *ridge_pyramid_update (RidgePyramid *previous,
                                    const double *x,
                                    gsize         n,
                                    gsize         start,
                                    gsize         end);
void          ridge_pyramid_get_extent (const RidgePyramid *self,
                                        const double       *x,
                                        gsize               start,
                                        gsize               end,
                                        RidgeExtent        *extent);
void          ridge_pyramid_get_columns (const RidgePyramid *self,
                                         const double       *x,
                                         const gsize        *bounds,
                                         gsize               n_columns,
                                         RidgeExtent        *columns);
gsize         ridge_pyramid_get_memory (const RidgePyramid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgePyramid, ridge_pyramid_unref)

G_END_DECLS

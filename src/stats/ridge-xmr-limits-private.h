/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* Rows that limits are computed from and that rules are applied to. */
static inline gboolean
ridge_row_is_usable (guint8 flags)
{
  return (flags & (RIDGE_XMR_ROW_OBSERVED | RIDGE_XMR_ROW_GHOST)) == RIDGE_XMR_ROW_OBSERVED;
}

/* Walks over the moving ranges of rows [row, end). A range joins two usable
 * rows: neighbours, or rows with nothing but bridged rows between them. */
typedef struct
{
  const double *x;
  const guint8 *flags;
  gsize         row;
  gsize         end;
  gboolean      over_ghost;
  gboolean      over_missing;
  gboolean      has_last;
  gboolean      joined;
  double        last;
} RidgeRangeWalk;

void     ridge_range_walk_init (RidgeRangeWalk        *self,
                                const double          *x,
                                const guint8          *flags,
                                gsize                  start,
                                gsize                  end,
                                const RidgeXmrOptions *options);
gboolean ridge_range_walk_next (RidgeRangeWalk *self,
                                double         *range);

void            ridge_segment_compute (RidgeXmrSegment        *segment,
                                       const double           *x,
                                       const guint8           *flags,
                                       const RidgeXmrOptions  *options,
                                       const RidgeXmrBaseline *baseline);
RidgeXmrQuality ridge_xmr_quality_of (gsize n_baseline);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-xmr-tester-private.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* What stands behind a RidgeXmr. The last segment's state is kept so that a
 * series with locked limits can grow without looking back. The arrays are shared
 * with the results for the series as it was before, which read fewer rows of them;
 * @latest is of this result only. */
typedef struct
{
  RidgeXmr        xmr;
  gatomicrefcount refs;
  double         *mr;
  guint8         *flags;
  double         *scores;        /* NULL of individuals */
  double         *half_widths;   /* NULL where they are all the same */
  RidgeXmrMarks   marks;
  guint32        *latest;        /* marks of the rows from xmr.settled on, row by row */
  GArray         *segments;
  GArray         *baselines;
  RidgeXmrOptions rules;
  RidgeXmrTester  tester;
  guint           tested_segment;
  gsize           previous;
  gboolean        has_previous;
  gsize           ghost;
  gboolean        has_ghost;
} RidgeXmrData;

RidgeXmrData *ridge_xmr_data_new (void);
RidgeXmrData *ridge_xmr_data_share (const RidgeXmrData *from);
void          ridge_xmr_data_prepare (RidgeXmrData          *self,
                                      const double          *x,
                                      gsize                  from,
                                      gsize                  n,
                                      const RidgeXmrOptions *options);
void          ridge_xmr_data_settle (RidgeXmrData *self);
RidgeXmr     *ridge_xmr_data_publish (RidgeXmrData *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* Where the limits are in scores, in sigmas from the centre line. */
#define RIDGE_SCORE_LIMIT 3.0

gboolean ridge_kind_takes (const RidgeXmrOptions *options,
                           const double          *x,
                           gsize                  row);
void     ridge_kind_compute (RidgeXmrSegment        *segment,
                             RidgeXmrSegment        *of_scores,
                             const double           *x,
                             const guint8           *flags,
                             const RidgeXmrOptions  *options,
                             const RidgeXmrBaseline *baseline,
                             double                 *scores,
                             double                 *half_widths);

G_END_DECLS

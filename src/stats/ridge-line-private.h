/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

gboolean ridge_segment_fit_line (RidgeXmrSegment *segment,
                                 const double    *x,
                                 const guint8    *flags,
                                 RidgeXmrTrend    trend);

G_END_DECLS

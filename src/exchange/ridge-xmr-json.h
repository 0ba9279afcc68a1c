/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-nhs.h"
#include "stats/ridge-season.h"
#include "stats/ridge-stable-shift.h"
#include "stats/ridge-watch.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

void ridge_xmr_json_append_result (GString               *out,
                                   const RidgeXmr        *xmr,
                                   const RidgeXmrOptions *options);
void ridge_xmr_json_append_watch (GString          *out,
                                  const RidgeWatch *watch);
void ridge_xmr_json_append_nhs (GString        *out,
                                const RidgeXmr *xmr,
                                RidgeWish       wish,
                                double          target);
void ridge_xmr_json_append_stable_shift (GString                       *out,
                                         const double                  *x,
                                         gsize                          n,
                                         const RidgeStableShiftOptions *options);
void ridge_xmr_json_append_season (GString        *out,
                                   RidgeSeasonForm form,
                                   guint           period,
                                   const double   *effects,
                                   const double   *values,
                                   gsize           n);

G_END_DECLS

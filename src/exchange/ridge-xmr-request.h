/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-nhs.h"
#include "stats/ridge-stable-shift.h"
#include "stats/ridge-watch.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* The longest season that can be asked for. */
#define RIDGE_XMR_MAX_SEASONS 10000

typedef enum
{
  RIDGE_XMR_WATCH_NONE,
  RIDGE_XMR_WATCH_EWMA,
  RIDGE_XMR_WATCH_CUSUM,
} RidgeXmrWatch;

/**
 * RidgeXmrRequest:
 * @options: how to read the series; its arrays are those that follow
 * @breaks: (element-type gsize) (nullable): first rows of further segments
 * @exclude: (element-type gsize) (nullable): ghosted rows
 * @baselines: (element-type RidgeXmrBaseline) (nullable): one for each segment
 * @season_period: seasons in a cycle; 0 = leave the season in
 * @watch: what looks for small shifts
 * @has_nhs: whether point types and assurance are asked for
 * @wish: for them, which way the measure should move
 * @target: for them, the target; NAN = none
 * @has_stable_shift: whether suggested shifts are asked for
 * @stable_shift: how cautious these are to be
 *
 * Everything that can be asked of a series in one JSON object.
 */
typedef struct
{
  RidgeXmrOptions         options;
  GArray                 *breaks;
  GArray                 *exclude;
  GArray                 *baselines;
  guint                   season_period;
  RidgeXmrWatch           watch;
  gboolean                has_nhs;
  RidgeWish               wish;
  double                  target;
  gboolean                has_stable_shift;
  RidgeStableShiftOptions stable_shift;
} RidgeXmrRequest;

RidgeXmrRequest *ridge_xmr_request_new (void);
RidgeXmrRequest *ridge_xmr_request_from_json (const char *text,
                                              GError    **error);
void             ridge_xmr_request_free (RidgeXmrRequest *self);
RidgeWatch      *ridge_xmr_request_watch (const RidgeXmrRequest *self,
                                          const RidgeXmr        *xmr,
                                          const double          *x);
char            *ridge_xmr_request_run (const RidgeXmrRequest *self,
                                        const double          *x,
                                        gsize                  n,
                                        GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeXmrRequest, ridge_xmr_request_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-nhs.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/**
 * RidgeVerdict:
 * @RIDGE_VERDICT_NONE: too few values to tell
 * @RIDGE_VERDICT_ROUTINE: no signal
 * @RIDGE_VERDICT_IMPROVING: a signal in the wished direction
 * @RIDGE_VERDICT_WORSENING: a signal against it
 * @RIDGE_VERDICT_CHANGED: a signal without a direction, or where none is wished
 * @RIDGE_VERDICT_UNCLEAR: what a chart would call a signal, of values that it does not fit
 *
 * What a chart says about a value, in one word.
 */
typedef enum
{
  RIDGE_VERDICT_NONE,
  RIDGE_VERDICT_ROUTINE,
  RIDGE_VERDICT_IMPROVING,
  RIDGE_VERDICT_WORSENING,
  RIDGE_VERDICT_CHANGED,
  RIDGE_VERDICT_UNCLEAR,
} RidgeVerdict;

#define RIDGE_XMR_NO_ROW G_MAXSIZE

RidgeVerdict ridge_verdict_of             (int                    direction,
                                           RidgeWish              wish);
RidgeVerdict ridge_xmr_get_verdict        (const RidgeXmr        *self,
                                           RidgeXmrRuleSets       sets,
                                           RidgeWish              wish);
gsize        ridge_xmr_get_last_tested    (const RidgeXmr        *self);
gboolean     ridge_xmr_has_runs_signal    (const RidgeXmrSegment *segment,
                                           RidgeXmrRuleSets       sets);
gsize        ridge_xmr_find_signal        (const RidgeXmr        *self,
                                           RidgeXmrRuleSets       sets,
                                           gsize                  first,
                                           gsize                  end,
                                           int                   *direction);
gsize        ridge_xmr_trace_signal       (const RidgeXmr        *self,
                                           gsize                  row,
                                           gsize                 *drift);

G_END_DECLS

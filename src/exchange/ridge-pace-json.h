/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-pace.h"
#include "stats/ridge-questions.h"

G_BEGIN_DECLS

gboolean ridge_pace_json_append_linear (GString      *out,
                                        const double *y,
                                        gsize         n,
                                        const double *at,
                                        gsize         n_at,
                                        double        level);
gboolean ridge_pace_json_append_total (GString               *out,
                                       const RidgeXmr        *xmr,
                                       double                 done,
                                       gsize                  remaining,
                                       double                 target,
                                       RidgeWish              wish);
void     ridge_pace_json_append_digits (GString      *out,
                                        const double *x,
                                        gsize         n,
                                        guint         decimals);
void     ridge_pace_json_append_question (GString             *out,
                                          const RidgeQuestion *question);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

char       *ridge_words_attention         (const RidgeAttention *attention);
char       *ridge_words_attention_detail  (const RidgeAttention *attention,
                                           RidgeDay              today);
const char *ridge_words_attention_kind    (const RidgeAttention *attention);

char       *ridge_words_period_standing   (RidgePeriod          *period,
                                           RidgeTeam            *team);
char       *ridge_words_period_calm       (RidgePeriod          *period,
                                           RidgeTeam            *team,
                                           guint                 n_due);
char       *ridge_words_period_signals    (RidgePeriod          *period,
                                           RidgeTeam            *team);

G_END_DECLS

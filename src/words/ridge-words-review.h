/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-review.h"

G_BEGIN_DECLS

char *ridge_words_period_offer (RidgePeriod           *period,
                                RidgePeriod           *looked_at);
char *ridge_words_stage        (RidgePeriod           *period);
char *ridge_words_review_open  (const RidgeReviewOpen *open);
char *ridge_words_rhythm       (const RidgeRhythm     *rhythm);
char *ridge_words_late         (RidgeKeyResult        *key_result);
char *ridge_words_graduated    (RidgeKeyResult        *key_result);
char *ridge_words_moved        (RidgeEntity           *entity,
                                guint                  column,
                                const RidgeCell       *before,
                                const RidgeCell       *after,
                                RidgeDay               day);
char *ridge_words_next_name    (RidgePeriod           *period);

G_END_DECLS

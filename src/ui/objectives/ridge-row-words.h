/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-status.h"
#include "model/ridge-plan.h"

G_BEGIN_DECLS

/* What a row of the objectives page says, as words, classes and icons. */

const char *ridge_row_words_get_icon       (RidgeKeyResult *key_result);
const char *ridge_row_words_get_pace_class (RidgePace       pace);
const char *ridge_row_words_get_signal     (RidgeEntity    *entity,
                                            RidgeStatus    *status);
char       *ridge_row_words_describe       (RidgeEntity    *entity,
                                            RidgePeriod    *period);
char       *ridge_row_words_say            (RidgeEntity    *entity,
                                            RidgePeriod    *period);

G_END_DECLS

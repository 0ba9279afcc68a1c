/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

const char *ridge_words_pace    (RidgePace       pace);
const char *ridge_words_verdict (RidgeVerdict    verdict);

char       *ridge_words_basis   (const RidgeBasis *basis);

char       *ridge_words_measure (RidgeKeyResult *key_result);
char       *ridge_words_current (RidgeKeyResult *key_result);
char       *ridge_words_score_of (RidgeKeyResult *key_result);
char       *ridge_words_way     (RidgeKeyResult *key_result);
char       *ridge_words_aim     (RidgeKeyResult *key_result);
gboolean    ridge_words_ends    (RidgeKeyResult *key_result, char **start, char **end);

G_END_DECLS

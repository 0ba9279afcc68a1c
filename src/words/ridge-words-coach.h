/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "coach/ridge-coach.h"
#include "model/ridge-asides.h"

G_BEGIN_DECLS

char       *ridge_words_coach_question (const RidgeCoachFinding *finding);
const char *ridge_words_coach_reason   (RidgeCoachCode           code);
const char *ridge_words_coach_weak     (RidgeCoachCode           code);
const char *ridge_words_coach_strong   (RidgeCoachCode           code);
char       *ridge_words_coach_source   (RidgeCoachCode           code);
char       *ridge_words_coach_example  (RidgeCoachCode           code);
const char *ridge_words_coach_severity (RidgeCoachSeverity       severity);
char       *ridge_words_coach_aside    (const RidgeCoachFinding *finding);
char       *ridge_words_coach_kept     (const RidgeAside        *aside);

G_END_DECLS

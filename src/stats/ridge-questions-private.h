/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-questions.h"

G_BEGIN_DECLS

void ridge_question_begin (RidgeQuestion    *self,
                           RidgeQuestionCode code);
void ridge_question_answer (RidgeQuestion *self,
                            double         statistic,
                            double         df,
                            double         p);

G_END_DECLS

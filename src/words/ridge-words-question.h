/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-kpi-questions.h"

G_BEGIN_DECLS

char *ridge_words_question_title   (const RidgeKpiQuestion *question);
char *ridge_words_question_numbers (const RidgeQuestion    *question);
char *ridge_words_question         (const RidgeQuestion    *question);

G_END_DECLS

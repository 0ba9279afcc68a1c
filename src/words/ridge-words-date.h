/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "draw/ridge-time-axis.h"
#include "model/ridge-enums.h"

G_BEGIN_DECLS

char *ridge_words_day         (RidgeDay         day);
char *ridge_words_day_short   (RidgeDay         day,
                               RidgeDay         today);
char *ridge_words_day_styled  (RidgeDay         day,
                               RidgeDayStyle    style);
char *ridge_words_weekday     (RidgeDay         day);
char *ridge_words_span        (RidgeDay         first,
                               RidgeDay         last);
char *ridge_words_week        (RidgeDay         starts,
                               RidgeDay         ends,
                               RidgeDay         today);
char *ridge_words_period_name (RidgePeriodKind  kind,
                               RidgeDay         starts,
                               RidgeDay         ends,
                               int              fiscal_month);

G_END_DECLS

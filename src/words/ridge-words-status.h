/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-nhs-icon.h"
#include "stats/ridge-nhs.h"

G_BEGIN_DECLS

char *ridge_words_nhs_status (const RidgeNhsStatus *status);
char *ridge_words_runs       (const RidgeXmrAnhoej *anhoej);
const char *ridge_words_nhs_icon (RidgeNhsIcon icon);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "words/ridge-words-chart.h"

G_BEGIN_DECLS

char       *ridge_words_finding         (const RidgeReading *reading);
const char *ridge_words_finding_action  (const RidgeFinding *finding);
const char *ridge_words_finding_done    (const RidgeFinding *finding);
const char *ridge_words_finding_caution (const RidgeFinding *finding);

G_END_DECLS

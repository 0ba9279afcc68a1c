/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-landing.h"

G_BEGIN_DECLS

char *ridge_words_landing    (RidgeKeyResult       *key_result,
                              const RidgeLanding   *landing);
char *ridge_words_chance     (double                 chance);
const char *ridge_words_projection_method (const RidgeProjection *projection);
char *ridge_words_target_sanity (RidgeKeyResult *key_result);
char *ridge_words_kpi_target_sanity (RidgeKpi *kpi);

G_END_DECLS

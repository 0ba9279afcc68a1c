/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-landing.h"
#include "store/ridge-edit.h"

G_BEGIN_DECLS

void ridge_keep_forecast     (RidgeEdit       *edit,
                              RidgeKeyResult  *key_result,
                              const RidgeNews *news);
void ridge_keep_forecasts    (RidgeEdit       *edit,
                              RidgeKpi        *kpi,
                              const RidgeNews *news);

G_END_DECLS

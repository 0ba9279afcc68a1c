/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-kpi.h"

G_BEGIN_DECLS

char *ridge_words_recorded (RidgeKpi *kpi,
                            guint     row);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-series.h"

G_BEGIN_DECLS

char *ridge_series_csv_write (RidgeSeries *series);

G_END_DECLS

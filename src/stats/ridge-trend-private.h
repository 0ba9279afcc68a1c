/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double ridge_trend_z (const double *x,
                      gsize         n,
                      gsize        *n_observed);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double ridge_normal_cdf (double z);
double ridge_t_cdf (double t,
                    double df);
double ridge_t_quantile (double p,
                         double df);
double ridge_chi_square_tail (double x,
                              double df);
double ridge_f_cdf (double f,
                    double df1,
                    double df2);
double ridge_binomial_tail (gsize  k,
                            gsize  n,
                            double p);

G_END_DECLS

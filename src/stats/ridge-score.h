/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeShare:
 * @n: cases
 * @k: those of them that count
 * @share: k / n; NAN if there are none
 * @low: lower end of the 95 % interval of the true share
 * @high: upper end of it
 *
 * A share and how well it is known.
 */
typedef struct
{
  gsize  n;
  gsize  k;
  double share;
  double low;
  double high;
} RidgeShare;

/**
 * RidgeCalibrationBin:
 * @low: lower bound of the stated probability, included
 * @high: upper bound, excluded but for 1
 * @stated: mean of the probabilities stated in the bin; NAN if there are none
 * @reached: how many of them came true
 *
 * One point of a calibration plot.
 */
typedef struct
{
  double     low;
  double     high;
  double     stated;
  RidgeShare reached;
} RidgeCalibrationBin;

void   ridge_share_init (RidgeShare *self,
                         gsize       k,
                         gsize       n);
void   ridge_score_coverage (const double *low,
                             const double *high,
                             const double *actual,
                             gsize         n,
                             RidgeShare   *coverage);
double ridge_score_brier (const double   *stated,
                          const gboolean *reached,
                          gsize           n);
void   ridge_score_calibration (const double        *stated,
                                const gboolean      *reached,
                                gsize                n,
                                RidgeCalibrationBin *bins,
                                gsize                n_bins);

G_END_DECLS

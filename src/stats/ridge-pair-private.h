/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include <glib.h>

G_BEGIN_DECLS

/* An unevaluated sum of two doubles: about 106 bits. Error-free transformations
 * of Dekker (Numerische Mathematik 18, 1971) and Knuth (TAOCP vol. 2). Must be
 * compiled without contraction of products into sums. */
typedef struct
{
  double high;
  double low;
} RidgePair;

static inline RidgePair
ridge_pair_of_sum (double a,
                   double b)
{
  double sum = a + b;
  double part = sum - a;

  return (RidgePair) { sum, (a - (sum - part)) + (b - part) };
}

static inline RidgePair
ridge_pair_of_product (double a,
                       double b)
{
  double product = a * b;

  return (RidgePair) { product, fma (a, b, -product) };
}

static inline RidgePair
ridge_pair_add (RidgePair a,
                RidgePair b)
{
  RidgePair high = ridge_pair_of_sum (a.high, b.high);
  RidgePair low = ridge_pair_of_sum (a.low, b.low);

  high = ridge_pair_of_sum (high.high, high.low + low.high);
  return ridge_pair_of_sum (high.high, high.low + low.low);
}

static inline RidgePair
ridge_pair_negate (RidgePair a)
{
  return (RidgePair) { -a.high, -a.low };
}

static inline RidgePair
ridge_pair_multiply (RidgePair a,
                     RidgePair b)
{
  RidgePair product = ridge_pair_of_product (a.high, b.high);

  return ridge_pair_of_sum (product.high, product.low + (a.high * b.low + a.low * b.high));
}

static inline RidgePair
ridge_pair_divide (RidgePair a,
                   RidgePair b)
{
  RidgePair quotient = { a.high / b.high, 0.0 };
  RidgePair rest;

  for (int i = 0; i < 2; i++)
    {
      rest = ridge_pair_add (a, ridge_pair_negate (ridge_pair_multiply (quotient, b)));
      quotient = ridge_pair_add (quotient, (RidgePair) { rest.high / b.high, 0.0 });
    }

  return quotient;
}

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-sum-private.h"

static void
swap (double *a,
      double *b)
{
  double keep = *a;

  *a = *b;
  *b = keep;
}

/* Hoare's selection: afterwards values[nth] is the value that sorting would put
 * there, no greater value is before it and no smaller one after it. */
static double
select_nth (double *values,
            gsize   n,
            gsize   nth)
{
  gssize low = 0;
  gssize high = n - 1;
  gssize target = nth;

  while (low < high)
    {
      double pivot = values[low + (high - low) / 2];
      gssize i = low;
      gssize j = high;

      while (i <= j)
        {
          while (values[i] < pivot)
            i++;
          while (values[j] > pivot)
            j--;
          if (i <= j)
            swap (&values[i++], &values[j--]);
        }

      if (target <= j)
        high = j;
      else if (target >= i)
        low = i;
      else
        break;
    }

  return values[nth];
}

/* The median of @n (at least 1) finite values, which are reordered. O(n). */
double
ridge_median_in_place (double *values,
                       gsize   n)
{
  gsize  half = n / 2;
  double upper = select_nth (values, n, half);
  double lower;

  if (n % 2 == 1)
    return upper;

  lower = values[0];
  for (gsize i = 1; i < half; i++)
    lower = fmax (lower, values[i]);

  return (lower + upper) / 2.0;
}

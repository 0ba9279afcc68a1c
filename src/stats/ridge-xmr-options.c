/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr-options.h"

#include "base/ridge-error.h"

/* NaN stands for "none" in options, so two of them are the same choice. */
static gboolean
same_double (double a,
             double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) && isnan (b);

  return !(a < b) && !(a > b);
}

/**
 * ridge_xmr_baseline_equal:
 * @a: a baseline
 * @b: another
 *
 * Compares two baselines by what matters for their mode.
 *
 * Returns: whether they give the same limits for the same values
 */
gboolean
ridge_xmr_baseline_equal (const RidgeXmrBaseline *a,
                          const RidgeXmrBaseline *b)
{
  if (a->mode != b->mode)
    return FALSE;

  switch (a->mode)
    {
    case RIDGE_XMR_BASELINE_FIRST:
      return a->k == b->k;

    case RIDGE_XMR_BASELINE_RANGE:
      return a->start == b->start && a->end == b->end;

    case RIDGE_XMR_BASELINE_FIXED:
      return same_double (a->center, b->center) && same_double (a->mr, b->mr);

    case RIDGE_XMR_BASELINE_ALL:
    default:
      return TRUE;
    }
}

static gboolean
validate_baseline (const RidgeXmrBaseline *baseline,
                   GError                **error)
{
  if (baseline->mode == RIDGE_XMR_BASELINE_FIRST && baseline->k == 0)
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, "k", "1…");
      return FALSE;
    }

  if (baseline->mode == RIDGE_XMR_BASELINE_FIXED &&
      !(fabs (baseline->center) <= RIDGE_XMR_MAX_MAGNITUDE &&
        baseline->mr >= 0.0 && baseline->mr <= RIDGE_XMR_MAX_MAGNITUDE))
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, "fixed", "cl: −1e300…1e300, mr: 0…1e300");
      return FALSE;
    }

  return TRUE;
}

static gboolean
validate_factor (const char *name,
                 double      factor,
                 GError    **error)
{
  if (factor >= 0.0 && factor <= 1e6)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, name, "0…1000000");
  return FALSE;
}

/**
 * ridge_xmr_options_validate:
 * @self: the options
 * @error: return location for an error
 *
 * Checks what a computation relies on: factors are positive (or 0 for the
 * default), baselines make sense, @exclude ascends.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE, the thing being the option, otherwise
 */
gboolean
ridge_xmr_options_validate (const RidgeXmrOptions *self,
                            GError               **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!validate_factor ("npl_factor", self->npl_factor, error) ||
      !validate_factor ("url_factor", self->url_factor, error) ||
      !validate_factor ("screen_factor", self->screen_factor, error) ||
      !validate_baseline (&self->baseline, error))
    return FALSE;

  for (gsize i = 0; i < self->n_baselines; i++)
    {
      if (!validate_baseline (&self->baselines[i], error))
        return FALSE;
    }

  for (gsize i = 1; i < self->n_exclude; i++)
    {
      if (self->exclude[i] < self->exclude[i - 1])
        {
          ridge_set_error (error, RIDGE_ERROR_RANGE, self->exclude[i], "exclude", "ascending rows");
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * ridge_xmr_options_same_rules:
 * @a: options
 * @b: other options
 *
 * Compares everything that applies to all rows alike: all but @breaks,
 * @exclude and the baselines.
 *
 * Returns: whether a segment computed with @a still holds with @b
 */
gboolean
ridge_xmr_options_same_rules (const RidgeXmrOptions *a,
                              const RidgeXmrOptions *b)
{
  return a->center == b->center &&
         a->dispersion == b->dispersion &&
         same_double (a->npl_factor, b->npl_factor) &&
         same_double (a->url_factor, b->url_factor) &&
         a->exclude_mr == b->exclude_mr &&
         a->missing_mr == b->missing_mr &&
         a->screen == b->screen &&
         same_double (a->screen_factor, b->screen_factor) &&
         same_double (a->floor, b->floor) &&
         same_double (a->ceiling, b->ceiling) &&
         a->ties == b->ties &&
         a->rule_sets == b->rule_sets &&
         a->trend == b->trend &&
         same_double (a->noise, b->noise) &&
         a->kind == b->kind &&
         same_double (a->per, b->per);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeScale:
 *
 * A straight map from values to places, or from the logarithms of values. A range of
 * no width maps to the middle; what has no logarithm lies far below.
 */
typedef struct
{
  double low;
  double high;
  double low_place;
  double high_place;
  gboolean logarithmic;   /* low is above zero then */
} RidgeScale;

#define RIDGE_SCALE_FAR_BELOW 1e-6   /* of the lower end */

static inline double
ridge_scale_map (const RidgeScale *self,
                 double            value)
{
  double span = self->high - self->low;

  if (!(span > 0))
    return (self->low_place + self->high_place) / 2;
  if (self->logarithmic)
    return self->low_place + log (fmax (value, self->low * RIDGE_SCALE_FAR_BELOW) / self->low) / log (self->high / self->low) *
                               (self->high_place - self->low_place);
  return self->low_place + (value - self->low) / span * (self->high_place - self->low_place);
}

static inline double
ridge_scale_unmap (const RidgeScale *self,
                   double            place)
{
  double span = self->high_place - self->low_place;

  if (self->logarithmic && (span > 0 || span < 0))
    return self->low * pow (self->high / self->low, (place - self->low_place) / span);
  if (span > 0 || span < 0)
    return self->low + (place - self->low_place) / span * (self->high - self->low);
  return self->low;
}

G_END_DECLS

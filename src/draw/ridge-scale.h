/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeScale:
 *
 * A straight map from values to places. A range of no width maps to the middle.
 */
typedef struct
{
  double low;
  double high;
  double low_place;
  double high_place;
} RidgeScale;

static inline double
ridge_scale_map (const RidgeScale *self,
                 double            value)
{
  double span = self->high - self->low;

  if (!(span > 0))
    return (self->low_place + self->high_place) / 2;
  return self->low_place + (value - self->low) / span * (self->high_place - self->low_place);
}

static inline double
ridge_scale_unmap (const RidgeScale *self,
                   double            place)
{
  double span = self->high_place - self->low_place;

  if (span > 0 || span < 0)
    return self->low + (place - self->low_place) / span * (self->high - self->low);
  return self->low;
}

G_END_DECLS

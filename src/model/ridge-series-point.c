/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-series-private.h"

#include <math.h>

struct _RidgeSeriesPoint
{
  GObject      parent_instance;

  RidgeSeries *series;
  RidgeDay     day;
  double       value;
  double       numerator;
  double       denominator;
  char        *note;
  char        *ghost_reason;
  gboolean     ghost;
};

enum
{
  PROP_0,
  PROP_DAY,
  PROP_VALUE,
  PROP_NUMERATOR,
  PROP_DENOMINATOR,
  PROP_NOTE,
  PROP_GHOST,
  PROP_GHOST_REASON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeSeriesPoint, ridge_series_point, G_TYPE_OBJECT)

static void
ridge_series_point_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RidgeSeriesPoint *self = RIDGE_SERIES_POINT (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_VALUE:
      g_value_set_double (value, self->value);
      break;
    case PROP_NUMERATOR:
      g_value_set_double (value, self->numerator);
      break;
    case PROP_DENOMINATOR:
      g_value_set_double (value, self->denominator);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_GHOST:
      g_value_set_boolean (value, self->ghost);
      break;
    case PROP_GHOST_REASON:
      g_value_set_string (value, self->ghost_reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_series_point_dispose (GObject *object)
{
  RidgeSeriesPoint *self = RIDGE_SERIES_POINT (object);

  if (self->series != NULL)
    ridge_series_forget (self->series, self, self->day);
  g_clear_object (&self->series);

  G_OBJECT_CLASS (ridge_series_point_parent_class)->dispose (object);
}

static void
ridge_series_point_finalize (GObject *object)
{
  RidgeSeriesPoint *self = RIDGE_SERIES_POINT (object);

  g_free (self->note);
  g_free (self->ghost_reason);

  G_OBJECT_CLASS (ridge_series_point_parent_class)->finalize (object);
}

static void
ridge_series_point_class_init (RidgeSeriesPointClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ridge_series_point_get_property;
  object_class->dispose = ridge_series_point_dispose;
  object_class->finalize = ridge_series_point_finalize;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_NUMERATOR] = g_param_spec_double ("numerator", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_DENOMINATOR] = g_param_spec_double ("denominator", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_GHOST] = g_param_spec_boolean ("ghost", NULL, NULL, FALSE, flags);
  properties[PROP_GHOST_REASON] = g_param_spec_string ("ghost-reason", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_series_point_init (RidgeSeriesPoint *self)
{
  self->value = self->numerator = self->denominator = NAN;
}

/* Takes a number over, saying so when it is another. */
static void
set_number (RidgeSeriesPoint *self,
            double           *field,
            double            number,
            guint             property)
{
  if ((isnan (number) && isnan (*field)) || !(number < *field || number > *field || isnan (number) || isnan (*field)))
    return;

  *field = number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

RidgeSeriesPoint *
ridge_series_point_new (RidgeSeries *series,
                        RidgeDay     day)
{
  RidgeSeriesPoint *self = g_object_new (RIDGE_TYPE_SERIES_POINT, NULL);

  self->series = g_object_ref (series);
  self->day = day;
  ridge_series_point_update (self);

  return self;
}

/* Follows the series; a point that has left it keeps its last value. */
void
ridge_series_point_update (RidgeSeriesPoint *self)
{
  GObject *object = G_OBJECT (self);
  gboolean ghost;
  guint row;

  if (!ridge_series_find (self->series, self->day, &row))
    return;

  g_object_freeze_notify (object);

  set_number (self, &self->value, ridge_series_get_values (self->series)[row], PROP_VALUE);
  if (self->series->numerators != NULL)
    {
      set_number (self, &self->numerator, self->series->numerators[row], PROP_NUMERATOR);
      set_number (self, &self->denominator, self->series->denominators[row], PROP_DENOMINATOR);
    }

  ghost = ridge_series_get_ghost (self->series, row);
  if (ghost != self->ghost)
    {
      self->ghost = ghost;
      g_object_notify_by_pspec (object, properties[PROP_GHOST]);
    }

  if (g_set_str (&self->note, ridge_series_get_note (self->series, row)))
    g_object_notify_by_pspec (object, properties[PROP_NOTE]);
  if (g_set_str (&self->ghost_reason, ridge_series_get_ghost_reason (self->series, row)))
    g_object_notify_by_pspec (object, properties[PROP_GHOST_REASON]);

  g_object_thaw_notify (object);
}

/**
 * ridge_series_point_get_day:
 * @self: a row of a series
 *
 * Gets the day of the value.
 *
 * Returns: the day
 */
RidgeDay
ridge_series_point_get_day (RidgeSeriesPoint *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES_POINT (self), RIDGE_DAY_NONE);

  return self->day;
}

/**
 * ridge_series_point_get_value:
 * @self: a row of a series
 *
 * Gets the value.
 *
 * Returns: the value, NaN when it is missing
 */
double
ridge_series_point_get_value (RidgeSeriesPoint *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES_POINT (self), NAN);

  return self->value;
}

/**
 * ridge_series_point_get_numerator:
 * @self: a row of a series
 *
 * Gets what was recorded of a rate.
 *
 * Returns: the number, NaN when it is missing or no value of the series has two
 */
double
ridge_series_point_get_numerator (RidgeSeriesPoint *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES_POINT (self), NAN);

  return self->numerator;
}

/**
 * ridge_series_point_get_denominator:
 * @self: a row of a series
 *
 * Gets what the numerator is counted among.
 *
 * Returns: the number, NaN when it is missing
 */
double
ridge_series_point_get_denominator (RidgeSeriesPoint *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES_POINT (self), NAN);

  return self->denominator;
}

/**
 * ridge_series_point_get_note:
 * @self: a row of a series
 *
 * Gets what was noted beside the value.
 *
 * Returns: the note, "" without one
 */
const char *
ridge_series_point_get_note (RidgeSeriesPoint *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES_POINT (self), "");

  return self->note;
}

/**
 * ridge_series_point_get_ghost:
 * @self: a row of a series
 *
 * Tells whether the value is excluded: drawn, but not calculated with.
 *
 * Returns: whether it is a ghost
 */
gboolean
ridge_series_point_get_ghost (RidgeSeriesPoint *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES_POINT (self), FALSE);

  return self->ghost;
}

/**
 * ridge_series_point_get_ghost_reason:
 * @self: a row of a series
 *
 * Gets why the value is excluded.
 *
 * Returns: the reason, "" without one
 */
const char *
ridge_series_point_get_ghost_reason (RidgeSeriesPoint *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES_POINT (self), "");

  return self->ghost_reason;
}

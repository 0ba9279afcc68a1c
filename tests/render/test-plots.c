/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of a key result and the calibration plot. */

#include <math.h>

#include "draw/ridge-calibration.h"
#include "draw/ridge-fan.h"
#include "golden.h"

#define FIRST 20727   /* 2026-10-01 */
#define LAST  20818   /* 2026-12-31 */
#define TODAY 20778   /* 2026-11-21 */

static const RidgeFanWords words = { "Target", "Today", "Not enough data: 3 of 8 values", "Nothing checked in yet" };

static const RidgeDay plan_days[] = { FIRST, LAST };
static const double   plan_values[] = { 19, 7 };
static const RidgeDay step_days[] = { FIRST, FIRST + 31, FIRST + 31, FIRST + 61, FIRST + 61, LAST };
static const double   step_values[] = { 0, 0, 20, 20, 60, 100 };

static const RidgeDay days[] = { FIRST + 3, FIRST + 10, FIRST + 17, FIRST + 24, FIRST + 31, FIRST + 38, FIRST + 45, FIRST + 50 };
static const double   values[] = { 18.6, 17.2, NAN, 15.5, 13.9, 13.4, 11.6, 11 };
static const double   sums[] = { 4, 9, 15, 19, 26, 33, 38, 43 };

static const RidgeFanPoint fan[] = {
  { FIRST + 60, 9.3, 10.3, 11.3 },
  { FIRST + 70, 7.9, 9.5, 11.1 },
  { FIRST + 80, 6.8, 8.7, 10.6 },
  { LAST, 6, 8, 10 },
};
static const RidgeFanPoint landing[] = { { LAST, 70, 84, 98 } };

static const RidgeFanSpec fans[] = {
  { FIRST, LAST, TODAY, 7, 2, plan_days, plan_values, 8, days, values, 4, fan, 0, &words },
  { FIRST, LAST, TODAY, 100, 6, step_days, step_values, 8, days, sums, 1, landing, 0, &words },
  { FIRST, LAST, TODAY, 7, 2, plan_days, plan_values, 3, days, values, 0, NULL, 1, &words },
  { FIRST, LAST, FIRST + 2, 7, 2, plan_days, plan_values, 0, NULL, NULL, 0, NULL, 0, &words },
};

static char *
format_day (RidgeDay      day,
            RidgeDayStyle style,
            gpointer      user_data)
{
  static const char *const months[] = { "Oct", "Nov", "Dec", "Jan" };
  int                      year, month, mday;

  ridge_day_get_ymd (day, &year, &month, &mday);
  if (style == RIDGE_DAY_STYLE_MONTH)
    return g_strdup (months[month >= 10 ? month - 10 : 3]);
  if (style == RIDGE_DAY_STYLE_YEAR)
    return g_strdup_printf ("%d", year);
  if (style == RIDGE_DAY_STYLE_MONTH_YEAR)
    return g_strdup_printf ("%s %d", months[month >= 10 ? month - 10 : 3], year);
  return g_strdup_printf ("%d", mday);
}

static char *
format_share (double   value,
              int      decimals,
              gpointer user_data)
{
  return g_strdup_printf ("%.0f %%", value * 100);
}

static void
paint_fans (const Picture      *picture,
            const RidgePalette *palette,
            PangoContext       *context,
            cairo_t            *cr,
            gconstpointer       data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fans); i++)
    {
      RidgeFanSpec spec = fans[i];
      RidgeBox     wide = { 16, 12 + i * 214, 460, 190 };
      RidgeBox     narrow = { 508, 12 + i * 214, 264, 150 };

      spec.format_day = format_day;
      ridge_fan_paint (&spec, palette, context, cr, &wide);
      ridge_fan_paint (&spec, palette, context, cr, &narrow);
    }
}

static const RidgeCalibrationBin bins[] = {
  { 0, 1, 0.15, { 4, 0, 0.05, 0.0, 0.3 } },
  { 0, 1, 0.32, { 9, 0, 0.4, 0.2, 0.62 } },
  { 0, 1, 0.5, { 16, 0, 0.36, 0.22, 0.52 } },
  { 0, 1, 0.55, { 0, 0, 0, NAN, NAN } },
  { 0, 1, 0.71, { 31, 0, 0.52, 0.4, 0.64 } },
  { 0, 1, 0.9, { 14, 0, 0.81, 0.62, 0.95 } },
};

static void
paint_calibration (const Picture      *picture,
                   const RidgePalette *palette,
                   PangoContext       *context,
                   cairo_t            *cr,
                   gconstpointer       data)
{
  RidgeCalibrationSpec spec = { G_N_ELEMENTS (bins), bins, "Chance given", "Reached", "No key result closed yet",
                                format_share, NULL };
  RidgeBox             box = { 12, 12, 330, 330 };

  ridge_calibration_paint (&spec, palette, context, cr, &box);
  spec.n_bins = 0;
  box = (RidgeBox) { 360, 12, 220, 240 };
  ridge_calibration_paint (&spec, palette, context, cr, &box);
}

static void
check (const char *name,
       RidgeScheme scheme,
       double      scale,
       double      width,
       double      height,
       Paint       paint)
{
  Picture picture = { name, width, height, scale, scheme };

  golden_check_picture (&picture, paint, NULL);
}

static void
test_fan (void)
{
  check ("fan-light", RIDGE_SCHEME_LIGHT, 1, 790, 870, paint_fans);
  check ("fan-dark", RIDGE_SCHEME_DARK, 1, 790, 870, paint_fans);
  check ("fan-dark-strong", RIDGE_SCHEME_DARK_HIGH_CONTRAST, 1, 790, 870, paint_fans);
  check ("fan-print", RIDGE_SCHEME_PRINT, 2, 790, 870, paint_fans);
}

static void
test_calibration (void)
{
  check ("calibration-light", RIDGE_SCHEME_LIGHT, 1, 600, 352, paint_calibration);
  check ("calibration-dark", RIDGE_SCHEME_DARK, 1, 600, 352, paint_calibration);
  check ("calibration-print", RIDGE_SCHEME_PRINT, 1, 600, 352, paint_calibration);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/fan", test_fan);
  g_test_add_func ("/render/calibration", test_calibration);

  return g_test_run ();
}

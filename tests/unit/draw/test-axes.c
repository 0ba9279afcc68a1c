/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "draw/ridge-label-column.h"
#include "draw/ridge-scale.h"
#include "draw/ridge-time-axis.h"
#include "draw/ridge-value-axis.h"

static void
test_value_axis (void)
{
  static const struct
  {
    double      low, high;
    guint       max_ticks;
    const char *ticks;
  } cases[] = {
    { 0, 10, 6, "0 2 4 6 8 10" },
    { 0, 1, 6, "0.0 0.2 0.4 0.6 0.8 1.0" },
    { -0.31, 0.33, 7, "-0.3 -0.2 -0.1 0.0 0.1 0.2 0.3" },
    { 96.2, 103.7, 4, "98 100 102" },
    { 1e9, 1e9 + 3, 4, "1000000000 1000000001 1000000002 1000000003" },
    { 3.1e-6, 9.8e-6, 4, "0.000004 0.000006 0.000008" },
    { -5000, 120000, 4, "0 50000 100000" },
    { 0.2, 0.9, 1, "0" },
    { 7, 7, 5, "" },
    { NAN, 1, 5, "" },
    { 0, INFINITY, 5, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RidgeValueAxis axis = ridge_value_axis_new (cases[i].low, cases[i].high, cases[i].max_ticks);
      g_autoptr (GString) ticks = g_string_new (NULL);

      g_assert_cmpuint (axis.n_ticks, <=, cases[i].max_ticks);
      for (guint t = 0; t < axis.n_ticks; t++)
        g_string_append_printf (ticks, "%s%.*f", t > 0 ? " " : "", axis.decimals,
                                ridge_value_axis_get_tick (&axis, t));
      if (cases[i].max_ticks > 1)
        g_assert_cmpstr (ticks->str, ==, cases[i].ticks);
    }
}

/* Every tick is the double nearest to its decimal text, and lies in the range. */
static void
test_value_axis_exact (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      double         low = g_test_rand_double_range (-1000, 1000) * pow (10, g_test_rand_int_range (-6, 7));
      double         high = low + g_test_rand_double_range (0.001, 1) * pow (10, g_test_rand_int_range (-2, 7));
      RidgeValueAxis axis = ridge_value_axis_new (low, high, 8);

      g_assert_cmpuint (axis.n_ticks, >=, 1);
      for (guint t = 0; t < axis.n_ticks; t++)
        {
          double tick = ridge_value_axis_get_tick (&axis, t);
          char   text[400];

          g_assert_cmpfloat (tick, >=, low - axis.step * 1e-6);
          g_assert_cmpfloat (tick, <=, high + axis.step * 1e-6);
          g_snprintf (text, sizeof text, "%.*f", axis.decimals, tick);
          g_assert_cmpfloat (fabs (g_ascii_strtod (text, NULL) - tick), <=, fabs (tick) * 4e-16);
        }
    }
}

/* Three to four significant digits: max (0, ceil (-log10 (mean range)) + 1). */
static void
test_decimals (void)
{
  g_assert_cmpint (ridge_value_get_decimals (297.5), ==, 0);
  g_assert_cmpint (ridge_value_get_decimals (10), ==, 0);
  g_assert_cmpint (ridge_value_get_decimals (9.9), ==, 1);
  g_assert_cmpint (ridge_value_get_decimals (1), ==, 1);
  g_assert_cmpint (ridge_value_get_decimals (0.9), ==, 2);
  g_assert_cmpint (ridge_value_get_decimals (0.0123), ==, 3);
  g_assert_cmpint (ridge_value_get_decimals (0), ==, -1);
  g_assert_cmpint (ridge_value_get_decimals (NAN), ==, -1);
}

static void
test_value_text (void)
{
  static const struct
  {
    double      value;
    int         decimals;
    const char *text;
  } cases[] = {
    { 13.449, 1, "13.4" },
    { -17, 0, "−17" },
    { -0.04, 1, "0.0" },
    { 0, 2, "0.00" },
    { 1234567, -1, "1.23457e+06" },
    { 105.5, -1, "105.5" },
    { -0.0, 0, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ridge_value_to_text (cases[i].value, cases[i].decimals, NULL, NULL);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_scale (void)
{
  RidgeScale scale = { 10, 20, 300, 100 };
  RidgeScale point = { 5, 5, 0, 80 };

  g_assert_cmpfloat_with_epsilon (ridge_scale_map (&scale, 10), 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_scale_map (&scale, 15), 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_scale_unmap (&scale, 150), 17.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_scale_map (&point, 5), 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_scale_unmap (&point, 7), 5, 1e-9);
}

static void
test_label_column (void)
{
  /* Far apart: nobody moves. */
  RidgeLabelSlot apart[] = { { 80, 14, 0 }, { 20, 14, 0 }, { 50, 14, 0 } };
  /* Three on one line: spread evenly around it, in their order. */
  RidgeLabelSlot same[] = { { 50, 10, 0 }, { 50, 10, 0 }, { 50, 10, 0 } };
  /* At the top: pushed into the column, and the others with it. */
  RidgeLabelSlot top[] = { { 2, 10, 0 }, { 4, 10, 0 } };
  RidgeLabelSlot bottom[] = { { 99, 10, 0 }, { 95, 10, 0 } };

  ridge_label_column_place (apart, 3, 0, 100);
  g_assert_cmpfloat (apart[0].y, ==, 80);
  g_assert_cmpfloat (apart[1].y, ==, 20);
  g_assert_cmpfloat (apart[2].y, ==, 50);

  ridge_label_column_place (same, 3, 0, 100);
  g_assert_cmpfloat (same[0].y, ==, 40);
  g_assert_cmpfloat (same[1].y, ==, 50);
  g_assert_cmpfloat (same[2].y, ==, 60);

  ridge_label_column_place (top, 2, 0, 100);
  g_assert_cmpfloat (top[0].y, ==, 5);
  g_assert_cmpfloat (top[1].y, ==, 15);

  ridge_label_column_place (bottom, 2, 0, 100);
  g_assert_cmpfloat (bottom[0].y, ==, 95);
  g_assert_cmpfloat (bottom[1].y, ==, 85);

  ridge_label_column_place (NULL, 0, 0, 100);
}

static void
test_label_column_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      RidgeLabelSlot slots[8];
      guint          n = g_test_rand_int_range (1, 9);

      for (guint i = 0; i < n; i++)
        slots[i] = (RidgeLabelSlot) { g_test_rand_double_range (0, 200), g_test_rand_double_range (8, 20), 0 };
      ridge_label_column_place (slots, n, 0, 200);

      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (slots[i].y - slots[i].height / 2, >=, -1e-9);
          g_assert_cmpfloat (slots[i].y + slots[i].height / 2, <=, 200 + 1e-9);
          for (guint j = 0; j < n; j++)
            {
              if (slots[i].anchor < slots[j].anchor)
                g_assert_cmpfloat (slots[i].y + slots[i].height / 2, <=, slots[j].y - slots[j].height / 2 + 1e-9);
            }
        }
    }
}

static char *
list_ticks (double first_day,
            double last_day,
            double width)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  RidgeBox      room = { 0, 0, width, 0 };
  g_autoptr (RidgeTimeAxis) axis = ridge_time_axis_new (first_day, last_day, 0, width, &room, context, NULL, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < axis->ticks->len; i++)
    {
      g_autofree char *day = ridge_day_to_iso (g_array_index (axis->ticks, RidgeTimeTick, i).day);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", day);
    }
  for (guint i = 0; i < axis->contexts->len; i++)
    g_string_append_printf (out, " /%s", g_array_index (axis->contexts, RidgeTimeTick, i).label);
  g_object_unref (context);
  return g_string_free (out, FALSE);
}

static void
test_time_axis (void)
{
  static const struct
  {
    int         first[3], last[3];
    double      width;
    const char *ticks;
  } cases[] = {
    { { 2026, 2, 26 }, { 2026, 3, 2 }, 400, "2026-02-26 2026-02-27 2026-02-28 2026-03-01 2026-03-02 /2026-02 /2026-03" },
    { { 2026, 10, 1 }, { 2026, 10, 31 }, 400, "2026-10-05 2026-10-12 2026-10-19 2026-10-26 /2026-10" },
    { { 2026, 10, 1 }, { 2027, 1, 31 }, 300, "2026-10-01 2026-11-01 2026-12-01 2027-01-01 /2026 /2027" },
    { { 2025, 3, 7 }, { 2026, 12, 31 }, 200, "2025-07-01 2026-01-01 2026-07-01 /2025 /2026" },
    { { 2019, 5, 5 }, { 2026, 12, 31 }, 200, "2020-01-01 2022-01-01 2024-01-01 2026-01-01" },
    { { 1820, 5, 5 }, { 2026, 12, 31 }, 220, "1850-01-01 1900-01-01 1950-01-01 2000-01-01" },
    { { 1, 1, 1 }, { 9999, 12, 31 }, 300, "0001-01-01 2000-01-01 4000-01-01 6000-01-01 8000-01-01" },
    { { 2026, 10, 1 }, { 2026, 10, 1 }, 300, "2026-10-01 /2026-10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RidgeDay         first = ridge_day_new (cases[i].first[0], cases[i].first[1], cases[i].first[2]);
      RidgeDay         last = ridge_day_new (cases[i].last[0], cases[i].last[1], cases[i].last[2]);
      g_autofree char *ticks = list_ticks (first, last, cases[i].width);

      g_assert_cmpstr (ticks, ==, cases[i].ticks);
    }
}

/* Whatever is shown: ticks rise, labels do not touch, and nothing leaves the
 * room. */
static void
test_time_axis_random (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (guint round = 0; round < 400; round++)
    {
      double   span = pow (10, g_test_rand_double_range (0, 6));
      double   first = g_test_rand_double_range (RIDGE_DAY_MIN, RIDGE_DAY_MAX - span);
      double   width = g_test_rand_double_range (60, 1600);
      RidgeBox room = { 0, 0, width, 0 };
      g_autoptr (RidgeTimeAxis) axis = ridge_time_axis_new (first, first + span, 20, width - 20, &room, context,
                                                            NULL, NULL);
      double free_from = -INFINITY;

      for (guint i = 0; i < axis->ticks->len; i++)
        {
          const RidgeTimeTick *tick = &g_array_index (axis->ticks, RidgeTimeTick, i);

          g_assert_cmpfloat (tick->day, >=, first);
          g_assert_cmpfloat (tick->day, <=, first + span);
          if (tick->label == NULL)
            continue;
          g_assert_cmpfloat (tick->label_x, >=, free_from);
          g_assert_cmpfloat (tick->label_x, >=, 0);
          free_from = tick->label_x + tick->label_width;
          g_assert_cmpfloat (free_from, <=, width + 1e-6);
        }
    }
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axes/value", test_value_axis);
  g_test_add_func ("/axes/value-exact", test_value_axis_exact);
  g_test_add_func ("/axes/decimals", test_decimals);
  g_test_add_func ("/axes/value-text", test_value_text);
  g_test_add_func ("/axes/scale", test_scale);
  g_test_add_func ("/axes/label-column", test_label_column);
  g_test_add_func ("/axes/label-column-random", test_label_column_random);
  g_test_add_func ("/axes/time", test_time_axis);
  g_test_add_func ("/axes/time-random", test_time_axis_random);

  return g_test_run ();
}

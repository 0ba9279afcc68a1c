/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture that shares its rows with a KPI that went from change to change is the
 * one that a new KPI gives, and it stays as it is. */

#include "../model/rows.h"

#include "picture/ridge-kpi-picture.h"

#define N_STEPS 200
#define N_HELD 4

static char *
dump_chart (const RidgeXmrChartSpec *spec,
            PangoContext            *context)
{
  g_autoptr (RidgeXmrChart) chart = ridge_xmr_chart_new (spec, context, 700, 400);

  return ridge_xmr_chart_dump (chart);
}

static void
assert_same (RidgeKpiPicture *picture,
             RidgeKpi        *kpi,
             PangoContext    *context)
{
  g_autoptr (RidgeKpiPicture) fresh = ridge_kpi_picture_new (kpi);
  const RidgeXmrChartSpec *spec = ridge_kpi_picture_get_spec (picture);
  const RidgeXmrChartSpec *expected = ridge_kpi_picture_get_spec (fresh);
  RidgeXmrChartSpec plain = *expected;
  g_autofree char *dump = dump_chart (spec, context);
  g_autofree char *expected_dump = NULL;
  g_autofree char *reading = ridge_kpi_picture_get_reading (picture);
  g_autofree char *expected_reading = ridge_kpi_picture_get_reading (fresh);

  plain.pyramid = NULL;
  plain.range_pyramid = NULL;
  expected_dump = dump_chart (&plain, context);
  g_assert_nonnull (spec->pyramid);
  g_assert_cmpstr (dump, ==, expected_dump);
  g_assert_cmpstr (reading, ==, expected_reading);
  g_assert_cmpmem (spec->days, spec->n * sizeof (RidgeDay), expected->days, expected->n * sizeof (RidgeDay));
  g_assert_cmpmem (spec->values, spec->n * sizeof (double), expected->values, expected->n * sizeof (double));
  g_assert_cmpmem (spec->notes, spec->n_notes * sizeof (gsize), expected->notes, expected->n_notes * sizeof (gsize));
}

static void
change (RidgePlan *plan)
{
  g_autofree char *day = ridge_day_to_iso (20000 + g_test_rand_int_range (0, 3000));

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      test_apply (plan, "- point 1 %s", day);
      break;
    case 1:
      test_apply (plan, "~ phase 1 day=%s", day);
      break;
    case 2:
      test_apply (plan, "~ kpi 1 season=%d", g_test_rand_bit () ? 7 : 0);
      break;
    case 3:
      test_apply (plan, "point 1 %s value=%d note=seen", day, g_test_rand_int_range (1, 50));
      break;
    default:
      test_apply (plan, "point 1 %s value=%d ghost=%d", day, g_test_rand_int_range (1, 50), g_test_rand_int_range (0, 9) == 0);
    }
}

static void
fill (RidgePlan *plan)
{
  g_autoptr (GString) rows = g_string_new ("plan 1 name=P\nkpi 1 name=K frequency=daily\nphase 1 kpi=1 day=2026-01-10 reason=a\n");

  for (guint i = 0; i < 2500; i++)
    {
      g_autofree char *day = ridge_day_to_iso (20000 + (RidgeDay) i);

      g_string_append_printf (rows, "point 1 %s value=%d\n", day, g_test_rand_int_range (1, 50));
    }
  test_apply (plan, "%s", rows->str);
}

/* Pictures of many moments at a time, which share what did not change in between. */
static void
test_follow (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  RidgeKpiPicture *pictures[N_HELD] = { NULL };
  char *dumps[N_HELD] = { NULL };
  RidgeKpi *kpi;

  fill (plan);
  kpi = test_kpi (plan, 1);
  for (guint step = 0; step < N_STEPS; step++)
    {
      guint place = step % N_HELD;

      change (plan);
      if (pictures[place] != NULL)
        {
          g_autofree char *dump = dump_chart (ridge_kpi_picture_get_spec (pictures[place]), context);

          g_assert_cmpstr (dump, ==, dumps[place]);
          ridge_kpi_picture_free (pictures[place]);
          g_free (dumps[place]);
        }
      pictures[place] = ridge_kpi_picture_new (kpi);
      dumps[place] = dump_chart (ridge_kpi_picture_get_spec (pictures[place]), context);
      if (step % 5 == 0)
        assert_same (pictures[place], kpi, context);
    }
  for (guint i = 0; i < N_HELD; i++)
    {
      ridge_kpi_picture_free (pictures[i]);
      g_free (dumps[i]);
    }
  g_object_unref (context);
}

/* It stays true to the moment it was made. */
static void
test_held (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (RidgeKpiPicture) picture = NULL;
  g_autoptr (RidgeKpiPicture) later = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill (plan);
  picture = ridge_kpi_picture_new (test_kpi (plan, 1));
  before = dump_chart (ridge_kpi_picture_get_spec (picture), context);
  for (guint step = 0; step < 20; step++)
    change (plan);
  later = ridge_kpi_picture_new (test_kpi (plan, 1));
  after = dump_chart (ridge_kpi_picture_get_spec (picture), context);
  g_assert_cmpstr (after, ==, before);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/kpi-picture/follow", test_follow);
  g_test_add_func ("/report/kpi-picture/held", test_held);

  return g_test_run ();
}

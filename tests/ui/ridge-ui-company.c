/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"

#define DAY(year, month, day) RIDGE_INTEGER (ridge_day_new (year, month, day))

static gint64
add_period (RidgeDocument   *document,
            const char      *name,
            RidgePeriodKind  kind,
            RidgeCell        starts,
            RidgeCell        ends)
{
  RidgeFieldValue values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT (name) },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (kind) },
    { RIDGE_PERIOD_STARTS, starts },
    { RIDGE_PERIOD_ENDS, ends },
  };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_period (document, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return id;
}

static gint64
add_team (RidgeDocument *document,
          const char    *name,
          const char    *color)
{
  RidgeFieldValue values[] = { { RIDGE_TEAM_NAME, RIDGE_TEXT (name) }, { RIDGE_TEAM_COLOR, RIDGE_TEXT (color) } };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_team (document, NULL, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return id;
}

static gint64
add_person (RidgeDocument *document,
            const char    *name,
            gint64         team)
{
  RidgeFieldValue values[] = { { RIDGE_PERSON_NAME, RIDGE_TEXT (name) }, { RIDGE_PERSON_TEAM, RIDGE_REF (team) } };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_person (document, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return id;
}

static RidgeObjective *
add_objective (RidgeDocument *document,
               RidgePlace     place,
               const char    *title,
               gint64         period,
               gint64         team,
               gint64         owner)
{
  RidgeFieldValue values[] = {
    { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (title) },
    { RIDGE_OBJECTIVE_PERIOD, RIDGE_REF (period) },
    { RIDGE_OBJECTIVE_TEAM, RIDGE_REF (team) },
    { RIDGE_OBJECTIVE_OWNER, RIDGE_REF (owner) },
  };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_objective (document, place, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return RIDGE_OBJECTIVE (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_OBJECTIVE, id));
}

static RidgeKeyResult *
add_key_result (RidgeDocument  *document,
                RidgeObjective *objective,
                const char     *title,
                const char     *unit,
                double          baseline,
                double          target)
{
  RidgeFieldValue values[] = {
    { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (title) },
    { RIDGE_KEY_RESULT_UNIT, RIDGE_TEXT (unit) },
    { RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL (baseline) },
    { RIDGE_KEY_RESULT_TARGET, RIDGE_REAL (target) },
  };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_key_result (document, objective, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return RIDGE_KEY_RESULT (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_KEY_RESULT, id));
}

static void
check_in (RidgeDocument  *document,
          RidgeKeyResult *key_result,
          RidgeDay        day,
          double          value,
          int             confidence)
{
  g_autoptr (GError) error = NULL;

  ridge_check_in (document, key_result, day, value, confidence, "", &error);
  g_assert_no_error (error);
}

/* Twenty-four months that wander like noise, without a season, the last `n_shifted` of them higher. */
static RidgeKpi *
add_kpi (RidgeDocument  *document,
         const char     *name,
         const char     *unit,
         RidgeDirection  direction,
         double          level,
         double          spread,
         guint           n_shifted)
{
  static const double noise[] = {
    0.2, -0.4, 0.9, -0.1, 0.5, -0.8, 0.1, -0.6, 0.7, 0.0, -0.3, 0.4,
    -0.5, 0.3, 0.6, -0.7, -0.2, 0.8, -0.9, 0.5, -0.1, 0.2, -0.3, 0.4,
  };
  RidgeFieldValue values[] = {
    { RIDGE_KPI_NAME, RIDGE_TEXT (name) },
    { RIDGE_KPI_UNIT, RIDGE_TEXT (unit) },
    { RIDGE_KPI_DECIMALS, RIDGE_INTEGER (1) },
    { RIDGE_KPI_DIRECTION, RIDGE_INTEGER (direction) },
    { RIDGE_KPI_HEALTH_METRIC, RIDGE_INTEGER (TRUE) },
  };
  RidgePointInput points[G_N_ELEMENTS (noise)];
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_kpi (document, values, G_N_ELEMENTS (values), &error);
  RidgeKpi *kpi;

  g_assert_no_error (error);
  kpi = RIDGE_KPI (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_KPI, id));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      double shift = i >= G_N_ELEMENTS (points) - n_shifted ? 4 * spread : 0;

      points[i] = (RidgePointInput) {
        .day = ridge_day_add_months (ridge_day_new (2024, 12, 1), (int) i),
        .value = level + shift + spread * noise[i],
      };
    }
  ridge_import_points (document, kpi, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_REPLACE, &error);
  g_assert_no_error (error);

  return kpi;
}

static void
add_cascade (RidgeDocument *document,
             gint64         year,
             gint64         quarter)
{
  gint64 product = add_team (document, "Product", "#3584e4");
  gint64 care = add_team (document, "Rider Care", "#2ec27e");
  gint64 ana = add_person (document, "Ana Costa", 0);
  gint64 lee = add_person (document, "Lee Wong", product);
  gint64 mia = add_person (document, "Mia Brandt", care);
  RidgeObjective *company;
  RidgeObjective *stores;
  RidgeObjective *support;
  RidgeKeyResult *again;
  RidgeKeyResult *handover;
  RidgeKeyResult *answer;

  company = add_objective (document, RIDGE_AT_TOP, "Riders choose us first when they replace a car trip", year, 0, ana);
  again = add_key_result (document, company, "Share of city customers who buy again", "%", 31, 40);
  stores = add_objective (document, RIDGE_INTO_OBJECTIVE (company), "Every store can deliver a cargo bike within a week",
                          quarter, product, lee);
  handover = add_key_result (document, stores, "Median days from order to handover", "days", 19, 7);
  support = add_objective (document, RIDGE_INTO_KEY_RESULT (again), "Support riders like friends do", quarter, care, mia);
  answer = add_key_result (document, support, "First answer within an hour", "%", 40, 90);

  check_in (document, again, ridge_day_new (2026, 11, 16), 36, 70);
  check_in (document, handover, ridge_day_new (2026, 11, 9), 12.1, 75);
  check_in (document, handover, ridge_day_new (2026, 11, 20), 11, 80);
  check_in (document, answer, ridge_day_new (2026, 10, 19), 49, 40);
}

void
ridge_ui_fill_company (RidgeDocument *document)
{
  gint64 year;
  gint64 quarter;

  year = add_period (document, "2026", RIDGE_PERIOD_YEAR, DAY (2026, 1, 1), DAY (2026, 12, 31));
  add_period (document, "Q3 2026", RIDGE_PERIOD_QUARTER, DAY (2026, 7, 1), DAY (2026, 9, 30));
  quarter = add_period (document, "Q4 2026", RIDGE_PERIOD_QUARTER, DAY (2026, 10, 1), DAY (2026, 12, 31));
  add_cascade (document, year, quarter);
  add_kpi (document, "Rider satisfaction", "", RIDGE_DIRECTION_HIGHER, 73, 1.5, 0);
  add_kpi (document, "Discount rate", "%", RIDGE_DIRECTION_LOWER, 5.2, 0.4, 2);
  add_kpi (document, "Monthly revenue", "€", RIDGE_DIRECTION_HIGHER, 1.4, 0.05, 0);
}

static void
lengthen (RidgeDocument *document,
          RidgeTable     table,
          guint          column)
{
  g_autoptr (GPtrArray) entities = ridge_plan_list (ridge_document_get_plan (document), table);

  for (guint i = 0; i < entities->len; i++)
    {
      RidgeEntity *entity = g_ptr_array_index (entities, i);
      g_autofree char *title = g_strdup_printf ("%s, and nobody who once had one of our bicycles in the house shall ever "
                                                "again think of Donaudampfschifffahrtsgesellschaftskapitäne first",
                                                ridge_entity_get_title (entity));
      g_autoptr (GError) error = NULL;

      ridge_change_field (document, entity, column, RIDGE_TEXT (title), &error);
      g_assert_no_error (error);
    }
}

void
ridge_ui_fill_long (RidgeDocument *document)
{
  ridge_ui_fill_company (document);
  lengthen (document, RIDGE_TABLE_OBJECTIVE, RIDGE_OBJECTIVE_TITLE);
  lengthen (document, RIDGE_TABLE_KEY_RESULT, RIDGE_KEY_RESULT_TITLE);
  lengthen (document, RIDGE_TABLE_KPI, RIDGE_KPI_NAME);
  lengthen (document, RIDGE_TABLE_TEAM, RIDGE_TEAM_NAME);
  lengthen (document, RIDGE_TABLE_PERIOD, RIDGE_PERIOD_NAME);
}

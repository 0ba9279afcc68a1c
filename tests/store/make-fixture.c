/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a plan with a history of every verb, and the JSON it comes to:
 *
 *   make-fixture v2-verbs.ridgeline v2-verbs.json
 *
 * The pair is kept in fixtures/ for each version of the schema, made by the last
 * program that wrote it: see src/README.md. */

#include <math.h>

#include "edit/ridge-verbs.h"
#include "exchange/ridge-plan-json.h"

typedef struct
{
  RidgeDocument *document;
  RidgePlan     *plan;
  GError        *error;
} Maker;

#define ERROR       (&maker->error)
#define DAY(month, day) ridge_day_new (2026, month, day)

#define DO(call) \
  G_STMT_START \
  { \
    if (!(call)) \
      g_error ("%s: %s", #call, maker->error != NULL ? maker->error->message : "refused"); \
  } \
  G_STMT_END

static gpointer
get (Maker     *maker,
     RidgeTable table,
     gint64     id)
{
  RidgeEntity *entity = id != 0 ? ridge_plan_lookup (maker->plan, table, id) : NULL;

  if (entity == NULL)
    g_error ("%s: %s", ridge_table_get_info (table)->name, maker->error != NULL ? maker->error->message : "missing");

  return entity;
}

static RidgePeriod *
add_period (Maker      *maker,
            const char *name,
            RidgeDay    starts,
            RidgeDay    ends)
{
  const RidgeFieldValue values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT (name) },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (RIDGE_PERIOD_QUARTER) },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (starts) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ends) },
  };

  return get (maker, RIDGE_TABLE_PERIOD, ridge_create_period (maker->document, values, G_N_ELEMENTS (values), ERROR));
}

static RidgeObjective *
add_objective (Maker       *maker,
               RidgePlace   place,
               RidgePeriod *period,
               const char  *title)
{
  const RidgeFieldValue values[] = {
    { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (title) },
    { RIDGE_OBJECTIVE_PERIOD, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (period))) },
  };

  return get (maker, RIDGE_TABLE_OBJECTIVE, ridge_create_objective (maker->document, place, values, G_N_ELEMENTS (values), ERROR));
}

static RidgeKeyResult *
add_key_result (Maker          *maker,
                RidgeObjective *objective,
                const char     *title,
                RidgeMeasure    measure)
{
  const RidgeFieldValue values[] = {
    { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (title) },
    { RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (measure) },
    { RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL (100) },
    { RIDGE_KEY_RESULT_RELATIVE_TARGET, RIDGE_REAL (0.2) },
  };

  return get (maker, RIDGE_TABLE_KEY_RESULT,
              ridge_create_key_result (maker->document, objective, values, G_N_ELEMENTS (values), ERROR));
}

static RidgeKpi *
add_kpi (Maker      *maker,
         const char *name)
{
  const RidgeFieldValue value = { RIDGE_KPI_NAME, RIDGE_TEXT (name) };

  return get (maker, RIDGE_TABLE_KPI, ridge_create_kpi (maker->document, &value, 1, ERROR));
}

/* Every field of a thing that a person may change, to another value and most of
 * them back. */
static void
change (Maker    *maker,
        gpointer  entity,
        guint     column,
        RidgeCell cell)
{
  DO (ridge_change_field (maker->document, entity, column, cell, ERROR));
}

static void
make_people (Maker *maker)
{
  const RidgeFieldValue sales = { RIDGE_TEAM_NAME, RIDGE_TEXT ("Sales") };
  const RidgeFieldValue shops = { RIDGE_TEAM_NAME, RIDGE_TEXT ("Shops") };
  const RidgeFieldValue ana = { RIDGE_PERSON_NAME, RIDGE_TEXT ("Ana") };
  RidgeTeam   *first = get (maker, RIDGE_TABLE_TEAM, ridge_create_team (maker->document, NULL, &sales, 1, ERROR));
  RidgeTeam   *second = get (maker, RIDGE_TABLE_TEAM, ridge_create_team (maker->document, first, &shops, 1, ERROR));
  RidgePerson *person = get (maker, RIDGE_TABLE_PERSON, ridge_create_person (maker->document, &ana, 1, ERROR));

  DO (ridge_move_team (maker->document, second, NULL, first, ERROR));
  change (maker, first, RIDGE_TEAM_COLOR, RIDGE_TEXT ("#336699"));
  change (maker, second, RIDGE_TEAM_RETIRED, RIDGE_INTEGER (TRUE));
  change (maker, person, RIDGE_PERSON_TEAM, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (first))));
  change (maker, person, RIDGE_PERSON_NAME, RIDGE_TEXT ("Ana Žižek"));
  DO (ridge_delete (maker->document, RIDGE_ENTITY (second), ERROR));
  change (maker, maker->plan, RIDGE_PLAN_MISSION, RIDGE_TEXT ("Sell more\nand better"));
  change (maker, maker->plan, RIDGE_PLAN_NAME, RIDGE_TEXT ("Acme & Söhne"));
}

static void
make_values (Maker    *maker,
             RidgeKpi *kpi)
{
  RidgePointInput points[24];
  const RidgeDay  days[] = { ridge_day_new (2025, 1, 1), ridge_day_new (2025, 2, 1) };

  for (int i = 0; i < 24; i++)
    points[i] = (RidgePointInput) { ridge_day_add_months (ridge_day_new (2025, 1, 1), i), 100 + (i * 37) % 11, NULL, NULL };
  points[5].note = "a holiday";
  points[7].ghost_reason = "a strike";
  DO (ridge_import_points (maker->document, kpi, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_REPLACE, ERROR));
  DO (ridge_record_value (maker->document, kpi, ridge_day_new (2027, 1, 1), 131, "new", ERROR));
  DO (ridge_record_value (maker->document, kpi, ridge_day_new (2027, 1, 1), 132, NULL, ERROR));
  DO (ridge_record_value (maker->document, kpi, ridge_day_new (2027, 2, 1), NAN, "no figure", ERROR));
  DO (ridge_redate_point (maker->document, kpi, ridge_day_new (2027, 2, 1), ridge_day_new (2027, 3, 1), ERROR));
  DO (ridge_annotate_point (maker->document, kpi, ridge_day_new (2025, 3, 1), "a note", ERROR));
  DO (ridge_ghost_point (maker->document, kpi, ridge_day_new (2025, 4, 1), "a slip", ERROR));
  DO (ridge_unghost_point (maker->document, kpi, ridge_day_new (2025, 8, 1), ERROR));
  DO (ridge_delete_points (maker->document, kpi, days, G_N_ELEMENTS (days), ERROR));
}

static void
make_charts (Maker    *maker,
             RidgeKpi *kpi)
{
  const RidgeBaselineInput first = { .choice = RIDGE_BASELINE_FIRST, .count = 12 };
  const RidgeBaselineInput fixed = { .choice = RIDGE_BASELINE_FIXED, .center = 100, .range = 3.5 };
  RidgePhase *phase = get (maker, RIDGE_TABLE_PHASE,
                           ridge_mark_phase (maker->document, kpi, ridge_day_new (2026, 1, 1), "new prices", ERROR));
  RidgePhase *other = get (maker, RIDGE_TABLE_PHASE,
                           ridge_mark_phase (maker->document, kpi, ridge_day_new (2026, 7, 1), "new shop", ERROR));

  DO (ridge_choose_rules (maker->document, kpi, RIDGE_RULES_NHS, ERROR));
  DO (ridge_choose_baseline (maker->document, RIDGE_ENTITY (kpi), &first, ERROR));
  DO (ridge_choose_baseline (maker->document, RIDGE_ENTITY (phase), &fixed, ERROR));
  change (maker, phase, RIDGE_PHASE_REASON, RIDGE_TEXT ("new prices and packs"));
  DO (ridge_delete (maker->document, RIDGE_ENTITY (other), ERROR));
  change (maker, kpi, RIDGE_KPI_SEASON, RIDGE_INTEGER (12));
  change (maker, kpi, RIDGE_KPI_SEASON, RIDGE_INTEGER (0));
  change (maker, kpi, RIDGE_KPI_HEALTHY_LOW, RIDGE_REAL (90));
  change (maker, kpi, RIDGE_KPI_TARGET, RIDGE_REAL (140.25));
  change (maker, kpi, RIDGE_KPI_RETIRED_ON, RIDGE_INTEGER (ridge_day_new (2030, 1, 1)));
  change (maker, kpi, RIDGE_KPI_RETIRED_ON, RIDGE_NULL);
  change (maker, kpi, RIDGE_KPI_NAME, RIDGE_TEXT ("Income"));
}

static void
make_progress (Maker          *maker,
               RidgeKeyResult *key_result)
{
  RidgeEntity *check_in;

  get (maker, RIDGE_TABLE_PLAN_STEP, ridge_create_plan_step (maker->document, key_result, DAY (11, 1), 110, ERROR));
  check_in = get (maker, RIDGE_TABLE_CHECK_IN,
                  ridge_check_in (maker->document, key_result, DAY (10, 10), 104, 70, "good", ERROR));
  get (maker, RIDGE_TABLE_CHECK_IN, ridge_check_in (maker->document, key_result, DAY (10, 17), 106, 60, "", ERROR));
  get (maker, RIDGE_TABLE_CHECK_IN, ridge_check_in (maker->document, key_result, DAY (10, 24), 107, -1, "", ERROR));
  change (maker, check_in, RIDGE_CHECK_IN_CONFIDENCE, RIDGE_INTEGER (75));
  DO (ridge_delete (maker->document, check_in, ERROR));
}

static void
make_steps (Maker          *maker,
            RidgeKeyResult *key_result)
{
  const RidgeFieldValue frame = { RIDGE_MILESTONE_TITLE, RIDGE_TEXT ("frame") };
  const RidgeFieldValue paint = { RIDGE_MILESTONE_TITLE, RIDGE_TEXT ("paint") };
  const RidgeFieldValue call = { RIDGE_INITIATIVE_TITLE, RIDGE_TEXT ("call them") };
  const RidgeFieldValue write = { RIDGE_INITIATIVE_TITLE, RIDGE_TEXT ("write to them") };
  RidgeMilestone  *first, *second;
  RidgeInitiative *third, *fourth;

  first = get (maker, RIDGE_TABLE_MILESTONE, ridge_create_milestone (maker->document, key_result, &frame, 1, ERROR));
  second = get (maker, RIDGE_TABLE_MILESTONE, ridge_create_milestone (maker->document, key_result, &paint, 1, ERROR));
  third = get (maker, RIDGE_TABLE_INITIATIVE, ridge_create_initiative (maker->document, key_result, &call, 1, ERROR));
  fourth = get (maker, RIDGE_TABLE_INITIATIVE, ridge_create_initiative (maker->document, key_result, &write, 1, ERROR));

  DO (ridge_move_milestone (maker->document, second, first, ERROR));
  DO (ridge_set_milestone_done (maker->document, first, DAY (10, 5), ERROR));
  DO (ridge_set_milestone_done (maker->document, second, DAY (10, 6), ERROR));
  DO (ridge_set_milestone_done (maker->document, second, RIDGE_DAY_NONE, ERROR));
  DO (ridge_move_initiative (maker->document, fourth, third, ERROR));
  change (maker, third, RIDGE_INITIATIVE_STATE, RIDGE_INTEGER (RIDGE_INITIATIVE_DONE));
  DO (ridge_delete (maker->document, RIDGE_ENTITY (fourth), ERROR));
  change (maker, first, RIDGE_MILESTONE_WEIGHT, RIDGE_REAL (2.5));
}

static void
make_links (Maker          *maker,
            RidgeKpi       *kpi,
            RidgeKpi       *other,
            RidgeObjective *from,
            RidgeObjective *to,
            RidgeKeyResult *key_result)
{
  RidgeLink *link;

  get (maker, RIDGE_TABLE_LINK,
       ridge_link (maker->document, RIDGE_LINK_DRIVES, RIDGE_ENTITY (kpi), RIDGE_ENTITY (key_result), 0, ERROR));
  get (maker, RIDGE_TABLE_LINK,
       ridge_link (maker->document, RIDGE_LINK_CONCERNS, RIDGE_ENTITY (other), RIDGE_ENTITY (to), 0, ERROR));
  get (maker, RIDGE_TABLE_LINK,
       ridge_link (maker->document, RIDGE_LINK_SUPPORTS, RIDGE_ENTITY (from), RIDGE_ENTITY (to), 0, ERROR));
  link = get (maker, RIDGE_TABLE_LINK,
              ridge_link (maker->document, RIDGE_LINK_LEADS, RIDGE_ENTITY (other), RIDGE_ENTITY (kpi), 2, ERROR));
  change (maker, link, RIDGE_LINK_LAG, RIDGE_INTEGER (3));
  DO (ridge_unlink (maker->document, link, ERROR));
}

static char *
name_period (RidgePeriodKind kind,
             RidgeDay        starts,
             RidgeDay        ends,
             int             fiscal_month)
{
  return ridge_day_to_iso (starts);
}

/* Ends with two steps that were taken back and one of them done again. */
static void
make_all (Maker *maker)
{
  RidgePeriod    *quarter = add_period (maker, "Q4", DAY (10, 1), DAY (12, 31));
  RidgePeriod    *next = add_period (maker, "Q1", ridge_day_new (2027, 1, 1), ridge_day_new (2027, 3, 31));
  RidgeObjective *grow, *shops, *hire;
  RidgeKeyResult *revenue, *launch;
  RidgeKpi       *income, *costs;
  gint64          copy;

  make_people (maker);
  DO (ridge_create_year (maker->document, ridge_day_new (2028, 2, 1), name_period, ERROR));
  grow = add_objective (maker, (RidgePlace) { RIDGE_PLACE_TOP, NULL }, quarter, "grow");
  shops = add_objective (maker, RIDGE_INTO_OBJECTIVE (grow), quarter, "shops");
  hire = add_objective (maker, RIDGE_AFTER (grow), quarter, "hire");
  revenue = add_key_result (maker, grow, "revenue", RIDGE_MEASURE_CHANGE);
  launch = add_key_result (maker, grow, "launch", RIDGE_MEASURE_MILESTONES);
  income = add_kpi (maker, "income");
  costs = add_kpi (maker, "costs");

  DO (ridge_move_objective (maker->document, shops, RIDGE_INTO_KEY_RESULT (revenue), ERROR));
  DO (ridge_move_objective (maker->document, hire, RIDGE_BEFORE (grow), ERROR));
  DO (ridge_move_key_result (maker->document, launch, grow, revenue, ERROR));
  DO (ridge_move_kpi (maker->document, costs, income, ERROR));
  change (maker, grow, RIDGE_OBJECTIVE_WHY, RIDGE_TEXT ("because"));
  change (maker, revenue, RIDGE_KEY_RESULT_UNIT, RIDGE_TEXT ("k€"));
  make_values (maker, income);
  make_charts (maker, income);
  make_progress (maker, revenue);
  make_steps (maker, launch);
  make_links (maker, income, costs, hire, shops, revenue);

  copy = ridge_duplicate (maker->document, RIDGE_ENTITY (grow), "grow again", ERROR);
  DO (ridge_delete (maker->document, get (maker, RIDGE_TABLE_OBJECTIVE, copy), ERROR));
  DO (ridge_duplicate (maker->document, RIDGE_ENTITY (hire), NULL, ERROR) != 0);
  DO (ridge_promote_kpi (maker->document, costs, hire, NULL, 0, ERROR) != 0);
  DO (ridge_graduate_key_result (maker->document, launch, "reached", ERROR) != 0 || g_error_matches (maker->error, RIDGE_ERROR, RIDGE_ERROR_NOT_APPLICABLE));
  g_clear_error (ERROR);
  DO (ridge_graduate_key_result (maker->document, add_key_result (maker, hire, "mood", RIDGE_MEASURE_CHANGE), "reached", ERROR) != 0);
  DO (ridge_grade_objective (maker->document, grow, 0.7, "nearly", ERROR));
  DO (ridge_close_period (maker->document, quarter, ERROR));
  DO (ridge_carry_over (maker->document, &hire, 1, NULL, next, ERROR) != 0);
  DO (ridge_reopen_period (maker->document, quarter, "one value was wrong", ERROR));
  change (maker, quarter, RIDGE_PERIOD_NAME, RIDGE_TEXT ("Fourth quarter"));
  change (maker, quarter, RIDGE_PERIOD_REFLECTION, RIDGE_TEXT ("taken back"));
  DO (ridge_document_undo (maker->document, ERROR));
  DO (ridge_document_undo (maker->document, ERROR));
  DO (ridge_document_redo (maker->document, ERROR));
}

int
main (int    argc,
      char **argv)
{
  Maker            made = { NULL };
  Maker           *maker = &made;
  g_autofree char *json = NULL;

  if (argc != 3)
    g_error ("make-fixture PLAN JSON");

  maker->document = ridge_document_create (argv[1], "Acme", ERROR);
  if (maker->document == NULL)
    g_error ("%s", maker->error->message);

  maker->plan = ridge_document_get_plan (maker->document);
  ridge_plan_set_today (maker->plan, DAY (11, 21));
  ridge_document_set_author (maker->document, "Ana");
  make_all (maker);
  json = ridge_plan_json_write (maker->plan);
  DO (g_file_set_contents (argv[2], json, -1, ERROR));
  g_object_unref (maker->document);

  return 0;
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a KPI's values suggest: shifts, seasons, leads, questions. */

#include "rows.h"

#include <math.h>

#include "model/ridge-alignment.h"
#include "model/ridge-kpi-questions.h"

/* Puts the second column of a case into the values of a KPI, a week apart. */
static void
read_case (RidgePlan  *plan,
           gint64      kpi,
           const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIDGE_XMR_CASES"), name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strstrip (text), "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *day = ridge_day_to_iso (ridge_day_new (2000, 1, 3) + 7 * (RidgeDay) (i - 1));

      g_string_append_printf (rows, "point %" G_GINT64_FORMAT " %s value=%s\n", kpi, day, strchr (lines[i], ',') + 1);
    }
  test_apply (plan, "%s", rows->str);
}

static void
add_months (RidgePlan    *plan,
            gint64        kpi,
            const double *values,
            guint         n)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = ridge_day_to_iso (ridge_day_add_months (ridge_day_new (2020, 1, 1), (int) i));

      g_string_append_printf (rows, "point %" G_GINT64_FORMAT " %s value=%.4f\n", kpi, day, values[i]);
    }
  test_apply (plan, "%s", rows->str);
}

/* Any series without rhyme: the same numbers every time. */
static void
scatter (double *values,
         guint   n,
         guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    values[i] = 50 + 10 * g_rand_double (rand);
}

static guint
find_row (RidgeKpi *kpi,
          RidgeDay  day)
{
  guint row;

  g_assert_true (ridge_series_find (ridge_kpi_get_series (kpi), day, &row));
  return row;
}

/* The rows are those of the cases' suggested_breaks. */
static void
test_shift (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  RidgeDay day;

  test_apply (plan, "plan 1 name=P\nkpi 1 name=Nile frequency=weekly\nkpi 2 name=Attendances frequency=monthly");
  read_case (plan, 1, "nile_100.csv");
  g_assert_cmpuint (find_row (test_kpi (plan, 1), ridge_kpi_find_shift (test_kpi (plan, 1))), ==, 28);

  read_case (plan, 2, "ed_att_109.csv");
  day = ridge_kpi_find_shift (test_kpi (plan, 2));
  g_assert_cmpuint (find_row (test_kpi (plan, 2), day), ==, 33);
}

/* What is marked is not suggested again: the next shift is. */
static void
test_shift_marked (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autofree char *day = NULL;

  test_apply (plan, "plan 1 name=P\nkpi 1 name=Attendances frequency=monthly");
  read_case (plan, 1, "ed_att_109.csv");
  day = ridge_day_to_iso (ridge_kpi_find_shift (test_kpi (plan, 1)));
  test_apply (plan, "phase 1 kpi=1 day=%s reason=Why", day);
  g_assert_cmpuint (find_row (test_kpi (plan, 1), ridge_kpi_find_shift (test_kpi (plan, 1))), ==, 70);

  test_apply (plan, "~ kpi 1 trend=half");
  g_assert_cmpint (ridge_kpi_find_shift (test_kpi (plan, 1)), ==, RIDGE_DAY_NONE);
}

static gpointer
answer (gpointer inquiry)
{
  ridge_inquiry_answer (inquiry);
  return NULL;
}

/* An inquiry tells of the values as they were when it was taken, whatever happens to them meanwhile. */
static void
test_inquiry (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autoptr (RidgeInquiry) inquiry = NULL;
  g_autoptr (GArray) expected = NULL;
  g_autoptr (GArray) questions = NULL;
  RidgeDay shift;

  test_apply (plan, "plan 1 name=P\nkpi 1 name=Nile frequency=weekly\n"
                    "kpi 2 name=K\nphase 1 kpi=1 day=2020-01-01 reason=a");
  read_case (plan, 1, "nile_100.csv");
  shift = ridge_kpi_find_shift (test_kpi (plan, 1));
  expected = ridge_kpi_list_questions (test_kpi (plan, 1), NULL);
  inquiry = ridge_inquiry_new (test_kpi (plan, 1), NULL);
  test_apply (plan, "~ phase 1 kpi=2\npoint 1 1900-01-01 value=5\npoint 1 2100-01-01 value=5 ghost=1");
  g_thread_join (g_thread_new ("answer", answer, inquiry));

  questions = ridge_inquiry_list_questions (inquiry, plan);
  g_assert_cmpint (shift, !=, RIDGE_DAY_NONE);
  g_assert_cmpint (ridge_inquiry_get_shift (inquiry), ==, shift);
  g_assert_cmpuint (questions->len, ==, expected->len);
  for (guint i = 0; i < questions->len; i++)
    g_assert_cmpint (g_array_index (questions, RidgeKpiQuestion, i).test.code, ==,
                     g_array_index (expected, RidgeKpiQuestion, i).test.code);
}

static void
test_shift_short (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();

  test_apply (plan, "plan 1 name=P\nkpi 1 name=K");
  g_assert_cmpint (ridge_kpi_find_shift (test_kpi (plan, 1)), ==, RIDGE_DAY_NONE);
  test_apply (plan, "point 1 2026-01-01 value=1");
  g_assert_cmpint (ridge_kpi_find_shift (test_kpi (plan, 1)), ==, RIDGE_DAY_NONE);
}

static void
test_season (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  RidgeSeasonFitness fitness;
  double values[36];

  test_apply (plan, "plan 1 name=P\nkpi 1 name=K");
  g_assert_false (ridge_kpi_get_season_fitness (test_kpi (plan, 1), &fitness));

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 100 + 10 * (i % 12);
  add_months (plan, 1, values, 18);
  test_apply (plan, "~ kpi 1 season=12");
  g_assert_true (ridge_kpi_get_season_fitness (test_kpi (plan, 1), &fitness));
  g_assert_cmpint (fitness, ==, RIDGE_SEASON_TOO_SHORT);
  g_assert_null (ridge_kpi_get_season_free (test_kpi (plan, 1)));

  test_apply (plan, "- kpi 1\nkpi 2 name=L season=12");
  add_months (plan, 2, values, 36);
  g_assert_true (ridge_kpi_get_season_fitness (test_kpi (plan, 2), &fitness));
  g_assert_cmpint (fitness, ==, RIDGE_SEASON_GOOD);
  /* The season is all there is: without it every value is the mean. */
  for (guint i = 0; i < 36; i++)
    g_assert_cmpfloat_with_epsilon (ridge_kpi_get_season_free (test_kpi (plan, 2))[i], 155, 1e-9);
}

static void
test_lead (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  double driver[48], outcome[48];
  RidgeLink *link;
  RidgeLead lead;

  scatter (driver, G_N_ELEMENTS (driver), 7);
  for (guint i = 0; i < G_N_ELEMENTS (outcome); i++)
    outcome[i] = i >= 2 ? 3 * driver[i - 2] : 150;
  test_apply (plan, "plan 1 name=P\nkpi 1 name=A\nkpi 2 name=B\nlink 1 from_kpi=1 to_kpi=2 kind=leads");
  link = RIDGE_LINK (ridge_plan_lookup (plan, RIDGE_TABLE_LINK, 1));
  g_assert_true (ridge_link_test_lead (link, &lead));
  g_assert_false (lead.test.answered);

  add_months (plan, 1, driver, G_N_ELEMENTS (driver));
  add_months (plan, 2, outcome, G_N_ELEMENTS (outcome));
  g_assert_true (ridge_link_test_lead (link, &lead));
  g_assert_true (lead.test.supported);
  g_assert_cmpuint (lead.test.lag, ==, 2);
  g_assert_cmpint (lead.frequency, ==, RIDGE_FREQUENCY_MONTHLY);
  g_assert_cmpuint (lead.n_steps, ==, 48);
}

static void
test_no_lead (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  double driver[24], outcome[24];
  RidgeLead lead;

  scatter (driver, G_N_ELEMENTS (driver), 11);
  scatter (outcome, G_N_ELEMENTS (outcome), 12);
  test_apply (plan, "plan 1 name=P\nkpi 1 name=A\nkpi 2 name=B\nlink 1 from_kpi=1 to_kpi=2 kind=leads\n"
                    "link 2 from_kpi=1 to_kpi=2 kind=conflicts");
  add_months (plan, 1, driver, G_N_ELEMENTS (driver));
  add_months (plan, 2, outcome, G_N_ELEMENTS (outcome));
  g_assert_true (ridge_link_test_lead (RIDGE_LINK (ridge_plan_lookup (plan, RIDGE_TABLE_LINK, 1)), &lead));
  g_assert_true (lead.test.answered);
  g_assert_false (lead.test.supported);
  g_assert_false (ridge_link_test_lead (RIDGE_LINK (ridge_plan_lookup (plan, RIDGE_TABLE_LINK, 2)), &lead));
}

/* Twelve weeks against three months: the months count, and a week's day in its month. */
static void
test_alignment (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_auto (RidgeAlignment) alignment = { 0 };

  test_apply (plan, "plan 1 name=P\nkpi 1 name=A frequency=weekly\nkpi 2 name=B frequency=monthly\n"
                    "point 1 2026-01-05 value=1\npoint 1 2026-01-12 value=3\npoint 1 2026-02-02 value=9 ghost=1\n"
                    "point 1 2026-03-02 value=5\npoint 1 2026-04-06 value=7\n"
                    "point 2 2025-12-31 value=1\npoint 2 2026-01-31 value=10\npoint 2 2026-02-28 value=20\npoint 2 2026-03-31 value=30");
  ridge_alignment_init (&alignment, test_kpi (plan, 1), test_kpi (plan, 2));
  g_assert_cmpint (alignment.frequency, ==, RIDGE_FREQUENCY_MONTHLY);
  g_assert_cmpuint (alignment.n, ==, 3);
  test_assert_near (alignment.a[0], 2);
  test_assert_nan (alignment.a[1]);
  test_assert_near (alignment.a[2], 5);
  test_assert_near (alignment.b[0], 10);
  test_assert_near (alignment.b[1], 20);
  test_assert_near (alignment.b[2], 30);
}

static char *
list_questions_with (RidgeKpi *kpi,
                     GArray   *revisions)
{
  g_autoptr (GArray) questions = ridge_kpi_list_questions (kpi, revisions);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      const RidgeKpiQuestion *question = &g_array_index (questions, RidgeKpiQuestion, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ridge_question_get_id (question->test.code));
      if (question->about != NULL)
        g_string_append_printf (text, ":%s", ridge_entity_get_title (question->about));
      if (question->day != RIDGE_DAY_NONE)
        g_string_append_printf (text, "@%d", question->day);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
list_questions (RidgeKpi *kpi)
{
  return list_questions_with (kpi, NULL);
}

/* Nothing is asked of a series without anything odd; "gamed" has its last digits heaped. */
static void
test_questions (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autofree char *none = NULL;
  g_autofree char *calm = NULL;
  g_autofree char *gamed = NULL;
  double values[60];

  test_apply (plan, "plan 1 name=P\nkpi 1 name=A frequency=weekly\nkpi 2 name=B\nkpi 3 name=C");
  read_case (plan, 1, "gamed_60.csv");
  scatter (values, G_N_ELEMENTS (values), 3);
  add_months (plan, 2, values, G_N_ELEMENTS (values));
  none = list_questions (test_kpi (plan, 3));
  calm = list_questions (test_kpi (plan, 2));
  gamed = list_questions (test_kpi (plan, 1));
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (calm, ==, "");
  g_assert_nonnull (strstr (gamed, "last_digit"));
}

/* A step at a phase asks for its reason; where one was given it is known. */
static void
test_definition (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autofree char *asked = NULL;
  g_autofree char *known = NULL;
  g_autofree char *expected = g_strdup_printf ("definition_change:A@%d", ridge_day_new (2021, 9, 1));
  double values[40];

  scatter (values, G_N_ELEMENTS (values), 5);
  for (guint i = 20; i < G_N_ELEMENTS (values); i++)
    values[i] += 40;
  test_apply (plan, "plan 1 name=P\nkpi 1 name=A\nkpi 2 name=B\nphase 1 kpi=1 day=2021-09-01\nphase 2 kpi=2 day=2021-09-01 reason=Tool");
  add_months (plan, 1, values, G_N_ELEMENTS (values));
  add_months (plan, 2, values, G_N_ELEMENTS (values));
  asked = list_questions (test_kpi (plan, 1));
  known = list_questions (test_kpi (plan, 2));
  g_assert_cmpstr (asked, ==, expected);
  g_assert_cmpstr (known, ==, "");
}

/* Where the definition was edited, the same; not where it was edited elsewhere, nor
 * where a phase with a reason begins. */
static void
test_edited_definition (void)
{
  static const struct
  {
    const char *phase;
    int         month;
    gboolean    is_asked;
  } cases[] = {
    { "", 3, FALSE },
    { "", 9, TRUE },
    { "\nphase 1 kpi=1 day=2021-09-01 reason=Tool", 9, FALSE },
  };
  double values[40];

  scatter (values, G_N_ELEMENTS (values), 5);
  for (guint i = 20; i < G_N_ELEMENTS (values); i++)
    values[i] += 40;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = ridge_plan_new ();
      g_autoptr (GArray) revisions = g_array_new (FALSE, FALSE, sizeof (RidgeRevision));
      RidgeRevision edited = { ridge_day_new (2021, cases[i].month, 1), TRUE, NAN };
      g_autofree char *rows = g_strconcat ("plan 1 name=P\nkpi 1 name=A", cases[i].phase, NULL);
      g_autofree char *expected = g_strdup_printf ("definition_change@%d", edited.day);
      g_autofree char *questions = NULL;

      test_apply (plan, "%s", rows);
      add_months (plan, 1, values, G_N_ELEMENTS (values));
      g_array_append_val (revisions, edited);
      questions = list_questions_with (test_kpi (plan, 1), revisions);
      g_assert_cmpstr (questions, ==, cases[i].is_asked ? expected : "");
    }
}

/* The driver of a guardrail falls while that of its sibling rises, which is what both are for. */
static void
test_guardrail (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autofree char *questions = NULL;
  double up[24], down[24];

  scatter (up, G_N_ELEMENTS (up), 21);
  scatter (down, G_N_ELEMENTS (down), 22);
  for (guint i = 0; i < G_N_ELEMENTS (up); i++)
    {
      up[i] += 3 * i;
      down[i] += 200 - 3 * i;
    }
  test_apply (plan, "plan 1 name=P\nperiod 1 name=Y starts=2020-01-01 ends=2020-12-31\nobjective 1 period=1 title=O\n"
                    "key_result 1 objective=1 title=Faster\nkey_result 2 objective=1 title=Good role=guardrail\n"
                    "kpi 1 name=Speed direction=higher\nkpi 2 name=Quality direction=higher\n"
                    "link 1 from_kpi=1 to_key_result=1 kind=drives\nlink 2 from_kpi=2 to_key_result=2 kind=drives");
  add_months (plan, 1, up, G_N_ELEMENTS (up));
  add_months (plan, 2, down, G_N_ELEMENTS (down));
  questions = list_questions (test_kpi (plan, 2));
  g_assert_nonnull (strstr (questions, "guardrail:Faster"));
}

/* Of ten months eight were revised; a day that is gone and a ghost are not asked about. */
static void
test_revisions (void)
{
  static const double now[] = { 101, 103, 98, 103, 100, 104, 98, 102, 104, 98, 300 };
  static const double first[] = { 100, 102, 98, 101, 99, 103, 97, 100, 104, 96, 30 };
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autoptr (GArray) revisions = g_array_new (FALSE, FALSE, sizeof (RidgeRevision));
  g_autoptr (GArray) questions = NULL;
  RidgeRevision gone = { .day = ridge_day_new (1999, 1, 1), .first = 5 };
  const RidgeKpiQuestion *question;

  test_apply (plan, "plan 1 name=P\nkpi 1 name=A");
  add_months (plan, 1, now, G_N_ELEMENTS (now));
  test_apply (plan, "~ point 1 2020-11-01 ghost=1");
  g_array_append_val (revisions, gone);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      RidgeRevision revision = { .day = ridge_day_add_months (ridge_day_new (2020, 1, 1), (int) i), .first = first[i] };

      g_array_append_val (revisions, revision);
    }

  questions = ridge_kpi_list_questions (test_kpi (plan, 1), revisions);
  g_assert_cmpuint (questions->len, ==, 1);
  question = &g_array_index (questions, RidgeKpiQuestion, 0);
  g_assert_cmpint (question->test.code, ==, RIDGE_QUESTION_LATE_REVISIONS);
  g_assert_cmpuint (question->test.n, ==, 8);
  g_assert_cmpuint (question->test.k, ==, 8);
  /* The mean of the eight, and Student's t on 7 degrees of freedom, by hand and by scipy.stats.ttest_1samp. */
  test_assert_near (question->test.effect, 1.375);
  g_assert_cmpfloat_with_epsilon (question->test.p, 0.00013564826401052965, 1e-12);
}

/* The runs test marks no value; its signal is one of the whole phase. */
static void
test_runs (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  RidgeNhsStatus status;
  double values[24];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = (i < 12 ? 10 : 11) + 0.3 * (i % 3);
  test_apply (plan, "plan 1 name=P\nkpi 1 name=A rules=anhoej direction=higher target=20");
  add_months (plan, 1, values, G_N_ELEMENTS (values));
  g_assert_true (ridge_kpi_get_status (test_kpi (plan, 1), &status));
  g_assert_cmpint (status.variation, ==, RIDGE_NHS_POINT_PATTERN);
  g_assert_false (status.predictable);
  g_assert_true (ridge_xmr_segment_has_signals (ridge_kpi_get_xmr (test_kpi (plan, 1)),
                                                ridge_xmr_get_last_segment (ridge_kpi_get_xmr (test_kpi (plan, 1)))));

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 10 + 0.3 * (i % 3);
  test_apply (plan, "kpi 2 name=B rules=anhoej direction=higher target=20");
  add_months (plan, 2, values, G_N_ELEMENTS (values));
  g_assert_true (ridge_kpi_get_status (test_kpi (plan, 2), &status));
  g_assert_cmpint (status.variation, ==, RIDGE_NHS_POINT_COMMON_CAUSE);
  g_assert_true (status.predictable);
  g_assert_cmpint (status.sentence, ==, RIDGE_NHS_SENTENCE_ROUTINE_FAIL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/shift", test_shift);
  g_test_add_func ("/insight/shift-marked", test_shift_marked);
  g_test_add_func ("/insight/shift-short", test_shift_short);
  g_test_add_func ("/insight/inquiry", test_inquiry);
  g_test_add_func ("/insight/season", test_season);
  g_test_add_func ("/insight/lead", test_lead);
  g_test_add_func ("/insight/no-lead", test_no_lead);
  g_test_add_func ("/insight/alignment", test_alignment);
  g_test_add_func ("/insight/questions", test_questions);
  g_test_add_func ("/insight/revisions", test_revisions);
  g_test_add_func ("/insight/definition", test_definition);
  g_test_add_func ("/insight/edited-definition", test_edited_definition);
  g_test_add_func ("/insight/guardrail", test_guardrail);
  g_test_add_func ("/insight/runs", test_runs);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* However a plan came to be what it is, its numbers are those of the same plan
 * loaded afresh: whatever a change touches is computed anew, wherever it lies. */

#include "rows.h"

#include <math.h>

#define N_TREE 12       /* objectives that form the tree */
#define N_ALL 16        /* those and the supporters, which nothing is put under */
#define N_EDITS 400

static int
draw (int n)
{
  return g_test_rand_int_range (0, n);
}

static const char *
pick (const char *const *words)
{
  return words[draw (g_strv_length ((char **) words))];
}

static RidgePlan *
make_plan (void)
{
  RidgePlan *plan = ridge_plan_new ();

  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 19));
  test_apply (plan, "plan 1 name=P\n"
                    "period 1 name=Y kind=year starts=2026-01-01 ends=2026-12-31\n"
                    "period 2 name=Q starts=2026-01-01 ends=2026-03-31\n"
                    "kpi 1 name=K frequency=weekly\n");
  for (guint i = 1; i <= N_ALL; i++)
    test_apply (plan,
                "objective %u title=o%u period=%u roll_up=both\n"
                "key_result %u title=k%u objective=%u baseline=0 target=100\n"
                "check_in %u key_result=%u day=2026-02-%02u value=%d confidence=50",
                i, i, i % 2 + 1, i, i, i, i, i, 1 + draw (18), draw (120));
  for (guint i = 0; i < 12; i++)
    test_apply (plan, "point 1 2026-01-%02u value=%d", i + 1, 10 + draw (5));

  return plan;
}

static void
append_move (GString   *edit,
             RidgePlan *plan)
{
  guint moved = 1 + draw (N_ALL), place = draw (N_TREE + 1);

  if (place == 0)
    g_string_append_printf (edit, "~ objective %u parent_objective=- parent_key_result=-\n", moved);
  else if (ridge_objective_is_ancestor_of (test_objective (plan, moved), test_objective (plan, place)))
    return;
  else if (draw (3) == 0)
    {
      RidgeKeyResult *key_result = test_key_result (plan, place);

      if (!ridge_objective_is_ancestor_of (test_objective (plan, moved), ridge_key_result_get_objective (key_result)))
        g_string_append_printf (edit, "~ objective %u parent_objective=- parent_key_result=%u\n", moved, place);
    }
  else
    g_string_append_printf (edit, "~ objective %u parent_objective=%u parent_key_result=-\n", moved, place);
}

static void
append_link (GString   *edit,
             RidgePlan *plan)
{
  guint id = 1 + draw (12);

  if (ridge_plan_lookup (plan, RIDGE_TABLE_LINK, id) != NULL)
    g_string_append_printf (edit, "- link %u\n", id);
  else if (draw (3) == 0)
    g_string_append_printf (edit, "link %u kind=drives from_kpi=1 to_key_result=%u\n", id, 1 + draw (N_ALL));
  else if (draw (3) == 0)
    g_string_append_printf (edit, "link %u kind=supports from_objective=%u to_key_result=%u\n", id, N_TREE + 1 + draw (N_ALL - N_TREE),
                            1 + draw (N_TREE));
  else
    g_string_append_printf (edit, "link %u kind=supports from_objective=%u to_objective=%u\n", id, N_TREE + 1 + draw (N_ALL - N_TREE),
                            1 + draw (N_TREE));
}

static void
append_change (GString *edit)
{
  static const char *const modes[] = { "key-results", "children", "both", "both", "both", NULL };
  static const char *const states[] = { "draft", "active", "active", "active", "active", "closed", "abandoned", NULL };
  static const char *const measures[] = { "change", "change", "keep low=20 high=80", "milestones", NULL };
  static const char *const roles[] = { "driver", "driver", "guardrail", NULL };
  static const char *const curves[] = { "linear", "stepped", "back-loaded", NULL };
  guint id = 1 + draw (N_ALL);

  switch (draw (9))
    {
    case 0:
      g_string_append_printf (edit, "~ objective %u roll_up=%s\n", id, pick (modes));
      break;
    case 1:
      g_string_append_printf (edit, "~ objective %u state=%s period=%d\n", id, pick (states), 1 + draw (2));
      break;
    case 2:
      g_string_append_printf (edit, "~ key_result %u measure=%s\n", id, pick (measures));
      break;
    case 3:
      g_string_append_printf (edit, "~ key_result %u role=%s weight=%d curve=%s\n", id, pick (roles), draw (4), pick (curves));
      break;
    case 4:
      g_string_append_printf (edit, "~ check_in %u value=%d\n", id, draw (120));
      break;
    case 5:
      g_string_append_printf (edit, "~ check_in %u day=2026-0%d-%02d key_result=%d\n", id, 1 + draw (4), 1 + draw (28), 1 + draw (N_ALL));
      break;
    case 6:
      g_string_append_printf (edit, "~ period %d ends=2026-%02d-28\n", 1 + draw (2), 3 + draw (9));
      break;
    case 7:
      g_string_append_printf (edit, "point 1 2026-02-%02d value=%d ghost=%d\n", 1 + draw (28), draw (40), draw (4) == 0);
      break;
    default:
      g_string_append_printf (edit, "~ plan 1 cadence_days=%d rules=%s\n", 1 + draw (20), draw (2) ? "nhs" : "wheeler");
    }
}

static void
append_part (GString   *edit,
             RidgePlan *plan)
{
  guint id = 1 + draw (20);

  if (draw (2) == 0)
    {
      if (ridge_plan_lookup (plan, RIDGE_TABLE_MILESTONE, id) != NULL)
        g_string_append_printf (edit, "- milestone %u\n", id);
      else
        g_string_append_printf (edit, "milestone %u key_result=%d weight=%d done_on=%s\n", id, 1 + draw (N_ALL), 1 + draw (3),
                                draw (2) ? "2026-02-10" : "-");
    }
  else if (ridge_plan_lookup (plan, RIDGE_TABLE_PLAN_STEP, id) != NULL)
    g_string_append_printf (edit, "- plan_step %u\n", id);
  else
    g_string_append_printf (edit, "plan_step %u key_result=%d day=2026-02-%02d value=%d\n", id, 1 + draw (N_ALL), 1 + draw (28), draw (100));
}

static void
append_key_result (GString        *text,
                   RidgeKeyResult *k)
{
  g_string_append_printf (text, "k%" G_GINT64_FORMAT " %.12g %d %.12g %.12g %.12g pace %d in %d breached %d %.12g verdict %d due %d\n",
                          ridge_entity_get_id (RIDGE_ENTITY (k)), ridge_key_result_get_current (k), ridge_key_result_get_current_day (k),
                          ridge_key_result_get_progress (k), ridge_key_result_get_score (k), ridge_key_result_get_expected (k),
                          ridge_key_result_get_pace (k), ridge_key_result_get_inside (k), ridge_key_result_get_breached (k),
                          ridge_key_result_get_confidence (k), ridge_key_result_get_verdict (k), ridge_key_result_get_due (k));
}

static void
append_objective (GString        *text,
                  RidgeObjective *o)
{
  RidgeKeyResult *weakest = ridge_objective_get_weakest (o);

  g_string_append_printf (text, "o%" G_GINT64_FORMAT " %.12g %.12g %.12g pace %d %.12g verdict %d weakest %s without %u breached %u\n",
                          ridge_entity_get_id (RIDGE_ENTITY (o)), ridge_objective_get_score (o), ridge_objective_get_progress (o),
                          ridge_objective_get_expected (o), ridge_objective_get_pace (o), ridge_objective_get_confidence (o),
                          ridge_objective_get_verdict (o), weakest != NULL ? ridge_key_result_get_title (weakest) : "-",
                          ridge_objective_get_n_no_data (o), ridge_objective_get_n_breached (o));
}

static char *
numbers_to_text (RidgePlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i <= N_ALL; i++)
    {
      append_objective (text, test_objective (plan, i));
      append_key_result (text, test_key_result (plan, i));
    }
  for (guint i = 1; i <= 2; i++)
    {
      RidgePeriod *period = test_period (plan, i);

      g_string_append_printf (text, "p%u %.12g %.12g %.12g %u\n", i, ridge_period_get_score (period), ridge_period_get_progress (period),
                              ridge_period_get_expected (period), ridge_period_get_n_key_results (period));
    }

  return g_string_free_and_steal (text);
}

static void
test_numbers (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (GString) edit = g_string_new (NULL);
      g_autoptr (RidgePlan) fresh = ridge_plan_new ();
      g_autofree char *dump = NULL;
      g_autofree char *numbers = NULL;
      g_autofree char *expected = NULL;

      append_move (edit, plan);
      append_change (edit);
      if (draw (2) == 0)
        append_link (edit, plan);
      if (draw (2) == 0)
        append_part (edit, plan);
      test_apply (plan, "%s", edit->str);
      if (draw (10) == 0)
        ridge_plan_set_today (plan, ridge_day_new (2026, 1 + draw (4), 1 + draw (28)));

      /* Mostly only a few numbers are asked for, so that the rest stays out of date. */
      ridge_objective_get_score (test_objective (plan, 1 + draw (N_ALL)));
      if (draw (3) != 0)
        continue;

      dump = ridge_plan_dump (plan);
      ridge_plan_set_today (fresh, ridge_plan_get_today (plan));
      test_apply (fresh, "%s", dump);
      numbers = numbers_to_text (plan);
      expected = numbers_to_text (fresh);
      g_assert_cmpstr (numbers, ==, expected);
    }
}

/* ::computed-changed reaches everyone whose numbers differ from those last read. */
static void
mark_cb (RidgeEntity *entity,
         gboolean    *told)
{
  *told = TRUE;
}

static void
test_told (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  gboolean told[N_ALL + 1] = { FALSE };

  for (guint i = 1; i <= N_ALL; i++)
    g_signal_connect (test_objective (plan, i), "computed-changed", G_CALLBACK (mark_cb), &told[i]);

  for (guint step = 0; step < N_EDITS; step++)
    {
      g_autoptr (GString) edit = g_string_new (NULL);
      g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 1; i <= N_ALL; i++)
        {
          GString *text = g_string_new (NULL);

          append_objective (text, test_objective (plan, i));
          g_ptr_array_add (before, g_string_free_and_steal (text));
          told[i] = FALSE;
        }

      append_move (edit, plan);
      append_change (edit);
      append_link (edit, plan);
      test_apply (plan, "%s", edit->str);

      for (guint i = 1; i <= N_ALL; i++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          append_objective (text, test_objective (plan, i));
          g_assert_true (told[i] || g_str_equal (text->str, before->pdata[i - 1]));
        }
    }
}

#define N_MANY 400      /* more than are summed up together */

static RidgePlan *
make_large_plan (void)
{
  RidgePlan *plan = ridge_plan_new ();
  g_autoptr (GString) rows = g_string_new ("plan 1 name=P cadence_days=7\n"
                                           "period 1 name=Y kind=year starts=2026-01-01 ends=2026-12-31\n"
                                           "period 2 name=Q starts=2026-01-01 ends=2026-03-31\n"
                                           "team 1 name=A\nteam 2 name=B\nteam 3 name=C parent=1\n");

  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 19));
  for (guint i = 1; i <= N_MANY; i++)
    g_string_append_printf (rows,
                            "objective %u title=o%u period=%u team=%u\n"
                            "key_result %u title=k%u objective=%u baseline=0 target=100\n"
                            "check_in %u key_result=%u day=2026-02-%02u value=%d\n",
                            i, i, i % 2 + 1, i % 3 + 1, i, i, i, i, i, 1 + draw (18), draw (120));
  test_apply (plan, "%s", rows->str);

  return plan;
}

/* What stands under another has the higher number: there is no loop. */
static void
append_large_change (GString *edit)
{
  guint id = 2 + draw (N_MANY - 1), above = 1 + draw ((int) id - 1);

  switch (draw (7))
    {
    case 0:
      g_string_append_printf (edit, "~ objective %u period=%d\n", id, 1 + draw (2));
      break;
    case 1:
      g_string_append_printf (edit, "~ objective %u team=%d\n", id, 1 + draw (3));
      break;
    case 2:
      g_string_append_printf (edit, "~ objective %u parent_objective=%u parent_key_result=-\n", id, above);
      break;
    case 3:
      g_string_append_printf (edit, "~ objective %u parent_objective=- parent_key_result=%u\n", id, above);
      break;
    case 4:
      g_string_append_printf (edit, "~ key_result %u objective=%u\n", id, above);
      break;
    case 5:
      g_string_append_printf (edit, "~ team 3 parent=%s\n~ objective %u state=%s\n", draw (2) ? "1" : "2", id, draw (2) ? "draft" : "active");
      break;
    default:
      g_string_append_printf (edit, "~ check_in %u day=2026-02-%02d value=%d\n", id, 1 + draw (18), draw (120));
    }
}

static char *
standings_to_text (RidgePlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i <= 2; i++)
    {
      RidgePeriod *period = test_period (plan, i);
      g_autoptr (GPtrArray) due = ridge_period_list_due (period);
      g_autoptr (GArray) calls = ridge_period_list_attention (period);

      g_string_append_printf (text, "p%u due %u calls %u\n", i, due->len, calls->len);
      for (guint team = 0; team <= 3; team++)
        {
          RidgeStanding standing;

          ridge_period_get_standing (period, (RidgeTeam *) ridge_plan_lookup (plan, RIDGE_TABLE_TEAM, team), &standing);
          /* The order of a sum decides no tie. */
          g_string_append_printf (text, "t%u %.9g %.9g %.9g %u %u %u\n", team, standing.score + 1e-12, standing.progress + 1e-12,
                                  standing.expected + 1e-12, standing.n_key_results, standing.n_moved, standing.n_routine);
        }
    }

  return g_string_free_and_steal (text);
}

/* So do the sums of many, of which a change touches only some. */
static void
test_standings (void)
{
  g_autoptr (RidgePlan) plan = make_large_plan ();

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (GString) edit = g_string_new (NULL);
      g_autoptr (RidgePlan) fresh = ridge_plan_new ();
      g_autofree char *dump = NULL;
      g_autofree char *numbers = NULL;
      g_autofree char *expected = NULL;

      append_large_change (edit);
      test_apply (plan, "%s", edit->str);
      numbers = standings_to_text (plan);
      if (i % 16 != 0)
        continue;

      dump = ridge_plan_dump (plan);
      ridge_plan_set_today (fresh, ridge_plan_get_today (plan));
      test_apply (fresh, "%s", dump);
      expected = standings_to_text (fresh);
      g_test_message ("%u: %s", i, edit->str);
      g_assert_cmpstr (numbers, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/incremental/numbers", test_numbers);
  g_test_add_func ("/model/incremental/told", test_told);
  g_test_add_func ("/model/incremental/standings", test_standings);

  return g_test_run ();
}

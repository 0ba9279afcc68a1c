/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-rank.h"
#include "model/ridge-plan.h"
#include "ridge-bench.h"

#define N_OBJECTIVES ridge_bench_size (100000, 2000)
#define N_POINTS ridge_bench_size (1000000, 1000)

/* The mirror without a document: loading rows that are in memory, held against
 * making as many bare objects; points, held against appending them to an array;
 * one changed row and all scores of a big plan, held against a walk over it. */
typedef struct
{
  char            **ranks;
  RidgePlan        *plan;
  gint64            moves;
  volatile double   sum;
} Model;

static void
load_objectives (RidgePlan  *plan,
                 char      **ranks)
{
  RidgeRowChange period = { .table = RIDGE_TABLE_PERIOD };
  RidgeRowChange row = { .table = RIDGE_TABLE_OBJECTIVE };

  period.cells[RIDGE_PERIOD_ID] = RIDGE_INTEGER (1);
  period.cells[RIDGE_PERIOD_STARTS] = RIDGE_INTEGER (20454);
  period.cells[RIDGE_PERIOD_ENDS] = RIDGE_INTEGER (20543);
  row.cells[RIDGE_OBJECTIVE_PERIOD] = RIDGE_INTEGER (1);
  row.cells[RIDGE_OBJECTIVE_TITLE] = RIDGE_TEXT ("An outcome that somebody wants");
  row.cells[RIDGE_OBJECTIVE_STATE] = RIDGE_INTEGER (RIDGE_STATE_ACTIVE);
  row.cells[RIDGE_OBJECTIVE_ROLL_UP] = RIDGE_INTEGER (RIDGE_ROLL_UP_BOTH);

  ridge_plan_begin_batch (plan);
  ridge_plan_apply_one (plan, &period);
  for (gint64 i = 1; i <= N_OBJECTIVES; i++)
    {
      row.cells[RIDGE_OBJECTIVE_ID] = RIDGE_INTEGER (i);
      row.cells[RIDGE_OBJECTIVE_PARENT_OBJECTIVE] = RIDGE_REF (i / 10);
      row.cells[RIDGE_OBJECTIVE_RANK] = RIDGE_TEXT (ranks[i - 1]);
      ridge_plan_apply_one (plan, &row);
    }
  ridge_plan_end_batch (plan);
}

static void
load (gpointer data)
{
  Model *model = data;
  g_autoptr (RidgePlan) plan = ridge_plan_new ();

  load_objectives (plan, model->ranks);
}

static void
make_bare_objects (gpointer data)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_OBJECTIVES; i++)
    g_ptr_array_add (objects, g_object_new (G_TYPE_OBJECT, NULL));
}

static void
load_points (gpointer data)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  RidgeRowChange kpi = { .table = RIDGE_TABLE_KPI };
  RidgeRowChange point = { .table = RIDGE_TABLE_POINT };

  kpi.cells[RIDGE_KPI_ID] = RIDGE_INTEGER (1);
  point.cells[RIDGE_POINT_KPI] = RIDGE_INTEGER (1);

  ridge_plan_begin_batch (plan);
  ridge_plan_apply_one (plan, &kpi);
  for (gint64 i = 0; i < N_POINTS; i++)
    {
      point.cells[RIDGE_POINT_DAY] = RIDGE_INTEGER (i);
      point.cells[RIDGE_POINT_VALUE] = RIDGE_REAL (i % 17);
      ridge_plan_apply_one (plan, &point);
    }
  ridge_plan_end_batch (plan);
}

static void
fill_array (gpointer data)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_POINTS; i++)
    {
      double value = i % 17;

      g_array_append_val (values, value);
    }
}

static void
walk (gpointer data)
{
  Model *model = data;
  g_autoptr (GPtrArray) objectives = ridge_plan_list (model->plan, RIDGE_TABLE_OBJECTIVE);

  for (guint i = 0; i < objectives->len; i++)
    model->sum += ridge_entity_get_id (objectives->pdata[i]);
}

static void
compute_scores (gpointer data)
{
  Model *model = data;
  RidgePeriod *period = RIDGE_PERIOD (ridge_plan_lookup (model->plan, RIDGE_TABLE_PERIOD, 1));

  ridge_plan_set_today (model->plan, ridge_plan_get_today (model->plan) + 1);
  model->sum += ridge_period_get_n_key_results (period);
}

/* The deepest objective goes under another of the last thousand and back. */
static void
move_one (gpointer data)
{
  Model *model = data;
  RidgeRowChange move = { .table = RIDGE_TABLE_OBJECTIVE, .operation = RIDGE_ROW_UPDATE };

  move.mask = 1 << RIDGE_OBJECTIVE_PARENT_OBJECTIVE;
  move.cells[RIDGE_OBJECTIVE_ID] = RIDGE_INTEGER (N_OBJECTIVES);
  move.cells[RIDGE_OBJECTIVE_PARENT_OBJECTIVE] = RIDGE_INTEGER (N_OBJECTIVES - 1 - model->moves++ % 1000);
  ridge_plan_apply (model->plan, &move, 1);
}

int
main (void)
{
  Model model = { .ranks = ridge_rank_spread (NULL, NULL, N_OBJECTIVES), .plan = ridge_plan_new () };

  load_objectives (model.plan, model.ranks);

  ridge_bench_compare ("model-load-100k-objectives", load, make_bare_objects, &model);
  ridge_bench_compare ("model-load-1M-points", load_points, fill_array, &model);
  ridge_bench_compare ("model-score-100k-objectives", compute_scores, walk, &model);
  ridge_bench_compare ("model-move-1-of-100k", move_one, walk, &model);

  g_object_unref (model.plan);
  g_strfreev (model.ranks);

  return 0;
}

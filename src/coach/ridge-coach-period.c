/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What only the whole of a period shows. */

#include "coach/ridge-coach-private.h"

/* How many things somebody has, in the order in which they were first met. */
typedef struct
{
  GPtrArray *whose;
  GArray    *counts;
} Counts;

static void
counts_init (Counts *self)
{
  self->whose = g_ptr_array_new ();
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
counts_clear (Counts *self)
{
  g_clear_pointer (&self->whose, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counts, counts_clear)

static void
count (Counts  *self,
       gpointer whose,
       guint    n)
{
  guint index;

  if (!g_ptr_array_find (self->whose, whose, &index))
    {
      guint none = 0;

      index = self->whose->len;
      g_ptr_array_add (self->whose, whose);
      g_array_append_val (self->counts, none);
    }
  g_array_index (self->counts, guint, index) += n;
}

static void
add_counts (GPtrArray     *findings,
            RidgePeriod   *period,
            const Counts  *counts,
            RidgeCoachCode few,
            guint          least,
            RidgeCoachCode many,
            guint          most)
{
  for (guint i = 0; i < counts->whose->len; i++)
    {
      guint n = g_array_index (counts->counts, guint, i);
      RidgeCoachFinding *finding;

      if (n >= least && n <= most)
        continue;
      finding = ridge_coach_add (findings, n < least ? few : many, RIDGE_ENTITY (period), 0);
      finding->n = n;
      finding->other = g_ptr_array_index (counts->whose, i);
    }
}

/* Of each owner the objectives, of each team the key results: of a company with five
 * teams nobody looks at all of them each week. */
static void
add_loads (GPtrArray   *findings,
           RidgePeriod *period,
           GPtrArray   *objectives)
{
  g_auto (Counts) owners = { 0 };
  g_auto (Counts) teams = { 0 };

  counts_init (&owners);
  counts_init (&teams);
  for (guint i = 0; i < objectives->len; i++)
    {
      RidgeObjective *objective = g_ptr_array_index (objectives, i);

      if (!ridge_coach_is_draft (objective))
        continue;
      if (ridge_objective_get_owner (objective) != NULL)
        count (&owners, ridge_objective_get_owner (objective), 1);
      count (&teams, ridge_objective_get_team (objective), ridge_objective_get_n_key_results (objective));
    }
  add_counts (findings, period, &owners, RIDGE_COACH_FEW_OBJECTIVES, RIDGE_COACH_LEAST_OBJECTIVES,
              RIDGE_COACH_MANY_OBJECTIVES, RIDGE_COACH_MOST_OBJECTIVES);
  add_counts (findings, period, &teams, RIDGE_COACH_MANY_IN_PERIOD, 0, RIDGE_COACH_MANY_IN_PERIOD, RIDGE_COACH_MOST_IN_PERIOD);
}

static void
add_perspectives (GPtrArray   *findings,
                  RidgePeriod *period,
                  const guint *counts)
{
  guint n = 0, most = 0;

  for (guint i = 0; i < RIDGE_PERSPECTIVE_OTHER; i++)
    {
      n += counts[i];
      if (counts[i] > counts[most])
        most = i;
    }
  if (n >= RIDGE_COACH_LEAST_FOR_BALANCE && counts[most] > n * RIDGE_COACH_MOST_OF_ONE)
    {
      RidgeCoachFinding *finding = ridge_coach_add (findings, RIDGE_COACH_PERSPECTIVES, RIDGE_ENTITY (period), 0);

      finding->n = counts[most];
      finding->of = n;
      finding->perspective = (RidgePerspective) most;
    }
}

static void
add_kpis (GPtrArray   *findings,
          RidgePeriod *period,
          gboolean     has_objectives)
{
  GListModel *kpis = ridge_plan_get_kpis (ridge_entity_get_plan (RIDGE_ENTITY (period)));
  guint       perspectives[RIDGE_PERSPECTIVE_OTHER + 1] = { 0 };
  guint       n = 0;
  g_auto (Counts) teams = { 0 };

  counts_init (&teams);
  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);

      if (ridge_kpi_get_retired (kpi))
        continue;
      n++;
      count (&teams, ridge_kpi_get_team (kpi), 1);
      perspectives[ridge_kpi_get_perspective (kpi)]++;
    }
  add_counts (findings, period, &teams, RIDGE_COACH_MANY_KPIS, 0, RIDGE_COACH_MANY_KPIS, RIDGE_COACH_MOST_KPIS);
  if (n > 0 && !has_objectives)
    ridge_coach_add (findings, RIDGE_COACH_KPIS_FIRST, RIDGE_ENTITY (period), 0)->n = n;
  add_perspectives (findings, period, perspectives);
}

void
ridge_coach_add_period (GPtrArray   *findings,
                        RidgePeriod *period,
                        GPtrArray   *objectives)
{
  add_loads (findings, period, objectives);
  add_kpis (findings, period, objectives->len > 0);
}

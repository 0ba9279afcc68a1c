/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What might be asked of a KPI's values, and of those it guards. */

#include "model/ridge-kpi-questions.h"

#include "model/ridge-alignment.h"
#include "model/ridge-kpi-private.h"

/* A last digit says nothing while all values lie within so many of its steps:
 * then it is a significant one. */
#define LEAST_STEPS 50.0

/* Share of the limits' sigma that values just past the target lie in. */
#define HEAP_WIDTH 0.5

static void
add_raised (GArray              *questions,
            const RidgeQuestion *test,
            RidgeEntity         *about)
{
  RidgeKpiQuestion question = { *test, about };

  if (test->raised)
    g_array_append_val (questions, question);
}

static gboolean
last_digit_is_free (const double *x,
                    gsize         n,
                    guint         decimals)
{
  double low = INFINITY, high = -INFINITY;

  for (gsize i = 0; i < n; i++)
    {
      if (!isfinite (x[i]))
        continue;
      low = MIN (low, x[i]);
      high = MAX (high, x[i]);
    }

  return high - low >= LEAST_STEPS * pow (10.0, -(double) decimals);
}

/* The last row of each quarter; of each year when there is one value a quarter. */
static guint8 *
find_period_ends (RidgeKpi *self,
                  gsize     n)
{
  const RidgeDay *days = ridge_series_get_days (self->series);
  guint8 *ends = g_new0 (guint8, n);

  for (gsize i = 0; i + 1 < n; i++)
    {
      int year, month, next_year, next_month;

      ridge_day_get_ymd (days[i], &year, &month, NULL);
      ridge_day_get_ymd (days[i + 1], &next_year, &next_month, NULL);
      ends[i] = year != next_year ||
                (self->frequency != RIDGE_FREQUENCY_QUARTERLY && (month - 1) / 3 != (next_month - 1) / 3);
    }

  return ends;
}

static void
ask_values (RidgeKpi       *self,
            const RidgeXmr *xmr,
            const double   *x,
            gsize           n,
            GArray         *questions)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);
  guint decimals = ridge_question_find_decimals (x, n);
  g_autofree guint8 *ends = NULL;
  RidgeQuestion test;

  ridge_question_too_quiet (xmr, &test);
  add_raised (questions, &test, NULL);
  if (last_digit_is_free (x, n, decimals))
    {
      ridge_question_last_digit (x, n, decimals, &test);
      add_raised (questions, &test, NULL);
    }
  ridge_question_equal_values (x, n, decimals, &test);
  add_raised (questions, &test, NULL);
  if (self->frequency != RIDGE_FREQUENCY_YEARLY)
    {
      ends = find_period_ends (self, n);
      ridge_question_sawtooth (x, ends, n, &test);
      add_raised (questions, &test, NULL);
    }
  if (isfinite (self->target) && ridge_kpi_get_wish (self) != RIDGE_WISH_NEUTRAL && segment->sigma > 0)
    {
      ridge_question_heaping (x, n, self->target, HEAP_WIDTH * segment->sigma, ridge_kpi_get_wish (self), &test);
      add_raised (questions, &test, NULL);
    }
}

/* The rows of a phase and of the one before it. */
static void
ask_phases (RidgeKpi       *self,
            const RidgeXmr *xmr,
            const double   *x,
            GArray         *questions)
{
  RidgePhase *phase;

  for (guint i = 0; (phase = ridge_entity_list_peek (self->phases, i)) != NULL; i++)
    {
      guint row = ridge_series_find_from (self->series, ridge_phase_get_day (phase));
      const RidgeXmrSegment *segment = row < xmr->n ? ridge_xmr_get_segment_at (xmr, row) : NULL;
      const RidgeXmrSegment *before;
      RidgeQuestion test;

      if (segment == NULL || segment == xmr->segments || segment->start != row)
        continue;
      before = segment - 1;
      ridge_question_definition (x + before->start, segment->end - before->start, row - before->start, &test);
      add_raised (questions, &test, RIDGE_ENTITY (phase));
    }
}

static void
ask_sibling (RidgeKpi       *self,
             RidgeKeyResult *guardrail,
             RidgeKeyResult *sibling,
             GArray         *questions)
{
  RidgeKpi *driver = ridge_key_result_get_driver (sibling);
  g_auto (RidgeAlignment) alignment = { 0 };
  RidgeQuestion test;

  if (sibling == guardrail || driver == NULL || driver == self ||
      ridge_key_result_get_role (sibling) == RIDGE_ROLE_GUARDRAIL)
    return;

  ridge_alignment_init (&alignment, driver, self);
  ridge_question_guardrail (alignment.a, ridge_kpi_get_wish (driver), alignment.b, ridge_kpi_get_wish (self),
                            alignment.n, &test);
  add_raised (questions, &test, RIDGE_ENTITY (sibling));
}

static void
ask_revisions (RidgeKpi     *self,
               GArray       *revisions,
               const double *x,
               gsize         n,
               GArray       *questions)
{
  g_autofree double *first = g_new (double, n + 1);
  RidgeQuestion test;
  guint row;

  for (gsize i = 0; i < n; i++)
    first[i] = NAN;
  for (guint i = 0; i < revisions->len; i++)
    {
      const RidgeRevision *revision = &g_array_index (revisions, RidgeRevision, i);

      if (ridge_series_find (self->series, revision->day, &row) && row < n)
        first[row] = revision->first;
    }

  ridge_question_late_revisions (first, x, n, &test);
  add_raised (questions, &test, NULL);
}

/* Of a KPI that drives a guardrail: does what it guards get better at its cost? */
static void
ask_guarded (RidgeKpi *self,
             GArray   *questions)
{
  RidgeLink *link;

  for (guint i = 0; (link = ridge_entity_list_peek (self->links_from, i)) != NULL; i++)
    {
      RidgeKeyResult *guardrail = ridge_link_get_to_key_result (link);
      RidgeObjective *objective;
      GListModel *siblings;

      if (ridge_link_get_kind (link) != RIDGE_LINK_DRIVES || guardrail == NULL ||
          ridge_key_result_get_role (guardrail) != RIDGE_ROLE_GUARDRAIL)
        continue;
      objective = ridge_key_result_get_objective (guardrail);
      if (objective == NULL)
        continue;
      siblings = ridge_objective_get_key_results (objective);
      for (guint j = 0; j < g_list_model_get_n_items (siblings); j++)
        {
          g_autoptr (RidgeKeyResult) sibling = g_list_model_get_item (siblings, j);

          ask_sibling (self, guardrail, sibling, questions);
        }
    }
}

/**
 * ridge_kpi_list_questions:
 * @self: a KPI
 * @revisions: (nullable) (element-type RidgeRevision): its values as first
 *   reported; without them nothing is asked about revisions
 *
 * Asks of the KPI's values what the tests of a suspicious series ask. Ghosts
 * are left out, the season is not.
 *
 * Returns: (transfer full) (element-type RidgeKpiQuestion): those raised, most
 *   often none; valid until the next batch
 */
GArray *
ridge_kpi_list_questions (RidgeKpi *self,
                          GArray   *revisions)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (RidgeKpiQuestion));
  const RidgeXmr *xmr;
  g_autofree double *x = NULL;

  g_return_val_if_fail (RIDGE_IS_KPI (self), questions);

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL || xmr->n_segments == 0)
    return questions;

  x = g_memdup2 (ridge_series_get_values (self->series), xmr->n * sizeof (double));
  for (guint row = 0; row < xmr->n; row++)
    if (!ridge_kpi_is_usable (self, row))
      x[row] = NAN;

  ask_values (self, xmr, x, xmr->n, questions);
  ask_phases (self, xmr, x, questions);
  ask_guarded (self, questions);
  if (revisions != NULL)
    ask_revisions (self, revisions, x, xmr->n, questions);

  return questions;
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is taken from the model for an inquiry, and its answers brought back. */

#include "model/ridge-inquiry-private.h"

#include "model/ridge-kpi-private.h"
#include "model/ridge-series-private.h"

static RidgeAbout
get_about (gpointer entity)
{
  return (RidgeAbout) { ridge_entity_get_table (entity), ridge_entity_get_id (entity) };
}

static void
sibling_clear (gpointer data)
{
  ridge_alignment_clear (&((RidgeInquirySibling *) data)->alignment);
}

static void
take_phases (RidgeInquiry *self,
             RidgeKpi     *kpi)
{
  RidgePhase *phase;

  for (guint i = 0; (phase = ridge_entity_list_peek (kpi->phases, i)) != NULL; i++)
    {
      RidgeDay day = ridge_phase_get_day (phase);
      RidgeInquiryPhase taken = { get_about (phase), day, ridge_series_find_from (kpi->series, day),
                                  *ridge_phase_get_reason (phase) != '\0' };

      if (taken.row < self->n)
        g_array_append_val (self->phases, taken);
    }
}

static void
take_sibling (RidgeInquiry   *self,
              RidgeKpi       *kpi,
              RidgeKeyResult *guardrail,
              RidgeKeyResult *sibling)
{
  RidgeKpi *driver = ridge_key_result_get_driver (sibling);
  RidgeInquirySibling taken;

  if (sibling == guardrail || driver == NULL || driver == kpi ||
      ridge_key_result_get_role (sibling) == RIDGE_ROLE_GUARDRAIL)
    return;

  taken.about = get_about (sibling);
  taken.wish = ridge_kpi_get_wish (driver);
  ridge_alignment_init (&taken.alignment, driver, kpi);
  g_array_append_val (self->siblings, taken);
}

/* Of a KPI that drives a guardrail: what it guards. */
static void
take_guarded (RidgeInquiry *self,
              RidgeKpi     *kpi)
{
  RidgeLink *link;

  for (guint i = 0; (link = ridge_entity_list_peek (kpi->links_from, i)) != NULL; i++)
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

          take_sibling (self, kpi, guardrail, sibling);
        }
    }
}

static void
take_values (RidgeInquiry *self,
             RidgeKpi     *kpi)
{
  const double *season_free = ridge_kpi_charts_changes (kpi) ? ridge_kpi_get_chart_values (kpi) : ridge_kpi_get_season_free (kpi);
  g_autofree gsize *ghosts = NULL;
  gsize n_ghosts;

  self->days = g_memdup2 (ridge_series_get_days (kpi->series), self->n * sizeof (RidgeDay));
  self->x = g_memdup2 (ridge_series_get_values (kpi->series), self->n * sizeof (double));
  if (season_free != NULL)
    self->season_free = g_memdup2 (season_free, self->n * sizeof (double));

  ghosts = ridge_series_list_ghosts (kpi->series, &n_ghosts);
  for (gsize i = 0; i < n_ghosts && ghosts[i] < self->n; i++)
    {
      self->x[ghosts[i]] = NAN;
      if (self->season_free != NULL)
        self->season_free[ghosts[i]] = NAN;
    }
}

/**
 * ridge_inquiry_new:
 * @kpi: a KPI
 * @revisions: (nullable) (element-type RidgeRevision): what the history
 *   tells of it; without that nothing is asked about revisions
 *
 * Takes what there is to be asked.
 *
 * Returns: (transfer full): an inquiry, to be answered
 */
RidgeInquiry *
ridge_inquiry_new (RidgeKpi *kpi,
                   GArray   *revisions)
{
  RidgeInquiry *self;
  const RidgeXmr *xmr;

  g_return_val_if_fail (RIDGE_IS_KPI (kpi), NULL);

  self = g_new0 (RidgeInquiry, 1);
  self->shift = RIDGE_DAY_NONE;
  self->answers = g_array_new (FALSE, FALSE, sizeof (RidgeInquiryAnswer));
  self->phases = g_array_new (FALSE, FALSE, sizeof (RidgeInquiryPhase));
  self->siblings = g_array_new (FALSE, FALSE, sizeof (RidgeInquirySibling));
  g_array_set_clear_func (self->siblings, sibling_clear);

  xmr = ridge_kpi_get_xmr (kpi);
  if (xmr == NULL || xmr->n_segments == 0)
    return self;

  self->xmr = ridge_xmr_ref ((RidgeXmr *) xmr);
  self->n = xmr->n;
  self->frequency = kpi->frequency;
  self->wish = ridge_kpi_get_wish (kpi);
  self->target = kpi->target;
  self->has_trend = kpi->trend != RIDGE_TREND_NONE;
  self->revisions = revisions != NULL ? g_array_ref (revisions) : NULL;
  take_values (self, kpi);
  take_phases (self, kpi);
  take_guarded (self, kpi);

  return self;
}

/**
 * ridge_inquiry_free:
 * @self: (transfer full): an inquiry
 *
 * Frees an inquiry, in any thread.
 */
void
ridge_inquiry_free (RidgeInquiry *self)
{
  g_clear_pointer (&self->xmr, ridge_xmr_unref);
  g_clear_pointer (&self->revisions, g_array_unref);
  g_array_unref (self->phases);
  g_array_unref (self->siblings);
  g_array_unref (self->answers);
  g_free (self->days);
  g_free (self->x);
  g_free (self->season_free);
  g_free (self);
}

/**
 * ridge_inquiry_get_shift:
 * @self: an answered inquiry
 *
 * Returns: the first day of what looks like another process; %RIDGE_DAY_NONE
 *   without one
 */
RidgeDay
ridge_inquiry_get_shift (const RidgeInquiry *self)
{
  g_return_val_if_fail (self != NULL, RIDGE_DAY_NONE);

  return self->shift;
}

/**
 * ridge_inquiry_list_questions:
 * @self: an answered inquiry
 * @plan: the KPI's plan
 *
 * Finds in the plan what the questions are about; those whose subject is gone
 * are left out.
 *
 * Returns: (transfer full) (element-type RidgeKpiQuestion): those raised, most
 *   often none; valid until the next batch
 */
GArray *
ridge_inquiry_list_questions (const RidgeInquiry *self,
                              RidgePlan          *plan)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (RidgeKpiQuestion));

  g_return_val_if_fail (self != NULL && RIDGE_IS_PLAN (plan), questions);

  for (guint i = 0; i < self->answers->len; i++)
    {
      const RidgeInquiryAnswer *answer = &g_array_index (self->answers, RidgeInquiryAnswer, i);
      RidgeKpiQuestion question = { answer->test, NULL, answer->day };

      if (answer->about.id != 0)
        question.about = ridge_plan_lookup (plan, answer->about.table, answer->about.id);
      if (answer->about.id == 0 || question.about != NULL)
        g_array_append_val (questions, question);
    }

  return questions;
}

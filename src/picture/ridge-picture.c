/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture/ridge-picture.h"

#include <math.h>

#include "words/ridge-words.h"

/* An aspirational objective has succeeded from here on. */
#define ASPIRATIONAL_SUCCESS 0.7

/**
 * ridge_tone_of_pace:
 * @pace: how the thing stands to its plan
 * @kind: the objective's kind; a learning objective is not judged by its pace
 *
 * Silence and missing data win over everything else.
 *
 * Returns: the tone of its ring and bar
 */
RidgeTone
ridge_tone_of_pace (RidgePace          pace,
                    RidgeObjectiveKind kind)
{
  if (pace == RIDGE_PACE_NO_DATA)
    return RIDGE_TONE_NO_DATA;
  if (pace == RIDGE_PACE_STALE)
    return RIDGE_TONE_STALE;
  if (kind == RIDGE_OBJECTIVE_LEARNING || pace == RIDGE_PACE_TOO_EARLY)
    return RIDGE_TONE_LEARNING;
  if (pace == RIDGE_PACE_FAR_BEHIND || pace == RIDGE_PACE_BROKEN)
    return RIDGE_TONE_FAR_BEHIND;
  return pace == RIDGE_PACE_BEHIND ? RIDGE_TONE_BEHIND : RIDGE_TONE_ON_PACE;
}

/**
 * ridge_status_of_verdict:
 *
 * Returns: the glyph that stands beside a number for its verdict
 */
RidgeStatus
ridge_status_of_verdict (RidgeVerdict verdict)
{
  switch (verdict)
    {
    case RIDGE_VERDICT_IMPROVING:
      return RIDGE_STATUS_BETTER;
    case RIDGE_VERDICT_WORSENING:
      return RIDGE_STATUS_WORSE;
    case RIDGE_VERDICT_CHANGED:
      return RIDGE_STATUS_CHANGED;
    case RIDGE_VERDICT_ROUTINE:
      return RIDGE_STATUS_ROUTINE;
    case RIDGE_VERDICT_NONE:
    case RIDGE_VERDICT_UNCLEAR:
    default:
      return RIDGE_STATUS_NO_DATA;
    }
}

/**
 * ridge_status_of_attention:
 *
 * Returns: the glyph of a line that needs attention
 */
RidgeStatus
ridge_status_of_attention (const RidgeAttention *attention)
{
  switch (attention->kind)
    {
    case RIDGE_ATTENTION_GUARDRAIL:
      return RIDGE_STATUS_BREACHED;
    case RIDGE_ATTENTION_FAR_BEHIND:
      return RIDGE_STATUS_FAR_BEHIND;
    case RIDGE_ATTENTION_STALE:
      return RIDGE_STATUS_STALE;
    case RIDGE_ATTENTION_SIGNAL:
    case RIDGE_ATTENTION_UNCLEAR:
    case RIDGE_ATTENTION_IMPROVED:
    default:
      return ridge_status_of_verdict (attention->verdict);
    }
}

/**
 * ridge_ring_picture_init_period:
 * @self: (out caller-allocates): cleared by ridge_ring_picture_clear()
 * @team: (nullable): only its part of the period
 *
 * Looks up what the ring of a period shows.
 */
void
ridge_ring_picture_init_period (RidgeRingPicture *self,
                                RidgePeriod      *period,
                                RidgeTeam        *team)
{
  RidgeStanding standing;

  ridge_period_get_standing (period, team, &standing);
  self->text = isnan (standing.progress) ? NULL : ridge_words_percent (standing.progress);
  self->spec = (RidgeRingSpec) {
    .progress = standing.progress,
    .planned = standing.expected,
    .success = NAN,
    .tone = isnan (standing.progress) ? RIDGE_TONE_NO_DATA
                                      : ridge_tone_of_pace (standing.pace, RIDGE_OBJECTIVE_COMMITTED),
    .text = self->text,
  };
}

/**
 * ridge_ring_picture_init_objective:
 * @self: (out caller-allocates): cleared by ridge_ring_picture_clear()
 *
 * Looks up what the ring of an objective shows.
 */
void
ridge_ring_picture_init_objective (RidgeRingPicture *self,
                                   RidgeObjective   *objective)
{
  double progress = ridge_objective_get_progress (objective);
  RidgeObjectiveKind kind = ridge_objective_get_kind (objective);

  self->text = isnan (progress) ? NULL : ridge_words_percent (progress);
  self->spec = (RidgeRingSpec) {
    .progress = progress,
    .planned = ridge_objective_get_expected (objective),
    .success = kind == RIDGE_OBJECTIVE_ASPIRATIONAL ? ASPIRATIONAL_SUCCESS : NAN,
    .tone = ridge_tone_of_pace (ridge_objective_get_pace (objective), kind),
    .breached = ridge_objective_get_n_breached (objective) > 0,
    .text = self->text,
  };
}

/**
 * ridge_ring_picture_clear:
 * @self: what a ring shows
 *
 * Frees what it owns. May be called twice.
 */
void
ridge_ring_picture_clear (RidgeRingPicture *self)
{
  g_clear_pointer (&self->text, g_free);
}

static void
init_steps (RidgeBarPicture *self,
            RidgeKeyResult  *key_result)
{
  GListModel *milestones = ridge_key_result_get_milestones (key_result);
  guint n = g_list_model_get_n_items (milestones);

  self->weights = g_new0 (double, n);
  self->done = g_new0 (guint8, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RidgeMilestone) milestone = g_list_model_get_item (milestones, i);

      self->weights[i] = ridge_milestone_get_weight (milestone);
      self->done[i] = ridge_milestone_is_done (milestone);
    }
  self->spec.kind = RIDGE_BAR_STEPS;
  self->spec.n_steps = n;
  self->spec.weights = self->weights;
  self->spec.done = self->done;
}

/**
 * ridge_bar_picture_init_key_result:
 * @self: (out caller-allocates): cleared by ridge_bar_picture_clear()
 *
 * Looks up what the bar of a key result shows.
 */
void
ridge_bar_picture_init_key_result (RidgeBarPicture *self,
                                   RidgeKeyResult  *key_result)
{
  double low = ridge_key_result_get_low (key_result);
  double high = ridge_key_result_get_high (key_result);
  RidgeObjective *objective = ridge_key_result_get_objective (key_result);

  *self = (RidgeBarPicture) {
    .spec = {
      .kind = RIDGE_BAR_CHANGE,
      .tone = ridge_tone_of_pace (ridge_key_result_get_pace (key_result), ridge_objective_get_kind (objective)),
      .progress = ridge_key_result_get_progress (key_result),
      .planned = ridge_key_result_get_expected (key_result),
      .value = ridge_key_result_get_current (key_result),
      .low = isnan (low) ? -INFINITY : low,
      .high = isnan (high) ? INFINITY : high,
    },
  };
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    self->spec.kind = RIDGE_BAR_KEEP;
  else if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_MILESTONES)
    init_steps (self, key_result);
}

/**
 * ridge_bar_picture_clear:
 * @self: what a bar shows
 *
 * Frees what it owns. May be called twice.
 */
void
ridge_bar_picture_clear (RidgeBarPicture *self)
{
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->done, g_free);
}

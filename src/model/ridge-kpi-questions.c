/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What might be asked of a KPI's values, and of those it guards. Nothing here
 * sees the model: it may run in any thread. */

#include "model/ridge-kpi-questions.h"

#include "model/ridge-inquiry-private.h"

/* Share of the limits' sigma that values just past the target lie in. */
#define HEAP_WIDTH 0.5

static const RidgeAbout about_values = { 0 };

static void
add_raised (RidgeInquiry        *self,
            const RidgeQuestion *test,
            RidgeAbout           about,
            RidgeDay             day)
{
  RidgeInquiryAnswer answer = { *test, about, day };

  if (test->raised)
    g_array_append_val (self->answers, answer);
}

/* The last row of each quarter; of each year when there is one value a quarter. */
static guint8 *
find_period_ends (const RidgeInquiry *self)
{
  guint8 *ends = g_new0 (guint8, self->n);

  for (gsize i = 0; i + 1 < self->n; i++)
    {
      int year, month, next_year, next_month;

      ridge_day_get_ymd (self->days[i], &year, &month, NULL);
      ridge_day_get_ymd (self->days[i + 1], &next_year, &next_month, NULL);
      ends[i] = year != next_year ||
                (self->frequency != RIDGE_FREQUENCY_QUARTERLY && (month - 1) / 3 != (next_month - 1) / 3);
    }

  return ends;
}

static void
ask_values (RidgeInquiry *self)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (self->xmr);
  guint decimals = ridge_question_find_decimals (self->x, self->n);
  g_autofree guint8 *ends = NULL;
  RidgeQuestion test;

  ridge_question_too_quiet (self->xmr, &test);
  add_raised (self, &test, about_values, RIDGE_DAY_NONE);
  ridge_question_last_digit (self->x, self->n, decimals, &test);
  add_raised (self, &test, about_values, RIDGE_DAY_NONE);
  ridge_question_equal_values (self->x, self->n, &test);
  add_raised (self, &test, about_values, RIDGE_DAY_NONE);
  if (self->frequency != RIDGE_FREQUENCY_YEARLY)
    {
      ends = find_period_ends (self);
      ridge_question_sawtooth (self->x, ends, self->n, &test);
      add_raised (self, &test, about_values, RIDGE_DAY_NONE);
    }
  if (isfinite (self->target) && self->wish != RIDGE_WISH_NEUTRAL && segment->sigma > 0)
    {
      ridge_question_heaping (self->x, self->n, self->target, HEAP_WIDTH * segment->sigma, self->wish, &test);
      add_raised (self, &test, about_values, RIDGE_DAY_NONE);
    }
}

/* The rows of a phase and of the one before it. Who gave a reason was asked already. */
static void
ask_phases (RidgeInquiry *self)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      const RidgeInquiryPhase *phase = &g_array_index (self->phases, RidgeInquiryPhase, i);
      const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (self->xmr, phase->row);
      const RidgeXmrSegment *before;
      RidgeQuestion test;

      if (phase->has_reason || segment == self->xmr->segments || segment->start != phase->row)
        continue;
      before = segment - 1;
      ridge_question_definition (self->x + before->start, segment->end - before->start, phase->row - before->start, &test);
      add_raised (self, &test, phase->about, phase->day);
    }
}

/* The rows of the phase in which it was written anew what is measured. Where a
 * phase begins is asked about that, or need not be. */
static void
ask_measure (RidgeInquiry *self,
             RidgeDay      day)
{
  gsize row = 0;
  const RidgeXmrSegment *segment;
  RidgeQuestion test;

  while (row < self->n && self->days[row] < day)
    row++;
  if (row == 0 || row == self->n)
    return;

  segment = ridge_xmr_get_segment_at (self->xmr, row);
  if (segment->start == row)
    return;

  ridge_question_definition (self->x + segment->start, segment->end - segment->start, row - segment->start, &test);
  add_raised (self, &test, about_values, day);
}

static void
ask_revisions (RidgeInquiry *self)
{
  g_autofree double *first = g_new (double, self->n + 1);
  RidgeQuestion test;
  gsize row = 0;

  for (gsize i = 0; i < self->n; i++)
    first[i] = NAN;
  for (guint i = 0; i < self->revisions->len; i++)
    {
      const RidgeRevision *revision = &g_array_index (self->revisions, RidgeRevision, i);

      if (revision->is_of_measure)
        {
          ask_measure (self, revision->day);
          continue;
        }
      /* Both are in order. */
      while (row < self->n && self->days[row] < revision->day)
        row++;
      if (row < self->n && self->days[row] == revision->day)
        first[row] = revision->first;
    }

  ridge_question_late_revisions (first, self->x, self->n, &test);
  add_raised (self, &test, about_values, RIDGE_DAY_NONE);
}

/* Does what the KPI guards get better at its cost? */
static void
ask_guarded (RidgeInquiry *self)
{
  for (guint i = 0; i < self->siblings->len; i++)
    {
      const RidgeInquirySibling *sibling = &g_array_index (self->siblings, RidgeInquirySibling, i);
      RidgeQuestion test;

      ridge_question_guardrail (sibling->alignment.a, sibling->wish, sibling->alignment.b, self->wish,
                                sibling->alignment.n, &test);
      add_raised (self, &test, sibling->about, RIDGE_DAY_NONE);
    }
}

/**
 * ridge_inquiry_answer:
 * @self: an inquiry, not answered yet
 *
 * Asks of the values what the tests of a suspicious series ask, and where they
 * may have shifted. May run in any thread.
 */
void
ridge_inquiry_answer (RidgeInquiry *self)
{
  g_return_if_fail (self != NULL);

  if (self->xmr == NULL)
    return;

  self->shift = ridge_inquiry_find_shift (self);
  ask_values (self);
  ask_phases (self);
  ask_guarded (self);
  if (self->revisions != NULL)
    ask_revisions (self);
}

/**
 * ridge_kpi_list_questions:
 * @self: a KPI
 * @revisions: (nullable) (element-type RidgeRevision): what the history
 *   tells of it; without that nothing is asked about revisions
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
  g_autoptr (RidgeInquiry) inquiry = NULL;

  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  inquiry = ridge_inquiry_new (self, revisions);
  ridge_inquiry_answer (inquiry);

  return ridge_inquiry_list_questions (inquiry, ridge_entity_get_plan (RIDGE_ENTITY (self)));
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "report/ridge-scorecard-figures.h"
#include "words/ridge-words.h"

/* Columns, in points: the ring, then text; the others are counted from the end. */
#define RING 40.0
#define INDENT 56.0
#define SCORE_WIDTH 92.0
#define STATUS_WIDTH 62.0
#define GLYPH 8.0
#define BAR_WIDTH 100.0
#define VALUE_WIDTH 60.0
#define GAP 8.0

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
append_weakest (GString        *text,
                RidgeObjective *objective)
{
  RidgeKeyResult *weakest = ridge_objective_get_weakest (objective);
  g_autofree char *score = NULL;
  g_autofree char *part = NULL;

  if (weakest == NULL || ridge_objective_get_n_key_results (objective) < 2)
    return;
  score = ridge_words_score_of (weakest);
  /* Translators: the title of a key result and its progress */
  part = g_strdup_printf (_("weakest: %s, %s"), ridge_key_result_get_title (weakest), score);
  append_part (text, part);
}

static void
append_counts (GString        *text,
               RidgeObjective *objective)
{
  guint n_breached = ridge_objective_get_n_breached (objective);
  g_autofree char *stands_on = NULL;
  g_autofree char *breached = NULL;
  RidgeBasis basis;

  if (n_breached > 0)
    {
      breached = g_strdup_printf (ngettext ("%u guardrail broken", "%u guardrails broken", n_breached), n_breached);
      append_part (text, breached);
    }
  ridge_objective_get_basis (objective, &basis);
  if (basis.n > 0)
    {
      stands_on = ridge_words_basis (&basis);
      append_part (text, stands_on);
    }
}

static char *
objective_subtitle (RidgeObjective *objective)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RidgePerson *owner = ridge_objective_get_owner (objective);
  RidgeTeam *team = ridge_objective_get_team (objective);
  RidgeEntity *parent = ridge_objective_get_parent (objective);
  RidgeState state = ridge_objective_get_state (objective);
  g_autofree char *supports = NULL;

  append_part (text, owner != NULL ? ridge_person_get_name (owner) : NULL);
  append_part (text, team != NULL ? ridge_team_get_name (team) : NULL);
  append_part (text, ridge_words_enum (ridge_objective_kind_get_type (), ridge_objective_get_kind (objective)));
  if (state != RIDGE_STATE_ACTIVE)
    append_part (text, ridge_words_enum (ridge_state_get_type (), state));
  append_weakest (text, objective);
  append_counts (text, objective);
  if (parent != NULL)
    {
      /* Translators: the title of the objective or key result that this one is placed under */
      supports = g_strdup_printf (_("supports “%s”"), ridge_entity_get_title (parent));
      append_part (text, supports);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What stands large beside an objective, and the word below it: percent and pace until
 * it is graded, then its grade. */
static char *
describe_result (RidgeObjective *objective,
                 const char    **word,
                 RidgeColorRole *role)
{
  RidgePace pace = ridge_objective_get_pace (objective);
  double grade = ridge_objective_get_grade (objective);
  double progress = ridge_objective_get_score (objective);

  if (!isnan (grade))
    {
      *word = _("Grade");
      *role = RIDGE_COLOR_DIM;
      return ridge_words_score (grade);
    }
  *word = ridge_words_pace (pace);
  *role = ridge_tone_get_role (ridge_tone_of_pace (pace, ridge_objective_get_kind (objective)));
  return isnan (progress) ? g_strdup ("–") : ridge_words_percent (progress);
}

static void
add_objective_head (RidgeScorecard *self,
                    RidgeObjective *objective)
{
  double room = ridge_scorecard_get_room (self);
  double text_width = room - INDENT - SCORE_WIDTH - GAP;
  RidgeRow *row = ridge_row_new (RIDGE_ROW_HEADING, 22);
  g_autofree char *subtitle = objective_subtitle (objective);
  const char *word;
  RidgeColorRole role;
  g_autofree char *result = describe_result (objective, &word, &role);
  RidgeRingPicture ring;

  ridge_ring_picture_init_objective (&ring, objective);
  ridge_scorecard_add_ring (self, row, 0, RING, &ring);
  ridge_row_add_text (row, ridge_scorecard_text (self, ridge_objective_get_title (objective), 11.5, TRUE, RIDGE_COLOR_TEXT),
                      INDENT, text_width, RIDGE_ROW_ALIGN_START);
  ridge_row_add_text (row, ridge_scorecard_text (self, result, 15, TRUE, RIDGE_COLOR_TEXT),
                      room - SCORE_WIDTH, SCORE_WIDTH, RIDGE_ROW_ALIGN_END);
  ridge_row_set_outline (row, ridge_objective_get_title (objective), 2);
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);

  row = ridge_row_new (RIDGE_ROW_TEXT, 1);
  ridge_row_add_text (row, ridge_scorecard_text (self, subtitle, 8.5, FALSE, RIDGE_COLOR_DIM),
                      INDENT, text_width, RIDGE_ROW_ALIGN_START);
  ridge_row_add_text (row, ridge_scorecard_text (self, word, 8.5, TRUE, role),
                      room - SCORE_WIDTH, SCORE_WIDTH, RIDGE_ROW_ALIGN_END);
  ridge_row_set_keep_with_next (row, ridge_objective_get_n_key_results (objective) > 0);
  ridge_flow_append (self->flow, row);
}

/* The last column is for the statistics alone: whether its numbers have changed. */
static void
add_signal (RidgeScorecard *self,
            RidgeRow       *row,
            RidgeKeyResult *key_result)
{
  double x = ridge_scorecard_get_room (self) - STATUS_WIDTH;
  RidgeVerdict verdict = ridge_key_result_get_verdict (key_result);

  if (verdict == RIDGE_VERDICT_NONE)
    return;
  ridge_scorecard_add_status (self, row, x - GLYPH - 4, GLYPH, ridge_status_of_verdict (verdict));
  ridge_row_add_text (row, ridge_scorecard_text (self, ridge_words_verdict (verdict), 8.5, FALSE, RIDGE_COLOR_TEXT),
                      x, STATUS_WIDTH, RIDGE_ROW_ALIGN_START);
}

/* How it stands to its plan, in the word that stands for it everywhere. */
static const char *
get_standing (RidgeKeyResult *key_result,
              RidgeColorRole *role)
{
  RidgePace pace = ridge_key_result_get_pace (key_result);
  RidgeObjective *objective = ridge_key_result_get_objective (key_result);

  *role = ridge_tone_get_role (ridge_tone_of_pace (pace, ridge_objective_get_kind (objective)));
  return ridge_words_pace (pace);
}

/* Where the key result will land, where that can be said or the reason is worth a line. */
static char *
describe_landing (RidgeKeyResult *key_result)
{
  g_auto (RidgeLanding) landing = { 0 };

  ridge_key_result_get_landing (key_result, NULL, &landing);
  if (!ridge_landing_has (&landing))
    return NULL;

  return ridge_words_landing (key_result, &landing);
}

static void
add_landing (RidgeScorecard *self,
             const char     *landing)
{
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, 1);

  ridge_row_add_text (row, ridge_scorecard_text (self, landing, 8.5, FALSE, RIDGE_COLOR_DIM),
                      INDENT, ridge_scorecard_get_room (self) - INDENT, RIDGE_ROW_ALIGN_START);
  ridge_flow_append (self->flow, row);
}

/* The row as a sentence, where its columns do not say what they are. */
static char *
say_key_result (RidgeKeyResult *key_result,
                const char     *standing)
{
  RidgeVerdict verdict = ridge_key_result_get_verdict (key_result);
  g_autofree char *current = ridge_words_current (key_result);
  g_autofree char *measure = ridge_words_measure (key_result);
  g_autofree char *way = ridge_words_way (key_result);
  g_autofree char *now = NULL;

  if (way == NULL)
    return g_strjoin (", ", ridge_key_result_get_title (key_result), measure, standing, NULL);
  now = g_strdup_printf (_("now %s"), current);
  return g_strjoin (", ", ridge_key_result_get_title (key_result), measure, now, way, standing,
                    verdict != RIDGE_VERDICT_NONE ? ridge_words_verdict (verdict) : NULL, NULL);
}

/* Under the title how far it is and its pace; under the bar what its ends are. */
static void
add_standing (RidgeScorecard *self,
              RidgeKeyResult *key_result,
              double          value_x,
              double          bar_x,
              gboolean        keep)
{
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, 1);
  RidgeColorRole role;
  const char *standing = get_standing (key_result, &role);
  g_autofree char *way = ridge_words_way (key_result);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  ridge_row_add_text (row, way != NULL ? ridge_scorecard_text_pair (self, way, RIDGE_COLOR_DIM, standing, role, 8.5)
                                       : ridge_scorecard_text (self, standing, 8.5, FALSE, role),
                      INDENT, value_x + VALUE_WIDTH - INDENT, RIDGE_ROW_ALIGN_START);
  if (ridge_words_ends (key_result, &start, &end))
    {
      ridge_row_add_text (row, ridge_scorecard_text (self, start, 7.5, FALSE, RIDGE_COLOR_DIM),
                          bar_x, BAR_WIDTH / 2, RIDGE_ROW_ALIGN_START);
      ridge_row_add_text (row, ridge_scorecard_text (self, end, 7.5, FALSE, RIDGE_COLOR_DIM),
                          bar_x + BAR_WIDTH / 2, BAR_WIDTH / 2, RIDGE_ROW_ALIGN_END);
    }
  ridge_row_set_words (row, "");
  ridge_row_set_keep_with_next (row, keep);
  ridge_flow_append (self->flow, row);
}

static void
add_key_result (RidgeScorecard *self,
                RidgeKeyResult *key_result,
                gboolean        first)
{
  double bar_x = ridge_scorecard_get_room (self) - STATUS_WIDTH - GLYPH - 4 - GAP - BAR_WIDTH;
  double value_x = bar_x - GAP - VALUE_WIDTH;
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, first ? 7 : 6);
  RidgeColorRole role;
  g_autofree char *aim = ridge_words_aim (key_result);
  g_autofree char *way = ridge_words_way (key_result);
  g_autofree char *current = way != NULL ? ridge_words_current (key_result) : g_strdup ("–");
  g_autofree char *sentence = say_key_result (key_result, get_standing (key_result, &role));
  g_autofree char *landing = describe_landing (key_result);
  RidgeBarPicture bar;

  ridge_row_set_rule (row, INDENT, ridge_scorecard_get_room (self) - INDENT, 0.5, ridge_palette_get (&self->palette, RIDGE_COLOR_GRID));
  ridge_row_add_text (row, aim != NULL ? ridge_scorecard_text_pair (self, ridge_key_result_get_title (key_result), RIDGE_COLOR_TEXT, aim, RIDGE_COLOR_DIM, 9)
                                       : ridge_scorecard_text (self, ridge_key_result_get_title (key_result), 9, FALSE, RIDGE_COLOR_TEXT),
                      INDENT, value_x - GAP - INDENT, RIDGE_ROW_ALIGN_START);
  ridge_row_add_text (row, ridge_scorecard_text (self, current, 9, TRUE, RIDGE_COLOR_TEXT),
                      value_x, VALUE_WIDTH, RIDGE_ROW_ALIGN_END);
  ridge_bar_picture_init_key_result (&bar, key_result);
  ridge_scorecard_add_bar (self, row, bar_x, BAR_WIDTH, &bar);
  add_signal (self, row, key_result);
  ridge_row_set_words (row, sentence);
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);
  add_standing (self, key_result, value_x, bar_x, landing != NULL);
  if (landing != NULL)
    add_landing (self, landing);
}

/* What the columns of the key results mean, once above them all. */
static void
add_column_heads (RidgeScorecard *self)
{
  double room = ridge_scorecard_get_room (self);
  double bar_x = room - STATUS_WIDTH - GLYPH - 4 - GAP - BAR_WIDTH;
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, 4);

  ridge_row_add_text (row, ridge_scorecard_text (self, C_("column", "Now"), 7.5, FALSE, RIDGE_COLOR_DIM),
                      bar_x - GAP - VALUE_WIDTH, VALUE_WIDTH, RIDGE_ROW_ALIGN_END);
  ridge_row_add_text (row, ridge_scorecard_text (self, _("Progress"), 7.5, FALSE, RIDGE_COLOR_DIM),
                      bar_x, BAR_WIDTH, RIDGE_ROW_ALIGN_START);
  ridge_row_add_text (row, ridge_scorecard_text (self, _("Signal"), 7.5, FALSE, RIDGE_COLOR_DIM),
                      room - STATUS_WIDTH - GLYPH - 4, STATUS_WIDTH + GLYPH + 4, RIDGE_ROW_ALIGN_START);
  ridge_row_set_words (row, "");
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);
}

static void
add_paragraph (RidgeScorecard *self,
               const char     *label,
               const char     *text)
{
  g_autofree char *both = NULL;
  RidgeRow *row;

  if (*text == '\0')
    return;
  both = g_strdup_printf ("%s: %s", label, text);
  row = ridge_row_new (RIDGE_ROW_TEXT, 6);
  ridge_row_add_text (row, ridge_scorecard_text (self, both, 9, FALSE, RIDGE_COLOR_TEXT),
                      INDENT, ridge_scorecard_get_room (self) - INDENT, RIDGE_ROW_ALIGN_START);
  ridge_flow_append (self->flow, row);
}

static void
add_objective (RidgeScorecard *self,
               RidgeObjective *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);

  add_objective_head (self, objective);
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      add_key_result (self, key_result, i == 0);
    }
  add_paragraph (self, _("Grade"), ridge_objective_get_grade_reason (objective));
  add_paragraph (self, _("What we learned"), ridge_objective_get_reflection (objective));
}

/* Puts a list's objectives on the stack so that the first is taken first. */
static void
push_reversed (GPtrArray  *stack,
               GListModel *objectives)
{
  for (guint i = g_list_model_get_n_items (objectives); i > 0; i--)
    g_ptr_array_add (stack, g_list_model_get_item (objectives, i - 1));
}

static void
push_below (GPtrArray      *stack,
            RidgeObjective *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);

  push_reversed (stack, ridge_objective_get_children (objective));
  for (guint i = g_list_model_get_n_items (key_results); i > 0; i--)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i - 1);

      push_reversed (stack, ridge_key_result_get_children (key_result));
    }
}

/**
 * ridge_scorecard_add_objectives:
 *
 * Adds the objectives of the period and of the periods within it, each before
 * those cascaded below it.
 */
void
ridge_scorecard_add_objectives (RidgeScorecard *self,
                                RidgePlan      *plan,
                                RidgePeriod    *period)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new_with_free_func (g_object_unref);
  RidgeRow *rule = ridge_row_new (RIDGE_ROW_TEXT, 14);
  guint n = 0;

  ridge_row_set_rule (rule, 0, ridge_scorecard_get_room (self), 1.2, ridge_palette_get (&self->palette, RIDGE_COLOR_TEXT));
  ridge_flow_append (self->flow, rule);
  add_column_heads (self);
  push_reversed (stack, ridge_plan_get_objectives (plan));
  while (stack->len > 0)
    {
      g_autoptr (RidgeObjective) objective = g_ptr_array_steal_index (stack, stack->len - 1);

      push_below (stack, objective);
      if (!ridge_period_contains (period, ridge_objective_get_period (objective)))
        continue;
      add_objective (self, objective);
      n++;
    }
  if (n == 0)
    {
      RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, 12);

      ridge_row_add_text (row, ridge_scorecard_text (self, _("No objectives in this period yet."), 11, FALSE, RIDGE_COLOR_DIM),
                          0, ridge_scorecard_get_room (self), RIDGE_ROW_ALIGN_START);
      ridge_flow_append (self->flow, row);
    }
  add_paragraph (self, _("What we learned"), ridge_period_get_reflection (period));
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-row-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "words/ridge-words.h"

static void
add (GPtrArray  *parts,
     const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (parts, g_strdup (text));
}

static char *
join (GPtrArray  *parts,
      const char *separator)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (separator, (char **) parts->pdata);
}

/**
 * ridge_row_words_get_icon:
 * @key_result: a key result
 *
 * Returns: the name of the icon that tells how it is measured
 */
const char *
ridge_row_words_get_icon (RidgeKeyResult *key_result)
{
  if (ridge_key_result_get_role (key_result) == RIDGE_ROLE_GUARDRAIL)
    return "ridge-guardrail-symbolic";

  switch (ridge_key_result_get_measure (key_result))
    {
    case RIDGE_MEASURE_KEEP:
      return "ridge-keep-symbolic";
    case RIDGE_MEASURE_MILESTONES:
      return "ridge-milestone-symbolic";
    case RIDGE_MEASURE_CHANGE:
    default:
      return "ridge-key-result-symbolic";
    }
}

/**
 * ridge_row_words_get_pace_class:
 * @pace: a pace
 *
 * Returns: the style class that colours the word for it
 */
const char *
ridge_row_words_get_pace_class (RidgePace pace)
{
  switch (pace)
    {
    case RIDGE_PACE_ON:
    case RIDGE_PACE_HOLDS:
      return "on-pace";
    case RIDGE_PACE_BEHIND:
      return "behind";
    case RIDGE_PACE_FAR_BEHIND:
    case RIDGE_PACE_BROKEN:
      return "far-behind";
    case RIDGE_PACE_STALE:
      return "stale";
    case RIDGE_PACE_NO_DATA:
    case RIDGE_PACE_TOO_EARLY:
    default:
      return "dimmed";
    }
}

/**
 * ridge_row_words_get_signal:
 * @entity: an objective or a key result
 * @status: (out): the glyph that goes with the word
 *
 * Says what the statistics say: a signal, or routine variation. An objective is
 * silent about routine variation, and a broken guardrail of its own is worth more
 * than any signal; the guardrail says so in the place of its pace.
 *
 * Returns: (nullable): a word; none when there is nothing to say
 */
const char *
ridge_row_words_get_signal (RidgeEntity *entity,
                            RidgeStatus *status)
{
  static const RidgeStatus statuses[] = {
    [RIDGE_VERDICT_ROUTINE] = RIDGE_STATUS_ROUTINE,
    [RIDGE_VERDICT_IMPROVING] = RIDGE_STATUS_BETTER,
    [RIDGE_VERDICT_WORSENING] = RIDGE_STATUS_WORSE,
    [RIDGE_VERDICT_CHANGED] = RIDGE_STATUS_CHANGED,
    [RIDGE_VERDICT_UNCLEAR] = RIDGE_STATUS_NO_DATA,
  };
  gboolean is_objective = RIDGE_IS_OBJECTIVE (entity);
  RidgeVerdict verdict = is_objective ? ridge_objective_get_verdict (RIDGE_OBJECTIVE (entity))
                                      : ridge_key_result_get_verdict (RIDGE_KEY_RESULT (entity));

  if (is_objective && ridge_objective_get_n_breached (RIDGE_OBJECTIVE (entity)) > 0)
    {
      *status = RIDGE_STATUS_BREACHED;
      return ridge_words_pace (RIDGE_PACE_BROKEN);
    }
  if (verdict == RIDGE_VERDICT_NONE || (is_objective && verdict == RIDGE_VERDICT_ROUTINE))
    return NULL;

  *status = statuses[verdict];

  return ridge_words_verdict (verdict);
}

static void
add_objective (GPtrArray      *parts,
               RidgeObjective *objective,
               RidgePeriod    *period)
{
  guint n = ridge_objective_get_n_key_results (objective);
  RidgeTeam *team = ridge_objective_get_team (objective);
  RidgePerson *owner = ridge_objective_get_owner (objective);

  if (ridge_objective_get_period (objective) != period)
    add (parts, ridge_period_get_name (ridge_objective_get_period (objective)));
  if (team != NULL)
    add (parts, ridge_team_get_name (team));
  if (owner != NULL)
    add (parts, ridge_person_get_name (owner));
  if (n > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u key result", "%u key results", n), n));
  if (ridge_objective_get_kind (objective) != RIDGE_OBJECTIVE_ASPIRATIONAL)
    add (parts, ridge_words_enum (ridge_objective_kind_get_type (), ridge_objective_get_kind (objective)));
  if (ridge_objective_get_state (objective) != RIDGE_STATE_ACTIVE)
    add (parts, ridge_words_enum (ridge_state_get_type (), ridge_objective_get_state (objective)));
}

static void
add_key_result (GPtrArray      *parts,
                RidgeKeyResult *key_result,
                const char     *measure)
{
  RidgePerson *owner = ridge_key_result_get_owner (key_result);

  if (ridge_key_result_get_role (key_result) == RIDGE_ROLE_GUARDRAIL)
    add (parts, ridge_words_enum (ridge_role_get_type (), RIDGE_ROLE_GUARDRAIL));
  add (parts, measure);
  if (owner != NULL && owner != ridge_objective_get_owner (ridge_key_result_get_objective (key_result)))
    add (parts, ridge_person_get_name (owner));
}

/**
 * ridge_row_words_describe:
 * @entity: an objective or a key result
 * @period: (nullable): the period that is looked at; another one is named
 *
 * Says what the line under the title says: whose objective it is, or what of a
 * key result's measure its bar does not say.
 *
 * Returns: (transfer full): a line of words, may be empty
 */
char *
ridge_row_words_describe (RidgeEntity *entity,
                          RidgePeriod *period)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *aim = NULL;

  if (RIDGE_IS_OBJECTIVE (entity))
    add_objective (parts, RIDGE_OBJECTIVE (entity), period);
  else
    {
      aim = ridge_words_aim (RIDGE_KEY_RESULT (entity));
      add_key_result (parts, RIDGE_KEY_RESULT (entity), aim);
    }

  return join (parts, " · ");
}

/* What the columns of a row say about progress, in their order. */
static void
add_progress (GPtrArray   *parts,
              RidgeEntity *entity)
{
  g_autofree char *current = NULL;
  g_autofree char *way = NULL;

  if (RIDGE_IS_OBJECTIVE (entity))
    {
      double progress = ridge_objective_get_progress (RIDGE_OBJECTIVE (entity));

      if (!isnan (progress))
        g_ptr_array_add (parts, ridge_words_percent (progress));
      return;
    }
  way = ridge_words_way (RIDGE_KEY_RESULT (entity));
  if (way == NULL)
    return;
  current = ridge_words_current (RIDGE_KEY_RESULT (entity));
  /* Translators: the value that a key result has now */
  g_ptr_array_add (parts, g_strdup_printf (_("now %s"), current));
  add (parts, way);
}

/**
 * ridge_row_words_say:
 * @entity: an objective or a key result
 * @period: (nullable): the period that is looked at; another one is named
 *
 * Says the whole row in one sentence, for those who do not see it.
 *
 * Returns: (transfer full): the title, the figures and the words of the row
 */
char *
ridge_row_words_say (RidgeEntity *entity,
                     RidgePeriod *period)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gboolean is_objective = RIDGE_IS_OBJECTIVE (entity);
  double chance = is_objective ? ridge_objective_get_confidence (RIDGE_OBJECTIVE (entity))
                               : ridge_key_result_get_confidence (RIDGE_KEY_RESULT (entity));
  g_autofree char *measure = is_objective ? NULL : ridge_words_measure (RIDGE_KEY_RESULT (entity));
  RidgeStatus status;

  add (parts, ridge_entity_get_title (entity));
  add (parts, ridge_words_table (ridge_entity_get_table (entity)));
  add_progress (parts, entity);
  add (parts, ridge_words_pace (is_objective ? ridge_objective_get_pace (RIDGE_OBJECTIVE (entity))
                                             : ridge_key_result_get_pace (RIDGE_KEY_RESULT (entity))));
  add (parts, ridge_row_words_get_signal (entity, &status));
  if (!isnan (chance))
    {
      g_autofree char *percent = ridge_words_percent (chance);

      g_ptr_array_add (parts, g_strdup_printf (_("chance %s"), percent));
    }
  if (is_objective)
    add_objective (parts, RIDGE_OBJECTIVE (entity), period);
  else
    add_key_result (parts, RIDGE_KEY_RESULT (entity), measure);

  return join (parts, ", ");
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/ridge-coach.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "coach/ridge-coach-private.h"
#include "coach/ridge-coach-resource.h"
#include "model/ridge-asides.h"
#include "model/ridge-review.h"

#define LISTS   "/org/ridgeline/coach/"
#define SUFFIX  ".words"
#define DEFAULT "en"

struct _RidgeCoach
{
  GPtrArray *lists;       /* of RidgeWordList; of two that fit equally the earlier is taken */
  GPtrArray *languages;
};

static void
add_list (RidgeCoach *self,
          const char *language)
{
  g_autofree char *path = g_strconcat (LISTS, language, SUFFIX, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RidgeWordList *list;

  if (g_ptr_array_find_with_equal_func (self->languages, language, g_str_equal, NULL))
    return;
  bytes = g_resource_lookup_data (ridge_coach_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    return;

  /* The data of a resource ends with a zero. */
  list = ridge_word_list_parse (language, g_bytes_get_data (bytes, NULL), &error);
  if (list == NULL)
    g_error ("%s: %s", path, error->message);
  g_ptr_array_add (self->lists, list);
  g_ptr_array_add (self->languages, g_strdup (language));
}

/**
 * ridge_coach_new:
 * @languages: (array zero-terminated=1) (nullable): the user's languages, the best first,
 *   as g_get_language_names() has them
 *
 * Makes a coach that listens in all languages that there are lists for. Which one a
 * text is in, the text itself says; where it does not, it is in the first of @languages.
 *
 * Returns: (transfer full): a coach
 */
RidgeCoach *
ridge_coach_new (const char *const *languages)
{
  RidgeCoach    *self = g_new0 (RidgeCoach, 1);
  g_auto (GStrv) names = g_resource_enumerate_children (ridge_coach_get_resource (), LISTS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_free);

  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) ridge_word_list_free);
  self->languages = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    add_list (self, languages[i]);
  add_list (self, DEFAULT);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], SUFFIX))
      g_ptr_array_add (known, g_strndup (names[i], strlen (names[i]) - strlen (SUFFIX)));
  g_ptr_array_sort_values (known, (GCompareFunc) strcmp);
  for (guint i = 0; i < known->len; i++)
    add_list (self, g_ptr_array_index (known, i));

  return self;
}

/**
 * ridge_coach_free:
 * @self: (transfer full): a coach
 *
 * Frees it.
 */
void
ridge_coach_free (RidgeCoach *self)
{
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->languages);
  g_free (self);
}

/**
 * ridge_coach_list_languages:
 * @self: a coach
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages it listens in
 */
const char *const *
ridge_coach_list_languages (RidgeCoach *self)
{
  return (const char *const *) self->languages->pdata;
}

/* How much of a sentence is in a language: by its small words, or, of a few words without
 * any, by what else the list knows. */
static guint
rate (const RidgeWordList *list,
      RidgeSentence       *sentence,
      gboolean             small)
{
  guint n = 0;

  if (small)
    return ridge_word_list_count (list, RIDGE_WORDS_COMMON, sentence);
  for (RidgeWordSection section = RIDGE_WORDS_ACTIVITY_FIRST; section < RIDGE_N_WORDS; section++)
    n += ridge_word_list_count (list, section, sentence);

  return n;
}

static const RidgeWordList *
find_best (RidgeCoach    *self,
           RidgeSentence *sentence,
           gboolean       small)
{
  const RidgeWordList *best = NULL;
  guint most = 0;

  for (guint i = 0; i < self->lists->len; i++)
    {
      const RidgeWordList *list = g_ptr_array_index (self->lists, i);
      guint n = rate (list, sentence, small);

      if (n > most)
        {
          most = n;
          best = list;
        }
    }

  return best;
}

const RidgeWordList *
ridge_coach_get_list (RidgeCoach    *self,
                      RidgeSentence *sentence)
{
  const RidgeWordList *best = find_best (self, sentence, TRUE);

  if (best == NULL)
    best = find_best (self, sentence, FALSE);

  return best != NULL ? best : g_ptr_array_index (self->lists, 0);
}

/**
 * ridge_coach_find_language:
 * @self: a coach
 * @text: a sentence
 *
 * Returns: the code of the language that the sentence is taken to be in
 */
const char *
ridge_coach_find_language (RidgeCoach *self,
                           const char *text)
{
  g_autoptr (RidgeSentence) sentence = ridge_sentence_new (text);

  return ridge_word_list_get_language (ridge_coach_get_list (self, sentence));
}

static void
free_finding (gpointer data)
{
  RidgeCoachFinding *finding = data;

  g_free (finding->word);
  g_free (finding->aside_reason);
  g_free (finding);
}

GPtrArray *
ridge_coach_findings_new (void)
{
  return g_ptr_array_new_with_free_func (free_finding);
}

RidgeCoachFinding *
ridge_coach_add (GPtrArray     *findings,
                 RidgeCoachCode code,
                 RidgeEntity   *subject,
                 guint          column)
{
  RidgeCoachFinding *finding = g_new0 (RidgeCoachFinding, 1);

  finding->code = code;
  finding->subject = subject;
  finding->column = column;
  finding->value = NAN;
  finding->aside_day = RIDGE_DAY_NONE;
  g_ptr_array_add (findings, finding);

  return finding;
}

/* What is over is not drafted any more. */
gboolean
ridge_coach_is_draft (RidgeObjective *objective)
{
  RidgeState state = ridge_objective_get_state (objective);

  return state == RIDGE_STATE_DRAFT || state == RIDGE_STATE_ACTIVE;
}

/**
 * ridge_coach_finding_get_key:
 * @finding: a finding
 *
 * Returns: (transfer full): what tells it from the others about the same thing: its rule,
 *   and what else it is about
 */
char *
ridge_coach_finding_get_key (const RidgeCoachFinding *finding)
{
  const char *id = ridge_coach_code_get_id (finding->code);

  if (finding->other == NULL)
    return g_strdup (id);

  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, id, ridge_entity_get_id (finding->other));
}

static void
mark_aside (RidgeCoachFinding *finding)
{
  g_autoptr (GPtrArray) asides = finding->subject != NULL ? ridge_entity_list_asides (finding->subject) : NULL;
  g_autofree char *key = ridge_coach_finding_get_key (finding);

  for (guint i = 0; asides != NULL && i < asides->len; i++)
    {
      const RidgeAside *aside = g_ptr_array_index (asides, i);

      if (strcmp (aside->key, key) != 0)
        continue;
      finding->aside = TRUE;
      finding->aside_day = aside->day;
      g_set_str (&finding->aside_reason, aside->reason);
    }
}

static GPtrArray *
finish (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    mark_aside (g_ptr_array_index (findings, i));

  return findings;
}

/**
 * ridge_coach_check_draft:
 * @self: a coach
 * @draft: what somebody is writing
 *
 * Looks at something before it is in the plan; what cannot be known yet is not asked.
 *
 * Returns: (transfer full) (element-type RidgeCoachFinding): what might be asked, often nothing
 */
GPtrArray *
ridge_coach_check_draft (RidgeCoach            *self,
                         const RidgeCoachDraft *draft)
{
  GPtrArray *findings = ridge_coach_findings_new ();

  ridge_coach_add_text (self, findings, NULL, draft);
  if (draft->table == RIDGE_TABLE_KEY_RESULT)
    ridge_coach_add_measure (findings, NULL, draft);
  if (draft->table == RIDGE_TABLE_KPI && draft->definition != NULL && *draft->definition == '\0')
    ridge_coach_add (findings, RIDGE_COACH_KPI_DEFINITION, NULL, RIDGE_KPI_DEFINITION);

  return findings;
}

/**
 * ridge_coach_check_text:
 * @self: a coach
 * @table: what it is the title of: an objective, a key result or a KPI
 * @text: the sentence
 *
 * Looks at a sentence alone.
 *
 * Returns: (transfer full) (element-type RidgeCoachFinding): what might be asked, often nothing
 */
GPtrArray *
ridge_coach_check_text (RidgeCoach *self,
                        RidgeTable  table,
                        const char *text)
{
  GPtrArray      *findings = ridge_coach_findings_new ();
  RidgeCoachDraft draft = { .table = table, .title = text, .baseline = NAN, .target = NAN, .low = NAN, .high = NAN, .unit = "" };

  ridge_coach_add_text (self, findings, NULL, &draft);

  return findings;
}

/**
 * ridge_coach_check_entity:
 * @self: a coach
 * @entity: an objective, a key result or a KPI of a plan
 *
 * Looks at one thing, without those that stand in it.
 *
 * Returns: (transfer full) (element-type RidgeCoachFinding): what might be asked, those put aside too
 */
GPtrArray *
ridge_coach_check_entity (RidgeCoach  *self,
                          RidgeEntity *entity)
{
  GPtrArray *findings = ridge_coach_findings_new ();

  if (RIDGE_IS_OBJECTIVE (entity))
    ridge_coach_add_objective (self, findings, RIDGE_OBJECTIVE (entity));
  else if (RIDGE_IS_KEY_RESULT (entity))
    ridge_coach_add_key_result (self, findings, RIDGE_KEY_RESULT (entity));
  else if (RIDGE_IS_KPI (entity))
    ridge_coach_add_kpi (self, findings, RIDGE_KPI (entity));

  return finish (findings);
}

/**
 * ridge_coach_check_period:
 * @self: a coach
 * @period: a period of a plan
 *
 * Looks at the period, its objectives, their key results, and the KPIs that are in use.
 *
 * Returns: (transfer full) (element-type RidgeCoachFinding): what might be asked, in the order
 *   of the plan, those put aside too
 */
GPtrArray *
ridge_coach_check_period (RidgeCoach  *self,
                          RidgePeriod *period)
{
  GPtrArray  *findings = ridge_coach_findings_new ();
  g_autoptr (GPtrArray) objectives = ridge_period_list_all_objectives (period);
  GListModel *kpis = ridge_plan_get_kpis (ridge_entity_get_plan (RIDGE_ENTITY (period)));

  ridge_coach_add_period (findings, period, objectives);
  for (guint i = 0; i < objectives->len; i++)
    {
      RidgeObjective *objective = g_ptr_array_index (objectives, i);
      GListModel     *key_results = ridge_objective_get_key_results (objective);

      ridge_coach_add_objective (self, findings, objective);
      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, j);

          ridge_coach_add_key_result (self, findings, key_result);
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);

      ridge_coach_add_kpi (self, findings, kpi);
    }

  return finish (findings);
}

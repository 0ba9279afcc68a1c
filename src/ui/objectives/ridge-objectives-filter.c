/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-objectives-filter.h"

#include "base/ridge-text.h"

/**
 * RidgeObjectivesFilter:
 *
 * Which objectives and key results the tree shows: those of a period, of a team
 * and the teams below it, of an owner, in a state, with words in their title.
 * What is found brings all its ancestors along, so that it keeps its place in
 * the tree, and an objective that is found brings its key results.
 *
 * The rows are worked out once for the whole plan; ridge_objectives_filter_refresh()
 * does it again after the plan has changed. When a person changes a condition,
 * most rows change: ::changing is emitted before and ::settled after it, so that
 * lists can be built anew.
 */
struct _RidgeObjectivesFilter
{
  GtkFilter     parent_instance;

  RidgePlan    *plan;
  RidgeEntity  *period;
  RidgeEntity  *team;
  RidgeEntity  *owner;
  guint         states;
  char         *text;     /* folded */

  GHashTable   *found;    /* entities that meet every condition themselves */
  GHashTable   *shown;    /* those, their ancestors, and key results of found objectives */
};

enum
{
  CHANGING,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeObjectivesFilter, ridge_objectives_filter, GTK_TYPE_FILTER)

static gboolean
has_words (RidgeObjectivesFilter *self,
           const char            *title,
           RidgePerson           *owner)
{
  if (self->text == NULL || ridge_text_has_words (title, self->text))
    return TRUE;

  return owner != NULL && ridge_text_has_words (ridge_person_get_name (owner), self->text);
}

/* The conditions that an objective's key results share with it. */
static gboolean
is_in_scope (RidgeObjectivesFilter *self,
             RidgeObjective        *objective)
{
  if (self->period != NULL && !ridge_objective_in_period (objective, RIDGE_PERIOD (self->period)))
    return FALSE;
  if (self->states != 0 && (self->states & RIDGE_STATE_BIT (ridge_objective_get_state (objective))) == 0)
    return FALSE;

  return ridge_team_shows (RIDGE_TEAM (self->team), ridge_objective_get_team (objective));
}

static gboolean
meets (RidgeObjectivesFilter *self,
       const char            *title,
       RidgePerson           *owner)
{
  if (self->owner != NULL && RIDGE_ENTITY (owner) != self->owner)
    return FALSE;

  return has_words (self, title, owner);
}

static void
show_with_ancestors (RidgeObjectivesFilter *self,
                     RidgeObjective        *objective)
{
  while (objective != NULL && g_hash_table_add (self->shown, objective))
    {
      RidgeKeyResult *key_result = ridge_objective_get_parent_key_result (objective);

      if (key_result != NULL)
        g_hash_table_add (self->shown, key_result);
      objective = ridge_objective_get_above (objective);
    }
}

static void
find_objective (RidgeObjectivesFilter *self,
                RidgeObjective        *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);
  guint n = g_list_model_get_n_items (key_results);
  gboolean found;

  if (!is_in_scope (self, objective))
    return;

  found = meets (self, ridge_objective_get_title (objective), ridge_objective_get_owner (objective));
  if (found)
    {
      g_hash_table_add (self->found, objective);
      show_with_ancestors (self, objective);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      if (meets (self, ridge_key_result_get_title (key_result), ridge_key_result_get_owner (key_result)))
        {
          g_hash_table_add (self->found, key_result);
          show_with_ancestors (self, objective);
        }
      else if (!found)
        continue;

      g_hash_table_add (self->shown, key_result);
    }
}

static void
work_out (RidgeObjectivesFilter *self)
{
  g_autoptr (GPtrArray) objectives = NULL;

  g_hash_table_remove_all (self->found);
  g_hash_table_remove_all (self->shown);
  if (self->plan == NULL)
    return;

  objectives = ridge_plan_list (self->plan, RIDGE_TABLE_OBJECTIVE);
  for (guint i = 0; i < objectives->len; i++)
    find_objective (self, g_ptr_array_index (objectives, i));
}

static void
rework (RidgeObjectivesFilter *self)
{
  g_signal_emit (self, signals[CHANGING], 0);
  work_out (self);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean
same_members (GHashTable *a,
              GHashTable *b)
{
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;

  return TRUE;
}

static void
set_entity (RidgeObjectivesFilter  *self,
            RidgeEntity           **field,
            gpointer                entity)
{
  if (g_set_object (field, entity))
    rework (self);
}

static gboolean
ridge_objectives_filter_match (GtkFilter *filter,
                               gpointer   item)
{
  return g_hash_table_contains (RIDGE_OBJECTIVES_FILTER (filter)->shown, item);
}

static GtkFilterMatch
ridge_objectives_filter_get_strictness (GtkFilter *filter)
{
  return GTK_FILTER_MATCH_SOME;
}

static void
ridge_objectives_filter_dispose (GObject *object)
{
  RidgeObjectivesFilter *self = RIDGE_OBJECTIVES_FILTER (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->period);
  g_clear_object (&self->team);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (ridge_objectives_filter_parent_class)->dispose (object);
}

static void
ridge_objectives_filter_finalize (GObject *object)
{
  RidgeObjectivesFilter *self = RIDGE_OBJECTIVES_FILTER (object);

  g_hash_table_unref (self->found);
  g_hash_table_unref (self->shown);
  g_free (self->text);

  G_OBJECT_CLASS (ridge_objectives_filter_parent_class)->finalize (object);
}

static void
ridge_objectives_filter_class_init (RidgeObjectivesFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->dispose = ridge_objectives_filter_dispose;
  object_class->finalize = ridge_objectives_filter_finalize;
  filter_class->match = ridge_objectives_filter_match;
  filter_class->get_strictness = ridge_objectives_filter_get_strictness;

  signals[CHANGING] = g_signal_new ("changing", RIDGE_TYPE_OBJECTIVES_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[SETTLED] = g_signal_new ("settled", RIDGE_TYPE_OBJECTIVES_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ridge_objectives_filter_init (RidgeObjectivesFilter *self)
{
  self->found = g_hash_table_new (NULL, NULL);
  self->shown = g_hash_table_new (NULL, NULL);
}

/**
 * ridge_objectives_filter_new:
 *
 * Makes a filter that shows nothing until it has a plan, then all of it.
 *
 * Returns: (transfer full): the filter
 */
RidgeObjectivesFilter *
ridge_objectives_filter_new (void)
{
  return g_object_new (RIDGE_TYPE_OBJECTIVES_FILTER, NULL);
}

/**
 * ridge_objectives_filter_set_plan:
 * @plan: (nullable): the plan
 *
 * Looks at another plan.
 */
void
ridge_objectives_filter_set_plan (RidgeObjectivesFilter *self,
                                  RidgePlan             *plan)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  if (g_set_object (&self->plan, plan))
    rework (self);
}

/**
 * ridge_objectives_filter_set_period:
 * @period: (nullable): the period, or none for all
 *
 * Lets through what belongs to a period.
 */
void
ridge_objectives_filter_set_period (RidgeObjectivesFilter *self,
                                    RidgePeriod           *period)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  set_entity (self, &self->period, period);
}

/**
 * ridge_objectives_filter_set_team:
 * @team: (nullable): the team, or none for everyone
 *
 * Lets through what belongs to a team or a team below it.
 */
void
ridge_objectives_filter_set_team (RidgeObjectivesFilter *self,
                                  RidgeTeam             *team)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  set_entity (self, &self->team, team);
}

/**
 * ridge_objectives_filter_set_owner:
 * @owner: (nullable): the owner, or none for anyone
 *
 * Lets through what a person owns.
 */
void
ridge_objectives_filter_set_owner (RidgeObjectivesFilter *self,
                                   RidgePerson           *owner)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  set_entity (self, &self->owner, owner);
}

/**
 * ridge_objectives_filter_set_states:
 * @states: the states as bits, see RIDGE_STATE_BIT(); 0 for any
 *
 * Lets through objectives in some states.
 */
void
ridge_objectives_filter_set_states (RidgeObjectivesFilter *self,
                                    guint                  states)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  if (self->states == states)
    return;

  self->states = states;
  rework (self);
}

/**
 * ridge_objectives_filter_set_text:
 * @text: (nullable): words, or parts of words
 *
 * Lets through what has these words in its title or its owner's name.
 */
void
ridge_objectives_filter_set_text (RidgeObjectivesFilter *self,
                                  const char            *text)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  folded = text != NULL ? g_strstrip (ridge_text_fold (text)) : NULL;
  if (g_set_str (&self->text, folded != NULL && *folded != '\0' ? folded : NULL))
    rework (self);
}

/**
 * ridge_objectives_filter_is_narrowed:
 *
 * Returns: whether words, an owner or a state narrow the view, beyond the
 *   period and the team that the window is looking at
 */
gboolean
ridge_objectives_filter_is_narrowed (RidgeObjectivesFilter *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self), FALSE);

  return self->text != NULL || self->owner != NULL || self->states != 0;
}

/**
 * ridge_objectives_filter_widen:
 *
 * Drops words, owner and states.
 */
void
ridge_objectives_filter_widen (RidgeObjectivesFilter *self)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  if (!ridge_objectives_filter_is_narrowed (self))
    return;

  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->owner);
  self->states = 0;
  rework (self);
}

/**
 * ridge_objectives_filter_refresh:
 *
 * Works out again what is shown, after the plan has changed.
 */
void
ridge_objectives_filter_refresh (RidgeObjectivesFilter *self)
{
  g_autoptr (GHashTable) before = NULL;

  g_return_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self));

  before = g_steal_pointer (&self->shown);
  self->shown = g_hash_table_new (NULL, NULL);
  work_out (self);

  if (!same_members (before, self->shown))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * ridge_objectives_filter_get_n_found:
 *
 * Returns: how many objectives and key results meet every condition themselves
 */
guint
ridge_objectives_filter_get_n_found (RidgeObjectivesFilter *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self), 0);

  return g_hash_table_size (self->found);
}

/**
 * ridge_objectives_filter_finds:
 * @entity: an objective or a key result
 *
 * Returns: whether it meets every condition itself
 */
gboolean
ridge_objectives_filter_finds (RidgeObjectivesFilter *self,
                               RidgeEntity           *entity)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self), FALSE);

  return g_hash_table_contains (self->found, entity);
}

/**
 * ridge_objectives_filter_shows:
 * @entity: an objective or a key result
 *
 * Returns: whether it is let through, be it for something below it
 */
gboolean
ridge_objectives_filter_shows (RidgeObjectivesFilter *self,
                               RidgeEntity           *entity)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_FILTER (self), FALSE);

  return g_hash_table_contains (self->shown, entity);
}

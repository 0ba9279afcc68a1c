/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person means by a name. */

#include "config.h"

#include <string.h>

#include "base/ridge-text.h"
#include "cli/ridge-command.h"

/* So many are listed of those that a name fits. */
#define MOST_LISTED 8

/* The fewest digits of an id that are shown. */
#define LEAST_DIGITS 4

#define ID_PREFIX "id:"

/* How well a name fits a thing. */
typedef enum
{
  FIT_NONE,
  FIT_PART,    /* a part of the title */
  FIT_WHOLE,   /* but for upper and lower case and how it is composed */
  FIT_EXACT,   /* canonically equivalent */
  FIT_ID,
} Fit;

/* What is said of a thing beside its name: two of one name differ in it. */
static const char *
get_first_mark (RidgeEntity *entity)
{
  RidgeTeam *team = NULL;

  if (RIDGE_IS_KPI (entity))
    team = ridge_kpi_get_team (RIDGE_KPI (entity));
  else if (RIDGE_IS_OBJECTIVE (entity))
    team = ridge_objective_get_team (RIDGE_OBJECTIVE (entity));
  else if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_objective_get_title (ridge_key_result_get_objective (RIDGE_KEY_RESULT (entity)));
  else if (RIDGE_IS_MILESTONE (entity))
    return ridge_key_result_get_title (ridge_milestone_get_key_result (RIDGE_MILESTONE (entity)));
  else if (RIDGE_IS_INITIATIVE (entity))
    return ridge_key_result_get_title (ridge_initiative_get_key_result (RIDGE_INITIATIVE (entity)));

  return team != NULL ? ridge_team_get_name (team) : NULL;
}

static const char *
get_second_mark (RidgeEntity *entity)
{
  RidgePerson *owner = RIDGE_IS_KPI (entity) ? ridge_kpi_get_owner (RIDGE_KPI (entity)) : NULL;

  if (RIDGE_IS_OBJECTIVE (entity))
    return ridge_period_get_name (ridge_objective_get_period (RIDGE_OBJECTIVE (entity)));
  if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_period_get_name (ridge_key_result_get_period (RIDGE_KEY_RESULT (entity)));

  return owner != NULL ? ridge_person_get_name (owner) : NULL;
}

static char *
describe (RidgeEntity *entity)
{
  const char *first = get_first_mark (entity);
  const char *second = get_second_mark (entity);
  const char *title = ridge_entity_get_title (entity);

  if (first != NULL && second != NULL)
    return g_strdup_printf ("%s (%s, %s)", title, first, second);
  if (first != NULL || second != NULL)
    return g_strdup_printf ("%s (%s)", title, first != NULL ? first : second);

  return g_strdup (title);
}

static gboolean
is_equivalent (const char *a,
               const char *b)
{
  g_autofree char *first = g_utf8_normalize (a, -1, G_NORMALIZE_DEFAULT);
  g_autofree char *second = g_utf8_normalize (b, -1, G_NORMALIZE_DEFAULT);

  return g_strcmp0 (first, second) == 0;
}

static Fit
rate_text (const char *text,
           const char *name)
{
  g_autofree char *folded_text = ridge_text_fold (text);
  g_autofree char *folded_name = ridge_text_fold (name);

  if (is_equivalent (text, name))
    return FIT_EXACT;
  if (strcmp (folded_text, folded_name) == 0)
    return FIT_WHOLE;

  return strstr (folded_text, folded_name) != NULL ? FIT_PART : FIT_NONE;
}

/* An id fits by as many of its first digits as are given. */
static Fit
rate (RidgeEntity *entity,
      const char  *name)
{
  g_autofree char *id = g_strdup_printf (ID_PREFIX "%" G_GINT64_FORMAT, ridge_entity_get_id (entity));
  g_autofree char *described = describe (entity);

  if (strlen (name) > strlen (ID_PREFIX) && g_str_has_prefix (id, name))
    return FIT_ID;

  return MAX (rate_text (ridge_entity_get_title (entity), name), rate_text (described, name));
}

static GPtrArray *
list_fitting (GListModel *list,
              const char *name,
              Fit         least)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RidgeEntity) entity = g_list_model_get_item (list, i);
      Fit fit = rate (entity, name);

      if (fit > least)
        g_ptr_array_set_size (found, 0);
      least = MAX (least, fit);
      if (fit == least)
        g_ptr_array_add (found, entity);
    }

  return found;
}

/* As few digits of an id as tell it from all others of the list. */
static char *
shorten_id (RidgeEntity *entity,
            GListModel  *list)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, ridge_entity_get_id (entity));
  gsize length = LEAST_DIGITS;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RidgeEntity) other = g_list_model_get_item (list, i);
      g_autofree char *other_id = g_strdup_printf ("%" G_GINT64_FORMAT, ridge_entity_get_id (other));

      while (other != entity && length < strlen (id) && strncmp (id, other_id, length) == 0)
        length++;
    }

  return g_strdup_printf (ID_PREFIX "%.*s", (int) length, id);
}

static void
set_ambiguous (GPtrArray  *found,
               GListModel *list,
               const char *kind,
               const char *name,
               GError    **error)
{
  g_autoptr (GString) candidates = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, MOST_LISTED); i++)
    {
      RidgeEntity     *entity = g_ptr_array_index (found, i);
      g_autofree char *id = shorten_id (entity, list);
      g_autofree char *described = describe (entity);

      g_string_append_printf (candidates, "%s%s = %s", i > 0 ? "; " : "", id, described);
    }
  if (found->len > MOST_LISTED)
    g_string_append (candidates, "; …");

  ridge_set_error (error, RIDGE_ERROR_AMBIGUOUS, found->len, kind, "%s\t%s", name, candidates->str);
}

/* The one that fits best, if it is alone in that. What is to be changed has to
 * be called by its whole name. */
static RidgeEntity *
find_entity (GListModel *list,
             RidgeTable  table,
             const char *name,
             gboolean    whole,
             GError    **error)
{
  const char      *kind = ridge_table_get_info (table)->name;
  g_autofree char *clean = ridge_text_clean_line (name);
  g_autoptr (GPtrArray) found = list_fitting (list, clean, whole ? FIT_WHOLE : FIT_PART);

  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  if (found->len > 1)
    set_ambiguous (found, list, kind, clean, error);
  else
    ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, kind, "%s", clean);
  return NULL;
}

/**
 * ridge_command_find_kpi:
 * @plan: a plan
 * @name: a KPI's name, however composed, in upper or lower case, also with its
 *   team or owner after it as in "Revenue (North)"; or "id:" and the first
 *   digits of its key
 * @whole: whether it has to be the whole name, or a part that only one has will do
 * @error: return location
 *
 * Finds the KPI that a person means. Fails with RIDGE_ERROR_UNKNOWN, or with
 * RIDGE_ERROR_AMBIGUOUS, which lists what would tell those apart that fit.
 *
 * Returns: (transfer none): the KPI
 */
RidgeKpi *
ridge_command_find_kpi (RidgePlan  *plan,
                        const char *name,
                        gboolean    whole,
                        GError    **error)
{
  return (RidgeKpi *) find_entity (ridge_plan_get_kpis (plan), RIDGE_TABLE_KPI, name, whole, error);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  gint64 first = ridge_entity_get_id ((RidgeEntity *) a);
  gint64 second = ridge_entity_get_id ((RidgeEntity *) b);

  return (first > second) - (first < second);
}

/**
 * ridge_command_find_entity:
 * @plan: a plan
 * @table: what kind of thing is meant
 * @name: its name, as for ridge_command_find_kpi(); two of one name are told
 *   apart by what stands in brackets after it
 * @whole: whether it has to be the whole name
 * @error: return location
 *
 * Finds the thing that a person means, in the whole plan.
 *
 * Returns: (transfer none): the thing
 */
RidgeEntity *
ridge_command_find_entity (RidgePlan  *plan,
                           RidgeTable  table,
                           const char *name,
                           gboolean    whole,
                           GError    **error)
{
  g_autoptr (GListStore) list = g_list_store_new (RIDGE_TYPE_ENTITY);
  g_autoptr (GPtrArray) entities = ridge_plan_list (plan, table);

  for (guint i = 0; i < entities->len; i++)
    g_list_store_append (list, g_ptr_array_index (entities, i));
  g_list_store_sort (list, compare_ids, NULL);

  return find_entity (G_LIST_MODEL (list), table, name, whole, error);
}

/**
 * ridge_command_find_period:
 * @plan: a plan
 * @name: (nullable): a period's name, or a part that only one has; none: the
 *   shortest that holds today
 * @period: (out) (transfer none) (nullable): the period; none when there is none today
 * @error: return location
 *
 * Returns: whether there was no error
 */
gboolean
ridge_command_find_period (RidgePlan    *plan,
                           const char   *name,
                           RidgePeriod **period,
                           GError      **error)
{
  if (name == NULL)
    {
      *period = ridge_plan_get_period_now (plan);
      return TRUE;
    }

  *period = (RidgePeriod *) find_entity (ridge_plan_get_periods (plan), RIDGE_TABLE_PERIOD, name, FALSE, error);
  return *period != NULL;
}

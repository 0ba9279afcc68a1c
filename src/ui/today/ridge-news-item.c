/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "picture/ridge-picture.h"
#include "ui/today/ridge-news-item.h"
#include "words/ridge-words.h"

/**
 * RidgeNewsItem:
 *
 * A line of Today: what needs attention, or what has moved. An immutable value,
 * made anew when the plan has changed.
 */
struct _RidgeNewsItem
{
  GObject      parent_instance;

  RidgeEntity *entity;
  RidgeStatus  status;
  char        *title;
  char        *subtitle;
  char        *word;
  gboolean     good;
};

G_DEFINE_FINAL_TYPE (RidgeNewsItem, ridge_news_item, G_TYPE_OBJECT)

static void
ridge_news_item_finalize (GObject *object)
{
  RidgeNewsItem *self = RIDGE_NEWS_ITEM (object);

  g_object_unref (self->entity);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->word);

  G_OBJECT_CLASS (ridge_news_item_parent_class)->finalize (object);
}

static void
ridge_news_item_class_init (RidgeNewsItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ridge_news_item_finalize;
}

static void
ridge_news_item_init (RidgeNewsItem *self)
{
}

static RidgeNewsItem *
create (gpointer     entity,
        RidgeStatus  status,
        char        *title,
        char        *subtitle,
        const char  *word)
{
  RidgeNewsItem *self = g_object_new (RIDGE_TYPE_NEWS_ITEM, NULL);

  self->entity = g_object_ref (entity);
  self->status = status;
  self->title = title;
  self->subtitle = subtitle;
  self->word = g_strdup (word);

  return self;
}

/**
 * ridge_news_item_get_entity:
 *
 * Returns: (transfer none): what it is about
 */
RidgeEntity *
ridge_news_item_get_entity (RidgeNewsItem *self)
{
  return self->entity;
}

/**
 * ridge_news_item_get_status:
 *
 * Returns: its glyph
 */
RidgeStatus
ridge_news_item_get_status (RidgeNewsItem *self)
{
  return self->status;
}

/**
 * ridge_news_item_get_title:
 *
 * Returns: the sentence
 */
const char *
ridge_news_item_get_title (RidgeNewsItem *self)
{
  return self->title;
}

/**
 * ridge_news_item_get_subtitle:
 *
 * Returns: the numbers behind it
 */
const char *
ridge_news_item_get_subtitle (RidgeNewsItem *self)
{
  return self->subtitle;
}

/**
 * ridge_news_item_get_word:
 *
 * Returns: what kind of thing it is, or what its chart says
 */
const char *
ridge_news_item_get_word (RidgeNewsItem *self)
{
  return self->word;
}

/**
 * ridge_news_item_is_good:
 *
 * Returns: whether nobody has to do anything about it
 */
gboolean
ridge_news_item_is_good (RidgeNewsItem *self)
{
  return self->good;
}

/**
 * ridge_news_item_equal:
 *
 * Returns: whether two lines look the same
 */
gboolean
ridge_news_item_equal (gconstpointer a,
                       gconstpointer b)
{
  const RidgeNewsItem *one = a;
  const RidgeNewsItem *other = b;

  return one->entity == other->entity && one->status == other->status && g_str_equal (one->title, other->title) &&
         g_str_equal (one->subtitle, other->subtitle) && g_str_equal (one->word, other->word);
}

static RidgeTeam *
get_team (RidgeEntity *entity)
{
  if (RIDGE_IS_KPI (entity))
    return ridge_kpi_get_team (RIDGE_KPI (entity));

  return ridge_objective_get_team (ridge_key_result_get_objective (RIDGE_KEY_RESULT (entity)));
}

/**
 * ridge_news_list_attention:
 * @context: period, team and day
 *
 * Returns: (transfer full) (element-type RidgeNewsItem): what needs attention,
 *   worst first, and after it what has moved the right way
 */
GPtrArray *
ridge_news_list_attention (RidgeContext *context)
{
  RidgePeriod *period = ridge_context_get_period (context);
  RidgeDay today = ridge_context_get_today (context);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) found = NULL;

  if (period == NULL)
    return items;

  found = ridge_period_list_attention (period);
  for (guint i = 0; i < found->len; i++)
    {
      const RidgeAttention *attention = &g_array_index (found, RidgeAttention, i);
      RidgeNewsItem *item;

      if (!ridge_context_shows_team (context, get_team (attention->entity)) &&
          (attention->kpi == NULL || !ridge_context_shows_team (context, ridge_kpi_get_team (attention->kpi))))
        continue;
      item = create (attention->entity, ridge_status_of_attention (attention), ridge_words_attention (attention),
                     ridge_words_attention_detail (attention, today), ridge_words_attention_kind (attention));
      item->good = attention->kind == RIDGE_ATTENTION_IMPROVED;
      g_ptr_array_add (items, item);
    }

  return items;
}

static RidgeNewsItem *
create_move (gpointer      entity,
             double        before,
             double        after,
             int           decimals,
             const char   *unit,
             RidgeVerdict  verdict,
             const char   *word)
{
  g_autofree char *from = ridge_words_number (before, decimals);
  g_autofree char *to = ridge_words_value_short (after, decimals, unit);
  char *change;

  if (isnan (before))
    change = g_strdup (to);
  else
    /* Translators: a value before and after, "12.1 → 11.0 days" */
    change = g_strdup_printf (_("%s → %s"), from, to);

  return create (entity, ridge_status_of_verdict (verdict), g_strdup (ridge_entity_get_title (entity)), change, word);
}

/* The last step may go the other way than the signal, which is told with the day that it began. */
static char *
describe_verdict (RidgeKpi     *kpi,
                  RidgeVerdict  verdict,
                  RidgeDay      today)
{
  g_autofree char *day = NULL;
  RidgeDay since = RIDGE_DAY_NONE;

  if (kpi != NULL && verdict != RIDGE_VERDICT_ROUTINE)
    ridge_kpi_get_verdict_since (kpi, ridge_kpi_get_latest_day (kpi), &since);
  if (since == RIDGE_DAY_NONE)
    return g_strdup (ridge_words_verdict (verdict));

  day = ridge_words_day_short (since, today);
  /* Translators: which way a signal goes, and the day that it began: "Better since 9 Nov" */
  return g_strdup_printf (_("%s since %s"), ridge_words_verdict (verdict), day);
}

/* Where no chart can tell a signal from noise, the pace is all there is to say. */
static RidgeNewsItem *
create_key_result_move (RidgeKeyResult *key_result,
                        double          before,
                        double          after,
                        RidgeDay        today)
{
  RidgeVerdict verdict = ridge_key_result_get_verdict (key_result);
  g_autofree char *word = verdict == RIDGE_VERDICT_NONE
                            ? g_strdup (ridge_words_pace (ridge_key_result_get_pace (key_result)))
                            : describe_verdict (ridge_key_result_get_driver (key_result), verdict, today);

  return create_move (key_result, before, after, ridge_key_result_get_decimals (key_result),
                      ridge_key_result_get_unit (key_result), verdict, word);
}

static RidgeNewsItem *
create_kpi_move (RidgeKpi *kpi,
                 RidgeDay  today)
{
  RidgeVerdict verdict = ridge_kpi_get_verdict (kpi);
  g_autofree char *word = describe_verdict (kpi, verdict, today);

  return create_move (kpi, ridge_kpi_get_previous (kpi), ridge_kpi_get_latest (kpi), ridge_kpi_get_decimals (kpi),
                      ridge_kpi_get_unit (kpi), verdict, word);
}

/* The last value said before the day, and the last one since; FALSE when none was said since. What is planned did not move. */
static gboolean
get_check_in_move (RidgeKeyResult *key_result,
                   RidgeDay        since,
                   RidgeDay        today,
                   double         *before,
                   double         *after)
{
  GListModel *check_ins = ridge_key_result_get_check_ins (key_result);

  *before = *after = NAN;
  for (guint i = g_list_model_get_n_items (check_ins); i > 0; i--)
    {
      g_autoptr (RidgeCheckIn) check_in = g_list_model_get_item (check_ins, i - 1);
      double value = ridge_check_in_get_value (check_in);

      if (isnan (value) || ridge_check_in_get_day (check_in) > today)
        continue;
      if (ridge_check_in_get_day (check_in) < since)
        {
          *before = value;
          break;
        }
      if (isnan (*after))
        *after = value;
    }

  return !isnan (*after) && *after != *before;
}

static void
add_key_results (GPtrArray    *items,
                 RidgeContext *context,
                 RidgeDay      since)
{
  g_autoptr (GPtrArray) key_results = ridge_plan_list (ridge_context_get_plan (context), RIDGE_TABLE_KEY_RESULT);
  RidgeDay today = ridge_context_get_today (context);

  for (guint i = 0; i < key_results->len; i++)
    {
      RidgeKeyResult *key_result = g_ptr_array_index (key_results, i);
      double before;
      double after;

      if (ridge_context_shows_team (context, get_team (RIDGE_ENTITY (key_result))) &&
          ridge_entity_in_period (RIDGE_ENTITY (key_result), ridge_context_get_period (context)) &&
          get_check_in_move (key_result, since, today, &before, &after))
        g_ptr_array_add (items, create_key_result_move (key_result, before, after, today));
    }
}

static void
add_kpis (GPtrArray    *items,
          RidgeContext *context,
          RidgeDay      since)
{
  GListModel *kpis = ridge_plan_get_kpis (ridge_context_get_plan (context));

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);
      RidgeDay day = ridge_kpi_get_latest_day (kpi);

      if (day != RIDGE_DAY_NONE && day >= since && !ridge_kpi_get_retired (kpi) &&
          ridge_context_shows_team (context, ridge_kpi_get_team (kpi)))
        g_ptr_array_add (items, create_kpi_move (kpi, ridge_context_get_today (context)));
    }
}

/* Signals first, then by name. */
static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  RidgeNewsItem *one = *(RidgeNewsItem **) a;
  RidgeNewsItem *other = *(RidgeNewsItem **) b;
  gboolean one_routine = one->status == RIDGE_STATUS_ROUTINE || one->status == RIDGE_STATUS_NO_DATA;
  gboolean other_routine = other->status == RIDGE_STATUS_ROUTINE || other->status == RIDGE_STATUS_NO_DATA;

  if (one_routine != other_routine)
    return one_routine ? 1 : -1;

  return g_utf8_collate (one->title, other->title);
}

/**
 * ridge_news_list_moves:
 * @context: period, team and day
 * @since: the first day that counts
 *
 * Returns: (transfer full) (element-type RidgeNewsItem): key results and KPIs
 *   with a new value, signals first
 */
GPtrArray *
ridge_news_list_moves (RidgeContext *context,
                       RidgeDay      since)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  if (ridge_context_get_period (context) == NULL)
    return items;

  add_key_results (items, context, since);
  add_kpis (items, context, since);
  g_ptr_array_sort (items, compare_moves);

  return items;
}

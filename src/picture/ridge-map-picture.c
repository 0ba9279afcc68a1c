/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "picture/ridge-map-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/ridge-alignment.h"
#include "picture/ridge-drawing.h"
#include "picture/ridge-kpi-picture.h"
#include "picture/ridge-picture.h"
#include "words/ridge-words.h"

/* How many of its latest values a KPI's card draws. */
#define SPARKLINE_VALUES 26

/* Round the map on paper. */
#define MARGIN 28.0

typedef struct
{
  RidgeMap    *map;
  RidgePlan   *plan;
  RidgePeriod *period;
  RidgeTeam   *team;
  GHashTable  *folded;
  GHashTable  *shown;     /* objectives */
  GPtrArray   *teams;     /* of RidgeTeam, from the top: a lane each, after the plan's own */
  GArray      *columns;   /* of Column */
  guint        mission;   /* its card */
} Build;

/* A period, and how often an objective of it stands under another of the same period. */
typedef struct
{
  RidgePeriod *period;
  guint        level;
  guint        number;
} Column;

/* ---- What is shown ---- */

static gboolean
overlaps (RidgePeriod *a,
          RidgePeriod *b)
{
  return ridge_period_get_starts (a) <= ridge_period_get_ends (b) && ridge_period_get_starts (b) <= ridge_period_get_ends (a);
}

/* What stands in the filters, and all that it stands under. */
static void
find_shown (Build *self)
{
  g_autoptr (GPtrArray) objectives = ridge_plan_list (self->plan, RIDGE_TABLE_OBJECTIVE);

  for (guint i = 0; i < objectives->len; i++)
    {
      RidgeObjective *objective = g_ptr_array_index (objectives, i);

      if ((self->period != NULL && !overlaps (ridge_objective_get_period (objective), self->period)) ||
          ridge_objective_get_state (objective) == RIDGE_STATE_ABANDONED ||
          !ridge_team_shows (self->team, ridge_objective_get_team (objective)))
        continue;
      while (objective != NULL && g_hash_table_add (self->shown, objective))
        objective = ridge_objective_get_above (objective);
    }
}

/* ---- Teams and periods ---- */

static void
list_teams (Build *self)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  GListModel *models[1] = { ridge_plan_get_teams (self->plan) };

  for (guint i = g_list_model_get_n_items (models[0]); i-- > 0;)
    {
      g_autoptr (RidgeTeam) team = g_list_model_get_item (models[0], i);

      g_ptr_array_add (waiting, team);
    }
  while (waiting->len > 0)
    {
      RidgeTeam *team = g_ptr_array_steal_index (waiting, waiting->len - 1);
      GListModel *children = ridge_team_get_children (team);

      g_ptr_array_add (self->teams, team);
      for (guint i = g_list_model_get_n_items (children); i-- > 0;)
        {
          g_autoptr (RidgeTeam) child = g_list_model_get_item (children, i);

          g_ptr_array_add (waiting, child);
        }
    }
}

static guint
get_team_number (Build     *self,
                 RidgeTeam *team)
{
  guint number = 0;

  return team != NULL && g_ptr_array_find (self->teams, team, &number) ? number + 1 : 0;
}

static RidgeColor
get_team_color (RidgeTeam *team)
{
  PangoColor color;

  if (team == NULL || !pango_color_parse (&color, ridge_team_get_color (team)))
    return (RidgeColor) { 0 };

  return (RidgeColor) { color.red / 65535.0, color.green / 65535.0, color.blue / 65535.0, 1 };
}

static guint
get_level (RidgeObjective *objective)
{
  guint level = 0;

  for (RidgeObjective *above = ridge_objective_get_above (objective); above != NULL; above = ridge_objective_get_above (above))
    level += ridge_objective_get_period (above) == ridge_objective_get_period (objective);

  return level;
}

/* Long periods before short ones, early before late, and the levels of one period in their order. */
static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  const Column *first = a, *second = b;
  RidgeDay starts[] = { ridge_period_get_starts (first->period), ridge_period_get_starts (second->period) };
  int lengths[] = { ridge_period_get_ends (first->period) - starts[0], ridge_period_get_ends (second->period) - starts[1] };

  if (first->period == second->period)
    return first->level < second->level ? -1 : first->level > second->level;
  if (lengths[0] != lengths[1])
    return lengths[0] > lengths[1] ? -1 : 1;
  if (starts[0] != starts[1])
    return starts[0] < starts[1] ? -1 : 1;

  return ridge_entity_get_id (RIDGE_ENTITY (first->period)) < ridge_entity_get_id (RIDGE_ENTITY (second->period)) ? -1 : 1;
}

static guint
find_column (Build          *self,
             RidgeObjective *objective)
{
  guint level = get_level (objective);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      if (column->period == ridge_objective_get_period (objective) && column->level == level)
        return column->number;
    }

  return RIDGE_MAP_NONE;
}

static void
add_bands (Build *self)
{
  GHashTableIter iter;
  gpointer objective;

  ridge_map_add_lane (self->map, ridge_plan_get_name (self->plan), &(RidgeColor) { 0 }, 0);
  for (guint i = 0; i < self->teams->len; i++)
    {
      RidgeTeam *team = g_ptr_array_index (self->teams, i);
      RidgeColor color = get_team_color (team);

      ridge_map_add_lane (self->map, ridge_team_get_name (team), &color, i);
    }

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &objective, NULL))
    {
      Column column = { ridge_objective_get_period (objective), get_level (objective), RIDGE_MAP_NONE };

      if (find_column (self, objective) == RIDGE_MAP_NONE)
        {
          column.number = 0;
          g_array_append_val (self->columns, column);
        }
    }
  g_array_sort (self->columns, compare_columns);
  if (self->mission != RIDGE_MAP_NONE)
    ridge_map_add_column (self->map, _("Mission"));
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);
      const char *name = ridge_period_get_name (column->period);
      /* Translators: the name of a period, and how many steps below its first objectives */
      g_autofree char *below = g_strdup_printf (_("%s, step %u"), name, column->level + 1);

      column->number = ridge_map_add_column (self->map, column->level > 0 ? below : name);
    }
}

/* ---- Cards ---- */

/* Words on a card are small, so they take the stronger ink of their hue. */
static RidgeColorRole
get_word_role (RidgeTone tone)
{
  switch (tone)
    {
    case RIDGE_TONE_ON_PACE:
      return RIDGE_COLOR_IMPROVE;
    case RIDGE_TONE_BEHIND:
      return RIDGE_COLOR_WORSE;
    case RIDGE_TONE_FAR_BEHIND:
      return RIDGE_COLOR_FAR_BEHIND;
    case RIDGE_TONE_LEARNING:
      return RIDGE_COLOR_LEARNING;
    case RIDGE_TONE_STALE:
    case RIDGE_TONE_NO_DATA:
    default:
      return RIDGE_COLOR_DIM;
    }
}

static void
add_key_result (RidgeMapCard      *card,
                RidgeKeyResult    *key_result,
                RidgeObjectiveKind kind)
{
  RidgePace pace = ridge_key_result_get_pace (key_result);
  double progress = ridge_key_result_get_progress (key_result);
  gboolean in_words = ridge_key_result_get_role (key_result) == RIDGE_ROLE_GUARDRAIL || isnan (progress);

  ridge_map_add_row (card, key_result, ridge_key_result_get_title (key_result),
                     in_words ? g_strdup (ridge_words_pace (pace)) : ridge_words_percent (progress),
                     get_word_role (ridge_tone_of_pace (pace, kind)));
}

static char *
describe_owner (RidgeObjective *objective)
{
  RidgeTeam *team = ridge_objective_get_team (objective);
  RidgePerson *owner = ridge_objective_get_owner (objective);

  if (team == NULL && owner == NULL)
    return NULL;
  if (team == NULL || owner == NULL)
    return g_strdup (team != NULL ? ridge_team_get_name (team) : ridge_person_get_name (owner));

  return g_strdup_printf ("%s · %s", ridge_team_get_name (team), ridge_person_get_name (owner));
}

static void
describe_standing (RidgeMapCard   *card,
                   RidgeObjective *objective)
{
  double progress = ridge_objective_get_progress (objective);
  RidgeVerdict verdict = ridge_objective_get_verdict (objective);
  const char *pace = ridge_words_pace (ridge_objective_get_pace (objective));
  g_autofree char *percent = isnan (progress) ? NULL : ridge_words_percent (progress);

  card->state = percent != NULL ? g_strdup_printf ("%s %s", percent, pace) : g_strdup (pace);
  card->state_role = get_word_role (card->ring.tone);
  if (card->ring.breached)
    {
      card->signal = g_strdup (ridge_words_pace (RIDGE_PACE_BROKEN));
      card->status = RIDGE_STATUS_BREACHED;
    }
  else if (verdict != RIDGE_VERDICT_NONE && verdict != RIDGE_VERDICT_ROUTINE)
    {
      card->signal = g_strdup (ridge_words_verdict (verdict));
      card->status = ridge_status_of_verdict (verdict);
    }
}

static void
fill_objective (Build          *self,
                RidgeMapCard   *card,
                RidgeObjective *objective)
{
  RidgeTeam *team = ridge_objective_get_team (objective);
  GListModel *key_results = ridge_objective_get_key_results (objective);
  RidgeRingPicture ring;

  ridge_ring_picture_init_objective (&ring, objective);
  card->ring = ring.spec;
  card->ring.text = NULL;
  ridge_ring_picture_clear (&ring);

  describe_standing (card, objective);
  card->caption = describe_owner (objective);
  card->color = get_team_color (team);
  card->lane = get_team_number (self, team);
  card->shape = card->lane > 0 ? card->lane - 1 : 0;
  card->column = find_column (self, objective);
  card->draft = ridge_objective_get_state (objective) == RIDGE_STATE_DRAFT;
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      add_key_result (card, key_result, ridge_objective_get_kind (objective));
    }
}

static gboolean
is_shown (Build          *self,
          RidgeObjective *objective)
{
  return g_hash_table_contains (self->shown, objective);
}

/* Whoever stands in the longest of the periods, or has something under it, serves the mission
 * directly; another that stands alone supports nothing yet, and no line is made up for it. */
static gboolean
serves_mission (RidgeObjective *objective)
{
  RidgePeriod *period = ridge_objective_get_period (objective);
  g_autoptr (GPtrArray) periods = ridge_plan_list (ridge_entity_get_plan (RIDGE_ENTITY (objective)), RIDGE_TABLE_PERIOD);

  if (ridge_objective_get_team (objective) == NULL || g_list_model_get_n_items (ridge_objective_get_rows (objective)) >
                                                        g_list_model_get_n_items (ridge_objective_get_key_results (objective)))
    return TRUE;
  for (guint i = 0; i < periods->len; i++)
    if (g_ptr_array_index (periods, i) != period && ridge_period_contains (g_ptr_array_index (periods, i), period))
      return FALSE;

  return TRUE;
}

/* What stands below, in the order of the tree: under the first key result, the second, …, under itself. */
static GPtrArray *
list_below (Build          *self,
            RidgeObjective *objective)
{
  GPtrArray *below = g_ptr_array_new ();
  GListModel *key_results = ridge_objective_get_key_results (objective);
  guint n = g_list_model_get_n_items (key_results);

  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (RidgeKeyResult) key_result = i < n ? g_list_model_get_item (key_results, i) : NULL;
      GListModel *children = key_result != NULL ? ridge_key_result_get_children (key_result) : ridge_objective_get_children (objective);

      for (guint k = 0; k < g_list_model_get_n_items (children); k++)
        {
          g_autoptr (RidgeObjective) child = g_list_model_get_item (children, k);

          if (is_shown (self, child))
            g_ptr_array_add (below, child);
        }
    }

  return below;
}

static guint
count_below (Build          *self,
             RidgeObjective *objective)
{
  g_autoptr (GPtrArray) waiting = list_below (self, objective);
  guint n = 0;

  while (waiting->len > 0)
    {
      g_autoptr (GPtrArray) below = list_below (self, g_ptr_array_steal_index_fast (waiting, waiting->len - 1));

      g_ptr_array_extend (waiting, below, NULL, NULL);
      n++;
    }

  return n;
}

static void
add_objective (Build          *self,
               RidgeObjective *objective)
{
  RidgeEntity *parent = ridge_objective_get_parent (objective);
  RidgeMapCard *card = ridge_map_add_card (self->map, RIDGE_MAP_OBJECTIVE, objective, ridge_objective_get_title (objective));

  fill_objective (self, card, objective);
  if (parent != NULL)
    card->parent = ridge_map_find (self->map, parent, &card->parent_row);
  else if (serves_mission (objective))
    card->parent = self->mission;
}

static void
add_objectives (Build *self)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  GListModel *roots = ridge_plan_get_objectives (self->plan);

  for (guint i = g_list_model_get_n_items (roots); i-- > 0;)
    {
      g_autoptr (RidgeObjective) root = g_list_model_get_item (roots, i);

      if (is_shown (self, root))
        g_ptr_array_add (waiting, root);
    }
  while (waiting->len > 0)
    {
      RidgeObjective *objective = g_ptr_array_steal_index (waiting, waiting->len - 1);
      g_autoptr (GPtrArray) below = list_below (self, objective);

      add_objective (self, objective);
      if (self->folded != NULL && g_hash_table_contains (self->folded, objective))
        {
          guint card = ridge_map_find (self->map, objective, NULL);

          ridge_map_set_hidden (self->map, card, count_below (self, objective));
          continue;
        }
      for (guint i = below->len; i-- > 0;)
        g_ptr_array_add (waiting, g_ptr_array_index (below, i));
    }
}

/* ---- Lines that are not the tree's ---- */

static void
add_links (Build *self)
{
  GListModel *links = ridge_plan_get_links (self->plan);

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);
      guint row, from, to;

      if (ridge_link_get_kind (link) != RIDGE_LINK_SUPPORTS)
        continue;
      from = ridge_map_find (self->map, ridge_link_get_to (link), &row);
      to = ridge_map_find (self->map, ridge_link_get_from (link), NULL);
      if (from != RIDGE_MAP_NONE && to != RIDGE_MAP_NONE)
        ridge_map_add_line (self->map, RIDGE_MAP_ALSO, from, row, to, NULL);
    }
}

/* ---- KPIs that lead to others ---- */

static gboolean
joins_kpis (RidgeLink *link)
{
  RidgeLinkKind kind = ridge_link_get_kind (link);

  return (kind == RIDGE_LINK_LEADS || kind == RIDGE_LINK_CONFLICTS) && ridge_link_get_from (link) != NULL &&
         ridge_link_get_to (link) != NULL && !ridge_kpi_get_retired (RIDGE_KPI (ridge_link_get_from (link))) &&
         !ridge_kpi_get_retired (RIDGE_KPI (ridge_link_get_to (link)));
}

/* Each KPI stands one step behind the last of those that lead to it. Where they lead round in a
 * circle the steps end with the number of KPIs. */
static void
set_steps (GListModel *links,
           GPtrArray  *kpis,
           guint      *steps)
{
  gboolean moved = TRUE;

  for (guint round = 0; moved && round < kpis->len; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < g_list_model_get_n_items (links); i++)
        {
          g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);
          guint from, to;

          if (ridge_link_get_kind (link) != RIDGE_LINK_LEADS || !joins_kpis (link) ||
              !g_ptr_array_find (kpis, ridge_link_get_from (link), &from) || !g_ptr_array_find (kpis, ridge_link_get_to (link), &to) ||
              steps[to] > steps[from] || steps[from] + 1 >= kpis->len)
            continue;
          steps[to] = steps[from] + 1;
          moved = TRUE;
        }
    }
}

static GPtrArray *
list_chained (Build *self)
{
  GPtrArray *chained = g_ptr_array_new ();
  GListModel *kpis = ridge_plan_get_kpis (self->plan);
  GListModel *links = ridge_plan_get_links (self->plan);
  g_autoptr (GHashTable) ends = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);

      if (!joins_kpis (link))
        continue;
      g_hash_table_add (ends, ridge_link_get_from (link));
      g_hash_table_add (ends, ridge_link_get_to (link));
    }
  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);

      if (g_hash_table_contains (ends, kpi) && ridge_team_shows (self->team, ridge_kpi_get_team (kpi)))
        g_ptr_array_add (chained, kpi);
    }

  return chained;
}

static void
add_kpi (Build    *self,
         RidgeKpi *kpi,
         guint     step)
{
  RidgeMapCard *card = ridge_map_add_card (self->map, RIDGE_MAP_KPI, kpi, ridge_kpi_get_name (kpi));
  RidgeVerdict verdict = ridge_kpi_get_verdict (kpi);
  double latest = ridge_kpi_get_latest (kpi);

  card->column = step;
  card->state_role = RIDGE_COLOR_TEXT;
  card->state = isnan (latest) ? g_strdup (ridge_words_pace (RIDGE_PACE_NO_DATA))
                               : ridge_words_value (latest, ridge_kpi_get_decimals (kpi), ridge_kpi_get_unit (kpi));
  if (verdict != RIDGE_VERDICT_NONE)
    {
      card->signal = g_strdup (ridge_words_verdict (verdict));
      card->status = ridge_status_of_verdict (verdict);
    }
}

static void
add_lead (Build     *self,
          RidgeLink *link,
          guint      from,
          guint      to)
{
  RidgeLead lead;
  gboolean tested = ridge_link_test_lead (link, &lead) && lead.test.answered;
  gboolean seen = tested && lead.test.supported;

  ridge_map_add_line (self->map, seen ? RIDGE_MAP_SUPPORTS : RIDGE_MAP_ALSO, from, RIDGE_MAP_NONE, to,
                      seen ? ridge_words_lag (lead.frequency, (guint) lead.test.lag) : g_strdup ("?"));
}

static void
add_kpis (Build *self)
{
  g_autoptr (GPtrArray) kpis = list_chained (self);
  g_autofree guint *steps = g_new0 (guint, kpis->len + 1);
  GListModel *links = ridge_plan_get_links (self->plan);

  set_steps (links, kpis, steps);
  for (guint i = 0; i < kpis->len; i++)
    add_kpi (self, g_ptr_array_index (kpis, i), steps[i]);
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);
      guint from, to;

      if (!joins_kpis (link))
        continue;
      from = ridge_map_find (self->map, ridge_link_get_from (link), NULL);
      to = ridge_map_find (self->map, ridge_link_get_to (link), NULL);
      if (from == RIDGE_MAP_NONE || to == RIDGE_MAP_NONE)
        continue;
      if (ridge_link_get_kind (link) == RIDGE_LINK_LEADS)
        add_lead (self, link, from, to);
      else
        /* Translators: at a line between two KPIs that work against each other */
        ridge_map_add_line (self->map, RIDGE_MAP_CONFLICTS, from, RIDGE_MAP_NONE, to, g_strdup (_("against each other")));
    }
  ridge_map_set_kpi_names (self->map, _("KPIs"), _("from leading to lagging"));
}

/**
 * ridge_map_picture_new:
 * @plan: a plan
 * @period: (nullable): only what runs within it, and what that stands under
 * @team: (nullable): only what is this team's, and what that stands under
 * @folded: (nullable) (element-type RidgeObjective): what hides what stands below it
 *
 * The alignment of a plan as cards and lines, not laid out yet. It borrows the
 * values of KPIs: ridge_map_picture_renew() comes before it is painted when the
 * plan may have changed.
 *
 * Returns: (transfer full): the map
 */
RidgeMap *
ridge_map_picture_new (RidgePlan   *plan,
                       RidgePeriod *period,
                       RidgeTeam   *team,
                       GHashTable  *folded)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) teams = g_ptr_array_new ();
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  Build build = { ridge_map_new (), plan, period, team, folded, shown, teams, columns, RIDGE_MAP_NONE };

  find_shown (&build);
  list_teams (&build);
  if (ridge_plan_get_mission (plan)[0] != '\0')
    {
      ridge_map_add_card (build.map, RIDGE_MAP_MISSION, plan, ridge_plan_get_mission (plan));
      build.mission = 0;
    }
  add_bands (&build);
  add_objectives (&build);
  add_links (&build);
  add_kpis (&build);
  ridge_map_picture_renew (build.map);

  return build.map;
}

/**
 * ridge_map_picture_renew:
 * @map: a map of a plan
 *
 * Borrows the KPIs' values again, which may stand elsewhere after a change.
 */
void
ridge_map_picture_renew (RidgeMap *map)
{
  for (guint i = 0; i < ridge_map_get_n_cards (map); i++)
    {
      const RidgeMapCard *card = ridge_map_get_card (map, i);
      RidgeSparklineSpec sparkline;

      if (card->kind != RIDGE_MAP_KPI)
        continue;
      sparkline = ridge_kpi_get_sparkline (RIDGE_KPI (card->subject), SPARKLINE_VALUES);
      ridge_map_set_sparkline (map, i, &sparkline);
    }
}

/**
 * ridge_map_picture_legend:
 *
 * Returns: (transfer full): what the lines and cards mean, as a sentence
 */
char *
ridge_map_picture_legend (void)
{
  return g_strdup (_("Line: supports; between KPIs, borne out by the values. Dashed: also supports; between KPIs, believed but not seen in the values. Hollow: draft."));
}

/**
 * ridge_map_picture_lay_out:
 * @map: a map
 * @arrangement: how its cards stand
 * @width: (out): how wide its picture is
 * @height: (out): how high
 *
 * Lays the map out in the font of printed pages, for ridge_map_picture_paint().
 */
void
ridge_map_picture_lay_out (RidgeMap           *map,
                           RidgeMapArrangement arrangement,
                           double             *width,
                           double             *height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = ridge_drawing_new_context (cr);

  ridge_map_lay_out (map, context, arrangement, FALSE, NULL);
  ridge_map_get_size (map, width, height);
  *width = ceil (*width + 2 * MARGIN);
  *height = ceil (*height + 2.5 * MARGIN);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/**
 * ridge_map_picture_paint:
 * @map: a map that ridge_map_picture_lay_out() laid out
 * @context: a context of ridge_drawing_new_context()
 * @width: the width that it gave
 * @height: the height that it gave
 *
 * Paints the whole map for paper, with what its lines mean below it.
 */
void
ridge_map_picture_paint (RidgeMap     *map,
                         cairo_t      *cr,
                         PangoContext *context,
                         double        width,
                         double        height)
{
  g_autofree char *legend = ridge_map_picture_legend ();
  g_autoptr (PangoLayout) words = ridge_text_new (context, legend, RIDGE_TEXT_SMALL, width - 2 * MARGIN);
  RidgePalette palette = ridge_palette_new (RIDGE_SCHEME_PRINT, NULL);
  RidgeBox all = { 0, 0, width, height };

  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  ridge_map_paint (map, &palette, context, cr, &all, 1, RIDGE_MAP_NONE);
  cairo_restore (cr);
  ridge_text_paint (words, &palette, RIDGE_COLOR_DIM, cr, MARGIN, height - 0.75 * MARGIN);
}

/**
 * ridge_map_picture_path:
 * @map: a map
 * @card: a card of it
 *
 * Returns: (transfer full): what the card stands under and what stands under it, as a sentence
 */
char *
ridge_map_picture_path (RidgeMap *map,
                        guint     card)
{
  const RidgeMapCard *at = ridge_map_get_card (map, card);
  guint parent = ridge_map_get_parent (map, card), n = 0;
  const char *first = NULL;
  g_autofree char *up = NULL;
  g_autofree char *down = NULL;

  for (guint child = ridge_map_get_child (map, card, RIDGE_MAP_NONE); child != RIDGE_MAP_NONE && at->kind != RIDGE_MAP_KPI;
       child = ridge_map_get_sibling (map, child, 1))
    {
      first = first != NULL ? first : ridge_map_get_card (map, child)->title;
      n++;
    }
  if (at->kind == RIDGE_MAP_KPI)
    {
      guint next = ridge_map_get_child (map, card, RIDGE_MAP_NONE);

      if (parent != RIDGE_MAP_NONE && next != RIDGE_MAP_NONE)
        return g_strdup_printf (_("After “%s”, before “%s”"), ridge_map_get_card (map, parent)->title, ridge_map_get_card (map, next)->title);
      if (parent != RIDGE_MAP_NONE)
        return g_strdup_printf (_("After “%s”; leads to no other"), ridge_map_get_card (map, parent)->title);
      return next != RIDGE_MAP_NONE ? g_strdup_printf (_("Leads to “%s”"), ridge_map_get_card (map, next)->title) : g_strdup ("");
    }

  if (parent == RIDGE_MAP_NONE)
    up = g_strdup (at->kind == RIDGE_MAP_MISSION ? _("The mission") : _("Supports nothing yet"));
  else if (at->parent_row != RIDGE_MAP_NONE)
    /* Translators: a key result, and its objective */
    up = g_strdup_printf (_("Supports “%s” of “%s”"), g_array_index (ridge_map_get_card (map, parent)->rows, RidgeMapRow, at->parent_row).text,
                          ridge_map_get_card (map, parent)->title);
  else
    up = g_strdup_printf (_("Supports “%s”"), ridge_map_get_card (map, parent)->title);

  if (n == 0)
    down = g_strdup (at->n_hidden > 0 ? _("what stands under it is folded away") : _("nothing stands under it"));
  else if (n == 1)
    down = g_strdup_printf (_("supported by “%s”"), first);
  else
    /* Translators: an objective, and how many others */
    down = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "supported by “%s” and %u other", "supported by “%s” and %u others", n - 1), first, n - 1);

  /* Translators: two parts of a sentence: "Supports “Win” · supported by “Try”" */
  return g_strdup_printf (_("%s · %s"), up, down);
}

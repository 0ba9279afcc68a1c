/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The labels behind the plots of an XmR chart, at the ends of the last
 * segment's lines. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#include "draw/ridge-label-column.h"

#define MAX_SHIFT 1.3   /* heights of a label between it and its line */
#define MAX_LINES 3     /* of a phrase */

/* A label of the last segment's lines, which stands behind the plot. */
typedef struct
{
  const char    *word;
  char          *number;
  RidgeTextStyle style;
  RidgeColorRole role;
  double         y;
  PangoLayout   *layout;     /* NULL until it is placed */
  gboolean       below;      /* in the lower chart */
  gboolean       optional;   /* may stay unsaid where the lines lie too close */
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->number);
  g_clear_object (&entry->layout);
}

static void
add_entry (GArray              *entries,
           const RidgeXmrChart *self,
           const char          *word,
           double               value,
           RidgeTextStyle       style,
           RidgeColorRole       role,
           gboolean             below)
{
  const RidgeScale *scale = below ? &self->range_y : &self->y;
  Entry             entry = {
                .word = word,
                .style = style,
                .role = role,
                .y = ridge_scale_map (scale, value),
                .below = below,
                .optional = style == RIDGE_TEXT_SMALL,
  };

  if (!isfinite (value))
    return;
  if (style == RIDGE_TEXT_SMALL_BOLD)
    entry.number = ridge_xmr_chart_value_to_text (self, value);
  else
    entry.number = ridge_xmr_chart_number_to_text (self, value, self->decimals);
  g_array_append_val (entries, entry);
}

/* A target beyond the plot is named at its edge, with an arrow to where it is. */
static void
add_target (GArray              *entries,
            const RidgeXmrChart *self)
{
  double      target = self->spec.target;
  const char *arrow = NULL;
  guint       before = entries->len;

  if (target > self->y.high)
    arrow = "↑";
  else if (target < self->y.low)
    arrow = "↓";

  add_entry (entries, self, self->spec.words->target, target,
             RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_TARGET, FALSE);
  if (arrow != NULL && entries->len > before)
    {
      Entry           *entry = &g_array_index (entries, Entry, before);
      g_autofree char *number = g_steal_pointer (&entry->number);

      entry->number = g_strconcat (number, " ", arrow, NULL);
    }
}

/* Where a natural bound leaves no limit, the chart says so in its place. */
static void
add_bound (GArray              *entries,
           const RidgeXmrChart *self,
           const char          *phrase,
           double               bound)
{
  Entry entry = {
    .word = phrase,
    .style = RIDGE_TEXT_SMALL,
    .role = RIDGE_COLOR_DIM,
    .y = ridge_scale_map (&self->y, bound),
    .optional = TRUE,
  };

  if (phrase != NULL && isfinite (bound))
    g_array_append_val (entries, entry);
}

static GArray *
collect_entries (const RidgeXmrChart *self)
{
  GArray                   *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  const RidgeXmrChartWords *words = self->spec.words;
  const RidgeChartPiece    *piece = ridge_xmr_chart_get_labelled_piece (self);

  g_array_set_clear_func (entries, entry_clear);
  add_target (entries, self);
  if (piece == NULL)
    return entries;

  if (piece->limits.shows_unpl)
    add_entry (entries, self, words->upper_limit, piece->limits.unpl_drawn,
               RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM, FALSE);
  else
    add_bound (entries, self, words->no_upper_limit, piece->limits.unpl_drawn);

  add_entry (entries, self, words->mean, piece->limits.center,
             RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_TEXT, FALSE);

  if (piece->limits.shows_lnpl)
    add_entry (entries, self, words->lower_limit, piece->limits.lnpl_drawn,
               RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM, FALSE);
  else
    add_bound (entries, self, words->no_lower_limit, piece->limits.lnpl_drawn);

  if (self->spec.show_ranges && self->spec.watch == NULL)
    {
      add_entry (entries, self, words->range_limit, piece->segment->url,
                 RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM, TRUE);
      add_entry (entries, self, words->mean, piece->segment->mean_mr,
                 RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_TEXT, TRUE);
    }
  return entries;
}

static char *
get_entry_text (const Entry *entry,
                gboolean     with_word)
{
  if (entry->number == NULL)
    return g_strdup (entry->word);
  if (entry->word == NULL || !with_word)
    return g_strdup (entry->number);
  return g_strconcat (entry->word, " ", entry->number, NULL);
}

/* Widest label. Phrases are left out: they are set in several lines before they
 * make the plot narrower. */
static double
measure_entries (const RidgeXmrChart *self,
                 const GArray        *entries,
                 gboolean             with_words)
{
  double widest = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry     *entry = &g_array_index (entries, Entry, i);
      g_autofree char *text = get_entry_text (entry, with_words);
      double           width;

      if (entry->number == NULL)
        continue;
      ridge_text_measure (self->context, text, entry->style, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/**
 * ridge_xmr_chart_measure_gutter:
 * @self: a chart
 * @room: the most it may take
 *
 * Measures the labels behind the plot. Where the words would take too much of
 * a narrow chart, the numbers stand alone.
 *
 * Returns: the width
 */
double
ridge_xmr_chart_measure_gutter (const RidgeXmrChart *self,
                                double               room)
{
  g_autoptr (GArray) entries = collect_entries (self);
  double width = measure_entries (self, entries, TRUE);

  return width <= room ? width : MIN (measure_entries (self, entries, FALSE), room);
}

/* A label may stand half above its plot, but not in the way of the reasons. */
static double
get_column_top (const RidgeXmrChart *self,
                const RidgeBox      *plot)
{
  double half = self->line_height / 2;
  double below_reasons = self->strip_height - self->line_height;

  if (plot == &self->plot && below_reasons > 0)
    return plot->y - MIN (half, below_reasons);
  return plot->y - half;
}

/* Sets the labels of one chart into a column. Returns the furthest that one
 * had to move away from its line, in heights of a label. */
static double
arrange_entries (const RidgeXmrChart *self,
                 const RidgeBox      *plot,
                 const GPtrArray     *entries,
                 RidgeLabelSlot      *slots)
{
  double top = get_column_top (self, plot);
  double bottom = plot->y + plot->height + self->line_height / 2;
  double furthest = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      double       half;

      ridge_text_get_size (entry->layout, NULL, &slots[i].height);
      half = slots[i].height / 2;
      slots[i].anchor = CLAMP (entry->y, top + half, MAX (top, bottom - 2 * half) + half);
    }
  ridge_label_column_place (slots, entries->len, top, bottom);
  for (guint i = 0; i < entries->len; i++)
    furthest = MAX (furthest, fabs (slots[i].y - slots[i].anchor) / self->line_height);
  return furthest;
}

/* The labels of one of the two charts, as texts. */
static GPtrArray *
set_entries (const RidgeXmrChart *self,
             const GArray        *entries,
             gboolean             below,
             double               room,
             gboolean             with_words)
{
  GPtrArray *set = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      Entry           *entry = &g_array_index (entries, Entry, i);
      g_autofree char *text = NULL;

      if (entry->below != below)
        continue;
      text = get_entry_text (entry, with_words);
      entry->layout = entry->number == NULL
                          ? ridge_text_new_wrapped (self->context, text, entry->style, room, MAX_LINES)
                          : ridge_text_new (self->context, text, entry->style, room);
      g_ptr_array_add (set, entry);
    }
  return set;
}

static void
place_entries (RidgeXmrChart *self,
               const GArray  *entries,
               gboolean       below,
               gboolean       with_words)
{
  const RidgeBox *plot = below ? &self->range_plot : &self->plot;
  double          x = plot->x + plot->width + RIDGE_CHART_GUTTER_GAP;
  g_autoptr (GPtrArray) placed = set_entries (self, entries, below, MAX (1, self->width - x), with_words);
  g_autofree RidgeLabelSlot *slots = g_new0 (RidgeLabelSlot, entries->len);

  if (arrange_entries (self, plot, placed, slots) > MAX_SHIFT)
    {
      for (guint i = placed->len; i > 0; i--)
        if (((const Entry *) g_ptr_array_index (placed, i - 1))->optional)
          g_ptr_array_remove_index (placed, i - 1);
      arrange_entries (self, plot, placed, slots);
    }

  for (guint i = 0; i < placed->len; i++)
    {
      Entry *entry = g_ptr_array_index (placed, i);

      ridge_xmr_chart_add_label (self, g_steal_pointer (&entry->layout), entry->role, x,
                                 round (slots[i].y - slots[i].height / 2));
    }
}

/**
 * ridge_xmr_chart_place_gutter:
 * @self: a chart
 *
 * Places the labels at the ends of the lines, moved apart where they touch.
 * Limits stay unsaid where the lines lie too close together for all of them.
 */
void
ridge_xmr_chart_place_gutter (RidgeXmrChart *self)
{
  g_autoptr (GArray) entries = collect_entries (self);
  double   gutter = self->width - self->plot.x - self->plot.width - RIDGE_CHART_GUTTER_GAP;
  gboolean with_words = measure_entries (self, entries, TRUE) <= gutter + 0.5;

  place_entries (self, entries, FALSE, with_words);
  if (ridge_xmr_chart_has_ranges (self))
    place_entries (self, entries, TRUE, with_words);
}

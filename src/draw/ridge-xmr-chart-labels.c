/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of an XmR chart: at the ends of its lines, over its phases and
 * between its charts, placed so that none covers another or the values. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#include "draw/ridge-label-column.h"

#define LINE_GAP     2.0    /* px between a line and the label that lies on it */
#define PHASE_GAP    6.0    /* px around the reason of a change */
#define MIN_PHASE    28.0   /* px: less room leaves a reason unsaid */
#define CLEARANCE    4.0    /* px between a label and the values */
#define MAX_SHIFT    1.3    /* heights of a label between it and its line */
#define ARROW_UP     "\xe2\x86\x91"
#define ARROW_DOWN   "\xe2\x86\x93"

/* A label of the last segment's lines, which stands behind the plot. */
typedef struct
{
  const char        *word;
  char              *number;
  RidgeTextStyle     style;
  RidgeColorRole     role;
  double             y;
  gboolean           below;      /* in the lower chart */
  gboolean           optional;   /* may stay unsaid where the lines lie too close */
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->number);
}

static char *
get_number (const RidgeXmrChart *self,
            double               value)
{
  return ridge_value_to_text (value, self->decimals, self->spec.format_value, self->spec.user_data);
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
  Entry entry = { word, NULL, style, role, ridge_scale_map (scale, value), below,
                  style == RIDGE_TEXT_SMALL };

  if (!isfinite (value))
    return;
  entry.number = get_number (self, value);
  g_array_append_val (entries, entry);
}

/* The last visible segment whose lines are known. */
static const RidgeChartPiece *
get_labelled_piece (const RidgeXmrChart *self)
{
  for (guint i = self->pieces->len; i > 0; i--)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i - 1);

      if (isfinite (piece->limits.center))
        return piece;
    }
  return NULL;
}

/* A target beyond the plot is named at its edge, with an arrow to where it is. */
static void
add_target (GArray              *entries,
            const RidgeXmrChart *self)
{
  double target = self->spec.target;
  const char *arrow = target > self->y.high ? ARROW_UP : target < self->y.low ? ARROW_DOWN : NULL;
  guint before = entries->len;

  add_entry (entries, self, self->spec.words->target, target,
             RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_TARGET, FALSE);
  if (arrow != NULL && entries->len > before)
    {
      Entry *entry = &g_array_index (entries, Entry, before);
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
  Entry entry = { phrase, NULL, RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM,
                  ridge_scale_map (&self->y, bound), FALSE, TRUE };

  if (phrase != NULL && isfinite (bound))
    g_array_append_val (entries, entry);
}

static GArray *
collect_entries (const RidgeXmrChart *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  const RidgeXmrChartWords *words = self->spec.words;
  const RidgeChartPiece *piece = get_labelled_piece (self);

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

  if (self->spec.show_ranges)
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

/* Widest label. Phrases are left out: they are cut before they make the plot
 * narrower. */
static double
measure_entries (const RidgeXmrChart *self,
                 const GArray        *entries,
                 gboolean             with_words)
{
  double widest = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *text = get_entry_text (entry, with_words);
      double width;

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

static void
add_label (RidgeXmrChart  *self,
           PangoLayout    *layout,
           RidgeColorRole  role,
           double          x,
           double          y,
           double          anchor)
{
  RidgeChartLabel label = { layout, { .x = x, .y = y }, role, anchor };

  ridge_text_get_size (layout, &label.box.width, &label.box.height);
  g_array_append_val (self->labels, label);
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
  double furthest = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      slots[i].anchor = CLAMP (entry->y, plot->y, plot->y + plot->height);
      slots[i].height = self->line_height;
    }
  ridge_label_column_place (slots, entries->len, get_column_top (self, plot),
                            plot->y + plot->height + self->line_height / 2);
  for (guint i = 0; i < entries->len; i++)
    furthest = MAX (furthest, fabs (slots[i].y - slots[i].anchor) / self->line_height);
  return furthest;
}

static void
place_entries (RidgeXmrChart *self,
               const GArray  *entries,
               gboolean       below,
               gboolean       with_words)
{
  const RidgeBox *plot = below ? &self->range_plot : &self->plot;
  double x = plot->x + plot->width + RIDGE_CHART_GUTTER_GAP;
  double room = MAX (1, self->width - x);
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();
  g_autofree RidgeLabelSlot *slots = g_new0 (RidgeLabelSlot, entries->len);

  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, Entry, i).below == below)
      g_ptr_array_add (placed, &g_array_index (entries, Entry, i));

  if (arrange_entries (self, plot, placed, slots) > MAX_SHIFT)
    {
      for (guint i = placed->len; i > 0; i--)
        if (((const Entry *) g_ptr_array_index (placed, i - 1))->optional)
          g_ptr_array_remove_index (placed, i - 1);
      arrange_entries (self, plot, placed, slots);
    }

  for (guint i = 0; i < placed->len; i++)
    {
      const Entry *entry = g_ptr_array_index (placed, i);
      g_autofree char *text = get_entry_text (entry, with_words);

      add_label (self, ridge_text_new (self->context, text, entry->style, room), entry->role, x,
                 round (slots[i].y - slots[i].height / 2), slots[i].anchor);
    }
}

/* Whether the values of a segment, or the lines between them, run through a
 * box. */
static gboolean
covers_values (const RidgeXmrChart   *self,
               const RidgeChartPiece *piece,
               const RidgeBox        *box)
{
  double from = ridge_scale_unmap (&self->x, box->x - CLEARANCE);
  double to = ridge_scale_unmap (&self->x, box->x + box->width + CLEARANCE);
  gsize start = ridge_xmr_chart_find_first_row (self, from);
  gsize end = ridge_xmr_chart_find_first_row (self, to);
  double low = INFINITY;
  double high = -INFINITY;

  start = MAX (start, piece->start + 1) - 1;
  end = MIN (end + 1, piece->end);
  for (gsize row = start; row < end; row++)
    {
      double value = self->spec.values[row];

      if (isnan (value))
        continue;
      low = MIN (low, value);
      high = MAX (high, value);
    }

  return low <= high &&
         ridge_scale_map (&self->y, high) - CLEARANCE < box->y + box->height &&
         ridge_scale_map (&self->y, low) + CLEARANCE > box->y;
}

static gboolean
is_free (const RidgeXmrChart   *self,
         const RidgeChartPiece *piece,
         const RidgeBox        *box)
{
  for (guint i = 0; i < self->labels->len; i++)
    if (ridge_box_overlaps (&g_array_index (self->labels, RidgeChartLabel, i).box, box, LINE_GAP))
      return FALSE;

  if (isfinite (self->spec.target))
    {
      double y = ridge_scale_map (&self->y, self->spec.target);

      if (y > box->y && y < box->y + box->height)
        return FALSE;
    }
  return box->x >= self->plot.x && box->y >= self->plot.y - 1 &&
         box->y + box->height <= self->plot.y + self->plot.height + 1 &&
         !covers_values (self, piece, box);
}

/* Sets a text on a line inside the plot: at the segment's end, or else at its
 * beginning, on the given side of the line; or not at all. */
static gboolean
try_inside (RidgeXmrChart         *self,
            const RidgeChartPiece *piece,
            const char            *text,
            double                 value,
            gboolean               above)
{
  g_autoptr (PangoLayout) layout = ridge_text_new (self->context, text, RIDGE_TEXT_SMALL, 0);
  double line = ridge_scale_map (&self->y, value);
  RidgeBox box = { 0 };

  ridge_text_get_size (layout, &box.width, &box.height);
  if (box.width + 2 * CLEARANCE > piece->right - piece->left)
    return FALSE;

  box.y = round (above ? line - LINE_GAP - box.height : line + LINE_GAP);
  for (guint end = 0; end < 2; end++)
    {
      box.x = end == 0 ? piece->right - box.width : piece->left;
      if (!is_free (self, piece, &box))
        continue;
      add_label (self, g_steal_pointer (&layout), RIDGE_COLOR_DIM, box.x, box.y, line);
      return TRUE;
    }
  return FALSE;
}

static void
try_number (RidgeXmrChart         *self,
            const RidgeChartPiece *piece,
            double                 value,
            gboolean               above)
{
  if (isfinite (value))
    {
      g_autofree char *number = get_number (self, value);

      try_inside (self, piece, number, value, above);
    }
}

/* Segments before the last have their numbers on their lines. */
static void
place_inside (RidgeXmrChart *self)
{
  const RidgeChartPiece *labelled = get_labelled_piece (self);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);
      const RidgeXmrLimits *limits = &piece->limits;

      if (piece != labelled)
        {
          if (limits->shows_unpl)
            try_number (self, piece, limits->unpl_drawn, TRUE);
          if (limits->shows_lnpl)
            try_number (self, piece, limits->lnpl_drawn, FALSE);
          try_number (self, piece, limits->center, TRUE);
        }
      if (piece->provisional && self->spec.words->provisional != NULL && isfinite (limits->unpl) &&
          !try_inside (self, piece, self->spec.words->provisional, limits->unpl_drawn, TRUE))
        try_inside (self, piece, self->spec.words->provisional, limits->lnpl_drawn, FALSE);
    }
}

static double
get_phase_end (const RidgeXmrChart *self,
               guint                index)
{
  for (guint i = index + 1; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *next = &g_array_index (self->pieces, RidgeChartPiece, i);

      if (self->spec.phases[next->segment - self->spec.xmr->segments] != NULL)
        return next->boundary;
    }
  return self->width;
}

static void
place_phases (RidgeXmrChart *self)
{
  if (self->spec.phases == NULL)
    return;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);
      const char *reason = self->spec.phases[piece->segment - self->spec.xmr->segments];
      double x = isnan (piece->boundary) ? self->plot.x : piece->boundary + PHASE_GAP;
      double room = get_phase_end (self, i) - PHASE_GAP - x;

      if (reason != NULL && room >= MIN_PHASE)
        add_label (self, ridge_text_new (self->context, reason, RIDGE_TEXT_SMALL, room),
                   RIDGE_COLOR_DIM, x, self->plot.y - self->strip_height, NAN);
    }
}

static void
place_title (RidgeXmrChart *self)
{
  double y;

  if (!ridge_xmr_chart_has_ranges (self) || self->spec.words->moving_range == NULL)
    return;

  y = (self->plot.y + self->plot.height + self->range_plot.y - self->line_height) / 2;
  add_label (self, ridge_text_new (self->context, self->spec.words->moving_range, RIDGE_TEXT_SMALL_BOLD,
                                   self->plot.width),
             RIDGE_COLOR_DIM, self->plot.x, round (y), NAN);
}

static void
place_tick_label (RidgeXmrChart *self,
                  const char    *text,
                  double         x,
                  double         y)
{
  add_label (self, ridge_text_new (self->context, text, RIDGE_TEXT_SMALL, 0), RIDGE_COLOR_DIM,
             round (x), round (y), NAN);
}

static void
place_value_labels (RidgeXmrChart *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const RidgeChartTick *tick = &g_array_index (self->ticks, RidgeChartTick, i);
      double width;

      ridge_text_measure (self->context, tick->label, RIDGE_TEXT_SMALL, &width, NULL);
      place_tick_label (self, tick->label, self->plot.x - RIDGE_CHART_TICK_GAP - width,
                        tick->place - self->line_height / 2);
    }
}

static void
place_axis_labels (RidgeXmrChart *self)
{
  const RidgeBox *lowest = ridge_xmr_chart_has_ranges (self) ? &self->range_plot : &self->plot;
  double y = lowest->y + lowest->height + RIDGE_CHART_AXIS_GAP;

  for (guint i = 0; i < self->order_ticks->len; i++)
    {
      const RidgeChartTick *tick = &g_array_index (self->order_ticks, RidgeChartTick, i);
      double width;

      ridge_text_measure (self->context, tick->label, RIDGE_TEXT_SMALL, &width, NULL);
      place_tick_label (self, tick->label, tick->place - width / 2, y);
    }
  for (guint row = 0; self->time_axis != NULL && row < 2; row++)
    {
      const GArray *ticks = row == 0 ? self->time_axis->ticks : self->time_axis->contexts;

      for (guint i = 0; i < ticks->len; i++)
        {
          const RidgeTimeTick *tick = &g_array_index (ticks, RidgeTimeTick, i);

          if (tick->label != NULL)
            place_tick_label (self, tick->label, tick->label_x, y + row * self->line_height);
        }
    }
}

static void
place_empty (RidgeXmrChart *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width, height;

  if (self->spec.words->empty == NULL)
    return;

  layout = ridge_text_new (self->context, self->spec.words->empty, RIDGE_TEXT_BODY, self->width);
  ridge_text_get_size (layout, &width, &height);
  add_label (self, g_steal_pointer (&layout), RIDGE_COLOR_DIM, round ((self->width - width) / 2),
             round ((self->height - height) / 2), NAN);
}

/**
 * ridge_xmr_chart_place_labels:
 * @self: a chart
 *
 * Places the words: first those that must be said, then the numbers of earlier
 * segments wherever they cover nothing.
 */
void
ridge_xmr_chart_place_labels (RidgeXmrChart *self)
{
  g_autoptr (GArray) entries = NULL;
  gboolean with_words;

  if (self->spec.xmr->n_valid == 0)
    {
      place_empty (self);
      return;
    }

  entries = collect_entries (self);
  with_words = self->plot.x + self->plot.width + RIDGE_CHART_GUTTER_GAP + measure_entries (self, entries, TRUE)
               <= self->width + 0.5;
  place_entries (self, entries, FALSE, with_words);
  if (ridge_xmr_chart_has_ranges (self))
    place_entries (self, entries, TRUE, with_words);
  place_value_labels (self);
  place_axis_labels (self);
  place_phases (self);
  place_title (self);
  place_inside (self);
}

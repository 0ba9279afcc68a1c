/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-map-private.h"

#include "draw/ridge-tree-layout.h"

#define TITLE_LINES 4
#define LANE_PAD    0.6

static const double card_widths[] = { [RIDGE_MAP_MISSION] = 9, [RIDGE_MAP_OBJECTIVE] = 14, [RIDGE_MAP_KPI] = 12 };

/* Between a card and its children, and between cards above each other. */
static const double gap_across[] = { [RIDGE_MAP_TREE] = 3, [RIDGE_MAP_TEAMS] = 3 };
static const double gap_down = 0.8;

static void
row_clear (gpointer data)
{
  RidgeMapRow *row = data;

  g_object_unref (row->subject);
  g_free (row->text);
  g_free (row->value);
}

static void
card_clear (gpointer data)
{
  RidgeMapCard *card = data;

  g_object_unref (card->subject);
  g_free (card->title);
  g_free (card->state);
  g_free (card->signal);
  g_free (card->caption);
  g_array_unref (card->rows);
  g_clear_object (&card->title_layout);
}

static void
edge_clear (gpointer data)
{
  g_free (((RidgeMapEdge *) data)->label);
}

static void
band_clear (gpointer data)
{
  g_free (((RidgeMapBand *) data)->name);
}

static GArray *
array_new (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (array, clear);

  return array;
}

/**
 * ridge_map_new:
 *
 * Returns: (transfer full): an empty map
 */
RidgeMap *
ridge_map_new (void)
{
  RidgeMap *self = g_new0 (RidgeMap, 1);

  self->cards = array_new (sizeof (RidgeMapCard), card_clear);
  self->edges = array_new (sizeof (RidgeMapEdge), edge_clear);
  self->lanes = array_new (sizeof (RidgeMapBand), band_clear);
  self->columns = array_new (sizeof (RidgeMapBand), band_clear);

  return self;
}

/**
 * ridge_map_free:
 * @self: (transfer full) (nullable): a map
 *
 * Frees the map, its cards, rows and lines.
 */
void
ridge_map_free (RidgeMap *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cards);
  g_array_unref (self->edges);
  g_array_unref (self->lanes);
  g_array_unref (self->columns);
  g_free (self->kpi_title);
  g_free (self->kpi_note);
  g_free (self);
}

/**
 * ridge_map_add_card:
 * @kind: what it is
 * @subject: what it stands for
 * @title: its title
 *
 * Adds a card; cards that share a parent keep the order in which they come.
 *
 * Returns: (transfer none): the card, to be filled in before another is added
 */
RidgeMapCard *
ridge_map_add_card (RidgeMap      *self,
                    RidgeMapKind   kind,
                    gpointer       subject,
                    const char    *title)
{
  RidgeMapCard card = {
    .kind = kind,
    .subject = g_object_ref (subject),
    .title = g_strdup (title),
    .rows = array_new (sizeof (RidgeMapRow), row_clear),
    .parent = RIDGE_MAP_NONE,
    .parent_row = RIDGE_MAP_NONE,
  };

  g_array_append_val (self->cards, card);

  return ridge_map_card (self, self->cards->len - 1);
}

/**
 * ridge_map_add_row:
 * @subject: what it stands for
 * @text: the key result
 * @value: (transfer full): how far it is
 * @role: the colour of @value
 *
 * Adds a key result to the card of its objective.
 */
void
ridge_map_add_row (RidgeMapCard  *card,
                   gpointer       subject,
                   const char    *text,
                   char          *value,
                   RidgeColorRole role)
{
  RidgeMapRow row = { g_object_ref (subject), g_strdup (text), value, role };

  g_array_append_val (card->rows, row);
}

/**
 * ridge_map_add_line:
 * @kind: what the line means
 * @from: the card above, or the KPI that leads
 * @from_row: row of @from that the line leaves from, %RIDGE_MAP_NONE for the card
 * @to: the card below, or the KPI that lags
 * @label: (transfer full) (nullable): what stands at the line
 *
 * Joins two cards by a line that is not the tree's.
 */
void
ridge_map_add_line (RidgeMap    *self,
                    RidgeMapLine kind,
                    guint        from,
                    guint        from_row,
                    guint        to,
                    char        *label)
{
  RidgeMapEdge edge = { kind, from, from_row, to, label };

  g_return_if_fail (from < self->cards->len && to < self->cards->len);

  g_array_append_val (self->edges, edge);
}

/**
 * ridge_map_set_hidden:
 * @card: a card
 * @n_hidden: cards below it that are not on the map because it is folded
 *
 * Says how much a card hides, which is written at its side.
 */
void
ridge_map_set_hidden (RidgeMap *self,
                      guint     card,
                      guint     n_hidden)
{
  g_return_if_fail (card < self->cards->len);

  ridge_map_card (self, card)->n_hidden = n_hidden;
}

/**
 * ridge_map_add_lane:
 * @name: a team's name
 * @color: its colour, transparent for none
 * @shape: number of its shape
 *
 * Returns: the lane's number
 */
guint
ridge_map_add_lane (RidgeMap         *self,
                    const char       *name,
                    const RidgeColor *color,
                    guint             shape)
{
  RidgeMapBand band = { .name = g_strdup (name), .color = *color, .shape = shape };

  g_array_append_val (self->lanes, band);

  return self->lanes->len - 1;
}

/**
 * ridge_map_add_column:
 * @name: a period's name
 *
 * Returns: the column's number
 */
guint
ridge_map_add_column (RidgeMap   *self,
                      const char *name)
{
  RidgeMapBand band = { .name = g_strdup (name) };

  g_array_append_val (self->columns, band);

  return self->columns->len - 1;
}

/**
 * ridge_map_set_kpi_names:
 * @title: "KPIs"
 * @note: which way the chain goes
 *
 * Says what stands at the band of the KPIs.
 */
void
ridge_map_set_kpi_names (RidgeMap   *self,
                         const char *title,
                         const char *note)
{
  g_set_str (&self->kpi_title, title);
  g_set_str (&self->kpi_note, note);
}

/* Where the text of a card begins: beside its ring, or at its edge. */
double
ridge_map_get_text_x (RidgeMap           *self,
                      const RidgeMapCard *card)
{
  return self->line * (RIDGE_MAP_PADDING + (card->kind == RIDGE_MAP_OBJECTIVE ? RIDGE_MAP_RING + 0.5 : 0));
}

static double
get_title_height (const RidgeMapCard *card)
{
  double height;

  ridge_text_get_size (card->title_layout, NULL, &height);

  return height;
}

/* Where the key results begin, from the top of the card. */
double
ridge_map_get_rows_top (RidgeMap           *self,
                        const RidgeMapCard *card)
{
  double head = get_title_height (card) + (card->state != NULL ? self->line : 0) + (card->caption != NULL ? self->line : 0);

  if (card->kind == RIDGE_MAP_OBJECTIVE)
    head = MAX (head, RIDGE_MAP_RING * self->line);

  return head + 1.5 * RIDGE_MAP_PADDING * self->line;
}

/* Texts that were measured before are not measured again. */
static void
measure_cards (RidgeMap     *self,
               PangoContext *context,
               RidgeMap     *previous)
{
  g_autoptr (GHashTable) known = NULL;

  if (previous != NULL && previous->line == self->line)
    {
      known = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < previous->cards->len; i++)
        g_hash_table_insert (known, ridge_map_card (previous, i)->subject, ridge_map_card (previous, i));
    }

  for (guint i = 0; i < self->cards->len; i++)
    {
      RidgeMapCard *card = ridge_map_card (self, i);
      RidgeMapCard *before = known != NULL ? g_hash_table_lookup (known, card->subject) : NULL;
      double room = card_widths[card->kind] * self->line - ridge_map_get_text_x (self, card) - RIDGE_MAP_PADDING * self->line;

      if (card->title_layout == NULL && before != NULL && before->title_layout != NULL && g_str_equal (before->title, card->title))
        card->title_layout = g_object_ref (before->title_layout);
      if (card->title_layout == NULL)
        card->title_layout = ridge_text_new_wrapped (context, card->title, RIDGE_TEXT_BOLD, room, TITLE_LINES);

      card->box.width = card_widths[card->kind] * self->line;
      card->box.height = ridge_map_get_rows_top (self, card) + 0.5 * RIDGE_MAP_PADDING * self->line;
      if (card->rows->len > 0)
        card->box.height += (card->rows->len * RIDGE_MAP_ROW + 0.3) * self->line;
      if (card->kind == RIDGE_MAP_KPI)
        card->box.height += RIDGE_MAP_FIGURE * self->line;
    }
}

/* The tree grows from left to right: what is across for the layout goes down the map. */
static void
place_tree (RidgeMap *self)
{
  g_autofree RidgeTreeNode *nodes = g_new0 (RidgeTreeNode, self->cards->len + 1);
  g_autofree gsize *places = g_new0 (gsize, self->cards->len + 1);
  gsize n = 0;

  for (guint i = 0; i < self->cards->len; i++)
    {
      RidgeMapCard *card = ridge_map_card (self, i);

      if (card->kind == RIDGE_MAP_KPI)
        continue;
      places[i] = n;
      nodes[n++] = (RidgeTreeNode) {
        .parent = card->parent == RIDGE_MAP_NONE ? RIDGE_TREE_ROOT : places[card->parent],
        .breadth = card->box.height + gap_down * self->line,
        .depth = card->box.width + gap_across[RIDGE_MAP_TREE] * self->line,
      };
    }
  ridge_tree_layout_place (nodes, n);
  for (guint i = 0; i < self->cards->len; i++)
    if (ridge_map_card (self, i)->kind != RIDGE_MAP_KPI)
      {
        ridge_map_card (self, i)->box.x = nodes[places[i]].along;
        ridge_map_card (self, i)->box.y = nodes[places[i]].across;
      }
}

/* Columns as wide as their widest card, lanes as high as their fullest column. */
static void
place_teams (RidgeMap *self)
{
  double x = 0, y = RIDGE_MAP_HEADING * self->line;
  guint n_columns = self->columns->len;
  g_autofree double *filled = g_new0 (double, (gsize) self->lanes->len * n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    ridge_map_band (self->columns, i)->extent = 0;
  for (guint i = 0; i < self->cards->len; i++)
    {
      RidgeMapCard *card = ridge_map_card (self, i);
      RidgeMapBand *column;

      if (card->kind == RIDGE_MAP_KPI)
        continue;
      column = ridge_map_band (self->columns, card->column);
      column->extent = MAX (column->extent, card->box.width);
      card->box.y = filled[card->lane * n_columns + card->column];
      filled[card->lane * n_columns + card->column] += card->box.height + gap_down * self->line;
    }

  for (guint i = 0; i < n_columns; i++)
    {
      RidgeMapBand *column = ridge_map_band (self->columns, i);

      column->start = x + LANE_PAD * self->line;
      x += column->extent > 0 ? column->extent + gap_across[RIDGE_MAP_TEAMS] * self->line : 0;
    }
  for (guint i = 0; i < self->lanes->len; i++)
    {
      RidgeMapBand *lane = ridge_map_band (self->lanes, i);

      lane->start = y;
      lane->extent = 0;
      for (guint k = 0; k < n_columns; k++)
        lane->extent = MAX (lane->extent, filled[i * n_columns + k]);
      lane->extent += RIDGE_MAP_HEADING * self->line;
      y += lane->extent + 0.3 * self->line;
    }
  for (guint i = 0; i < self->cards->len; i++)
    {
      RidgeMapCard *card = ridge_map_card (self, i);

      if (card->kind == RIDGE_MAP_KPI)
        continue;
      card->box.x = ridge_map_band (self->columns, card->column)->start;
      card->box.y += ridge_map_band (self->lanes, card->lane)->start + 0.8 * RIDGE_MAP_HEADING * self->line;
    }
}

/* The KPIs stand below everything, from leading to lagging. */
static void
place_kpis (RidgeMap *self,
            double    top)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, TRUE, sizeof (double));
  double line = self->line, left = LANE_PAD * line, head = top + RIDGE_MAP_HEADING * line;

  self->kpi_box = (RidgeBox) { 0, top, 0, 0 };
  for (guint i = 0; i < self->cards->len; i++)
    {
      RidgeMapCard *card = ridge_map_card (self, i);
      double *height;

      if (card->kind != RIDGE_MAP_KPI)
        continue;
      if (card->column >= heights->len)
        g_array_set_size (heights, card->column + 1);
      height = &g_array_index (heights, double, card->column);
      card->box.x = left + card->column * (card->box.width + 4.5 * line);
      card->box.y = head + *height;
      *height += card->box.height + gap_down * line;
      self->kpi_box.width = MAX (self->kpi_box.width, card->box.x + card->box.width + LANE_PAD * line);
      self->kpi_box.height = MAX (self->kpi_box.height, head + *height - top);
    }
}

/**
 * ridge_map_lay_out:
 * @context: the caller's Pango context
 * @arrangement: how the cards stand
 * @mirrored: whether it grows from right to left
 * @previous: (nullable): a map laid out before in the same font, whose measured
 *   titles are used again
 *
 * Gives every card its place. The same cards always get the same places, and
 * siblings never change their order.
 */
void
ridge_map_lay_out (RidgeMap           *self,
                   PangoContext       *context,
                   RidgeMapArrangement arrangement,
                   gboolean            mirrored,
                   RidgeMap           *previous)
{
  double bottom = 0;

  self->arrangement = arrangement;
  self->mirrored = mirrored;
  ridge_text_measure (context, "X", RIDGE_TEXT_BODY, NULL, &self->line);
  measure_cards (self, context, previous);

  if (arrangement == RIDGE_MAP_TREE)
    place_tree (self);
  else
    place_teams (self);

  self->width = 0;
  for (guint i = 0; i < self->cards->len; i++)
    if (ridge_map_card (self, i)->kind != RIDGE_MAP_KPI)
      {
        const RidgeBox *box = &ridge_map_card (self, i)->box;

        self->width = MAX (self->width, box->x + box->width + LANE_PAD * self->line);
        bottom = MAX (bottom, box->y + box->height);
      }
  if (arrangement == RIDGE_MAP_TEAMS && self->lanes->len > 0)
    bottom = ridge_map_band (self->lanes, self->lanes->len - 1)->start + ridge_map_band (self->lanes, self->lanes->len - 1)->extent;

  place_kpis (self, bottom > 0 ? bottom + self->line : 0);
  self->width = MAX (self->width, self->kpi_box.width);
  if (self->kpi_box.height > 0)
    self->kpi_box.width = self->width;
  self->height = self->kpi_box.height > 0 ? self->kpi_box.y + self->kpi_box.height : bottom;

  for (guint i = 0; mirrored && i < self->cards->len; i++)
    {
      RidgeBox *box = &ridge_map_card (self, i)->box;

      box->x = self->width - box->x - box->width;
    }
}

/**
 * ridge_map_get_size:
 * @width: (out): how wide the map is
 * @height: (out): how high
 *
 * Gets the size of a map that was laid out.
 */
void
ridge_map_get_size (RidgeMap *self,
                    double   *width,
                    double   *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * ridge_map_get_n_cards:
 *
 * Returns: how many cards there are
 */
guint
ridge_map_get_n_cards (RidgeMap *self)
{
  return self->cards->len;
}

/**
 * ridge_map_get_card:
 * @card: from 0
 *
 * Returns: (transfer none): a card
 */
const RidgeMapCard *
ridge_map_get_card (RidgeMap *self,
                    guint     card)
{
  g_return_val_if_fail (card < self->cards->len, NULL);

  return ridge_map_card (self, card);
}

/**
 * ridge_map_set_sparkline:
 * @card: a card of a KPI
 * @sparkline: what it draws; the values stay the caller's
 *
 * Says what a KPI's card draws, from now on.
 */
void
ridge_map_set_sparkline (RidgeMap                 *self,
                         guint                     card,
                         const RidgeSparklineSpec *sparkline)
{
  g_return_if_fail (card < self->cards->len);

  ridge_map_card (self, card)->sparkline = *sparkline;
}

/**
 * ridge_map_find:
 * @subject: what is looked for
 * @row: (out) (optional): the row that stands for it, %RIDGE_MAP_NONE for the card
 *
 * Returns: the card of that subject or with a row for it, %RIDGE_MAP_NONE for none
 */
guint
ridge_map_find (RidgeMap      *self,
                gconstpointer  subject,
                guint         *row)
{
  if (row != NULL)
    *row = RIDGE_MAP_NONE;
  for (guint i = 0; subject != NULL && i < self->cards->len; i++)
    {
      const RidgeMapCard *card = ridge_map_card (self, i);

      if ((gconstpointer) card->subject == subject)
        return i;
      for (guint k = 0; k < card->rows->len; k++)
        if ((gconstpointer) g_array_index (card->rows, RidgeMapRow, k).subject == subject)
          {
            if (row != NULL)
              *row = k;
            return i;
          }
    }

  return RIDGE_MAP_NONE;
}

/**
 * ridge_map_get_row_box:
 * @card: a card
 * @row: a row of it, %RIDGE_MAP_NONE for the whole card
 * @box: (out): where it stands on the map
 *
 * Gets the place of a card or of one of its rows.
 */
void
ridge_map_get_row_box (RidgeMap *self,
                       guint     card,
                       guint     row,
                       RidgeBox *box)
{
  const RidgeMapCard *at = ridge_map_get_card (self, card);

  *box = at->box;
  if (row == RIDGE_MAP_NONE)
    return;
  box->y += ridge_map_get_rows_top (self, at) + (row * RIDGE_MAP_ROW + 0.2) * self->line;
  box->height = RIDGE_MAP_ROW * self->line;
}

static gboolean
contains (const RidgeBox *box,
          double          x,
          double          y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/**
 * ridge_map_find_at:
 * @x: on the map
 * @y: on the map
 * @row: (out) (optional): the row there, %RIDGE_MAP_NONE for none
 *
 * Returns: the card there, %RIDGE_MAP_NONE for none
 */
guint
ridge_map_find_at (RidgeMap *self,
                   double    x,
                   double    y,
                   guint    *row)
{
  if (row != NULL)
    *row = RIDGE_MAP_NONE;
  for (guint i = 0; i < self->cards->len; i++)
    {
      const RidgeMapCard *card = ridge_map_card (self, i);
      RidgeBox box;

      if (!contains (&card->box, x, y))
        continue;
      for (guint k = 0; row != NULL && k < card->rows->len; k++)
        {
          ridge_map_get_row_box (self, i, k, &box);
          if (contains (&box, x, y))
            *row = k;
        }
      return i;
    }

  return RIDGE_MAP_NONE;
}

/**
 * ridge_map_get_parent:
 * @card: a card
 *
 * Returns: the card above, of KPIs the first that leads to @card;
 *   %RIDGE_MAP_NONE for none
 */
guint
ridge_map_get_parent (RidgeMap *self,
                      guint     card)
{
  const RidgeMapCard *at = ridge_map_get_card (self, card);

  for (guint i = 0; at->kind == RIDGE_MAP_KPI && i < self->edges->len; i++)
    if (ridge_map_edge (self, i)->to == card)
      return ridge_map_edge (self, i)->from;

  return at->parent;
}

/**
 * ridge_map_get_child:
 * @card: a card
 * @row: only what stands under this row; %RIDGE_MAP_NONE for the card and all its rows
 *
 * Returns: the first card below, of KPIs the first that @card leads to;
 *   %RIDGE_MAP_NONE for none
 */
guint
ridge_map_get_child (RidgeMap *self,
                     guint     card,
                     guint     row)
{
  gboolean is_kpi = ridge_map_get_card (self, card)->kind == RIDGE_MAP_KPI;

  for (guint i = card + 1; !is_kpi && i < self->cards->len; i++)
    if (ridge_map_card (self, i)->parent == card && (row == RIDGE_MAP_NONE || ridge_map_card (self, i)->parent_row == row))
      return i;
  for (guint i = 0; is_kpi && i < self->edges->len; i++)
    if (ridge_map_edge (self, i)->from == card)
      return ridge_map_edge (self, i)->to;

  return RIDGE_MAP_NONE;
}

/* Cards that one goes through upwards and downwards: the children of one parent, the roots, the KPIs
 * of one column. */
static gboolean
are_siblings (const RidgeMapCard *a,
              const RidgeMapCard *b)
{
  if ((a->kind == RIDGE_MAP_KPI) != (b->kind == RIDGE_MAP_KPI))
    return FALSE;

  return a->kind == RIDGE_MAP_KPI ? a->column == b->column : a->parent == b->parent;
}

/**
 * ridge_map_get_sibling:
 * @card: a card
 * @step: 1 for the next, -1 for the one before
 *
 * Returns: a card with the same parent, %RIDGE_MAP_NONE for none
 */
guint
ridge_map_get_sibling (RidgeMap *self,
                       guint     card,
                       int       step)
{
  const RidgeMapCard *from = ridge_map_get_card (self, card);

  for (gint64 i = (gint64) card + step; i >= 0 && i < self->cards->len; i += step)
    if (are_siblings (from, ridge_map_card (self, (guint) i)))
      return (guint) i;

  return RIDGE_MAP_NONE;
}

/**
 * ridge_map_get_also:
 * @card: a card
 * @after: the card that was reached this way before, %RIDGE_MAP_NONE to begin
 *
 * Goes round the cards that one is joined to by a line that is not the tree's.
 *
 * Returns: the next one, %RIDGE_MAP_NONE when there is none
 */
guint
ridge_map_get_also (RidgeMap *self,
                    guint     card,
                    guint     after)
{
  guint first = RIDGE_MAP_NONE;
  gboolean passed = after == RIDGE_MAP_NONE;

  for (guint i = 0; i < self->edges->len; i++)
    {
      const RidgeMapEdge *edge = ridge_map_edge (self, i);
      guint other = edge->from == card ? edge->to : edge->to == card ? edge->from : RIDGE_MAP_NONE;

      if (other == RIDGE_MAP_NONE || edge->kind == RIDGE_MAP_SUPPORTS)
        continue;
      if (passed)
        return other;
      if (first == RIDGE_MAP_NONE)
        first = other;
      passed = other == after;
    }

  return first;
}

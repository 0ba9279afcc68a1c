/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-ring.h"
#include "draw/ridge-sparkline.h"
#include "draw/ridge-status.h"

G_BEGIN_DECLS

#define RIDGE_MAP_NONE G_MAXUINT

typedef enum
{
  RIDGE_MAP_MISSION,
  RIDGE_MAP_OBJECTIVE,
  RIDGE_MAP_KPI,
} RidgeMapKind;

/* How the cards stand: as a tree that grows from the mission, or in lanes of
 * teams and columns of periods, so that a card's place says whose and when. */
typedef enum
{
  RIDGE_MAP_TREE,
  RIDGE_MAP_TEAMS,
} RidgeMapArrangement;

typedef enum
{
  RIDGE_MAP_SUPPORTS,    /* the place in the tree */
  RIDGE_MAP_ALSO,        /* a second parent; of KPIs, believed but not seen in the values */
  RIDGE_MAP_CONFLICTS,
} RidgeMapLine;

/**
 * RidgeMapRow:
 * @subject: what it stands for; the map holds a reference
 * @text: the key result
 * @value: how far it is, or a word
 * @role: the colour of @value
 *
 * A key result on the card of its objective. The map owns the texts.
 */
typedef struct
{
  GObject       *subject;
  char          *text;
  char          *value;
  RidgeColorRole role;
} RidgeMapRow;

/**
 * RidgeMapCard:
 * @kind: what it is
 * @subject: what it stands for; the map holds a reference
 * @title: its title
 * @state: (nullable): how it stands, in words: "57 % Behind"
 * @state_role: the colour of @state
 * @signal: (nullable): the word for a signal
 * @status: the glyph of @signal
 * @caption: (nullable): whose it is
 * @color: the colour of its team; transparent for none
 * @shape: number of the shape that stands for its team where colours are not seen
 * @draft: whether it is a draft, drawn hollow
 * @ring: of an objective; its text is not used
 * @sparkline: of a KPI: what to draw; it borrows, and whoever paints sees to it
 *   that it is still true
 * @n_hidden: cards below it that are not on the map because it was collapsed
 * @rows: (element-type RidgeMapRow): its key results
 * @parent: index of the card it stands under, which comes before it in the
 *   map; %RIDGE_MAP_NONE for none
 * @parent_row: row of that card that it stands under, %RIDGE_MAP_NONE for the
 *   card itself
 * @lane: lane it stands in, for %RIDGE_MAP_TEAMS
 * @column: column it stands in, for %RIDGE_MAP_TEAMS and for KPIs
 * @box: where it stands; set by ridge_map_lay_out()
 *
 * One card. The map owns the texts and the rows.
 */
typedef struct
{
  RidgeMapKind       kind;
  GObject           *subject;
  char              *title;
  char              *state;
  RidgeColorRole     state_role;
  char              *signal;
  RidgeStatus        status;
  char              *caption;
  RidgeColor         color;
  guint              shape;
  gboolean           draft;
  RidgeRingSpec      ring;
  RidgeSparklineSpec sparkline;
  guint              n_hidden;
  GArray            *rows;
  guint              parent;
  guint              parent_row;
  guint              lane;
  guint              column;

  RidgeBox           box;
  PangoLayout       *title_layout;
} RidgeMapCard;

/**
 * RidgeMap:
 *
 * Cards and the lines between them, for the alignment of a plan.
 */
typedef struct _RidgeMap RidgeMap;

RidgeMap     *ridge_map_new           (void);
void          ridge_map_free          (RidgeMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeMap, ridge_map_free)

RidgeMapCard *ridge_map_add_card      (RidgeMap      *self,
                                       RidgeMapKind   kind,
                                       gpointer       subject,
                                       const char    *title);
void          ridge_map_add_row       (RidgeMapCard  *card,
                                       gpointer       subject,
                                       const char    *text,
                                       char          *value,
                                       RidgeColorRole role);
void          ridge_map_add_line      (RidgeMap      *self,
                                       RidgeMapLine   kind,
                                       guint          from,
                                       guint          from_row,
                                       guint          to,
                                       char          *label);
void          ridge_map_set_hidden    (RidgeMap      *self,
                                       guint          card,
                                       guint          n_hidden);
guint         ridge_map_add_lane      (RidgeMap      *self,
                                       const char    *name,
                                       const RidgeColor *color,
                                       guint          shape);
guint         ridge_map_add_column    (RidgeMap      *self,
                                       const char    *name);
void          ridge_map_set_kpi_names (RidgeMap      *self,
                                       const char    *title,
                                       const char    *note);

void          ridge_map_lay_out       (RidgeMap           *self,
                                       PangoContext       *context,
                                       RidgeMapArrangement arrangement,
                                       gboolean            mirrored,
                                       RidgeMap           *previous);
void          ridge_map_get_size      (RidgeMap *self,
                                       double   *width,
                                       double   *height);
guint         ridge_map_get_n_cards   (RidgeMap *self);
const RidgeMapCard *ridge_map_get_card (RidgeMap *self,
                                       guint     card);
void          ridge_map_set_sparkline (RidgeMap      *self,
                                       guint          card,
                                       const RidgeSparklineSpec *sparkline);
guint         ridge_map_find          (RidgeMap      *self,
                                       gconstpointer  subject,
                                       guint         *row);
guint         ridge_map_find_at       (RidgeMap *self,
                                       double    x,
                                       double    y,
                                       guint    *row);
void          ridge_map_get_row_box   (RidgeMap *self,
                                       guint     card,
                                       guint     row,
                                       RidgeBox *box);
guint         ridge_map_get_parent    (RidgeMap *self,
                                       guint     card);
guint         ridge_map_get_child     (RidgeMap *self,
                                       guint     card,
                                       guint     row);
guint         ridge_map_get_sibling   (RidgeMap *self,
                                       guint     card,
                                       int       step);
guint         ridge_map_get_also      (RidgeMap *self,
                                       guint     card,
                                       guint     after);

void          ridge_map_paint         (RidgeMap           *self,
                                       const RidgePalette *palette,
                                       PangoContext       *context,
                                       cairo_t            *cr,
                                       const RidgeBox     *visible,
                                       double              scale,
                                       guint               chosen);

G_END_DECLS

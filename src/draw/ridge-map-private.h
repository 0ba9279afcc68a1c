/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-map.h"

G_BEGIN_DECLS

typedef struct
{
  RidgeMapLine kind;
  guint        from;
  guint        from_row;
  guint        to;
  char        *label;
} RidgeMapEdge;

/* A lane of a team or a column of a period: its name and where it begins and ends. */
typedef struct
{
  char      *name;
  RidgeColor color;
  guint      shape;
  double     start;
  double     extent;
} RidgeMapBand;

struct _RidgeMap
{
  GArray             *cards;     /* of RidgeMapCard */
  GArray             *edges;     /* of RidgeMapEdge */
  GArray             *lanes;     /* of RidgeMapBand */
  GArray             *columns;
  char               *kpi_title;
  char               *kpi_note;

  RidgeMapArrangement arrangement;
  gboolean            mirrored;
  double              line;      /* height of a line of text, the measure of everything */
  double              width;
  double              height;
  RidgeBox            kpi_box;   /* the band of the KPIs; no height without any */
};

/* All lengths are lines of text, so that the map grows with the font. */
#define RIDGE_MAP_PADDING    0.55
#define RIDGE_MAP_RING       1.7
#define RIDGE_MAP_ROW        1.25
#define RIDGE_MAP_FIGURE     2.2
#define RIDGE_MAP_HEADING    1.9

#define ridge_map_card(self, i) (&g_array_index ((self)->cards, RidgeMapCard, i))
#define ridge_map_edge(self, i) (&g_array_index ((self)->edges, RidgeMapEdge, i))
#define ridge_map_band(bands, i) (&g_array_index (bands, RidgeMapBand, i))

double ridge_map_get_rows_top (RidgeMap *self, const RidgeMapCard *card);
double ridge_map_get_text_x   (RidgeMap *self, const RidgeMapCard *card);

G_END_DECLS

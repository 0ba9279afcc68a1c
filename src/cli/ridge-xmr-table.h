/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "words/ridge-words.h"

G_BEGIN_DECLS

/**
 * RidgeXmrTable:
 * @title: what the values are of
 * @xmr: what the chart says
 * @rules: the sets that were asked for
 * @x: (array length=n): the values
 * @n: how many
 * @labels: (array length=n): what each row is called, its day or index
 * @decimals: decimals of the values
 * @season_free: whether a season was taken out of the values
 * @derived: whether it is about what passes between events, so that rows without
 *   one miss nothing
 * @seen: what is seen of the values, so that limits may not fit however many there are
 *
 * A chart to be printed as text. It borrows everything.
 */
typedef struct
{
  const char        *title;
  const RidgeXmr    *xmr;
  RidgeXmrRuleSets   rules;
  const double      *x;
  gsize              n;
  const char *const *labels;
  int                decimals;
  gboolean           season_free;
  gboolean           derived;
  RidgeFindingKind   seen;
} RidgeXmrTable;

void ridge_xmr_table_print (const RidgeXmrTable *self);

G_END_DECLS

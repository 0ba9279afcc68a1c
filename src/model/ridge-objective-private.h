/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"
#include "model/ridge-rows.h"

G_BEGIN_DECLS

struct _RidgeObjective
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (OBJECTIVE)

  RidgeEntityList *key_results;
  RidgeEntityList *children;
  RidgeEntityList *links_from;
  RidgeEntityList *links_to;
  RidgeRows       *rows;
  RidgePeriod     *entered_in;     /* unowned: the period that counts it … */
  guint            period_index;   /* … and its place there */

  /* computed */
  double           score;
  double           progress;
  double           expected;
  double           confidence;
  RidgeKeyResult  *weakest;        /* unowned */
  guint            n_key_results;
  double           forgiven;       /* the score, without shortfalls that it is too early to see */
  RidgeBasis       basis;
  guint            n_no_data;
  guint            n_breached;
  guint            n_moved;
  guint            n_routine;
  gboolean         has_due;
  gboolean         has_calls;
  RidgePace        pace;
  RidgeVerdict     verdict;
  gboolean         visiting;       /* while scores are computed */
};

void ridge_objective_compute (RidgeObjective *self);
void ridge_objective_outdate (RidgeObjective *self);
void ridge_objective_outdate_roots (RidgeEntity *above);

G_END_DECLS

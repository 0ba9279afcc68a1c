/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-schema.h"

G_BEGIN_DECLS

/**
 * RidgeGoalpost:
 * @table: an objective's or a key result's
 * @before: what it was when the period began
 * @after: what it is now
 * @day: when it was changed last
 *
 * A wording, a baseline, a target or a weight that was moved on the way.
 */
typedef struct
{
  RidgeTable table;
  gint64     id;
  guint      column;
  RidgeCell  before;
  RidgeCell  after;
  RidgeDay   day;
} RidgeGoalpost;

void ridge_goalpost_free (RidgeGoalpost *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"
#include "model/ridge-roll-up-private.h"

G_BEGIN_DECLS

/* How many objectives are summed up together: a change costs a sum over these
 * and one over the sums. */
#define RIDGE_OBJECTIVES_PER_SUM 64

/* What some of a period's objectives come to. It is made anew when one of them
 * has changed, never mended by differences: numbers do not depend on the way. */
typedef struct
{
  gboolean  valid;
  RidgeMean score;
  RidgeMean progress;
  RidgeMean expected;
  RidgeMean forgiven;
  RidgeBasis basis;
  guint     n_key_results;
  guint     n_moved;
  guint     n_routine;
  gboolean  has_due;     /* a key result that waits for a check-in … */
  gboolean  has_calls;   /* … and one that needs attention */
} RidgeSum;

struct _RidgePeriod
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (PERIOD)

  GPtrArray    *objectives;   /* its own, unowned, in no order */

  /* computed */
  RidgeStanding standing;
  GArray       *sums;            /* RidgeSum, for so many objectives each */
  RidgeTeam    *team;            /* unowned: whose standing was asked for last, if anything … */
  RidgeStanding team_standing;   /* … has not changed since */
};

void ridge_period_compute (RidgePeriod *self);
void ridge_period_enter   (RidgePeriod *self, RidgeObjective *objective);
void ridge_period_leave   (RidgePeriod *self, RidgeObjective *objective);

/* Outdates the sums that an objective is in. */
void ridge_period_outdate_sums (RidgePeriod *self, RidgeObjective *objective);

static inline const RidgeSum *
ridge_period_get_sum (RidgePeriod *self,
                      guint        index)
{
  return &g_array_index (self->sums, RidgeSum, index / RIDGE_OBJECTIVES_PER_SUM);
}

G_END_DECLS

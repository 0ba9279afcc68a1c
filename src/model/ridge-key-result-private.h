/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

G_BEGIN_DECLS

struct _RidgeKeyResult
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (KEY_RESULT)

  RidgeEntityList *children;
  RidgeEntityList *milestones;
  RidgeEntityList *check_ins;
  RidgeEntityList *initiatives;
  RidgeEntityList *steps;
  RidgeEntityList *forecasts;
  RidgeEntityList *links_to;

  /* computed */
  double        current;
  double        progress;
  double        score;
  double        expected;
  double        confidence;
  double        live;        /* of what is closed: what would be current had nothing been closed … */
  RidgeDay      live_day;    /* … and of when it is */
  RidgeDay      current_day;
  RidgeDay      news_day;
  RidgeDay      silent_after;   /* after this day it is silent */
  RidgeDay      due_on;      /* the first day on which a check-in is due */
  RidgePace     pace;
  RidgeVerdict  verdict;
  guint         inside : 1;
  guint         breached : 1;
  guint         silent : 1;   /* nobody has said anything for longer than is forgiven */
};

/* What is computed from the rows; NaN where there is no data. */
void ridge_key_result_compute (RidgeKeyResult *self);
void ridge_key_result_judge   (RidgeKeyResult *self, RidgeKpi *driver, gboolean is_driven);
void ridge_key_result_outdate (RidgeKeyResult *self);

/* Whether it shows what it was closed with, whatever has come in since. */
gboolean ridge_key_result_is_settled (RidgeKeyResult *self);

RidgeSpan ridge_key_result_get_span  (RidgeKeyResult *self);
RidgeDay  ridge_key_result_get_today (RidgeKeyResult *self);

static inline gboolean
ridge_key_result_has_band (RidgeKeyResult *self)
{
  return isfinite (self->low) || isfinite (self->high);
}

/* Whether it needs attention by its own numbers, once they are computed. */
static inline gboolean
ridge_key_result_calls (RidgeKeyResult *self)
{
  return self->breached || self->silent ||
         (self->pace == RIDGE_PACE_FAR_BEHIND && self->role == RIDGE_ROLE_DRIVER);
}

G_END_DECLS

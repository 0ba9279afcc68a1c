/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-bar.h"
#include "draw/ridge-ring.h"
#include "draw/ridge-status.h"
#include "model/ridge-plan.h"

G_BEGIN_DECLS

/* What the painters are told of a plan's things: the one place where a pace
 * becomes a colour, a verdict a glyph and a score a ring, for the window, the
 * printed page and the command line alike. */

RidgeTone   ridge_tone_of_pace                   (RidgePace pace, RidgeObjectiveKind kind);
RidgeStatus ridge_status_of_verdict              (RidgeVerdict verdict);
RidgeStatus ridge_status_of_attention            (const RidgeAttention *attention);

/**
 * RidgeRingPicture:
 *
 * A ring and the number it owns.
 */
typedef struct
{
  RidgeRingSpec spec;
  char         *text;
} RidgeRingPicture;

void        ridge_ring_picture_init_period       (RidgeRingPicture *self, RidgePeriod *period, RidgeTeam *team);
void        ridge_ring_picture_init_objective    (RidgeRingPicture *self, RidgeObjective *objective);
void        ridge_ring_picture_clear             (RidgeRingPicture *self);

/**
 * RidgeBarPicture:
 *
 * A key result's bar and the milestones it owns.
 */
typedef struct
{
  RidgeBarSpec spec;
  double      *weights;
  guint8      *done;
} RidgeBarPicture;

void        ridge_bar_picture_init_key_result    (RidgeBarPicture *self, RidgeKeyResult *key_result);
void        ridge_bar_picture_clear              (RidgeBarPicture *self);

G_END_DECLS

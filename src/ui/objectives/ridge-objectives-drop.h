/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-verbs-move.h"

G_BEGIN_DECLS

/**
 * RidgeDropLine:
 * @entity: (nullable): what the row shows; none past either end of the list
 * @level: how deep it stands, 0 for a top objective
 *
 * A row on screen, as far as a drop needs to know it.
 */
typedef struct
{
  RidgeEntity *entity;
  guint        level;
} RidgeDropLine;

/**
 * RidgeDropPoint:
 * @above: the row above the one pointed at
 * @row: the row pointed at; none below the last row
 * @below: the row below it
 * @fraction: where in the row's height the pointer is, 0 at its top, 1 at its end
 * @level: the level that the pointer's indentation asks for, may be negative
 *
 * Where the pointer is, in rows instead of pixels.
 */
typedef struct
{
  RidgeDropLine above;
  RidgeDropLine row;
  RidgeDropLine below;
  double        fraction;
  int           level;
} RidgeDropPoint;

/**
 * RidgeDropMark:
 *
 * How the place is shown before the drop: the whole row, or a line at one of
 * its edges. A line below no row stands under the last one.
 */
typedef enum
{
  RIDGE_DROP_MARK_NONE,
  RIDGE_DROP_MARK_ROW,
  RIDGE_DROP_MARK_ABOVE,
  RIDGE_DROP_MARK_BELOW,
} RidgeDropMark;

typedef enum
{
  RIDGE_DROP_NOTHING,        /* it stays where it is */
  RIDGE_DROP_MOVE,           /* an objective goes to a place */
  RIDGE_DROP_MOVE_MEASURE,   /* a key result goes to an objective, before another */
  RIDGE_DROP_PROMOTE,        /* a KPI becomes a key result of an objective */
  RIDGE_DROP_DRIVE,          /* a KPI feeds a key result */
} RidgeDropDeed;

/**
 * RidgeDrop:
 * @mark: how it is shown
 * @level: the level that the line is indented to
 * @deed: what letting go does
 * @place: (of MOVE): where the objective goes
 * @objective: (of MOVE_MEASURE, PROMOTE): the objective that gets the key result
 * @before: (of MOVE_MEASURE) (nullable): the key result to stand before; none: the end
 * @key_result: (of DRIVE): the key result that is fed
 * @refusal: (nullable): why letting go here is refused
 *
 * What a drop would do. It borrows the things it names.
 */
typedef struct
{
  RidgeDropMark   mark;
  guint           level;
  RidgeDropDeed   deed;
  RidgePlace      place;
  RidgeObjective *objective;
  RidgeKeyResult *before;
  RidgeKeyResult *key_result;
  GError         *refusal;
} RidgeDrop;

void      ridge_drop_find     (RidgePlan            *plan,
                               RidgeEntity          *dragged,
                               const RidgeDropPoint *point,
                               RidgeDrop            *drop);
void      ridge_drop_clear    (RidgeDrop            *self);
gboolean  ridge_drop_is_open  (const RidgeDrop      *self);
gboolean  ridge_drop_perform  (const RidgeDrop      *self,
                               RidgeDocument        *document,
                               RidgeEntity          *dragged,
                               GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeDrop, ridge_drop_clear)

G_END_DECLS

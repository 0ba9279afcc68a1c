/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeLabelSlot:
 * @anchor: the y at which the middle of the label should stand
 * @height: height of the label
 * @y: (out): where its middle goes
 *
 * One label of a column of labels.
 */
typedef struct
{
  double anchor;
  double height;
  double y;
} RidgeLabelSlot;

void ridge_label_column_place (RidgeLabelSlot *slots,
                               gsize           n_slots,
                               double          top,
                               double          bottom);

G_END_DECLS

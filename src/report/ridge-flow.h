/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/ridge-row.h"

G_BEGIN_DECLS

/**
 * RidgeFlow:
 *
 * Rows placed one under another over as many pages of one height as they
 * need. Rows that must keep with the next move together; a row taller than a
 * page is cut between lines. Nothing is ever clipped. Lengths are points.
 */
typedef struct _RidgeFlow RidgeFlow;

/* A row, or some of its lines, on a page. */
typedef struct
{
  RidgeRow *row;
  double y;
  guint first_line;
  guint end_line;
} RidgeFlowFragment;

RidgeFlow *ridge_flow_new           (double page_height);
void       ridge_flow_free          (RidgeFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeFlow, ridge_flow_free)

void       ridge_flow_append        (RidgeFlow *self, RidgeRow *row);
void       ridge_flow_break         (RidgeFlow *self);
void       ridge_flow_place         (RidgeFlow *self);

guint      ridge_flow_get_n_pages   (RidgeFlow *self);
const RidgeFlowFragment *
           ridge_flow_get_fragments (RidgeFlow *self, guint page, guint *n_fragments);

G_END_DECLS

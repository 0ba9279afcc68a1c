/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/ridge-command.h"

G_BEGIN_DECLS

/**
 * RidgeDeed:
 * @document: the plan that is changed
 * @before: its latest change before the command
 * @json: whether a program asks
 *
 * What a command that changes a plan has done, to be told.
 */
typedef struct
{
  RidgeDocument *document;
  gint64         before;
  gboolean       json;
} RidgeDeed;

RidgeDeed ridge_deed_begin (RidgeDocument   *document,
                            gboolean         json);
RidgeExit ridge_deed_tell  (const RidgeDeed *self,
                            RidgeTable       table,
                            gint64           id);

void      ridge_deed_append_entity (GString     *out,
                                    RidgeEntity *entity);

G_END_DECLS

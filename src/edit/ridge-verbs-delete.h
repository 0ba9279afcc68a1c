/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * RidgeDeletion:
 *
 * What goes along when a thing is deleted, so that a person can be told first.
 */
typedef struct
{
  guint n_objectives;
  guint n_key_results;
  guint n_check_ins;
  guint n_points;
  guint n_links;
} RidgeDeletion;

void     ridge_delete_preview (RidgePlan     *plan,
                               RidgeEntity   *entity,
                               RidgeDeletion *deletion);
gboolean ridge_delete (RidgeDocument *document,
                       RidgeEntity   *entity,
                       GError       **error);

G_END_DECLS

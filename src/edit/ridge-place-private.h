/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-place.h"

G_BEGIN_DECLS

/* A place in terms of the model: a parent, or none for the roots, and the
 * sibling to stand before, or none for the end. */
typedef struct
{
  RidgeEntity *parent;
  RidgeEntity *before;
} RidgeTarget;

gboolean    ridge_entity_is_gone (RidgeEntity *entity);
GListModel *ridge_place_get_siblings (RidgePlan   *plan,
                                      RidgeEntity *parent);
RidgeTarget ridge_place_get_target (RidgePlan      *plan,
                                    RidgeObjective *objective,
                                    RidgePlace      place);
gboolean    ridge_place_check (RidgePlace  place,
                               const char *thing,
                               GError    **error);
char       *ridge_place_resolve (RidgePlace      place,
                                 RidgePlan      *plan,
                                 RidgeObjective *objective,
                                 RidgeEdit      *edit,
                                 gint64         *parent_objective,
                                 gint64         *parent_key_result);

G_END_DECLS

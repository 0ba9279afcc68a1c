/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

/* Objectives and key results as one tree: who stands under whom. */

RidgeEntity *ridge_lineage_get_parent      (RidgeEntity *entity);
GListModel  *ridge_lineage_get_rows        (RidgeEntity *entity);
GListModel  *ridge_lineage_get_children    (RidgeEntity *entity);
RidgePerson *ridge_lineage_get_owner       (RidgeEntity *entity);
GPtrArray   *ridge_lineage_list_ancestors  (RidgeEntity *entity);

G_END_DECLS

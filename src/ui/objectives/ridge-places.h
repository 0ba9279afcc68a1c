/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/objectives/ridge-objectives-drop.h"

G_BEGIN_DECLS

GListModel *ridge_places_list (RidgeEntity *moved);
RidgeDrop   ridge_drop_into   (RidgeEntity *moved,
                               RidgeEntity *place);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-record-private.h"

G_BEGIN_DECLS

/* What is different in a copy, once per row of it. */
typedef void (*RidgeAdjust) (RidgeRecord *copy, RidgeEntity *original, gpointer data);

GListModel *ridge_copy_get_siblings (RidgePlan   *plan,
                                     RidgeEntity *entity);
gint64      ridge_copy (RidgeEdit  *edit,
                        RidgePlan  *plan,
                        GPtrArray  *found,
                        const char *title,
                        RidgeAdjust adjust,
                        gpointer    data);

G_END_DECLS

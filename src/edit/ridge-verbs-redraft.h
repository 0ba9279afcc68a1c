/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"

G_BEGIN_DECLS

gint64 ridge_split_objective       (RidgeDocument         *document,
                                    RidgeObjective        *objective,
                                    const char            *title,
                                    double                 baseline,
                                    double                 target,
                                    const char            *unit,
                                    GError               **error);
gint64 ridge_make_kpi_of_objective (RidgeDocument         *document,
                                    RidgeObjective        *objective,
                                    GError               **error);

G_END_DECLS

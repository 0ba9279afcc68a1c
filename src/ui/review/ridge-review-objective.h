/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_REVIEW_OBJECTIVE (ridge_review_objective_get_type ())
G_DECLARE_FINAL_TYPE (RidgeReviewObjective, ridge_review_objective, RIDGE, REVIEW_OBJECTIVE, AdwBin)

GtkWidget *ridge_review_objective_new (RidgeContext   *context,
                                       RidgeObjective *objective,
                                       guint           position,
                                       guint           n_objectives);

G_END_DECLS

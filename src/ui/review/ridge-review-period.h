/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_REVIEW_PERIOD (ridge_review_period_get_type ())
G_DECLARE_FINAL_TYPE (RidgeReviewPeriod, ridge_review_period, RIDGE, REVIEW_PERIOD, AdwBin)

GtkWidget *ridge_review_period_new (RidgeContext *context,
                                    RidgePeriod  *period);

G_END_DECLS

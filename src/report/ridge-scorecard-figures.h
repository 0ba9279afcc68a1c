/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "picture/ridge-kpi-picture.h"
#include "picture/ridge-nhs-picture.h"
#include "picture/ridge-picture.h"
#include "report/ridge-scorecard-private.h"

G_BEGIN_DECLS

/* Pictures as figures of a row; each takes over what the picture owns. */
void ridge_scorecard_add_ring   (RidgeScorecard *self, RidgeRow *row, double x, double size, RidgeRingPicture *picture);
void ridge_scorecard_add_bar    (RidgeScorecard *self, RidgeRow *row, double x, double width, RidgeBarPicture *picture);
void ridge_scorecard_add_status (RidgeScorecard *self, RidgeRow *row, double x, double size, RidgeStatus status);
void ridge_scorecard_add_nhs    (RidgeScorecard *self, RidgeRow *row, double x, double size, RidgeNhsPicture *picture);
void ridge_scorecard_add_chart  (RidgeScorecard *self, RidgeRow *row, double width, double height, RidgeKpiPicture *picture);

G_END_DECLS

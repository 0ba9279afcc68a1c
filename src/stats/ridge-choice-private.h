/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-course-private.h"

G_BEGIN_DECLS

/**
 * RidgeChoice:
 * @reading: how the values are to be read
 * @method: what is to carry them on
 * @near: half width of the 80 % interval one step ahead, in standard errors
 * @far: the same at the end
 * @own: what @far would be by the method's own spread alone
 *
 * The way of going on that did best on a series' own past, and what its past
 * errors say about the width.
 */
typedef struct
{
  RidgeReading          reading;
  RidgeProjectionMethod method;
  double                near;
  double                far;
  double                own;
} RidgeChoice;

void ridge_choice_make (const RidgeProjectionRequest *request,
                        RidgeCourseFitter            *fitter,
                        gsize                         n,
                        RidgeChoice                  *choice);

G_END_DECLS

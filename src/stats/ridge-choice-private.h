/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-course-private.h"

G_BEGIN_DECLS

/* So many ways of going on there are, with each way of reading. */
#define RIDGE_N_WAYS (RIDGE_N_READINGS * RIDGE_N_PROJECTION_METHODS)

/**
 * RidgeMember:
 * @reading: how the values are to be read
 * @method: what is to carry them on
 * @weight: its part in the forecast; those of all members are 1 together
 *
 * A way of going on that has a part in a forecast.
 */
typedef struct
{
  RidgeReading          reading;
  RidgeProjectionMethod method;
  double                weight;
} RidgeMember;

/**
 * RidgeChoice:
 * @members: (array length=n_members): the ways that have a part
 * @n_members: how many
 * @df: degrees of freedom of the spread
 * @near: by how much the spread has to be widened one step ahead
 * @far: the same at the end
 * @own: what @far would be without the series' own past misses
 *
 * The ways of going on that did best on a series' own past, and what its past
 * errors say about the width.
 */
typedef struct
{
  RidgeMember members[RIDGE_N_WAYS];
  guint       n_members;
  double      df;
  double      near;
  double      far;
  double      own;
} RidgeChoice;

void ridge_choice_make (const RidgeProjectionRequest *request,
                        RidgeCourseFitter            *fitter,
                        gsize                         n,
                        RidgeChoice                  *choice);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-kpi.h"
#include "stats/ridge-questions.h"

G_BEGIN_DECLS

/**
 * RidgeKpiQuestion:
 * @test: the test that raised it, with its numbers
 * @about: (nullable): the phase whose beginning it is about, or the key result
 *   that improves while this guardrail worsens
 *
 * Something that might be asked of a KPI's values; never a verdict. It borrows.
 */
typedef struct
{
  RidgeQuestion test;
  RidgeEntity  *about;
} RidgeKpiQuestion;

/**
 * RidgeRevision:
 * @day: the day of a value that was touched again after it was reported
 * @first: what it was when it was first reported
 */
typedef struct
{
  RidgeDay day;
  double   first;
} RidgeRevision;

GArray *ridge_kpi_list_questions (RidgeKpi *self,
                                  GArray   *revisions);

G_END_DECLS

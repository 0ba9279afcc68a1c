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
 * @day: the day it is about; %RIDGE_DAY_NONE when it is about all values
 *
 * Something that might be asked of a KPI's values; never a verdict. It borrows.
 */
typedef struct
{
  RidgeQuestion test;
  RidgeEntity  *about;
  RidgeDay      day;
} RidgeKpiQuestion;

/**
 * RidgeRevision:
 * @day: the day of a value that was touched again after it was reported; or a day
 *   on which was written anew what is measured
 * @is_of_measure: whether it is the latter
 * @first: what the value was when it was first reported; NAN if @is_of_measure
 */
typedef struct
{
  RidgeDay day;
  gboolean is_of_measure;
  double   first;
} RidgeRevision;

GArray *ridge_kpi_list_questions (RidgeKpi *self,
                                  GArray   *revisions);

/**
 * RidgeInquiry:
 *
 * What there is to be asked of a KPI as plain data: it is taken where the model
 * lives, answered in any thread, and tells what ridge_kpi_list_questions() and
 * ridge_kpi_find_shift() would have told when it was taken.
 */
typedef struct _RidgeInquiry RidgeInquiry;

RidgeInquiry *ridge_inquiry_new            (RidgeKpi           *kpi,
                                            GArray             *revisions);
void          ridge_inquiry_free           (RidgeInquiry       *self);
void          ridge_inquiry_answer         (RidgeInquiry       *self);
RidgeDay      ridge_inquiry_get_shift      (const RidgeInquiry *self);
GArray       *ridge_inquiry_list_questions (const RidgeInquiry *self,
                                            RidgePlan          *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeInquiry, ridge_inquiry_free)

G_END_DECLS

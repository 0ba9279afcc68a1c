/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-kpi.h"
#include "model/ridge-link.h"
#include "stats/ridge-lag.h"

G_BEGIN_DECLS

/* Of a chance that is computed by shuffling: the same plan gives the same answer. */
#define RIDGE_LEAD_SEED         1
#define RIDGE_LEAD_PERMUTATIONS 499

/**
 * RidgeAlignment:
 * @frequency: the coarser of the two KPIs' frequencies
 * @n: steps of that length that both have, from the first to the last
 * @a: (array length=n): the first KPI's mean in each, NaN without a value
 * @b: (array length=n): the second's
 *
 * Two KPIs at the same times, without their seasons.
 */
typedef struct
{
  RidgeFrequency frequency;
  gsize          n;
  double        *a;
  double        *b;
} RidgeAlignment;

void     ridge_alignment_init  (RidgeAlignment *self,
                                RidgeKpi       *a,
                                RidgeKpi       *b);
void     ridge_alignment_clear (RidgeAlignment *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeAlignment, ridge_alignment_clear)

/**
 * RidgeLead:
 * @test: the test
 * @frequency: what a lag is counted in
 * @n_steps: how long a time was compared
 *
 * Whether a link that says that one KPI leads to another is borne out by data.
 */
typedef struct
{
  RidgeLagTest   test;
  RidgeFrequency frequency;
  gsize          n_steps;
} RidgeLead;

gboolean ridge_link_align          (RidgeLink            *link,
                                    RidgeAlignment       *alignment);
void     ridge_alignment_test_lead (const RidgeAlignment *self,
                                    RidgeLead            *lead);
gboolean ridge_link_test_lead      (RidgeLink            *link,
                                    RidgeLead            *lead);

G_END_DECLS

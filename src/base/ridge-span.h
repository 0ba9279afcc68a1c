/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"

G_BEGIN_DECLS

/**
 * RidgeSpan:
 *
 * A run of days, both ends included.
 */
typedef struct
{
  RidgeDay starts;
  RidgeDay ends;
} RidgeSpan;

/* How many months a regular part of the fiscal year has. */
typedef enum
{
  RIDGE_SPAN_QUARTER = 3,
  RIDGE_SPAN_THIRD   = 4,
  RIDGE_SPAN_HALF    = 6,
  RIDGE_SPAN_YEAR    = 12,
} RidgeSpanMonths;

gboolean  ridge_span_equal         (const RidgeSpan *a, const RidgeSpan *b);
gboolean  ridge_span_has_day       (const RidgeSpan *self, RidgeDay day);
gboolean  ridge_span_contains      (const RidgeSpan *self, const RidgeSpan *other);
int       ridge_span_get_n_days    (const RidgeSpan *self);
double    ridge_span_get_elapsed   (const RidgeSpan *self, RidgeDay today);

RidgeSpan ridge_span_at            (RidgeDay day, RidgeSpanMonths months, int fiscal_month);
RidgeSpan ridge_span_next          (const RidgeSpan *self);
int       ridge_span_get_index     (const RidgeSpan *self, RidgeSpanMonths months, int fiscal_month);
int       ridge_span_get_fiscal_year (const RidgeSpan *self, int fiscal_month);

G_END_DECLS

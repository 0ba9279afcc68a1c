/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"

G_BEGIN_DECLS

/**
 * RidgeAnchors:
 *
 * The days that a sample's days are told from.
 */
typedef struct
{
  RidgeDay today;
  int      fiscal_month;       /* 1 … 12 */
  int      check_in_weekday;   /* 1 Monday … 7 Sunday */
} RidgeAnchors;

int      ridge_mid_quarter_fiscal_month (RidgeDay today);
RidgeDay ridge_relative_day_parse (const char         *text,
                                   const RidgeAnchors *anchors);
char    *ridge_relative_name_parse (const char         *text,
                                    const RidgeAnchors *anchors);

G_END_DECLS

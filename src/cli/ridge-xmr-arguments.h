/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/ridge-import.h"
#include "exchange/ridge-xmr-request.h"

G_BEGIN_DECLS

/* A number that nobody typed. */
#define RIDGE_XMR_NOT_GIVEN G_MININT

/**
 * RidgeXmrArguments:
 * @day_column: (nullable): the column of days, instead of the first
 * @value_column: (nullable): the column of values, instead of the second
 * @denominator_column: (nullable): the column of what values are counted among
 * @chart: (nullable): which law the values follow
 * @per: what rates are multiplied by, 0 when not given
 * @transform: (nullable): what of the values is charted: log, differences or increments
 * @watch: (nullable): ewma or cusum
 * @options: (nullable): a JSON object of options
 * @rules: (nullable): rule sets, separated by commas
 * @baseline: the first values the limits come from, or RIDGE_XMR_NOT_GIVEN
 * @rebase: (nullable) (array zero-terminated=1): where new limits begin
 * @ghost: (nullable) (array zero-terminated=1): what is left out of them
 * @season: values in a cycle, or RIDGE_XMR_NOT_GIVEN
 * @trend: (nullable): half or ols
 *
 * How a person asks for a chart; the flags win over the JSON.
 */
typedef struct
{
  char  *day_column;
  char  *value_column;
  char  *denominator_column;
  char  *chart;
  double per;
  char  *transform;
  char  *watch;
  char  *options;
  char  *rules;
  int    baseline;
  char **rebase;
  char **ghost;
  int    season;
  char  *trend;
} RidgeXmrArguments;

#define RIDGE_XMR_ARGUMENTS_INIT { .baseline = RIDGE_XMR_NOT_GIVEN, .season = RIDGE_XMR_NOT_GIVEN }

void             ridge_xmr_arguments_clear (RidgeXmrArguments *self);
RidgeXmrRequest *ridge_xmr_arguments_resolve (const RidgeXmrArguments *self,
                                              const RidgeImport       *import,
                                              GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeXmrArguments, ridge_xmr_arguments_clear)

G_END_DECLS

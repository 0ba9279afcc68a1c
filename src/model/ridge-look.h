/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-enums.h"
#include "stats/ridge-finding.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/**
 * RidgeLook:
 * @xmr: (nullable): what the chart says
 * @values: (array): the values that it is of
 * @days: (array) (nullable): their days; %NULL where rows are only numbered
 * @frequency: how often a value is expected
 * @season_free: a season is taken out already
 * @is_share: values are percentages
 * @differenced: values are changes of others
 * @skip: kinds that are not asked for, a bit for each
 *
 * A chart that is to be looked at. It borrows everything.
 */
typedef struct
{
  const RidgeXmr *xmr;
  const double   *values;
  const RidgeDay *days;
  RidgeFrequency  frequency;
  gboolean        season_free;
  gboolean        is_share;
  gboolean        differenced;
  guint           skip;
} RidgeLook;

void           ridge_look              (const RidgeLook *look,
                                        RidgeFinding    *finding);
RidgeFrequency ridge_frequency_of_days (const RidgeDay  *days,
                                        gsize            n);

G_END_DECLS

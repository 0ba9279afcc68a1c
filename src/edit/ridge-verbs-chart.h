/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * RidgeBaselineInput:
 *
 * Which values the limits of a KPI or of one phase are computed from. Only
 * the members that the choice needs are read.
 */
typedef struct
{
  RidgeBaselineChoice choice;
  int                 count;          /* FIRST */
  RidgeDay            from, to;       /* RANGE, both inclusive */
  double              center, range;  /* FIXED: centre line and mean moving range */
} RidgeBaselineInput;

gboolean ridge_choose_rules (RidgeDocument  *document,
                             RidgeKpi       *kpi,
                             RidgeRuleChoice rules,
                             GError        **error);
gboolean ridge_choose_baseline (RidgeDocument            *document,
                                RidgeEntity              *kpi_or_phase,
                                const RidgeBaselineInput *baseline,
                                GError                  **error);
gboolean ridge_adapt_chart (RidgeDocument      *document,
                            RidgeKpi           *kpi,
                            const RidgeFinding *finding,
                            GError            **error);
gboolean ridge_dismiss_finding (RidgeDocument   *document,
                                RidgeKpi        *kpi,
                                RidgeFindingKind kind,
                                GError         **error);
gboolean ridge_look_again (RidgeDocument *document,
                           RidgeKpi      *kpi,
                           GError       **error);
gint64   ridge_mark_phase (RidgeDocument *document,
                           RidgeKpi      *kpi,
                           RidgeDay       day,
                           const char    *reason,
                           GError       **error);

G_END_DECLS

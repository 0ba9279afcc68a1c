/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-verbs-create.h"

G_BEGIN_DECLS

gboolean ridge_grade_objective (RidgeDocument  *document,
                                RidgeObjective *objective,
                                double          grade,
                                const char     *reason,
                                GError        **error);
gboolean ridge_close_objective (RidgeDocument  *document,
                                RidgeObjective *objective,
                                GError        **error);
gboolean ridge_reopen_objective (RidgeDocument  *document,
                                 RidgeObjective *objective,
                                 GError        **error);
gboolean ridge_close_period (RidgeDocument *document,
                             RidgePeriod   *period,
                             GError       **error);
gboolean ridge_reopen_period (RidgeDocument *document,
                              RidgePeriod   *period,
                              const char    *reason,
                              GError       **error);
gint64   ridge_carry_over (RidgeDocument         *document,
                           RidgeObjective *const *objectives,
                           gsize                  n_objectives,
                           GPtrArray             *key_results,
                           RidgePeriod           *period,
                           GError               **error);
gint64   ridge_create_next_period (RidgeDocument      *document,
                                   RidgePeriod        *period,
                                   RidgePeriodNameFunc name,
                                   GError            **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

gboolean ridge_grade_objective (RidgeDocument  *document,
                                RidgeObjective *objective,
                                double          grade,
                                const char     *reason,
                                GError        **error);
gboolean ridge_close_period (RidgeDocument *document,
                             RidgePeriod   *period,
                             const char    *reflection,
                             GError       **error);
gboolean ridge_reopen_period (RidgeDocument *document,
                              RidgePeriod   *period,
                              GError       **error);
gint64   ridge_carry_over (RidgeDocument  *document,
                           RidgeObjective *objective,
                           RidgePeriod    *period,
                           GError        **error);

G_END_DECLS

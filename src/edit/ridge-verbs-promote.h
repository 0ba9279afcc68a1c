/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"

G_BEGIN_DECLS

gint64 ridge_promote_kpi (RidgeDocument         *document,
                          RidgeKpi              *kpi,
                          RidgeObjective        *objective,
                          const RidgeFieldValue *values,
                          gsize                  n_values,
                          GError               **error);
gint64 ridge_graduate_key_result (RidgeDocument  *document,
                                  RidgeKeyResult *key_result,
                                  const char     *reason,
                                  GError        **error);

G_END_DECLS

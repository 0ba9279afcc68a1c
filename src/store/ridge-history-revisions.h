/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-history.h"

G_BEGIN_DECLS

GArray *ridge_history_list_revisions (RidgeConnection        *connection,
                                      const RidgeHistoryHead *head,
                                      gint64                  kpi,
                                      GCancellable           *cancellable,
                                      GError                **error);

G_END_DECLS

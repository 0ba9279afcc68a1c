/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "store/ridge-connection.h"
#include "store/ridge-history.h"

G_BEGIN_DECLS

/* What is on screen when the file is not what was loaded any more. */

gboolean ridge_rescue_save (RidgePlan              *plan,
                            RidgeConnection        *connection,
                            const RidgeHistoryHead *head,
                            const char             *path,
                            GCancellable           *cancellable,
                            GError                **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

#define RIDGE_NO_CONFIDENCE (-1)

gint64   ridge_check_in (RidgeDocument  *document,
                         RidgeKeyResult *key_result,
                         RidgeDay        day,
                         double          value,
                         int             confidence,
                         const char     *note,
                         GError        **error);
gboolean ridge_set_milestone_done (RidgeDocument  *document,
                                   RidgeMilestone *milestone,
                                   RidgeDay        done_on,
                                   GError        **error);

G_END_DECLS

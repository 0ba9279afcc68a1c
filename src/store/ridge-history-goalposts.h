/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-goalpost.h"
#include "store/ridge-history.h"

G_BEGIN_DECLS

GPtrArray *ridge_history_list_goalposts (RidgeConnection        *connection,
                                         const RidgeHistoryHead *head,
                                         RidgeDay                since,
                                         GError                **error);

G_END_DECLS

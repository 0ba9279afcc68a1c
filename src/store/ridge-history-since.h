/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-history.h"

G_BEGIN_DECLS

/**
 * RidgeHistoryEntry:
 *
 * A change with its rows, as another process has committed it.
 */
typedef struct
{
  RidgeChange *change;
  GBytes      *changeset;
} RidgeHistoryEntry;

GPtrArray *ridge_history_read_since (RidgeConnection        *connection,
                                     const RidgeHistoryHead *since,
                                     RidgeHistoryHead       *head,
                                     GError                **error);

G_END_DECLS

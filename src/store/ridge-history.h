/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-change.h"
#include "store/ridge-connection.h"
#include "store/ridge-undo-stack.h"

G_BEGIN_DECLS

#define RIDGE_HASH_SIZE 32

/* Where the history ends: the last change and its hash. An empty history
 * ends at 0 with a hash of zeros. */
typedef struct
{
  gint64 id;
  guint8 hash[RIDGE_HASH_SIZE];
} RidgeHistoryHead;

gboolean ridge_history_read_head (RidgeConnection  *connection,
                                  RidgeHistoryHead *head,
                                  GError          **error);
gboolean ridge_history_has (RidgeConnection        *connection,
                            const RidgeHistoryHead *head,
                            gboolean               *has,
                            GError                **error);
gboolean ridge_history_require (RidgeConnection        *connection,
                                const RidgeHistoryHead *head,
                                GError                **error);
gboolean ridge_history_append (RidgeConnection   *connection,
                               RidgeHistoryHead  *head,
                               const RidgeChange *change,
                               GBytes            *changeset,
                               GError           **error);

RidgeChange *ridge_history_get_change (RidgeConnection *connection,
                                       gint64           id,
                                       GError         **error);
GBytes      *ridge_history_get_changeset (RidgeConnection *connection,
                                          gint64           id,
                                          GError         **error);
gboolean     ridge_history_fill_stack (RidgeConnection *connection,
                                       gint64           after,
                                       RidgeUndoStack  *stack,
                                       GError         **error);
GPtrArray   *ridge_history_list (RidgeConnection *connection,
                                 guint            limit,
                                 GError         **error);
gboolean     ridge_history_verify (RidgeConnection *connection,
                                   GPtrArray       *problems,
                                   GError         **error);

G_END_DECLS

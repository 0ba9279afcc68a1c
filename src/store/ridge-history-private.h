/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-history.h"

G_BEGIN_DECLS

/* What ridge_history_read_change() reads, in its order. */
#define RIDGE_CHANGE_COLUMNS "id, made_at, author, verb, subject, ifnull (reverses, 0), n_rows," \
                             " origin, stamp, ifnull (batch, 0), format"

/* What of a change is kept as bytes; a change that was made here is what was
 * meant and merges nothing. */
typedef struct
{
  gboolean compressed;
  GBytes  *changeset;
  GBytes  *intent;   /* nullable */
  GBytes  *merges;   /* nullable */
} RidgeStoredChange;

RidgeChange *ridge_history_read_change (RidgeStatement *statement);

void     ridge_history_hash_integer (GChecksum *checksum,
                                     gint64     value);
void     ridge_history_hash_data (GChecksum    *checksum,
                                  gconstpointer data,
                                  gsize         size);
gboolean ridge_history_append_stored (RidgeConnection         *connection,
                                      RidgeHistoryHead        *head,
                                      const RidgeChange       *change,
                                      const RidgeStoredChange *stored,
                                      const guint8            *hash,
                                      GError                 **error);

G_END_DECLS

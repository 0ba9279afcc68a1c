/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* What a write has left that ended in the middle: a journal, which SQLite would roll back
 * at the next read, whatever file it finds there and whoever has written the journal. */

/* What is copied beside a document. */
typedef enum
{
  RIDGE_RECOVERY_ALONE,
  RIDGE_RECOVERY_WITH_JOURNAL,
  RIDGE_RECOVERY_WITH_WAL,
} RidgeRecoveryCopy;

gboolean ridge_recovery_is_waiting (RidgeConnection *connection);
gboolean ridge_recovery_run (RidgeConnection *connection,
                             GError         **error);
gboolean ridge_recovery_copy (RidgeConnection  *connection,
                              const char       *path,
                              RidgeRecoveryCopy what,
                              GError          **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-schema.h"
#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* SQLite's changesets: recorded while rows are written, read as row changes,
 * inverted and applied. */

typedef sqlite3_session RidgeRecorder;

RidgeRecorder *ridge_recorder_start (RidgeConnection *connection,
                                     GError         **error);
GBytes        *ridge_recorder_finish (RidgeRecorder   *recorder,
                                      RidgeConnection *connection,
                                      GError         **error);
void           ridge_recorder_free (RidgeRecorder *recorder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeRecorder, ridge_recorder_free)

typedef gboolean (*RidgeRowFunc) (const RidgeRowChange *row,
                                  gpointer              data,
                                  GError              **error);

gboolean ridge_changeset_foreach (GBytes      *changeset,
                                  const char  *path,
                                  RidgeRowFunc func,
                                  gpointer     data,
                                  GError     **error);
gboolean ridge_changeset_foreach_in (GBytes      *changeset,
                                     RidgeTable   table,
                                     const char  *path,
                                     RidgeRowFunc func,
                                     gpointer     data,
                                     GError     **error);
GBytes  *ridge_changeset_invert (GBytes     *changeset,
                                 const char *path,
                                 GError    **error);
gboolean ridge_changeset_apply (GBytes          *changeset,
                                RidgeConnection *connection,
                                const char      *subject,
                                GError         **error);

G_END_DECLS

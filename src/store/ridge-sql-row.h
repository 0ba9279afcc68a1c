/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-schema.h"
#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* Rows between cells and SQLite, by the columns' description alone. */

gboolean ridge_sql_row_bind (RidgeStatement       *statement,
                             int                   parameter,
                             const RidgeTableInfo *info,
                             guint                 column,
                             const RidgeCell      *cell,
                             GError              **error);
gboolean ridge_sql_row_read (RidgeStatement *statement,
                             RidgeTable      table,
                             RidgeRowChange *row,
                             const char     *path,
                             GError        **error);
gboolean ridge_sql_row_read_value (sqlite3_value        *value,
                                   const RidgeTableInfo *info,
                                   guint                 column,
                                   RidgeCell            *cell,
                                   const char           *path,
                                   GError              **error);

RidgeStatement *ridge_sql_row_prepare_select (RidgeConnection *connection,
                                              RidgeTable       table,
                                              GError         **error);
RidgeStatement *ridge_sql_row_prepare_insert (RidgeConnection *connection,
                                              RidgeTable       table,
                                              GError         **error);
RidgeStatement *ridge_sql_row_prepare_replace (RidgeConnection *connection,
                                               RidgeTable       table,
                                               GError         **error);
RidgeStatement *ridge_sql_row_prepare_update (RidgeConnection *connection,
                                              RidgeTable       table,
                                              guint64          columns,
                                              GError         **error);
RidgeStatement *ridge_sql_row_prepare_delete (RidgeConnection *connection,
                                              RidgeTable       table,
                                              GError         **error);

G_END_DECLS

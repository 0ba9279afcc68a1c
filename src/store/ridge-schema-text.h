/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

/* The version that this program writes. */
#define RIDGE_SCHEMA_VERSION 3

gboolean ridge_schema_install (RidgeConnection *connection,
                               GError         **error);
gboolean ridge_schema_upgrade (RidgeConnection *connection,
                               gint64           from,
                               gint64           to,
                               GError         **error);
gboolean ridge_schema_verify (RidgeConnection *connection,
                              gint64           version,
                              GError         **error);

G_END_DECLS

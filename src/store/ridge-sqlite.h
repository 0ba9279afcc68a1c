/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

void ridge_sqlite_set_error (GError    **error,
                             sqlite3    *db,
                             int         code,
                             const char *path);

/* A cached statement in use: letting go of it resets it. */
typedef sqlite3_stmt RidgeStatement;

void ridge_statement_release (RidgeStatement *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeStatement, ridge_statement_release)

G_END_DECLS

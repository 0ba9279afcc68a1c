/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

/**
 * RidgeOpening:
 *
 * A document that has passed the opening rules: its connection, in a read
 * transaction so that nothing changes before it is loaded, and why it can only
 * be read, if so. One of an older version has been brought to the newest: in its
 * file, and then there is a copy of what it was, or only in memory.
 */
typedef struct
{
  RidgeConnection *connection;
  GError          *notice;
  char            *copy;     /* (nullable): what it was before it was brought here */
} RidgeOpening;

RidgeOpening *ridge_opening_run (const char   *path,
                                 GCancellable *cancellable,
                                 GError      **error);
void          ridge_opening_free (RidgeOpening *self);

gboolean ridge_opening_check_file (const char *path,
                                   GError    **error);
gboolean ridge_opening_check_pages (RidgeConnection *connection,
                                    gboolean         indexes_too,
                                    GPtrArray       *problems,
                                    GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeOpening, ridge_opening_free)

G_END_DECLS

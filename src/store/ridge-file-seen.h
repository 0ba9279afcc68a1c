/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

/**
 * RidgeFileSeen:
 *
 * A document's file as it was when it was last seen, to notice what another program
 * does to it past SQLite: moves it, deletes it, or writes over it in place.
 */
typedef struct _RidgeFileSeen RidgeFileSeen;

RidgeFileSeen *ridge_file_seen_new (RidgeConnection *connection);
void           ridge_file_seen_free (RidgeFileSeen *self);

gboolean ridge_file_seen_look (RidgeFileSeen *self,
                               gboolean      *news,
                               GError       **error);
gboolean ridge_file_seen_is_same (RidgeFileSeen *self);
void     ridge_file_seen_doubt (RidgeFileSeen *self);
void     ridge_file_seen_accept (RidgeFileSeen *self);
void     ridge_file_seen_accept_own (RidgeFileSeen *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeFileSeen, ridge_file_seen_free)

G_END_DECLS

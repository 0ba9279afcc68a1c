/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * RidgeFollower:
 *
 * Refreshes a document when another process has committed to its file. It is
 * the folder that is watched: the file is for SQLite alone to open.
 */
typedef struct _RidgeFollower RidgeFollower;

RidgeFollower *ridge_follower_new (RidgeDocument *document);
void           ridge_follower_free (RidgeFollower *self);

G_END_DECLS

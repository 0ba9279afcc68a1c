/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A new random key, 1 … 2^63 - 1: rows made in two copies of a plan never collide. */
gint64 ridge_id_new (void);
void   ridge_id_draw (guint8 *bytes,
                      gsize   n_bytes);

G_END_DECLS

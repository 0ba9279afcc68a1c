/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *ridge_compress (GBytes *bytes);
GBytes *ridge_decompress (GBytes  *bytes,
                          gsize    most,
                          GError **error);

G_END_DECLS

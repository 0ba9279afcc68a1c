/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *ridge_changeset_read_stored (GBytes *stored,
                                     guint   format);

G_END_DECLS

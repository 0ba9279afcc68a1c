/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rank is a fraction between 0 and 1 written in base 62 (0-9 A-Z a-z), without
 * its leading point. Ranks compare as bytes, and between any two there is
 * always another, so that a move between two siblings changes one row. */

char     *ridge_rank_between  (const char *before,
                               const char *after);
char    **ridge_rank_spread   (const char *before,
                               const char *after,
                               guint       n_ranks);
gboolean  ridge_rank_is_valid (const char *rank);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *ridge_text_clean_line  (const char *text);
char     *ridge_text_clean_block (const char *text);
gboolean  ridge_text_is_unseen   (gunichar    c);
char     *ridge_text_fold        (const char *text);
gboolean  ridge_text_has_words   (const char *text,
                                  const char *folded);
char     *ridge_text_shorten     (const char *text);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ridge_words_verb      (const char *verb,
                             const char *subject);
char *ridge_words_undo      (const char *verb,
                             const char *subject);
char *ridge_words_redo      (const char *verb,
                             const char *subject);

G_END_DECLS

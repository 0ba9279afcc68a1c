/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  ridge_terminal_guard (void);
char *ridge_terminal_quote (const char *text);

G_END_DECLS

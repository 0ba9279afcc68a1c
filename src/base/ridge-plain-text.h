/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *ridge_plain_text        (const char *text);
const char *ridge_plain_read_digits (const char *text,
                                     int         least,
                                     int         most,
                                     int        *number);

G_END_DECLS

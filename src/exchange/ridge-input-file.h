/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GByteArray *ridge_input_file_read (const char *path,
                                   gsize       most,
                                   GError    **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program exits with; scripts rely on it. */
typedef enum
{
  RIDGE_EXIT_DONE = 0,   /* done, or nothing to report */
  RIDGE_EXIT_REFUSED = 1,   /* not done, nothing was changed */
  RIDGE_EXIT_USAGE = 2,   /* not understood: an unknown command, option or value */
  RIDGE_EXIT_FOUND = 3,   /* done, and there is something to look at */
} RidgeExit;

gboolean ridge_cli_wants (int    argc,
                          char **argv);
int      ridge_cli_run (int    argc,
                        char **argv);

G_END_DECLS

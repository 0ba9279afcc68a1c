/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-id.h"

#include <sys/random.h>

/**
 * ridge_id_new:
 *
 * Draws a new key from the system's random numbers.
 *
 * Returns: 1 … 2^63 - 1
 */
gint64
ridge_id_new (void)
{
  gint64 id;

  do
    {
      if (getrandom (&id, sizeof id, 0) != sizeof id)
        id = ((gint64) g_random_int () << 32) | g_random_int ();
      id &= G_MAXINT64;
    }
  while (id == 0);

  return id;
}

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

/**
 * ridge_id_draw:
 * @bytes: (out) (array length=n_bytes): where they go
 * @n_bytes: how many, at most 256
 *
 * Draws random bytes from the system, for what is to be one of a kind.
 */
void
ridge_id_draw (guint8 *bytes,
               gsize   n_bytes)
{
  if (getrandom (bytes, n_bytes, 0) == (gssize) n_bytes)
    return;

  for (gsize i = 0; i < n_bytes; i++)
    bytes[i] = (guint8) g_random_int ();
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An array of plain elements that several hold, as a pointer to its first element:
 * each knows how many elements are its own. Who adds elements after those that
 * anybody has goes on in the same memory; who changes others gets a copy, unless
 * nobody else holds it. So a million values and what is computed from them are shared
 * by the model and by a picture of them, while the next value comes in. */

gpointer ridge_shared_array_open (gpointer array,
                                  gsize    element_size,
                                  gsize    n,
                                  gsize    first,
                                  gsize    n_after);
void     ridge_shared_array_zero (gpointer array,
                                  gsize    element_size,
                                  gsize    from,
                                  gsize    to);
gpointer ridge_shared_array_ref (gconstpointer array);
void     ridge_shared_array_unref (gpointer array);

G_END_DECLS

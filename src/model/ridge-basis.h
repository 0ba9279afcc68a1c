/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeBasis:
 * @n: key results that a sum is of, guardrails left out
 * @n_data: of them: those with a value in the period, which the sum stands on
 * @n_stale: of these: those whose value is stale
 *
 * What a sum of progress stands on.
 */
typedef struct
{
  guint n;
  guint n_data;
  guint n_stale;
} RidgeBasis;

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-alignment.h"

G_BEGIN_DECLS

char *ridge_words_lag          (RidgeFrequency   frequency,
                                guint            n);
char *ridge_words_lead         (const RidgeLead *lead);
char *ridge_words_lead_numbers (const RidgeLead *lead);

G_END_DECLS

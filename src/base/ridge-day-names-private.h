/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *ridge_day_names_fold          (const char *text);
const char *ridge_day_names_match_month   (const char *folded,
                                           int        *month);
const char *ridge_day_names_match_weekday (const char *folded,
                                           int        *weekday);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "words/ridge-words-chart.h"

G_BEGIN_DECLS

gboolean ridge_reading_is_constant  (const RidgeReading *reading);
gboolean ridge_reading_is_unsettled (const RidgeReading *reading);
gboolean ridge_reading_has_season   (const RidgeReading *reading);
char    *ridge_reading_value_text   (const RidgeReading *reading, double value);
char    *ridge_reading_between_text (const RidgeReading *reading, double value);

void     ridge_reading_append_season       (GString *text, const RidgeReading *reading);
void     ridge_reading_append_transform    (GString *text, const RidgeReading *reading);
void     ridge_reading_append_target       (GString *text, const RidgeReading *reading, gsize row, gboolean stable);
void     ridge_reading_append_open         (GString *text, const RidgeReading *reading, gsize row);
void     ridge_reading_append_watch        (GString *text, const RidgeReading *reading);
void     ridge_reading_append_without_rate (GString *text, const RidgeReading *reading);
void     ridge_reading_append_planned      (GString *text, const RidgeReading *reading);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day-text.h"

G_BEGIN_DECLS

RidgeDay ridge_day_forms_parse       (const char      *text,
                                      RidgeDateFormat  format);
gboolean ridge_day_forms_has_letters (const char      *text);

G_END_DECLS

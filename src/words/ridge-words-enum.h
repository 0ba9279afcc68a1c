/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-schema.h"

G_BEGIN_DECLS

const char *ridge_words_enum  (GType      type,
                               int        value);
const char *ridge_words_field (RidgeTable table,
                               guint      column);
const char *ridge_words_field_named (const char *column);
const char *ridge_words_table (RidgeTable table);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"
#include "model/ridge-plan.h"

G_BEGIN_DECLS

gboolean ridge_target_parse  (const char       *text,
                              const char       *unit,
                              RidgeFieldValue  *value,
                              GError          **error);
char    *ridge_target_format (RidgeKeyResult   *key_result);

G_END_DECLS

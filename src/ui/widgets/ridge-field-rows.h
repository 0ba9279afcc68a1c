/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/widgets/ridge-field-binder.h"

G_BEGIN_DECLS

void ridge_field_rows_add (RidgeFieldBinder    *binder,
                           AdwPreferencesGroup *group,
                           RidgeTable           table,
                           guint64              columns);

G_END_DECLS

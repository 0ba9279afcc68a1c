/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"

G_BEGIN_DECLS

/* The engine of the charts refuses larger ones, so no number may be. */
#define RIDGE_LARGEST_NUMBER 1e300

G_END_DECLS

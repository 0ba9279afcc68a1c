/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"
#include "stats/ridge-xmr-options.h"

G_BEGIN_DECLS

/* The engine of the charts refuses larger ones, so no number may be. */
#define RIDGE_LARGEST_NUMBER RIDGE_XMR_MAX_MAGNITUDE

G_END_DECLS

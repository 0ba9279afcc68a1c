/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-basis.h"

G_BEGIN_DECLS

char *ridge_standing_describe (const char       *name,
                               double            progress,
                               double            expected,
                               const RidgeBasis *basis);

G_END_DECLS

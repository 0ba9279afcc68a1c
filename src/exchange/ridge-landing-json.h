/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-landing.h"

G_BEGIN_DECLS

void ridge_landing_json_append (GString            *out,
                                const RidgeLanding *landing);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-finding.h"

G_BEGIN_DECLS

void ridge_finding_json_append (GString            *out,
                                const RidgeFinding *finding);

G_END_DECLS

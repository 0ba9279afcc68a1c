/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

const char *ridge_words_backup_reason (guint reason);
char       *ridge_words_backup_made (GDateTime *made);
char       *ridge_words_backup_content (RidgePlan *then,
                                        RidgePlan *now);

G_END_DECLS

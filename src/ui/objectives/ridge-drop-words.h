/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/objectives/ridge-objectives-drop.h"

G_BEGIN_DECLS

char *ridge_drop_describe     (const RidgeDrop  *drop,
                               RidgeEntity      *dragged);
char *ridge_drop_report       (const RidgeDrop  *drop,
                               RidgeEntity      *dragged);
char *ridge_drop_report_place (const RidgePlace *place,
                               RidgeEntity      *moved);

G_END_DECLS

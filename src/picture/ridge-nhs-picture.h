/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-nhs-icon.h"
#include "model/ridge-kpi.h"

G_BEGIN_DECLS

/**
 * RidgeNhsPicture:
 * @icons: how the latest value varies, then what the limits say about the target
 * @n_icons: 0 while there are too few values, 1 without a target, else 2
 * @sentence: (nullable): what they mean together
 *
 * A KPI's status as NHS England's Making Data Count shows it.
 */
typedef struct
{
  RidgeNhsIcon icons[2];
  guint        n_icons;
  char        *sentence;
} RidgeNhsPicture;

void   ridge_nhs_picture_init      (RidgeNhsPicture       *self,
                                    RidgeKpi              *kpi);
void   ridge_nhs_picture_clear     (RidgeNhsPicture       *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeNhsPicture, ridge_nhs_picture_clear)

double ridge_nhs_picture_get_width (const RidgeNhsPicture *self,
                                    double                 size);
void   ridge_nhs_picture_paint     (const RidgeNhsPicture *self,
                                    const RidgePalette    *palette,
                                    cairo_t               *cr,
                                    double                 x,
                                    double                 y,
                                    double                 size);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-palette.h"
#include "stats/ridge-nhs.h"

G_BEGIN_DECLS

/**
 * RidgeNhsIcon:
 *
 * The icons of NHS England's Making Data Count: how the latest value varies,
 * and whether a target can be relied on. Blue wishes come true, orange ones
 * do not, purple ones were never made.
 */
typedef enum
{
  RIDGE_NHS_ICON_NONE = -1,
  RIDGE_NHS_ICON_COMMON_CAUSE,
  RIDGE_NHS_ICON_IMPROVEMENT_HIGH,
  RIDGE_NHS_ICON_IMPROVEMENT_LOW,
  RIDGE_NHS_ICON_CONCERN_HIGH,
  RIDGE_NHS_ICON_CONCERN_LOW,
  RIDGE_NHS_ICON_NEUTRAL_HIGH,
  RIDGE_NHS_ICON_NEUTRAL_LOW,
  RIDGE_NHS_ICON_PATTERN,
  RIDGE_NHS_ICON_PASS,
  RIDGE_NHS_ICON_FAIL,
  RIDGE_NHS_ICON_HIT_AND_MISS,
  RIDGE_N_NHS_ICONS
} RidgeNhsIcon;

RidgeNhsIcon   ridge_nhs_icon_from_point (RidgeNhsPoint point,
                                          RidgeWish     wish);
RidgeNhsIcon   ridge_nhs_icon_from_assurance (RidgeNhsAssurance assurance);
void           ridge_nhs_icon_paint (RidgeNhsIcon        self,
                                     const RidgePalette *palette,
                                     cairo_t            *cr,
                                     double              x,
                                     double              y,
                                     double              size);

G_END_DECLS

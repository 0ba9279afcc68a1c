/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-fan.h"
#include "model/ridge-landing.h"

G_BEGIN_DECLS

/**
 * RidgeFanPicture:
 *
 * A key result's chart as plain data with words, copied from the plan: its
 * planned course, its values in the period, and where it will land.
 */
typedef struct _RidgeFanPicture RidgeFanPicture;

RidgeFanPicture *ridge_fan_picture_new          (RidgeKeyResult     *key_result);
void             ridge_fan_picture_free         (RidgeFanPicture    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeFanPicture, ridge_fan_picture_free)

const char      *ridge_fan_picture_get_sentence (RidgeFanPicture    *self);
void             ridge_fan_picture_paint        (RidgeFanPicture    *self,
                                                 const RidgePalette *palette,
                                                 PangoContext       *context,
                                                 cairo_t            *cr,
                                                 double              width,
                                                 double              height);

G_END_DECLS

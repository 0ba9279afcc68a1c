/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "coach/ridge-coach.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_COACH_ITEM (ridge_coach_item_get_type ())
G_DECLARE_FINAL_TYPE (RidgeCoachItem, ridge_coach_item, RIDGE, COACH_ITEM, GObject)

RidgeCoachItem *ridge_coach_item_new           (const RidgeCoachFinding *finding,
                                                RidgeCoachOffer          offer);
RidgeEntity    *ridge_coach_item_get_entity    (RidgeCoachItem          *self);
const char     *ridge_coach_item_get_key       (RidgeCoachItem          *self);
const char     *ridge_coach_item_get_about     (RidgeCoachItem          *self);
const char     *ridge_coach_item_get_question  (RidgeCoachItem          *self);
const char     *ridge_coach_item_get_reason    (RidgeCoachItem          *self);
RidgeCoachOffer ridge_coach_item_get_offer     (RidgeCoachItem          *self);
gboolean        ridge_coach_item_get_aside     (RidgeCoachItem          *self);
gboolean        ridge_coach_item_equal         (gconstpointer            a,
                                                gconstpointer            b);

G_END_DECLS

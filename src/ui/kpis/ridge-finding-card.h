/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "words/ridge-words.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_FINDING_CARD (ridge_finding_card_get_type ())
G_DECLARE_FINAL_TYPE (RidgeFindingCard, ridge_finding_card, RIDGE, FINDING_CARD, AdwBin)

void ridge_finding_card_show (RidgeFindingCard *self,
                              RidgeKpi         *kpi);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_LINK (ridge_link_get_type ())
G_DECLARE_FINAL_TYPE (RidgeLink, ridge_link, RIDGE, LINK, RidgeEntity)

/**
 * RidgeLink:
 *
 * How two things of the plan hang together: a KPI drives a key result, concerns
 * an objective, leads to or conflicts with a KPI; an objective supports others.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgeLink, link, LINK)

RidgeEntity    *ridge_link_get_from           (RidgeLink *self);   /* nullable: whichever end is given */
RidgeEntity    *ridge_link_get_to             (RidgeLink *self);   /* nullable: whichever end is given */

G_END_DECLS

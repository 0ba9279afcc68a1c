/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PERSON (ridge_person_get_type ())
G_DECLARE_FINAL_TYPE (RidgePerson, ridge_person, RIDGE, PERSON, RidgeEntity)

/**
 * RidgePerson:
 *
 * A person who can own things. Nothing ranks persons.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgePerson, person, PERSON)

G_END_DECLS

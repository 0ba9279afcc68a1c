/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PERSON_PAGE (ridge_person_page_get_type ())
G_DECLARE_FINAL_TYPE (RidgePersonPage, ridge_person_page, RIDGE, PERSON_PAGE, AdwNavigationPage)

AdwNavigationPage *ridge_person_page_new (RidgeContext *context,
                                          RidgePerson  *person);

G_END_DECLS

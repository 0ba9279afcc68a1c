/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_CHOICE_BOX (ridge_choice_box_get_type ())
G_DECLARE_FINAL_TYPE (RidgeChoiceBox, ridge_choice_box, RIDGE, CHOICE_BOX, AdwBin)

GtkWidget *ridge_choice_box_new (RidgeContext *context,
                                 RidgeEntity  *entity,
                                 guint         column,
                                 const char   *label);
void       ridge_choice_box_add (RidgeChoiceBox *self,
                                 RidgeCell       cell,
                                 const char     *label);

G_END_DECLS

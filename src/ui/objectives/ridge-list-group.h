/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_LIST_GROUP (ridge_list_group_get_type ())
G_DECLARE_FINAL_TYPE (RidgeListGroup, ridge_list_group, RIDGE, LIST_GROUP, AdwPreferencesGroup)

/* Makes the row of one thing; (transfer floating). */
typedef GtkWidget *(*RidgeListGroupFunc) (RidgeContext *context,
                                          RidgeEntity  *entity);

void        ridge_list_group_set_context (RidgeListGroup     *self,
                                          RidgeContext       *context,
                                          RidgeListGroupFunc  create_row);
void        ridge_list_group_set_model   (RidgeListGroup     *self,
                                          GListModel         *model);
void        ridge_list_group_refuse      (RidgeListGroup     *self,
                                          const GError       *error);

G_END_DECLS

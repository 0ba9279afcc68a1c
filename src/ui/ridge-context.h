/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/ridge-document.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_CONTEXT (ridge_context_get_type ())
G_DECLARE_FINAL_TYPE (RidgeContext, ridge_context, RIDGE, CONTEXT, GObject)

RidgeContext  *ridge_context_new           (void);

RidgeDocument *ridge_context_get_document  (RidgeContext  *self);
void           ridge_context_set_document  (RidgeContext  *self,
                                            RidgeDocument *document);
RidgePlan     *ridge_context_get_plan      (RidgeContext  *self);
gboolean       ridge_context_get_editable  (RidgeContext  *self);

RidgePeriod   *ridge_context_get_period    (RidgeContext  *self);
void           ridge_context_set_period    (RidgeContext  *self,
                                            RidgePeriod   *period);
RidgeTeam     *ridge_context_get_team      (RidgeContext  *self);
void           ridge_context_set_team      (RidgeContext  *self,
                                            RidgeTeam     *team);
RidgeEntity   *ridge_context_get_selection (RidgeContext  *self);
void           ridge_context_set_selection (RidgeContext  *self,
                                            RidgeEntity   *entity);
RidgeDay       ridge_context_get_today     (RidgeContext  *self);
void           ridge_context_update_today  (RidgeContext  *self);

gboolean       ridge_context_shows_team    (RidgeContext  *self,
                                            RidgeTeam     *team);
GPtrArray     *ridge_context_list_due      (RidgeContext  *self);

void           ridge_context_reveal        (RidgeContext  *self,
                                            RidgeEntity   *entity);
void           ridge_context_announce      (RidgeContext  *self,
                                            const char    *sentence,
                                            gboolean       undoable);
void           ridge_context_announce_saved (RidgeContext *self,
                                            const char    *sentence,
                                            const char    *path);
void           ridge_context_refuse        (RidgeContext  *self,
                                            const GError  *error);
gboolean       ridge_context_settle        (RidgeContext  *self,
                                            GtkWidget     *part);
gboolean       ridge_context_goes_with     (GtkWidget     *part,
                                            GtkWidget     *widget);

G_END_DECLS

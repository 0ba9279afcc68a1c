/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVES_FILTER (ridge_objectives_filter_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjectivesFilter, ridge_objectives_filter, RIDGE, OBJECTIVES_FILTER, GtkFilter)

/* A state that is let through: one bit for each RidgeState. None set lets all through. */
#define RIDGE_STATE_BIT(state) (1u << (state))

RidgeObjectivesFilter *ridge_objectives_filter_new         (void);

void                   ridge_objectives_filter_set_plan    (RidgeObjectivesFilter *self,
                                                            RidgePlan             *plan);
void                   ridge_objectives_filter_set_period  (RidgeObjectivesFilter *self,
                                                            RidgePeriod           *period);
void                   ridge_objectives_filter_set_team    (RidgeObjectivesFilter *self,
                                                            RidgeTeam             *team);
void                   ridge_objectives_filter_set_owner   (RidgeObjectivesFilter *self,
                                                            RidgePerson           *owner);
void                   ridge_objectives_filter_set_states  (RidgeObjectivesFilter *self,
                                                            guint                  states);
void                   ridge_objectives_filter_set_text    (RidgeObjectivesFilter *self,
                                                            const char            *text);

gboolean               ridge_objectives_filter_is_narrowed (RidgeObjectivesFilter *self);
void                   ridge_objectives_filter_widen       (RidgeObjectivesFilter *self);

void                   ridge_objectives_filter_refresh     (RidgeObjectivesFilter *self);
guint                  ridge_objectives_filter_get_n_found (RidgeObjectivesFilter *self);
gboolean               ridge_objectives_filter_finds       (RidgeObjectivesFilter *self,
                                                            RidgeEntity           *entity);
gboolean               ridge_objectives_filter_shows       (RidgeObjectivesFilter *self,
                                                            RidgeEntity           *entity);

G_END_DECLS

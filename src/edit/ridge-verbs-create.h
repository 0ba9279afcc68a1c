/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"
#include "edit/ridge-verbs-move.h"

G_BEGIN_DECLS

/* Gives a period its name in the user's language; ridge_words_period_name() does. */
typedef char *(*RidgePeriodNameFunc) (RidgePeriodKind kind, RidgeDay starts, RidgeDay ends, int fiscal_month);

gboolean ridge_create_year (RidgeDocument      *document,
                            RidgeDay            day,
                            RidgePeriodNameFunc name,
                            GError            **error);

/* Each returns the new row's key, 0 when refused. Fields that are not given
 * take the value a new row of its kind starts with; places are at the end of
 * their list unless the verb takes another. */

gint64 ridge_create_period (RidgeDocument         *document,
                            const RidgeFieldValue *values,
                            gsize                  n_values,
                            GError               **error);
gint64 ridge_create_team (RidgeDocument         *document,
                          RidgeTeam             *parent,
                          const RidgeFieldValue *values,
                          gsize                  n_values,
                          GError               **error);
gint64 ridge_create_person (RidgeDocument         *document,
                            const RidgeFieldValue *values,
                            gsize                  n_values,
                            GError               **error);
gint64 ridge_create_objective (RidgeDocument         *document,
                               RidgePlace             place,
                               const RidgeFieldValue *values,
                               gsize                  n_values,
                               GError               **error);
gint64 ridge_create_key_result (RidgeDocument         *document,
                                RidgeObjective        *objective,
                                const RidgeFieldValue *values,
                                gsize                  n_values,
                                GError               **error);
gint64 ridge_create_key_result_of_milestones (RidgeDocument         *document,
                                              RidgeObjective        *objective,
                                              const RidgeFieldValue *values,
                                              gsize                  n_values,
                                              const char *const     *titles,
                                              GError               **error);
gint64 ridge_create_plan_step (RidgeDocument  *document,
                               RidgeKeyResult *key_result,
                               RidgeDay        day,
                               double          value,
                               GError        **error);
gint64 ridge_create_milestone (RidgeDocument         *document,
                               RidgeKeyResult        *key_result,
                               const RidgeFieldValue *values,
                               gsize                  n_values,
                               GError               **error);
gint64 ridge_create_initiative (RidgeDocument         *document,
                                RidgeKeyResult        *key_result,
                                const RidgeFieldValue *values,
                                gsize                  n_values,
                                GError               **error);
gint64 ridge_create_kpi (RidgeDocument         *document,
                         const RidgeFieldValue *values,
                         gsize                  n_values,
                         GError               **error);

G_END_DECLS

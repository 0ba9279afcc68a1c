/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "coach/ridge-coach.h"
#include "coach/ridge-word-list.h"

G_BEGIN_DECLS

/* The families of rules; each looks at one kind of thing and adds what it finds. */
const RidgeWordList *ridge_coach_get_list         (RidgeCoach            *self,
                                                   RidgeSentence         *sentence);
GPtrArray           *ridge_coach_findings_new     (void);
RidgeCoachFinding   *ridge_coach_add              (GPtrArray             *findings,
                                                   RidgeCoachCode         code,
                                                   RidgeEntity           *subject,
                                                   guint                  column);
void                 ridge_coach_add_text         (RidgeCoach            *self,
                                                   GPtrArray             *findings,
                                                   RidgeEntity           *subject,
                                                   const RidgeCoachDraft *draft);
void                 ridge_coach_add_measure      (GPtrArray             *findings,
                                                   RidgeKeyResult        *subject,
                                                   const RidgeCoachDraft *draft);
void                 ridge_coach_add_objective    (RidgeCoach            *self,
                                                   GPtrArray             *findings,
                                                   RidgeObjective        *objective);
void                 ridge_coach_add_alignment    (GPtrArray             *findings,
                                                   RidgeObjective        *objective);
void                 ridge_coach_add_key_result   (RidgeCoach            *self,
                                                   GPtrArray             *findings,
                                                   RidgeKeyResult        *key_result);
void                 ridge_coach_add_kpi          (RidgeCoach            *self,
                                                   GPtrArray             *findings,
                                                   RidgeKpi              *kpi);
void                 ridge_coach_add_period       (GPtrArray             *findings,
                                                   RidgePeriod           *period,
                                                   GPtrArray             *objectives);
gboolean             ridge_coach_is_draft         (RidgeObjective        *objective);

G_END_DECLS

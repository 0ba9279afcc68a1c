/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-span.h"
#include "model/ridge-basis.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PERIOD (ridge_period_get_type ())
G_DECLARE_FINAL_TYPE (RidgePeriod, ridge_period, RIDGE, PERIOD, RidgeEntity)

/**
 * RidgePeriod:
 *
 * A span of days that a plan looks at: quarter, third, half, year or any other.
 * Periods nest by containment. Computed numbers count the period's own root
 * objectives: those whose parent, if any, belongs to another period.
 */

/* What asks for attention; the order is from worst to mildest. */
typedef enum
{
  RIDGE_ATTENTION_SIGNAL,        /* a KPI's latest signal since the period began is bad or has no direction */
  RIDGE_ATTENTION_GUARDRAIL,     /* a guardrail key result is breached */
  RIDGE_ATTENTION_FAR_BEHIND,    /* a driver key result is far behind */
  RIDGE_ATTENTION_STALE,         /* a key result is silent for longer than the cadence, or its KPI's frequency, + 3 days */
  RIDGE_ATTENTION_UNCLEAR,       /* the same of a KPI whose chart does not fit its values */
  RIDGE_ATTENTION_IMPROVED,      /* a KPI's latest signal since the period began is good */
} RidgeAttentionKind;

/**
 * RidgeAttention:
 *
 * One line of what needs attention, as codes; `words/` makes the sentence.
 * The entity is borrowed from the plan.
 */
typedef struct
{
  RidgeAttentionKind  kind;
  RidgeEntity        *entity;    /* a RidgeKpi or a RidgeKeyResult */
  RidgeKpi           *kpi;       /* SIGNAL, IMPROVED, and a GUARDRAIL whose KPI shows a signal: that KPI; else NULL */
  RidgeVerdict        verdict;   /* of the signal */
  double              value;     /* SIGNAL, IMPROVED: the period's latest; GUARDRAIL: the value; FAR_BEHIND: progress */
  double              expected;  /* FAR_BEHIND: the expected progress */
  RidgeDay            day;       /* SIGNAL, IMPROVED: when it began, or when it was last seen; GUARDRAIL: of the value; STALE: of the last
                                    value, of milestones also of the last check-in; RIDGE_DAY_NONE: there is none */
  int                 n_days;    /* STALE: days since then, or since the period began */
  RidgeDay            signal_day; /* SIGNAL, IMPROVED: as `day`; GUARDRAIL: the same of its KPI's signal */
  gboolean            lasts;     /* of a signal: whether the latest value is part of it */
} RidgeAttention;

/**
 * RidgeStanding:
 *
 * What a period, or one team's part of it, comes to. Drafts and abandoned
 * objectives are left out; what has no data is NaN.
 */
typedef struct
{
  double    score;           /* 0 … 1 */
  double    progress;        /* unclamped */
  double    expected;
  RidgePace pace;            /* by the bounds that hold for a key result; STALE where most are silent */
  RidgeBasis basis;          /* what they stand on */
  guint     n_key_results;   /* drivers and guardrails */
  guint     n_moved;         /* of them: with a signal */
  guint     n_routine;       /* of them: within their routine variation */
} RidgeStanding;

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgePeriod, period, PERIOD)

gboolean          ridge_period_contains           (RidgePeriod *self, RidgePeriod *other);
RidgeSpan         ridge_period_get_span           (RidgePeriod *self);

/* Computed; NaN where there is no data */
double            ridge_period_get_elapsed        (RidgePeriod *self);   /* 0 … 1 at the plan's today */
double            ridge_period_get_score          (RidgePeriod *self);
double            ridge_period_get_progress       (RidgePeriod *self);
double            ridge_period_get_expected       (RidgePeriod *self);
void              ridge_period_get_standing       (RidgePeriod *self, RidgeTeam *team, RidgeStanding *standing);
guint             ridge_period_get_n_objectives   (RidgePeriod *self);   /* its own, of any depth */
guint             ridge_period_get_n_key_results  (RidgePeriod *self);

/* (transfer full) (element-type RidgeKeyResult): key results that wait for a
 * check-in, longest silent first */
GPtrArray        *ridge_period_list_due           (RidgePeriod *self);
/* (transfer full) (element-type RidgeAttention): worst first */
GArray           *ridge_period_list_attention     (RidgePeriod *self);

G_END_DECLS

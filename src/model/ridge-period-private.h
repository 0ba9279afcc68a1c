/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

G_BEGIN_DECLS

struct _RidgePeriod
{
  RidgeEntity parent_instance;

  char    *name;
  char    *reflection;
  gint32   kind;
  gint32   starts;
  gint32   ends;
  gint32   state;

  GPtrArray    *objectives;   /* its own, unowned, in no order */

  /* computed */
  RidgeStanding standing;
};

void ridge_period_compute (RidgePeriod *self);
void ridge_period_enter   (RidgePeriod *self, RidgeObjective *objective);
void ridge_period_leave   (RidgePeriod *self, RidgeObjective *objective);

G_END_DECLS

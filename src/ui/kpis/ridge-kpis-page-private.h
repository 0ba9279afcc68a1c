/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/kpis/ridge-kpi-list.h"
#include "ui/kpis/ridge-kpi-view.h"
#include "ui/kpis/ridge-kpis-page.h"

G_BEGIN_DECLS

struct _RidgeKpisPage
{
  RidgePage               parent_instance;

  GSignalGroup           *plan_signals;
  GSimpleActionGroup     *actions;
  GListModel             *kpis;

  GtkStack               *stack;
  AdwNavigationSplitView *split;
  RidgeKpiList           *list;
  RidgeKpiView           *view;
  GtkButton              *record_button;
};

/* The commands, in a file of their own. */
void      ridge_kpis_page_set_up_actions  (RidgeKpisPage  *self);
void      ridge_kpis_page_update_actions  (RidgeKpisPage  *self);
RidgeKpi *ridge_kpis_page_get_kpi         (RidgeKpisPage  *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

/* Row changes as text, one a line, the way ridge_plan_dump() writes rows:
 *
 *   objective 7 period=1 title="Grow"      inserts; what is not said has its default
 *   point 3 2026-01-31 value=4.5 ghost=1
 *   ~ objective 7 parent_objective=8       updates
 *   - objective 7                          deletes
 */
typedef struct _TestRows TestRows;

TestRows             *test_rows_parse   (const char *text);
void                  test_rows_free    (TestRows *self);
guint                 test_rows_get_n   (TestRows *self);
const RidgeRowChange *test_rows_get     (TestRows *self);
void                  test_rows_shuffle (TestRows *self, GRand *random);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestRows, test_rows_free)

/* One batch. */
void                  test_apply        (RidgePlan *plan, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* (transfer full): the items' titles, "a b c"; key results in brackets */
char                 *test_list_to_text (GListModel *model);

RidgeObjective       *test_objective    (RidgePlan *plan, gint64 id);
RidgeKeyResult       *test_key_result   (RidgePlan *plan, gint64 id);
RidgeKpi             *test_kpi          (RidgePlan *plan, gint64 id);
RidgePeriod          *test_period       (RidgePlan *plan, gint64 id);

#define test_assert_list(model, expected)                          \
  G_STMT_START                                                     \
  {                                                                \
    g_autofree char *list_text_ = test_list_to_text (model);       \
    g_assert_cmpstr (list_text_, ==, expected);                    \
  }                                                                \
  G_STMT_END

#define test_assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)
#define test_assert_nan(a)     g_assert_true (isnan (a))

G_END_DECLS

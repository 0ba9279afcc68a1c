/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-plan-json.h"
#include "ridge-ui-fixture.h"

#define N_OBJECTIVES 3000
#define N_IN_BRANCH 30
#define N_KPIS 500
#define N_VALUES 24

static void
write_objective (GString *json,
                 guint    number)
{
  g_string_append_printf (json,
                          "{\"title\": \"Objective %u\", \"period\": \"now\", \"key_results\": [{\"title\": "
                          "\"Key result %u\", \"unit\": \"%%\", \"baseline\": 0, \"target\": 100, \"check_ins\": "
                          "[{\"day\": \"week-1\", \"value\": %u, \"confidence\": 60}]}]",
                          number, number, number % 101);
}

static void
write_branch (GString *json,
              guint    first)
{
  write_objective (json, first);
  g_string_append (json, ", \"objectives\": [");
  for (guint i = 1; i < N_IN_BRANCH; i++)
    {
      write_objective (json, first + i);
      g_string_append (json, i + 1 < N_IN_BRANCH ? "}, " : "}]}");
    }
}

static void
write_kpi (GString *json,
           guint    number,
           GRand   *rand)
{
  g_string_append_printf (json,
                          "{\"name\": \"KPI %u\", \"unit\": \"%%\", \"decimals\": 1, \"frequency\": \"weekly\", "
                          "\"direction\": \"higher\", \"series\": {\"every\": \"week\", \"last\": \"week\", \"values\": [",
                          number);
  for (guint i = 0; i < N_VALUES; i++)
    g_string_append_printf (json, "%s%d", i > 0 ? ", " : "", g_rand_int_range (rand, 40, 60));
  g_string_append (json, "]}}");
}

void
ridge_ui_fill_many (RidgeDocument *document)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_append (json, "{\"format\": \"ridgeline-plan/1\", \"plan\": {\"name\": \"Many\"}, \"periods\": [{\"key\": "
                         "\"now\", \"name\": \"Q4 2026\", \"kind\": \"quarter\", \"starts\": \"2026-10-01\", "
                         "\"ends\": \"2026-12-31\"}], \"kpis\": [");
  for (guint i = 0; i < N_KPIS; i++)
    {
      g_string_append (json, i > 0 ? ", " : "");
      write_kpi (json, i, rand);
    }
  g_string_append (json, "], \"objectives\": [");
  for (guint i = 0; i < N_OBJECTIVES; i += N_IN_BRANCH)
    {
      g_string_append (json, i > 0 ? ", " : "");
      write_branch (json, i);
    }
  g_string_append (json, "]}");

  ridge_plan_json_fill (document, json->str, json->len, "many", ridge_day_new (2026, 11, 21), &error);
  g_assert_no_error (error);
}

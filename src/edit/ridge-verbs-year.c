/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-create.h"

#include "base/ridge-span.h"
#include "edit/ridge-commit-private.h"
#include "edit/ridge-record-private.h"

static gboolean
has_period (RidgePlan       *plan,
            const RidgeSpan *span)
{
  GListModel *periods = ridge_plan_get_periods (plan);

  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr (RidgePeriod) period = g_list_model_get_item (periods, i);
      RidgeSpan other = ridge_period_get_span (period);

      if (ridge_span_equal (span, &other))
        return TRUE;
    }

  return FALSE;
}

static void
insert_period (RidgeEdit          *edit,
               RidgePlan          *plan,
               RidgePeriodKind     kind,
               const RidgeSpan    *span,
               RidgePeriodNameFunc name)
{
  g_auto (RidgeRecord) record = { 0 };

  if (has_period (plan, span))
    return;

  ridge_record_init (&record, RIDGE_TABLE_PERIOD);
  ridge_record_put (&record, RIDGE_PERIOD_KIND, RIDGE_INTEGER (kind));
  ridge_record_put (&record, RIDGE_PERIOD_STARTS, RIDGE_INTEGER (span->starts));
  ridge_record_put (&record, RIDGE_PERIOD_ENDS, RIDGE_INTEGER (span->ends));
  ridge_record_take_text (&record, RIDGE_PERIOD_NAME,
                          name (kind, span->starts, span->ends, ridge_plan_get_fiscal_month (plan)));
  ridge_record_insert (&record, edit);
}

/**
 * ridge_create_year:
 * @document: a document
 * @day: a day of the year
 * @name: (scope call): gives a period its name
 * @error: return location
 *
 * Creates the fiscal year that holds a day and its four quarters, as one
 * change. Those that are there already are left alone.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_create_year (RidgeDocument      *document,
                   RidgeDay            day,
                   RidgePeriodNameFunc name,
                   GError            **error)
{
  RidgePlan       *plan = ridge_document_get_plan (document);
  int              fiscal_month = ridge_plan_get_fiscal_month (plan);
  RidgeSpan        year = ridge_span_at (day, RIDGE_SPAN_YEAR, fiscal_month);
  RidgeSpan        quarter = ridge_span_at (year.starts, RIDGE_SPAN_QUARTER, fiscal_month);
  g_autofree char *title = name (RIDGE_PERIOD_YEAR, year.starts, year.ends, fiscal_month);
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("create-year", title);

  insert_period (edit, plan, RIDGE_PERIOD_YEAR, &year, name);
  for (int i = 0; i < 4; i++)
    {
      insert_period (edit, plan, RIDGE_PERIOD_QUARTER, &quarter, name);
      quarter = ridge_span_next (&quarter);
    }

  return ridge_commit (document, edit, error);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ridge-ui-fixture.h"

static void
test_open (void)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (ui.window)), ==, "Northwind & <Bikes>");
  g_assert_cmpstr (ridge_period_get_name (ridge_context_get_period (ui.context)), ==, "Q4 2026");
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/window/open", test_open);

  return g_test_run ();
}

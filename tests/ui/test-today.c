/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "words/ridge-words.h"
#include "ui/today/ridge-health-tile.h"
#include "ui/today/ridge-news-item.h"
#include "ui/today/ridge-today-page.h"
#include "ui/widgets/ridge-ring-widget.h"

static void
test_nothing_yet (void)
{
  RidgeUiFixture ui;
  GtkWidget *today;
  RidgeFieldValue values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT ("Q4 2026") },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (ridge_day_new (2026, 10, 1)) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2026, 12, 31)) },
  };
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, NULL);
  today = GTK_WIDGET (ridge_window_get_page (ui.window, "today"));
  g_assert_nonnull (ridge_ui_find_text (today, "No Period Yet"));

  /* The first period leads on to the first objective. */
  ridge_create_period (ui.document, values, G_N_ELEMENTS (values), &error);
  g_assert_no_error (error);
  ridge_ui_settle (&ui);
  g_assert_nonnull (ridge_ui_find_text (today, "Nothing Planned Yet"));
  ridge_ui_fixture_clear (&ui);
}

static void
test_attention (void)
{
  RidgeUiFixture ui;
  GtkWidget *today;
  g_autoptr (GPtrArray) items = NULL;
  guint n_calls = 0;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  today = GTK_WIDGET (ridge_window_get_page (ui.window, "today"));
  items = ridge_news_list_attention (ui.context);

  /* A signal is worse than a silent key result. */
  g_assert_cmpuint (items->len, >=, 2);
  g_assert_cmpstr (ridge_entity_get_title (ridge_news_item_get_entity (g_ptr_array_index (items, 0))), ==,
                   "Discount rate");
  for (guint i = 0; i < items->len; i++)
    {
      RidgeNewsItem *item = g_ptr_array_index (items, i);

      g_assert_nonnull (ridge_ui_find_text (today, ridge_news_item_get_title (item)));
      n_calls += !ridge_news_item_is_good (item);
    }
  g_assert_cmpuint (ridge_page_get_badge_number (RIDGE_PAGE (today)), ==, n_calls);

  /* One click from the thing. */
  gtk_widget_activate (gtk_widget_get_ancestor (ridge_ui_find_text (today, "“Discount rate” has moved the wrong way"),
                                                ADW_TYPE_ACTION_ROW));
  ridge_ui_settle (&ui);
  g_assert_true (ridge_window_get_visible_page (ui.window) == ridge_window_get_page (ui.window, "kpis"));
  g_assert_cmpstr (ridge_entity_get_title (ridge_context_get_selection (ui.context)), ==, "Discount rate");
  ridge_ui_fixture_clear (&ui);
}

static void
test_team_filters (void)
{
  RidgeUiFixture ui;
  RidgeEntity *product;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  all = ridge_news_list_attention (ui.context);
  product = ridge_ui_get (&ui, RIDGE_TABLE_TEAM, "Product");
  ridge_ui_activate (&ui, "win.team", g_variant_new_int64 (ridge_entity_get_id (product)));
  some = ridge_news_list_attention (ui.context);
  g_assert_cmpuint (some->len, <, all->len);
  ridge_ui_fixture_clear (&ui);
}

static void
assert_standing (RidgeUiFixture *ui,
                 const char     *sentence,
                 const char     *label)
{
  GtkWidget *today = GTK_WIDGET (ridge_window_get_page (ui->window, "today"));
  g_autofree char *kept = ridge_words_keep_together (sentence);

  ridge_ui_settle (ui);
  g_test_message ("%s", sentence);
  g_assert_nonnull (ridge_ui_find_text (today, kept));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ridge_ui_find (today, RIDGE_TYPE_RING_WIDGET)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

/* The ring and the sentence are the team's: handover stands at (19 − 11) ∕ (19 − 7),
 * the answers at (49 − 40) ∕ (90 − 40), and 52 of 92 days are over; shares are rounded. */
static void
test_team_standing (void)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  assert_standing (&ui, "Q4 2026 stands at 42\u00a0% where 57\u00a0% was planned, on 2 of 2 key results, 1 of them stale.",
                   "Q4 2026: 42\u00a0% done, 57\u00a0% was planned by today, on 2 of 2 key results, 1 of them stale");
  ridge_ui_activate (&ui, "win.team", g_variant_new_int64 (ridge_entity_get_id (ridge_ui_get (&ui, RIDGE_TABLE_TEAM, "Product"))));
  assert_standing (&ui, "Product stands at 67\u00a0% in Q4 2026, where 57\u00a0% was planned, on 1 of 1 key result.",
                   "Product, Q4 2026: 67\u00a0% done, 57\u00a0% was planned by today, on 1 of 1 key result");
  ridge_ui_activate (&ui, "win.team", g_variant_new_int64 (ridge_entity_get_id (ridge_ui_get (&ui, RIDGE_TABLE_TEAM, "Rider Care"))));
  assert_standing (&ui, "Rider Care stands at 18\u00a0% in Q4 2026, where 57\u00a0% was planned, on 1 of 1 key result, 1 of them stale.",
                   "Rider Care, Q4 2026: 18\u00a0% done, 57\u00a0% was planned by today, on 1 of 1 key result, 1 of them stale");
  ridge_ui_fixture_clear (&ui);
}

static void
test_moves (void)
{
  RidgeUiFixture ui;
  g_autoptr (GPtrArray) items = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  items = ridge_news_list_moves (ui.context, ridge_day_new (2026, 11, 16));
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (ridge_news_item_get_title (g_ptr_array_index (items, 0)), ==, "Median days from order to handover");
  g_assert_cmpstr (ridge_news_item_get_subtitle (g_ptr_array_index (items, 0)), ==, "12 → 11\u00a0days");
  ridge_ui_fixture_clear (&ui);
}

static void
test_health (void)
{
  RidgeUiFixture ui;
  GtkWidget *tile;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  tile = ridge_ui_find (GTK_WIDGET (ridge_window_get_page (ui.window, "today")), RIDGE_TYPE_HEALTH_TILE);
  g_assert_cmpstr (ridge_kpi_get_name (ridge_health_tile_get_kpi (RIDGE_HEALTH_TILE (tile))), ==, "Rider satisfaction");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Rider satisfaction: 73.6, Routine");
  ridge_ui_fixture_clear (&ui);
}

static GtkWidget *
get_entry (AdwDialog  *dialog,
           const char *title)
{
  return ridge_ui_find_text (GTK_WIDGET (dialog), title);
}

static void
press (RidgeUiFixture *ui,
       const char     *label)
{
  GtkWidget *button = ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (ui)), label);

  if (button == NULL)
    g_error ("no button “%s”", label);
  g_signal_emit_by_name (button, "clicked");
  ridge_ui_settle (ui);
}

static void
test_check_in (void)
{
  RidgeUiFixture ui;
  RidgeKeyResult *answer;
  GtkWidget *value;
  g_autoptr (GPtrArray) due = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  answer = RIDGE_KEY_RESULT (ridge_ui_get (&ui, RIDGE_TABLE_KEY_RESULT, "First answer within an hour"));
  due = ridge_context_list_due (ui.context);
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_true (g_ptr_array_index (due, 0) == answer);

  ridge_ui_activate (&ui, "win.check-in", NULL);
  value = get_entry (ridge_ui_get_dialog (&ui), "Value in %");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "49");

  /* What is no number is refused, stays, and says so. */
  gtk_editable_set_text (GTK_EDITABLE (value), "much");
  press (&ui, "_Save");
  g_assert_cmpfloat (ridge_key_result_get_current (answer), ==, 49);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "much");

  gtk_editable_set_text (GTK_EDITABLE (value), "62");
  press (&ui, "_Save");
  g_assert_cmpfloat (ridge_key_result_get_current (answer), ==, 62);
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (ui.window), "win.check-in"));
  ridge_ui_activate (&ui, "win.undo", NULL);
  g_assert_cmpfloat (ridge_key_result_get_current (answer), ==, 49);
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/today/nothing-yet", test_nothing_yet);
  g_test_add_func ("/today/attention", test_attention);
  g_test_add_func ("/today/team", test_team_filters);
  g_test_add_func ("/today/team-standing", test_team_standing);
  g_test_add_func ("/today/moves", test_moves);
  g_test_add_func ("/today/health", test_health);
  g_test_add_func ("/today/check-in", test_check_in);

  return g_test_run ();
}

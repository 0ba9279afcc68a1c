/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of the real window: every page and every dialog, in light and dark,
 * wide and narrow. Usage: ridge-shots FOLDER [NAME…]; with ADW_DEBUG_HIGH_CONTRAST=1
 * set, the pages in high contrast; with LANGUAGE=de LC_ALL=de_DE.UTF-8, in German. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "exchange/ridge-sample.h"
#include "ridge-ui-fixture.h"
#include "ui/kpis/ridge-kpis-page-private.h"
#include "ui/objectives/ridge-objectives-page-private.h"
#include "ui/ridge-period-switcher.h"
#include "ui/ridge-sidebar.h"

typedef struct
{
  const char *folder;
  char      **only;
} Shots;

static gboolean
is_wanted (Shots      *shots,
           const char *name)
{
  if (shots->only[0] == NULL)
    return TRUE;
  for (char **only = shots->only; *only != NULL; only++)
    if (g_str_has_prefix (name, *only))
      return TRUE;

  return FALSE;
}

/* A window, or a popover: whatever has a surface of its own. */
static void
take_native (Shots          *shots,
             RidgeUiFixture *ui,
             GtkNative      *native,
             const char     *name)
{
  g_autofree char *file_name = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (shots->folder, file_name, NULL);
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width;
  int height;

  if (!is_wanted (shots, name))
    return;

  ridge_ui_settle (ui);
  width = gtk_widget_get_width (GTK_WIDGET (native));
  height = gtk_widget_get_height (GTK_WIDGET (native));
  paintable = gtk_widget_paintable_new (GTK_WIDGET (native));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    {
      g_printerr ("%s: nothing is drawn, no picture taken\n", name);
      return;
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_save_to_png (texture, path);
  g_print ("%s\n", path);
}

static void
take (Shots          *shots,
      RidgeUiFixture *ui,
      const char     *name)
{
  take_native (shots, ui, GTK_NATIVE (ui->window), name);
}

static void
take_pages (Shots          *shots,
            RidgeUiFixture *ui,
            const char     *suffix)
{
  static const char *const places[] = { "today", "objectives", "map", "kpis", "scorecard", "review" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *name = g_strconcat (places[i], suffix, NULL);

      if (ridge_window_get_page (ui->window, places[i]) == NULL)
        continue;
      ridge_ui_activate (ui, "win.place", g_variant_new_string (places[i]));
      take (shots, ui, name);
    }
}

static void
take_dialogs (Shots          *shots,
              RidgeUiFixture *ui,
              const char     *suffix)
{
  static const char *const actions[] = {
    "win.history", "win.coach", "win.restore", "win.plan-properties", "win.teams", "win.new-period", "win.edit-period", "win.check-in",
    "app.shortcuts", "app.about",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strconcat ("dialog-", actions[i] + strlen ("win."), suffix, NULL);
      AdwDialog *dialog;

      if (!is_wanted (shots, name))
        continue;
      ridge_ui_activate (ui, actions[i], NULL);
      take (shots, ui, name);
      dialog = ridge_ui_get_dialog (ui);
      if (dialog != NULL)
        adw_dialog_force_close (dialog);
      ridge_ui_settle (ui);
    }
}

static void
set_scheme (RidgeUiFixture *ui,
            AdwColorScheme  scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  ridge_ui_settle (ui);
}

/* A drag in progress, from one row to the middle or the edge of another. */
static void
hover (RidgeUiFixture *ui,
       const char     *dragged,
       const char     *onto,
       double          fraction)
{
  RidgeObjectivesPage *page = RIDGE_OBJECTIVES_PAGE (ridge_window_get_page (ui->window, "objectives"));
  RidgeObjectivesRow *row;
  graphene_rect_t box;
  gboolean refused;

  row = ridge_objectives_page_find_row (page, ridge_ui_get (ui, RIDGE_TABLE_OBJECTIVE, onto));
  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (page->view), &box))
    g_error ("no row shows %s", onto);

  g_free (ridge_objectives_drag_hover (page->drag, ridge_ui_get (ui, RIDGE_TABLE_OBJECTIVE, dragged),
                                       box.origin.x + 8, box.origin.y + fraction * box.size.height, &refused));
}

static void
take_objectives (Shots          *shots,
                 RidgeUiFixture *ui)
{
  const char *support = "Support riders like friends do";
  const char *stores = "Every store can deliver a cargo bike within a week";
  RidgeEntity *milestones = ridge_ui_get (ui, RIDGE_TABLE_KEY_RESULT, "All six stations work from the same sheet");

  ridge_ui_activate (ui, "win.place", g_variant_new_string ("objectives"));
  ridge_ui_activate (ui, "objectives.expand-all", NULL);
  ridge_context_reveal (ui->context, ridge_ui_get (ui, RIDGE_TABLE_OBJECTIVE, support));
  hover (ui, support, stores, 0.5);
  take (shots, ui, "objectives-drop-onto");
  hover (ui, support, stores, 0.05);
  take (shots, ui, "objectives-drop-between");
  hover (ui, "Riders choose us first when they replace a car trip", stores, 0.5);
  take (shots, ui, "objectives-drop-refused");
  hover (ui, support, support, 0.5);
  ridge_context_reveal (ui->context, milestones);
  take (shots, ui, "objectives-key-result");
  ridge_ui_activate (ui, "objectives.new-key-result", NULL);
  take (shots, ui, "dialog-new-key-result");
  adw_dialog_force_close (ridge_ui_get_dialog (ui));
  ridge_context_reveal (ui->context, ridge_ui_get (ui, RIDGE_TABLE_OBJECTIVE, stores));
  ridge_ui_activate (ui, "objectives.move-to", NULL);
  take (shots, ui, "dialog-move-to");
  adw_dialog_force_close (ridge_ui_get_dialog (ui));
  ridge_ui_settle (ui);
}

static void
take_sample (Shots      *shots,
             const char *sample,
             const char *suffix)
{
  RidgeUiFixture ui;
  g_autofree char *dark = g_strconcat (suffix, "-dark", NULL);
  g_autofree char *narrow = g_strconcat (suffix, "-360", NULL);
  g_autofree char *middle = g_strconcat (suffix, "-800", NULL);
  g_autofree char *sidebar = g_strconcat ("sidebar", narrow, NULL);

  ridge_ui_fixture_init_sample (&ui, sample);
  ridge_ui_resize (&ui, 1240, 820);
  take_pages (shots, &ui, suffix);
  take_dialogs (shots, &ui, suffix);
  if (g_str_equal (sample, "company"))
    take_objectives (shots, &ui);
  set_scheme (&ui, ADW_COLOR_SCHEME_FORCE_DARK);
  take_pages (shots, &ui, dark);
  set_scheme (&ui, ADW_COLOR_SCHEME_DEFAULT);
  ridge_ui_resize (&ui, 800, 700);
  take_pages (shots, &ui, middle);
  ridge_ui_resize (&ui, 360, 640);
  take_pages (shots, &ui, narrow);
  take_dialogs (shots, &ui, narrow);
  ridge_ui_activate (&ui, "win.back", NULL);
  take (shots, &ui, sidebar);
  ridge_ui_fixture_clear (&ui);
}

static void
take_empty (Shots *shots)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, NULL);
  ridge_ui_resize (&ui, 1240, 820);
  take_pages (shots, &ui, "-empty");
  ridge_ui_resize (&ui, 360, 640);
  take_pages (shots, &ui, "-empty-360");
  ridge_ui_fixture_clear (&ui);
}

static void
take_start (Shots *shots)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init_start (&ui);
  ridge_ui_resize (&ui, 1240, 820);
  take (shots, &ui, "start");
  ridge_ui_resize (&ui, 360, 640);
  take (shots, &ui, "start-360");
  ridge_ui_fixture_clear (&ui);
}

/* The pages with something chosen on them; README and metainfo show these. */
static void
take_chosen (Shots *shots)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init_sample (&ui, "company");
  ridge_ui_resize (&ui, 1240, 820);
  ridge_context_reveal (ui.context, ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE,
                                                  "Every store can deliver a cargo bike within a week"));
  take (shots, &ui, "objectives-chosen");
  ridge_ui_activate (&ui, "win.place", g_variant_new_string ("map"));
  take (shots, &ui, "map-chosen");
  ridge_ui_activate (&ui, "map.arrangement", g_variant_new_string ("teams"));
  ridge_ui_activate (&ui, "map.zoom-fit", NULL);
  take (shots, &ui, "map-teams");
  ridge_ui_activate (&ui, "map.arrangement", g_variant_new_string ("table"));
  take (shots, &ui, "map-table");
  ridge_ui_activate (&ui, "map.arrangement", g_variant_new_string ("tree"));
  ridge_context_reveal (ui.context, ridge_ui_get (&ui, RIDGE_TABLE_KPI, "Days from order to handover"));
  take (shots, &ui, "kpis-chosen");
  ridge_ui_fixture_clear (&ui);
}

static gboolean
is_answered (gpointer data)
{
  RidgeKpisPage *page = data;

  return !ridge_kpi_insight_is_asking (ridge_kpi_view_get_insight (page->view));
}

static void
reveal_kpi (RidgeUiFixture *ui,
            const char     *name)
{
  ridge_context_reveal (ui->context, ridge_ui_get (ui, RIDGE_TABLE_KPI, name));
  ridge_ui_wait (is_answered, ridge_window_get_page (ui->window, "kpis"), "the answers about the values");
}

/* What the values of a KPI suggest. */
static void
take_values (Shots *shots)
{
  static const struct { const char *kpi; const char *name; } states[] = {
    { "Shifted", "values-shift" }, { "Three phases", "values-phases" }, { "Seasonal", "values-season" }, { "Calm", "values-lead" },
  };
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_values);
  ridge_ui_activate (&ui, "win.place", g_variant_new_string ("kpis"));
  ridge_ui_resize (&ui, 1240, 1200);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      reveal_kpi (&ui, states[i].kpi);
      take (shots, &ui, states[i].name);
    }
  reveal_kpi (&ui, "Shifted");
  ridge_ui_activate (&ui, "kpi.mark-shift", NULL);
  take (shots, &ui, "dialog-mark-shift");
  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

/* What a person meets only now and then. */
static void
take_states (Shots *shots)
{
  RidgeUiFixture ui;
  GtkMenuButton *periods;
  GtkWidget *menu;
  GtkWidget *name;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init_sample (&ui, "company");
  ridge_ui_resize (&ui, 1240, 820);
  periods = GTK_MENU_BUTTON (ridge_ui_find (ridge_ui_find (GTK_WIDGET (ui.window), RIDGE_TYPE_PERIOD_SWITCHER),
                                            GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (periods);
  take_native (shots, &ui, GTK_NATIVE (gtk_menu_button_get_popover (periods)), "state-periods");
  gtk_menu_button_popdown (periods);
  ridge_ui_activate (&ui, "win.menu", NULL);
  menu = ridge_ui_find (ridge_ui_find (GTK_WIDGET (ui.window), RIDGE_TYPE_SIDEBAR), GTK_TYPE_POPOVER_MENU);
  take_native (shots, &ui, GTK_NATIVE (menu), "state-menu");
  gtk_popover_popdown (GTK_POPOVER (menu));

  ridge_ui_activate (&ui, "win.plan-properties", NULL);
  name = ridge_ui_find (GTK_WIDGET (ridge_ui_get_dialog (&ui)), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (name), "");
  g_signal_emit_by_name (name, "entry-activated");
  take (shots, &ui, "state-refusal");
  adw_dialog_force_close (ridge_ui_get_dialog (&ui));

  ridge_context_announce (ui.context, "“Support riders like friends do” moved under “Riders choose us first”", TRUE);
  ridge_set_error (&error, RIDGE_ERROR_NO_SPACE, 0, ui.path, NULL);
  ridge_context_refuse (ui.context, error);
  take (shots, &ui, "state-toast-and-banner");
  ridge_ui_resize (&ui, 360, 640);
  take (shots, &ui, "state-toast-and-banner-360");
  ridge_ui_fixture_clear (&ui);
}

static void
take_long_titles (Shots *shots)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_long);
  ridge_ui_resize (&ui, 1240, 820);
  take_pages (shots, &ui, "-long");
  ridge_ui_resize (&ui, 360, 640);
  take_pages (shots, &ui, "-long-360");
  ridge_ui_fixture_clear (&ui);
}

/* The company with something chosen, wide, dark and narrow. */
static void
take_pair (Shots      *shots,
           const char *suffix)
{
  g_autofree char *dark = g_strconcat (suffix, "-dark", NULL);
  g_autofree char *narrow = g_strconcat (suffix, "-360", NULL);
  g_autofree char *chosen = g_strconcat ("kpis-chosen", suffix, "-360", NULL);
  RidgeUiFixture ui;

  ridge_ui_fixture_init_sample (&ui, "company");
  ridge_ui_resize (&ui, 1240, 820);
  ridge_context_set_selection (ui.context, ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE,
                                                         "Every store can deliver a cargo bike within a week"));
  take_pages (shots, &ui, suffix);
  set_scheme (&ui, ADW_COLOR_SCHEME_FORCE_DARK);
  take_pages (shots, &ui, dark);
  set_scheme (&ui, ADW_COLOR_SCHEME_DEFAULT);
  ridge_ui_resize (&ui, 360, 640);
  take_pages (shots, &ui, narrow);
  ridge_context_reveal (ui.context, ridge_ui_get (&ui, RIDGE_TABLE_KPI, "Days from order to handover"));
  take (shots, &ui, chosen);
  ridge_ui_fixture_clear (&ui);
}

/* libadwaita looks at ADW_DEBUG_HIGH_CONTRAST when it starts, so this is a run of its own. */
static void
take_contrast (Shots *shots)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init_sample (&ui, "company");
  ridge_ui_resize (&ui, 1240, 820);
  take_pages (shots, &ui, "-contrast");
  set_scheme (&ui, ADW_COLOR_SCHEME_FORCE_DARK);
  take_pages (shots, &ui, "-contrast-dark");
  ridge_ui_fixture_clear (&ui);
}

static void
take_large_text (Shots *shots)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init_sample (&ui, "company");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  ridge_ui_resize (&ui, 1240, 820);
  take_pages (shots, &ui, "-text2");
  ridge_ui_resize (&ui, 360, 640);
  take_pages (shots, &ui, "-text2-360");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  ridge_ui_fixture_clear (&ui);
}

/* More rows than anyone reads; the last KPI and the last objective are in sight. */
static void
take_many (Shots *shots)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_many);
  ridge_ui_resize (&ui, 1240, 820);
  take_pages (shots, &ui, "-many");
  ridge_context_reveal (ui.context, ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Objective 2999"));
  take (shots, &ui, "objectives-many-end");
  ridge_context_reveal (ui.context, ridge_ui_get (&ui, RIDGE_TABLE_KPI, "KPI 499"));
  take (shots, &ui, "kpis-many-end");
  ridge_ui_resize (&ui, 360, 640);
  take_pages (shots, &ui, "-many-360");
  ridge_ui_fixture_clear (&ui);
}

/* From right to left; what shows time goes on from left to right. */
static void
take_rtl (Shots *shots)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  take_pair (shots, "-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* GLib looks for translations once, so another language is a run of its own, too. */
static void
speak (void)
{
  if (g_getenv ("LANGUAGE") == NULL)
    return;
  if (setlocale (LC_ALL, "") == NULL)
    g_printerr ("the locale is not there, the pictures will be English\n");
  bindtextdomain (GETTEXT_PACKAGE, RIDGE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  Shots shots;

  ridge_ui_init (&argc, &argv);
  speak ();
  /* A picture shows what is wrong; it need not end the session. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  if (argc < 2)
    {
      g_printerr ("Usage: %s FOLDER [NAME…]\n", argv[0]);
      return 2;
    }

  shots.folder = argv[1];
  shots.only = argv + 2;
  g_mkdir_with_parents (shots.folder, 0755);
  if (g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL)
    {
      take_contrast (&shots);
      return 0;
    }
  if (g_getenv ("LANGUAGE") != NULL)
    {
      take_pair (&shots, "-german");
      return 0;
    }

  take_start (&shots);
  take_empty (&shots);
  take_chosen (&shots);
  take_values (&shots);
  take_states (&shots);
  take_long_titles (&shots);
  take_sample (&shots, "company", "");
  take_sample (&shots, "cyclist", "-cyclist");
  take_large_text (&shots);
  take_many (&shots);
  take_rtl (&shots);

  return 0;
}

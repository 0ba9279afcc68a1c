/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/dialogs/ridge-restore-dialog.h"
#include "ui/objectives/ridge-objectives-page.h"
#include "ui/ridge-plan-file.h"
#include "ui/ridge-shortcuts.h"
#include "ui/ridge-start-page.h"
#include "ui/ridge-window-private.h"
#include "ui/kpis/ridge-kpis-page.h"
#include "ui/map/ridge-map-page.h"
#include "ui/review/ridge-review-page.h"
#include "ui/scorecard/ridge-scorecard-page.h"
#include "ui/today/ridge-today-page.h"
#include "words/ridge-words.h"

#define DAY_SECONDS (24 * 60 * 60)

/**
 * RidgeWindow:
 *
 * The window of one plan: the sidebar, the places, and the details pane. It
 * starts without a plan, on the start page. Properties, which are also the
 * state of the actions win.details and win.search: details-shown, searching.
 */
enum
{
  PROP_0,
  PROP_DETAILS_SHOWN,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeWindow, ridge_window, ADW_TYPE_APPLICATION_WINDOW)

/* The places, in the order of the sidebar and of Ctrl+1, Ctrl+2 … */
static const struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GType     (*get_type) (void);
} places[] = {
  { "today", N_("Today"), "ridge-today-symbolic", ridge_today_page_get_type },
  { "objectives", N_("Objectives"), "ridge-objectives-symbolic", ridge_objectives_page_get_type },
  { "map", N_("Map"), "ridge-map-symbolic", ridge_map_page_get_type },
  { "kpis", N_("KPIs"), "ridge-kpi-symbolic", ridge_kpis_page_get_type },
  { "scorecard", N_("Scorecard"), "ridge-scorecard-symbolic", ridge_scorecard_page_get_type },
  { "review", N_("Review"), "object-select-symbolic", ridge_review_page_get_type },
};

static void
add_pages (RidgeWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *page = g_object_new (places[i].get_type (),
                                      "context", self->context,
                                      "title", _(places[i].title),
                                      NULL);
      AdwViewStackPage *place = adw_view_stack_add_titled_with_icon (self->pages, page, places[i].name,
                                                                     _(places[i].title), places[i].icon_name);

      g_object_bind_property (page, "badge-number", place, "badge-number", G_BINDING_SYNC_CREATE);
    }
}

static void
update_title (RidgeWindow *self)
{
  RidgePage *page = ridge_window_get_visible_page (self);
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgePeriod *period = ridge_context_get_period (self->context);
  RidgeTeam *team = ridge_context_get_team (self->context);
  gboolean elsewhere = ridge_window_is_narrow (self) && ridge_window_get_details_shown (self);
  const char *title = elsewhere ? _("Details") : ridge_page_get_title (page);
  g_autofree char *subtitle = NULL;

  /* The sidebar says the same, where it is seen. */
  if (period != NULL && team != NULL)
    subtitle = g_strdup_printf ("%s · %s", ridge_period_get_name (period), ridge_team_get_name (team));
  else if (period != NULL)
    subtitle = g_strdup (ridge_period_get_name (period));

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title,
                                 adw_navigation_split_view_get_collapsed (self->split) ? subtitle : NULL);
  adw_navigation_page_set_title (self->content_page, title);
  if (plan != NULL)
    {
      adw_navigation_page_set_title (self->sidebar_page, ridge_plan_get_name (plan));
      gtk_window_set_title (GTK_WINDOW (self), ridge_plan_get_name (plan));
      if (self->file != NULL)
        ridge_plan_file_rename (self->file, ridge_plan_get_name (plan));
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), "Ridgeline");
    }
}

/* A widget leaves its old bin before it enters another; one that stays is not touched. */
static void
fill_bins (AdwBin *const    *bins,
           GtkWidget *const *children,
           guint             n)
{
  for (guint i = 0; i < n; i++)
    if (adw_bin_get_child (bins[i]) != children[i])
      adw_bin_set_child (bins[i], NULL);

  for (guint i = 0; i < n; i++)
    {
      adw_bin_set_child (bins[i], children[i]);
      gtk_widget_set_visible (GTK_WIDGET (bins[i]), children[i] != NULL);
    }
}

/* A narrow window has its commands at the bottom, the page's foremost one in the middle; one that
 * a page never has is not shown at all. */
static void
place_header_widgets (RidgeWindow *self,
                      RidgePage   *page)
{
  gboolean narrow = ridge_window_is_narrow (self);
  g_autoptr (GtkWidget) start_widget = NULL;
  g_autoptr (GtkWidget) end_widget = NULL;
  AdwBin *bins[] = { self->start_bin, self->end_bin, self->narrow_middle_bin };
  GtkWidget *children[G_N_ELEMENTS (bins)] = { NULL };

  g_object_get (page, "start-widget", &start_widget, "end-widget", &end_widget, NULL);
  if (!narrow || end_widget != NULL)
    children[0] = start_widget;
  if (narrow)
    children[2] = end_widget != NULL ? end_widget : start_widget;
  else
    children[1] = end_widget;
  fill_bins (bins, children, G_N_ELEMENTS (bins));

  gtk_widget_set_visible (self->undo_button, !narrow);
  gtk_widget_set_visible (self->redo_button, !narrow);
  gtk_widget_set_visible (self->search_button, !narrow && ridge_page_get_can_search (page));
  gtk_widget_set_visible (self->details_button, !narrow && ridge_page_get_details (page) != NULL);
  gtk_widget_set_visible (self->narrow_search_button, ridge_page_get_can_search (page));
  gtk_widget_set_visible (self->narrow_details_button, ridge_page_get_details (page) != NULL);
}

static void
place_menu (RidgeWindow *self,
            GMenuModel  *menu)
{
  gboolean narrow = ridge_window_is_narrow (self);

  gtk_menu_button_set_menu_model (self->page_menu_button, narrow ? NULL : menu);
  gtk_menu_button_set_menu_model (self->narrow_menu_button, narrow ? menu : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->page_menu_button), !narrow && menu != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_menu_button), menu != NULL);
}

static void
update_page (RidgeWindow *self)
{
  RidgePage *page = ridge_window_get_visible_page (self);

  place_header_widgets (self, page);
  place_menu (self, ridge_page_get_menu (page));

  ridge_window_update_details (self);
  ridge_window_update_actions (self);
  ridge_window_notify_state (self);
  update_title (self);
}

static void
visible_page_cb (RidgeWindow *self)
{
  g_signal_group_set_target (self->page_signals, ridge_window_get_visible_page (self));
  g_settings_set_string (self->settings, "page", adw_view_stack_get_visible_child_name (self->pages));
  update_page (self);
}

static void
document_state_cb (RidgeWindow *self)
{
  ridge_window_update_actions (self);
  ridge_window_update_banner (self);
}

static void
context_changed_cb (RidgeWindow *self)
{
  update_title (self);
  ridge_window_update_actions (self);
}

/* What was committed was written: a full disk is no longer full. */
static void
changed_cb (RidgeWindow *self)
{
  context_changed_cb (self);
  ridge_window_update_banner (self);
  ridge_window_dismiss_undo (self);
}

static void
document_notify_cb (RidgeWindow *self)
{
  RidgeDocument *document = ridge_context_get_document (self->context);

  g_signal_group_set_target (self->document_signals, document);
  gtk_stack_set_visible_child_name (self->root, document != NULL ? "plan" : "start");
  document_state_cb (self);
  update_title (self);
}

/* Goes to the page that shows the thing. */
static void
reveal_cb (RidgeWindow *self,
           RidgeEntity *entity)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      RidgePage *page = ridge_window_get_page (self, places[i].name);

      if (!ridge_page_reveal (page, entity))
        continue;

      ridge_context_set_selection (self->context, entity);
      ridge_window_set_place (self, places[i].name);
      if (ridge_page_get_details (page) != NULL)
        ridge_window_set_details_shown (self, TRUE);
      return;
    }
}

static void
backup_failed_cb (RidgeWindow  *self,
                  const GError *error)
{
  g_autofree char *sentence = ridge_words_backup_failed (error);

  ridge_context_announce (self->context, sentence, FALSE);
}

/* Opening a plan of an older version changes its file, and nobody has asked for that. */
static void
tell_of_older_copy (RidgeWindow   *self,
                    RidgeDocument *document)
{
  const char      *copy = ridge_document_get_older_copy (document);
  g_autofree char *sentence = copy != NULL ? ridge_words_older_copy (copy) : NULL;

  if (sentence != NULL)
    ridge_context_announce (self->context, sentence, FALSE);
}

/* What belongs to the plan that was open until now goes with it. */
static void
show_document (RidgeWindow   *self,
               RidgeDocument *document)
{
  RidgeDocument *shown = ridge_context_get_document (self->context);
  g_autoptr (RidgeDocument) old = shown != NULL ? g_object_ref (shown) : NULL;
  AdwDialog *dialog;

  while (old != NULL && (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) != NULL)
    adw_dialog_force_close (dialog);
  ridge_context_set_document (self->context, document);
  if (old != NULL)
    ridge_document_close (old);
}

/* A plan that cannot be opened any more may have been backed up. */
static void
offer_backups (RidgeWindow  *self,
               const GError *error)
{
  const char *path = ridge_error_get_thing (error);
  g_autoptr (GPtrArray) backups = path != NULL ? ridge_backup_folder_list (path) : NULL;

  if (backups != NULL && backups->len > 0 &&
      (g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_DAMAGED) ||
       g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NOT_A_PLAN) ||
       g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NOT_FOUND)))
    adw_dialog_present (ridge_restore_dialog_new (self->context, path), GTK_WIDGET (self));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autofree GWeakRef *window = data;
  g_autoptr (RidgeWindow) self = g_weak_ref_get (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_document_open_finish (result, &error);

  g_weak_ref_clear (window);
  /* Whoever closes the window does not wait for the plan. */
  if (self == NULL)
    return;

  g_clear_object (&self->opening);
  if (document != NULL)
    {
      ridge_document_set_author (document, g_get_real_name ());
      ridge_document_follow (document);
      ridge_document_set_backups (document, TRUE);
      g_signal_connect_object (document, "backup-failed", G_CALLBACK (backup_failed_cb), self, G_CONNECT_SWAPPED);
      show_document (self, document);
      tell_of_older_copy (self, document);
      ridge_plan_file_remember (self->file, ridge_plan_get_name (ridge_document_get_plan (document)));
    }
  else
    {
      gboolean open = ridge_context_get_document (self->context) != NULL;

      if (!open)
        g_clear_object (&self->file);
      gtk_stack_set_visible_child_name (self->root, open ? "plan" : "start");
      ridge_context_refuse (self->context, error);
      offer_backups (self, error);
    }
}

static void
start_opening (RidgeWindow *self,
               const char  *path)
{
  GWeakRef *window = g_new (GWeakRef, 1);

  g_weak_ref_init (window, self);
  self->opening = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->root, "opening");
  ridge_document_open_async (path, self->opening, opened_cb, window);
}

static void schedule_midnight (RidgeWindow *self);

static gboolean
midnight_cb (gpointer data)
{
  RidgeWindow *self = data;

  ridge_context_update_today (self->context);
  schedule_midnight (self);

  return G_SOURCE_REMOVE;
}

static void
schedule_midnight (RidgeWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int passed = g_date_time_get_hour (now) * 3600 + g_date_time_get_minute (now) * 60 + g_date_time_get_second (now);

  self->midnight_id = g_timeout_add_seconds ((guint) MAX (1, DAY_SECONDS - passed), midnight_cb, self);
}

/* A computer that slept has missed midnight. */
static void
active_notify_cb (RidgeWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    ridge_context_update_today (self->context);
}

static gboolean
ridge_window_close_request (GtkWindow *window)
{
  if (!ridge_window_may_go (RIDGE_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (ridge_window_parent_class)->close_request (window);
}

static void
ridge_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RidgeWindow *self = RIDGE_WINDOW (object);

  /* The actions ask for their state before there is a page. */
  if (self->pages == NULL || ridge_window_get_visible_page (self) == NULL)
    return;

  switch (prop_id)
    {
    case PROP_DETAILS_SHOWN:
      g_value_set_boolean (value, ridge_window_get_details_shown (self));
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, ridge_page_get_searching (ridge_window_get_visible_page (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RidgeWindow *self = RIDGE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_DETAILS_SHOWN:
      ridge_window_set_details_shown (self, g_value_get_boolean (value));
      break;
    case PROP_SEARCHING:
      ridge_page_set_searching (ridge_window_get_visible_page (self), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_window_dispose (GObject *object)
{
  RidgeWindow *self = RIDGE_WINDOW (object);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->midnight_id, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->leave_dialog);
  g_clear_weak_pointer (&self->leave_left);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_object (&self->page_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_WINDOW);
  if (self->context != NULL)
    {
      RidgeDocument *document = ridge_context_get_document (self->context);

      if (document != NULL)
        ridge_document_close (document);
    }
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_window_parent_class)->dispose (object);
}

static void
bind_template_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, root);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, split);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, sidebar_page);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, end_bin);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, narrow_middle_bin);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, details_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, narrow_undo_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, narrow_redo_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, narrow_search_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, narrow_details_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, page_menu_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, narrow_menu_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, layouts);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, details_split);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, details_stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, RidgeWindow, details_bin);
}

static void
ridge_window_class_init (RidgeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_window_get_property;
  object_class->set_property = ridge_window_set_property;
  object_class->dispose = ridge_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ridge_window_close_request;

  g_type_ensure (RIDGE_TYPE_SIDEBAR);
  g_type_ensure (RIDGE_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-window.ui");
  bind_template_children (widget_class);

  properties[PROP_DETAILS_SHOWN] = g_param_spec_boolean ("details-shown", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                         G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                     G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  ridge_window_install_actions (klass);
  ridge_shortcuts_install_window (widget_class);
}

static void
init_signals (RidgeWindow *self)
{
  static const char *const page_state[] = {
    "notify::title", "notify::menu", "notify::start-widget", "notify::end-widget", "notify::details",
    "notify::can-search", "notify::searching", "notify::can-go-back",
  };
  static const char *const document_state[] = {
    "notify::can-undo", "notify::can-redo", "notify::undo-subject", "notify::redo-subject",
    "notify::undo-verb", "notify::redo-verb", "notify::read-only", "notify::frozen",
  };

  self->page_signals = g_signal_group_new (RIDGE_TYPE_PAGE);
  for (gsize i = 0; i < G_N_ELEMENTS (page_state); i++)
    g_signal_group_connect_swapped (self->page_signals, page_state[i], G_CALLBACK (update_page), self);

  self->document_signals = g_signal_group_new (RIDGE_TYPE_DOCUMENT);
  for (gsize i = 0; i < G_N_ELEMENTS (document_state); i++)
    g_signal_group_connect_swapped (self->document_signals, document_state[i],
                                    G_CALLBACK (document_state_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (changed_cb), self);

  g_signal_connect_object (self->context, "notify::document", G_CALLBACK (document_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::period", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::team", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->pages, "notify::visible-child", G_CALLBACK (visible_page_cb), self);
  g_signal_connect_swapped (self->split, "notify::collapsed", G_CALLBACK (update_title), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_notify_cb), NULL);
}

static void
ridge_window_init (RidgeWindow *self)
{
  g_autofree char *place = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (RIDGE_APPLICATION_ID);
  self->context = ridge_context_new ();
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  place = g_settings_get_string (self->settings, "page");
  add_pages (self);
  adw_view_stack_set_visible_child_name (self->pages, place);
  init_signals (self);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (ridge_window_guard_dialog), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (ridge_window_note_focus), NULL);
  ridge_window_init_messages (self);
  ridge_window_init_details (self);
  ridge_sidebar_bind (self->sidebar, self->context, self->pages);
  visible_page_cb (self);
  document_notify_cb (self);
  schedule_midnight (self);
}

/**
 * ridge_window_notify_state:
 *
 * Tells the toggles of details and search how it stands.
 */
void
ridge_window_notify_state (RidgeWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

/**
 * ridge_window_new:
 *
 * Returns: (transfer none): a window without a plan
 */
RidgeWindow *
ridge_window_new (AdwApplication *application)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  return g_object_new (RIDGE_TYPE_WINDOW, "application", application, NULL);
}

/**
 * ridge_window_get_context:
 *
 * Returns: (transfer none): what the window is looking at
 */
RidgeContext *
ridge_window_get_context (RidgeWindow *self)
{
  g_return_val_if_fail (RIDGE_IS_WINDOW (self), NULL);

  return self->context;
}

/**
 * ridge_window_get_file:
 *
 * Returns: (transfer full) (nullable): the plan that is open or being opened
 */
GFile *
ridge_window_get_file (RidgeWindow *self)
{
  g_return_val_if_fail (RIDGE_IS_WINDOW (self), NULL);

  return self->file != NULL ? g_object_ref (self->file) : NULL;
}

/**
 * ridge_window_open:
 * @file: a plan
 *
 * Opens the plan in this window, which has none yet. A plan that cannot be
 * opened leaves the window on the start page, with the reason.
 */
void
ridge_window_open (RidgeWindow *self,
                   GFile       *file)
{
  g_autofree char *path = NULL;

  g_return_if_fail (RIDGE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->file == NULL);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);
      g_autoptr (GError) error = NULL;

      ridge_set_error (&error, RIDGE_ERROR_NOT_A_PLAN, 0, uri, NULL);
      ridge_context_refuse (self->context, error);
      return;
    }

  self->file = g_object_ref (file);
  start_opening (self, path);
}

/**
 * ridge_window_open_again:
 *
 * Opens the file of the plan once more, in the place of a document that no
 * longer shows it. When it cannot be opened, what is shown stays.
 */
void
ridge_window_open_again (RidgeWindow *self)
{
  RidgeDocument *document = ridge_context_get_document (self->context);

  if (document != NULL && self->opening == NULL)
    start_opening (self, ridge_document_get_path (document));
}

/**
 * ridge_window_get_page:
 * @name: the name of a place: "today", "objectives", "map", "kpis", "scorecard" or "review"
 *
 * Returns: (transfer none) (nullable): its page
 */
RidgePage *
ridge_window_get_page (RidgeWindow *self,
                       const char  *name)
{
  GtkWidget *page;

  g_return_val_if_fail (RIDGE_IS_WINDOW (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  page = adw_view_stack_get_child_by_name (self->pages, name);
  return page != NULL ? RIDGE_PAGE (page) : NULL;
}

/**
 * ridge_window_get_visible_page:
 *
 * Returns: (transfer none) (nullable): the page of the place one is at; NULL
 *   only while the window is being built
 */
RidgePage *
ridge_window_get_visible_page (RidgeWindow *self)
{
  GtkWidget *page;

  g_return_val_if_fail (RIDGE_IS_WINDOW (self), NULL);

  page = adw_view_stack_get_visible_child (self->pages);
  return page != NULL ? RIDGE_PAGE (page) : NULL;
}

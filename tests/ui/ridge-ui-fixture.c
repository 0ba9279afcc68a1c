/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ridge-ui-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "exchange/ridge-sample.h"

#define LIMIT_SECONDS 20

static gboolean
out_of_time_cb (gpointer data)
{
  g_error ("waited in vain for: %s", (const char *) data);
  return G_SOURCE_REMOVE;
}

void
ridge_ui_wait (RidgeUiPredicate predicate,
               gpointer         data,
               const char      *what)
{
  guint limit = g_timeout_add_seconds (LIMIT_SECONDS, out_of_time_cb, (gpointer) what);

  while (!predicate (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  int *n_frames = data;

  return ++*n_frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_drawn (gpointer data)
{
  return *(int *) data >= 3 && !g_main_context_pending (NULL);
}

void
ridge_ui_settle (RidgeUiFixture *self)
{
  int n_frames = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (self->window), count_frame_cb, &n_frames, NULL);
  ridge_ui_wait (has_drawn, &n_frames, "the window to draw");
}

void
ridge_ui_init (int    *argc,
               char ***argv)
{
  g_setenv ("RIDGELINE_TODAY", RIDGE_UI_TODAY, TRUE);
  gtk_test_init (argc, argv);
  /* It takes American English where that is installed; ours is the surroundings'. */
  setlocale (LC_ALL, "");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
is_open (gpointer data)
{
  return ridge_context_get_document (data) != NULL;
}

static gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static void
make_folder (RidgeUiFixture *self)
{
  g_autoptr (GError) error = NULL;

  *self = (RidgeUiFixture) { 0 };
  self->folder = g_dir_make_tmp ("ridgeline-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "plan.ridgeline", NULL);
}

/* A process has one application, however many tests it runs. */
static RidgeApplication *
get_application (void)
{
  static RidgeApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = ridge_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }

  return application;
}

static void
make_window (RidgeUiFixture *self)
{
  self->application = get_application ();
  self->window = ridge_window_new (ADW_APPLICATION (self->application));
  self->context = ridge_window_get_context (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  ridge_ui_wait (is_drawn, self->window, "the window to appear");
}

static void
open_plan (RidgeUiFixture *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  ridge_window_open (self->window, file);
  ridge_ui_wait (is_open, self->context, "the plan to open");
  self->document = ridge_context_get_document (self->context);
  self->plan = ridge_context_get_plan (self->context);
  ridge_ui_settle (self);
}

void
ridge_ui_fixture_init (RidgeUiFixture *self,
                       void          (*fill) (RidgeDocument *document))
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  make_folder (self);
  document = ridge_document_create (self->path, "Northwind & <Bikes>", &error);
  g_assert_no_error (error);
  if (fill != NULL)
    fill (document);
  ridge_document_close (document);
  make_window (self);
  open_plan (self);
}

void
ridge_ui_fixture_init_sample (RidgeUiFixture *self,
                              const char     *sample)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  make_folder (self);
  document = ridge_sample_create (sample, self->path, &error);
  g_assert_no_error (error);
  ridge_document_close (document);
  make_window (self);
  open_plan (self);
}

void
ridge_ui_fixture_init_start (RidgeUiFixture *self)
{
  make_folder (self);
  make_window (self);
  ridge_ui_settle (self);
}

typedef struct
{
  GtkWidget *window;
  int        width;
} Size;

static gboolean
has_width (gpointer data)
{
  Size *size = data;

  return gtk_widget_get_width (size->window) == size->width;
}

void
ridge_ui_resize (RidgeUiFixture *self,
                 int             width,
                 int             height)
{
  Size size = { GTK_WIDGET (self->window), width };
  int frame;

  /* Where nothing composes the screen the window has a frame inside its size. */
  gtk_window_get_default_size (GTK_WINDOW (self->window), &frame, NULL);
  frame -= gtk_widget_get_width (size.window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width + frame, height + frame);
  ridge_ui_wait (has_width, &size, "the window to have another size");
  ridge_ui_settle (self);
}

static gboolean
has_no_window (gpointer data)
{
  return gtk_application_get_windows (data) == NULL;
}

void
ridge_ui_fixture_clear (RidgeUiFixture *self)
{
  g_autoptr (GSettings) settings = g_settings_new (RIDGE_APPLICATION_ID);

  gtk_window_destroy (GTK_WINDOW (self->window));
  g_settings_reset (settings, "page");
  g_settings_reset (settings, "show-details");
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
  ridge_ui_wait (has_no_window, self->application, "the window to go");
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

RidgeDocument *
ridge_ui_go_elsewhere (RidgeUiFixture *self)
{
  g_autoptr (GError) error = NULL;
  RidgeDocument *document = ridge_document_open (self->path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

void
ridge_ui_come_back (RidgeUiFixture *self,
                    RidgeDocument  *elsewhere)
{
  g_autoptr (GError) error = NULL;

  ridge_document_close (elsewhere);
  g_object_unref (elsewhere);
  ridge_document_refresh (self->document, &error);
  g_assert_no_error (error);
  ridge_ui_settle (self);
}

void
ridge_ui_activate (RidgeUiFixture *self,
                   const char     *action,
                   GVariant       *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  if (!gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, owned))
    g_error ("no such action: %s", action);
  ridge_ui_settle (self);
}

gboolean
ridge_ui_is_enabled (GtkWidget  *widget,
                     const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  /* A button's sensitivity is what a person meets. */
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, widget);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

static GtkWidget *
search (GtkWidget   *widget,
        gboolean   (*matches) (GtkWidget *widget, gconstpointer data),
        gconstpointer data)
{
  if (matches (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget    *widget,
            gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

GtkWidget *
ridge_ui_find (GtkWidget *root,
               GType      type)
{
  GtkWidget *found = search (root, is_of_type, &type);

  if (found == NULL)
    g_error ("no %s in the %s", g_type_name (type), G_OBJECT_TYPE_NAME (root));
  return found;
}

static gboolean
says (GtkWidget    *widget,
      gconstpointer data)
{
  const char *text = NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (ADW_IS_PREFERENCES_ROW (widget))
    text = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  else if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_BUTTON (widget))
    text = gtk_button_get_label (GTK_BUTTON (widget));

  return g_strcmp0 (text, data) == 0;
}

GtkWidget *
ridge_ui_find_text (GtkWidget  *root,
                    const char *text)
{
  return search (root, says, text);
}

static gboolean
is_called (GtkWidget    *widget,
           gconstpointer data)
{
  char *other = gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
                  ? gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, data)
                  : g_strdup ("");
  gboolean same = other == NULL;

  g_free (other);
  return same;
}

GtkWidget *
ridge_ui_find_called (GtkWidget  *root,
                      const char *label)
{
  return search (root, is_called, label);
}

AdwDialog *
ridge_ui_get_dialog (RidgeUiFixture *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

RidgeEntity *
ridge_ui_get (RidgeUiFixture *self,
              RidgeTable      table,
              const char     *title)
{
  return ridge_ui_get_in (self->document, table, title);
}

RidgeEntity *
ridge_ui_get_in (RidgeDocument *document,
                 RidgeTable     table,
                 const char    *title)
{
  g_autoptr (GPtrArray) entities = ridge_plan_list (ridge_document_get_plan (document), table);

  for (guint i = 0; i < entities->len; i++)
    if (g_str_equal (ridge_entity_get_title (g_ptr_array_index (entities, i)), title))
      return g_ptr_array_index (entities, i);

  g_error ("no %s “%s” in the plan", ridge_table_get_info (table)->name, title);
  return NULL;
}

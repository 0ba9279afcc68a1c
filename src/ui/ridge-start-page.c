/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/ridge-text.h"
#include "ui/ridge-plan-file.h"
#include "ui/ridge-start-page.h"
#include "ui/widgets/ridge-titles.h"

#define N_RECENT 5

/**
 * RidgeStartPage:
 *
 * What a window shows without a plan: recent plans, a new one, samples.
 */
struct _RidgeStartPage
{
  AdwBin     parent_instance;

  GtkWidget *recent_group;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (RidgeStartPage, ridge_start_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *place = gtk_recent_info_get_uri_display (info);
  g_autofree char *title = ridge_text_clean_line (gtk_recent_info_get_display_name (info));

  /* Remembered by another program, a plan has the name of its file. */
  if (g_str_has_suffix (title, RIDGE_PLAN_ENDING))
    title[strlen (title) - strlen (RIDGE_PLAN_ENDING)] = '\0';

  /* Copies have one name: the file tells them apart. */
  ridge_titles_set_row (row, title, place);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));

  return row;
}

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) a),
                               gtk_recent_info_get_modified ((GtkRecentInfo *) b));
}

static void
update_recent (RidgeStartPage *self)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_visited);
  guint n_shown = 0;

  gtk_list_box_remove_all (self->recent);
  for (GList *l = items; l != NULL && n_shown < N_RECENT; l = l->next)
    {
      if (!ridge_plan_file_is_plan (l->data))
        continue;
      gtk_list_box_append (self->recent, create_row (l->data));
      n_shown++;
    }
  gtk_widget_set_visible (self->recent_group, n_shown > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
ridge_start_page_map (GtkWidget *widget)
{
  update_recent (RIDGE_START_PAGE (widget));

  GTK_WIDGET_CLASS (ridge_start_page_parent_class)->map (widget);
}

static void
ridge_start_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RIDGE_TYPE_START_PAGE);

  G_OBJECT_CLASS (ridge_start_page_parent_class)->dispose (object);
}

static void
ridge_start_page_class_init (RidgeStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_start_page_dispose;
  widget_class->map = ridge_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, RidgeStartPage, recent);
}

static void
ridge_start_page_init (RidgeStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self,
                           G_CONNECT_SWAPPED);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-item-row.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs-delete.h"
#include "ui/objectives/ridge-item.h"
#include "ui/widgets/ridge-titles.h"

/**
 * RidgeItemRow:
 *
 * A milestone, a check-in, an initiative or a stepped target in a list below its
 * key result: ticked off in place, and opened to be edited, moved and removed.
 */
struct _RidgeItemRow
{
  AdwExpanderRow    parent_instance;

  RidgeContext     *context;
  RidgeEntity      *entity;
  RidgeFieldBinder *binder;      /* made when the row is opened first */
  GtkWidget        *check;
  gboolean          showing;
};

G_DEFINE_FINAL_TYPE (RidgeItemRow, ridge_item_row, ADW_TYPE_EXPANDER_ROW)

static void
refresh (RidgeItemRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (ridge_entity_get_plan (self->entity) == NULL)
    return;

  title = ridge_item_get_title (self->entity);
  subtitle = ridge_item_get_subtitle (self->entity);
  ridge_titles_set_row (GTK_WIDGET (self), title, subtitle);
  if (self->check == NULL)
    return;

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), ridge_item_get_done (self->entity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->showing = FALSE;
}

static void
editable_cb (RidgeItemRow *self)
{
  if (self->check != NULL)
    gtk_widget_set_sensitive (self->check, ridge_context_get_editable (self->context));
}

static void
check_toggled_cb (RidgeItemRow *self)
{
  gboolean done = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  if (ridge_item_set_done (ridge_context_get_document (self->context), self->entity, done, &error))
    return;

  ridge_context_refuse (self->context, error);
  refresh (self);
}

static void
move (RidgeItemRow *self,
      int           direction)
{
  g_autoptr (GError) error = NULL;

  if (!ridge_item_move (ridge_context_get_document (self->context), self->entity, direction, &error))
    ridge_context_refuse (self->context, error);
}

static void
up_clicked_cb (RidgeItemRow *self)
{
  move (self, -1);
}

static void
down_clicked_cb (RidgeItemRow *self)
{
  move (self, 1);
}

static void
remove_clicked_cb (RidgeItemRow *self)
{
  g_autoptr (RidgeContext) context = g_object_ref (self->context);
  g_autofree char *title = ridge_item_get_title (self->entity);
  g_autofree char *report = g_strdup_printf (_("“%s” was deleted"), title);
  g_autoptr (GError) error = NULL;

  if (ridge_delete (ridge_context_get_document (context), self->entity, &error))
    ridge_context_announce (context, report, TRUE);
  else
    ridge_context_refuse (context, error);
}

static void
add_button (RidgeItemRow *self,
            GtkWidget    *box,
            const char   *icon_name,
            const char   *tooltip,
            GCallback     callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_bind_property (self->context, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_commands (RidgeItemRow *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (ridge_item_is_ordered (self->entity))
    {
      add_button (self, box, "go-up-symbolic", _("Move Up"), G_CALLBACK (up_clicked_cb));
      add_button (self, box, "go-down-symbolic", _("Move Down"), G_CALLBACK (down_clicked_cb));
    }
  add_button (self, box, "user-trash-symbolic", _("Delete"), G_CALLBACK (remove_clicked_cb));

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_add_css_class (box, "item-commands");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
expanded_cb (RidgeItemRow *self)
{
  if (self->binder != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->binder = ridge_field_binder_new (self->context);
  ridge_item_add_fields (self->entity, ADW_EXPANDER_ROW (self), self->binder);
  add_commands (self);
}

static void
ridge_item_row_dispose (GObject *object)
{
  RidgeItemRow *self = RIDGE_ITEM_ROW (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->entity);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_item_row_parent_class)->dispose (object);
}

static void
ridge_item_row_class_init (RidgeItemRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_item_row_dispose;
}

static void
ridge_item_row_init (RidgeItemRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (self), 3);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 3);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * ridge_item_row_new:
 * @context: what the window is looking at
 * @entity: a milestone, check-in, initiative or stepped target
 *
 * Makes a row for it.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
ridge_item_row_new (RidgeContext *context,
                    RidgeEntity  *entity)
{
  RidgeItemRow *self;

  g_return_val_if_fail (RIDGE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), NULL);

  self = g_object_new (RIDGE_TYPE_ITEM_ROW, NULL);
  self->context = g_object_ref (context);
  self->entity = g_object_ref (entity);
  if (ridge_item_has_done (entity))
    {
      self->check = gtk_check_button_new ();
      gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
      g_signal_connect_object (self->check, "toggled", G_CALLBACK (check_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->check);
    }
  g_signal_connect_object (entity, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::editable", G_CALLBACK (editable_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  editable_cb (self);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/dialogs/ridge-history-dialog.h"
#include "words/ridge-words.h"

#define PAGE 500

/* One change as an item of the list. */
#define RIDGE_TYPE_HISTORY_ITEM (ridge_history_item_get_type ())
G_DECLARE_FINAL_TYPE (RidgeHistoryItem, ridge_history_item, RIDGE, HISTORY_ITEM, GObject)

struct _RidgeHistoryItem
{
  GObject      parent_instance;

  RidgeChange *change;
};

G_DEFINE_FINAL_TYPE (RidgeHistoryItem, ridge_history_item, G_TYPE_OBJECT)

static void
ridge_history_item_finalize (GObject *object)
{
  ridge_change_free (RIDGE_HISTORY_ITEM (object)->change);

  G_OBJECT_CLASS (ridge_history_item_parent_class)->finalize (object);
}

static void
ridge_history_item_class_init (RidgeHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ridge_history_item_finalize;
}

static void
ridge_history_item_init (RidgeHistoryItem *self)
{
}

/**
 * RidgeHistoryDialog:
 *
 * Who changed what, and when; it follows the plan while it is open.
 */
struct _RidgeHistoryDialog
{
  AdwDialog     parent_instance;

  RidgeContext *context;
  guint         limit;

  GtkListView  *list;
  GListStore   *changes;
};

G_DEFINE_FINAL_TYPE (RidgeHistoryDialog, ridge_history_dialog, ADW_TYPE_DIALOG)

static char *
format_what (const RidgeChange *change)
{
  switch (change->kind)
    {
    case RIDGE_CHANGE_UNDO:
      return ridge_words_undo (change->verb, change->subject);
    case RIDGE_CHANGE_REDO:
      return ridge_words_redo (change->verb, change->subject);
    case RIDGE_CHANGE_EDIT:
    default:
      return ridge_words_verb (change->verb, change->subject);
    }
}

static char *
format_who_and_when (const RidgeChange *change)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) made_at = g_date_time_new_from_iso8601 (change->made_at, utc);
  g_autoptr (GDateTime) local = made_at != NULL ? g_date_time_to_local (made_at) : NULL;
  /* Translators: day and time of a change; the letters are those of strftime */
  g_autofree char *when = local != NULL ? g_date_time_format (local, _("%-d %B %Y, %H:%M")) : g_strdup (change->made_at);

  if (*change->author == '\0')
    return g_steal_pointer (&when);

  /* Translators: who made a change, and when */
  return g_strdup_printf (_("%s · %s"), change->author, when);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
    }
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_label (box, NULL);
  add_label (box, "caption");
  gtk_widget_add_css_class (box, "history-row");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (RidgeHistoryDialog *self,
         GtkListItem        *item)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *subtitle = gtk_widget_get_next_sibling (title);
  const RidgeChange *change = RIDGE_HISTORY_ITEM (gtk_list_item_get_item (item))->change;
  g_autofree char *what = format_what (change);
  g_autofree char *who_and_when = format_who_and_when (change);

  gtk_label_set_label (GTK_LABEL (title), what);
  gtk_label_set_label (GTK_LABEL (subtitle), who_and_when);
  gtk_list_item_set_accessible_label (item, what);
  gtk_list_item_set_accessible_description (item, who_and_when);
}

static gint64
get_newest (RidgeHistoryDialog *self)
{
  g_autoptr (RidgeHistoryItem) newest = g_list_model_get_item (G_LIST_MODEL (self->changes), 0);

  return newest != NULL ? newest->change->id : 0;
}

/* Takes over what the list does not have yet: newer ones in front, older ones behind. */
static void
load (RidgeHistoryDialog *self)
{
  RidgeDocument *document = ridge_context_get_document (self->context);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  gint64 newest = get_newest (self);
  guint n_known = g_list_model_get_n_items (G_LIST_MODEL (self->changes));
  guint n_new = 0;

  found = document != NULL ? ridge_document_list_changes (document, self->limit, &error) : NULL;
  if (found == NULL)
    return;

  for (guint i = 0; i < found->len; i++)
    {
      RidgeHistoryItem *item = g_object_new (RIDGE_TYPE_HISTORY_ITEM, NULL);

      item->change = ridge_change_copy (g_ptr_array_index (found, i));
      g_ptr_array_add (items, item);
      if (item->change->id > newest)
        n_new++;
    }

  g_list_store_splice (self->changes, 0, 0, items->pdata, n_new);
  if (items->len > n_new + n_known)
    g_list_store_splice (self->changes, n_new + n_known, 0, items->pdata + n_new + n_known,
                         items->len - n_new - n_known);
}

static void
changed_cb (RidgeHistoryDialog *self)
{
  self->limit++;
  load (self);
}

static void
edge_cb (RidgeHistoryDialog *self,
         GtkPositionType     edge)
{
  if (edge != GTK_POS_BOTTOM || g_list_model_get_n_items (G_LIST_MODEL (self->changes)) < self->limit)
    return;

  self->limit += PAGE;
  load (self);
}

static void
ridge_history_dialog_dispose (GObject *object)
{
  RidgeHistoryDialog *self = RIDGE_HISTORY_DIALOG (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (ridge_history_dialog_parent_class)->dispose (object);
}

static void
ridge_history_dialog_class_init (RidgeHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_history_dialog_dispose;

  g_type_ensure (RIDGE_TYPE_HISTORY_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RidgeHistoryDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_cb);
}

static void
ridge_history_dialog_init (RidgeHistoryDialog *self)
{
  self->limit = PAGE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_history_dialog_new:
 * @context: where the plan is
 *
 * Returns: (transfer floating): a dialog with the plan's changes
 */
AdwDialog *
ridge_history_dialog_new (RidgeContext *context)
{
  RidgeHistoryDialog *self = g_object_new (RIDGE_TYPE_HISTORY_DIALOG, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (ridge_context_get_document (context), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return ADW_DIALOG (self);
}

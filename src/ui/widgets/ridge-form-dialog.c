/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-form-dialog.h"

#include "base/ridge-error.h"
#include "ui/ridge-window.h"
#include "ui/widgets/ridge-draft.h"
#include "ui/widgets/ridge-refusal-row.h"
#include "words/ridge-words.h"

/**
 * RidgeFormDialog:
 *
 * A few rows to fill in and a button that does it. When it is refused, the
 * dialog stays as it was typed and says what to do.
 */
struct _RidgeFormDialog
{
  AdwDialog       parent_instance;

  GHashTable     *by_name;
  RidgeFormSave   save;
  gpointer        data;
  GDestroyNotify  destroy;
  RidgeDraft     *draft;

  GtkButton      *accept_button;
  GtkLabel       *description_label;
  GtkListBox     *rows;
  GtkLabel       *refusal_label;
  GtkWidget      *refused_row;   /* weak */
  GtkWidget      *refusal;       /* weak: the row below it */
};

G_DEFINE_FINAL_TYPE (RidgeFormDialog, ridge_form_dialog, ADW_TYPE_DIALOG)

static void
clear_refusal (RidgeFormDialog *self)
{
  GtkWidget *row = self->refused_row, *refusal = self->refusal;

  g_clear_weak_pointer (&self->refused_row);
  g_clear_weak_pointer (&self->refusal);
  ridge_refusal_row_remove (row, refusal);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal_label), FALSE);
}

/* The row that an error is about: rows are called like the fields they fill. */
static GtkWidget *
find_refused (RidgeFormDialog *self,
              const GError    *error)
{
  const char *thing = ridge_error_get_thing (error);
  GtkWidget *row = thing != NULL ? g_hash_table_lookup (self->by_name, thing) : NULL;

  return row != NULL && gtk_widget_get_visible (row) ? row : NULL;
}

/* Beside the field, where there is one; what was typed stays, and can be mended. */
static void
show_refusal (RidgeFormDialog *self,
              const GError    *error)
{
  g_autofree char *sentence = NULL;
  GtkWidget *row = find_refused (self, error);

  if (row == NULL)
    {
      sentence = ridge_words_error (error);
      gtk_label_set_label (self->refusal_label, sentence);
      gtk_widget_set_visible (GTK_WIDGET (self->refusal_label), TRUE);
      return;
    }

  sentence = ridge_words_error_in (error, ridge_error_get_thing (error), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_set_weak_pointer (&self->refused_row, row);
  g_set_weak_pointer (&self->refusal, ridge_refusal_row_add (row, sentence));
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_grab_focus_without_selecting (ADW_ENTRY_ROW (row));
}

static void
accept_cb (RidgeFormDialog *self)
{
  g_autoptr (GError) error = NULL;

  clear_refusal (self);
  if (self->save (self, self->data, &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_refusal (self, error);
}

static void
ridge_form_dialog_map (GtkWidget *widget)
{
  RidgeFormDialog *self = RIDGE_FORM_DIALOG (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (ridge_form_dialog_parent_class)->map (widget);

  if (self->draft != NULL || !RIDGE_IS_WINDOW (root))
    return;
  self->draft = ridge_draft_new (ADW_DIALOG (self), ridge_window_get_context (RIDGE_WINDOW (root)));
  ridge_draft_restart (self->draft);
}

static void
ridge_form_dialog_dispose (GObject *object)
{
  RidgeFormDialog *self = RIDGE_FORM_DIALOG (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  self->destroy = NULL;
  g_clear_weak_pointer (&self->refused_row);
  g_clear_weak_pointer (&self->refusal);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_FORM_DIALOG);
  G_OBJECT_CLASS (ridge_form_dialog_parent_class)->dispose (object);
}

static void
ridge_form_dialog_finalize (GObject *object)
{
  g_hash_table_unref (RIDGE_FORM_DIALOG (object)->by_name);
  G_OBJECT_CLASS (ridge_form_dialog_parent_class)->finalize (object);
}

static void
ridge_form_dialog_class_init (RidgeFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_form_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ridge_form_dialog_finalize;
  widget_class->map = ridge_form_dialog_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-form-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeFormDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeFormDialog, description_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeFormDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, RidgeFormDialog, refusal_label);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
ridge_form_dialog_init (RidgeFormDialog *self)
{
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_form_dialog_new:
 * @title: what the form is for
 * @accept: the label of the button that does it
 *
 * Returns: (transfer floating): a form without rows
 */
RidgeFormDialog *
ridge_form_dialog_new (const char *title,
                       const char *accept)
{
  RidgeFormDialog *self = g_object_new (RIDGE_TYPE_FORM_DIALOG, "title", title, NULL);

  gtk_button_set_label (self->accept_button, accept);
  return self;
}

/**
 * ridge_form_dialog_set_description:
 *
 * A sentence above the rows.
 */
void
ridge_form_dialog_set_description (RidgeFormDialog *self,
                                   const char      *description)
{
  g_return_if_fail (RIDGE_IS_FORM_DIALOG (self));

  gtk_label_set_label (self->description_label, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), TRUE);
}

/**
 * ridge_form_dialog_add_row:
 * @name: (not nullable): a static name to find the row by
 * @row: (transfer floating): a preferences row
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
ridge_form_dialog_add_row (RidgeFormDialog *self,
                           const char      *name,
                           GtkWidget       *row)
{
  g_return_val_if_fail (RIDGE_IS_FORM_DIALOG (self), NULL);

  g_hash_table_insert (self->by_name, (char *) name, row);
  gtk_list_box_append (self->rows, row);
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  return row;
}

/**
 * ridge_form_dialog_get_row:
 *
 * Returns: (transfer none) (nullable): the row of that name
 */
GtkWidget *
ridge_form_dialog_get_row (RidgeFormDialog *self,
                           const char      *name)
{
  g_return_val_if_fail (RIDGE_IS_FORM_DIALOG (self), NULL);

  return g_hash_table_lookup (self->by_name, name);
}

/**
 * ridge_form_dialog_set_save:
 * @self: a form
 * @save: saves it; %FALSE with an error keeps the dialog open
 * @data: (transfer full): handed to @save
 * @destroy: (nullable): frees @data
 *
 * Sets what the button does; once, before the dialog is shown.
 */
void
ridge_form_dialog_set_save (RidgeFormDialog *self,
                            RidgeFormSave    save,
                            gpointer         data,
                            GDestroyNotify   destroy)
{
  g_return_if_fail (RIDGE_IS_FORM_DIALOG (self));

  self->save = save;
  self->data = data;
  self->destroy = destroy;
}

/**
 * ridge_form_dialog_set_can_accept:
 *
 * Whether what is filled in is enough for the button to be pressed.
 */
void
ridge_form_dialog_set_can_accept (RidgeFormDialog *self,
                                  gboolean         can_accept)
{
  g_return_if_fail (RIDGE_IS_FORM_DIALOG (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), can_accept);
}

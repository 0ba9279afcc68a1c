/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/ridge-restore-dialog.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/ridge-plan-file.h"
#include "ui/widgets/ridge-save-file.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

/**
 * RidgeRestoreDialog:
 *
 * The backups of a plan, with what differs, and the two ways back: as a step in the plan
 * that is open, or as a new file, also of a plan that cannot be opened any more.
 */
struct _RidgeRestoreDialog
{
  AdwDialog            parent_instance;

  RidgeContext        *context;
  GPtrArray           *backups;
  GPtrArray           *rows;        /* AdwActionRow, of each backup */
  GCancellable        *cancellable;

  GtkStack            *stack;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (RidgeRestoreDialog, ridge_restore_dialog, ADW_TYPE_DIALOG)

/* What is done with a backup once it is read. */
typedef void (*BackupFunc) (RidgeRestoreDialog *self,
                            guint               index,
                            RidgeDocument      *document,
                            const GError       *error);

typedef struct
{
  GWeakRef    dialog;
  guint       index;
  BackupFunc  func;
} Request;

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->dialog);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError        *error = NULL;
  RidgeDocument *document = ridge_document_open_backup (data, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Request) request = data;
  g_autoptr (RidgeRestoreDialog) self = g_weak_ref_get (&request->dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = g_task_propagate_pointer (G_TASK (result), &error);

  if (self != NULL && self->context != NULL && !g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_CANCELLED))
    request->func (self, request->index, document, error);
}

static void
read_backup (RidgeRestoreDialog *self,
             guint               index,
             BackupFunc          func)
{
  g_autoptr (GTask) task = NULL;
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->dialog, self);
  request->index = index;
  request->func = func;
  task = g_task_new (NULL, self->cancellable, read_cb, request);
  g_task_set_source_tag (task, read_backup);
  g_task_set_task_data (task, ridge_backup_copy (g_ptr_array_index (self->backups, index)), (GDestroyNotify) ridge_backup_free);
  g_task_run_in_thread (task, read_in_thread);
}

static char *
describe (RidgeRestoreDialog *self,
          const RidgeBackup  *backup,
          RidgeDocument      *document)
{
  RidgePlan *now = ridge_context_get_plan (self->context);
  g_autofree char *content = ridge_words_backup_content (ridge_document_get_plan (document), now);
  g_autoptr (GPtrArray) changes = ridge_document_list_changes (document, 1, NULL);
  const RidgeChange *change = changes != NULL && changes->len > 0 ? g_ptr_array_index (changes, 0) : NULL;
  g_autofree char *last = change != NULL ? ridge_words_verb (change->verb, change->subject) : g_strdup ("");

  return g_strjoin ("\n", ridge_words_backup_reason (backup->reason), content, *last != '\0' ? last : NULL, NULL);
}

/* One after the other, so that a year of them does not fill the memory at once. */
static void
described_cb (RidgeRestoreDialog *self,
              guint               index,
              RidgeDocument      *document,
              const GError       *error)
{
  g_autofree char *text = document != NULL ? describe (self, g_ptr_array_index (self->backups, index), document)
                                           : ridge_words_error (error);
  GtkWidget *row = g_ptr_array_index (self->rows, index);

  ridge_titles_set_row (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), text);
  gtk_widget_set_sensitive (row, document != NULL);
  if (index + 1 < self->backups->len)
    read_backup (self, index + 1, described_cb);
}

static void
restored_cb (RidgeRestoreDialog *self,
             guint               index,
             RidgeDocument      *document,
             const GError       *error)
{
  RidgeDocument *present = ridge_context_get_document (self->context);
  g_autoptr (RidgeContext) context = g_object_ref (self->context);
  g_autoptr (GError) local = NULL;
  g_autofree char *sentence = NULL;

  if (document == NULL || present == NULL)
    {
      if (error != NULL)
        ridge_context_refuse (context, error);
      return;
    }
  if (!ridge_restore_plan (present, ridge_document_get_plan (document), &local))
    {
      ridge_context_refuse (context, local);
      return;
    }

  sentence = ridge_words_verb ("restore-backup", ridge_plan_get_name (ridge_document_get_plan (present)));
  adw_dialog_close (ADW_DIALOG (self));
  ridge_context_announce (context, sentence, TRUE);
}

/* Where a backup goes that is saved as a plan of its own. */
typedef struct
{
  RidgeContext  *context;
  RidgeDocument *document;
} Way;

static void
way_free (Way *way)
{
  g_object_unref (way->context);
  g_object_unref (way->document);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Way) way = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ridge_save_file_finish (GTK_FILE_DIALOG (source), result, RIDGE_PLAN_ENDING, &error);
  RidgeDocument *present = ridge_context_get_document (way->context);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && (present == NULL || ridge_document_check_target (present, path, &error)) &&
      ridge_document_save_copy (way->document, path, NULL, &error))
    ridge_context_announce_saved (way->context, _("The backup was saved as a plan"), path);
  if (error != NULL)
    ridge_context_refuse (way->context, error);
}

static void
read_to_save_cb (RidgeRestoreDialog *self,
                 guint               index,
                 RidgeDocument      *document,
                 const GError       *error)
{
  g_autoptr (GtkFileDialog) dialog = ridge_plan_file_dialog_new ();
  const RidgeBackup *backup = g_ptr_array_index (self->backups, index);
  g_autoptr (GDateTime) local = g_date_time_to_local (backup->made);
  g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  Way *way;

  if (document == NULL)
    {
      ridge_context_refuse (self->context, error);
      return;
    }

  title = g_strdup_printf ("%s %s", ridge_plan_get_name (ridge_document_get_plan (document)), day);
  name = ridge_save_file_suggest (title, RIDGE_PLAN_ENDING);
  way = g_new (Way, 1);
  *way = (Way) { g_object_ref (self->context), g_object_ref (document) };
  gtk_file_dialog_set_title (dialog, _("Save as a New Plan"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, way);
}

static guint
find_row (RidgeRestoreDialog *self,
          GtkWidget          *button)
{
  guint index = 0;

  g_ptr_array_find (self->rows, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW), &index);

  return index;
}

static void
restore_clicked_cb (RidgeRestoreDialog *self,
                    GtkButton          *button)
{
  read_backup (self, find_row (self, GTK_WIDGET (button)), restored_cb);
}

static void
save_clicked_cb (RidgeRestoreDialog *self,
                 GtkButton          *button)
{
  read_backup (self, find_row (self, GTK_WIDGET (button)), read_to_save_cb);
}

static void
add_button (RidgeRestoreDialog *self,
            GtkWidget          *row,
            GtkWidget          *button,
            const char         *label,
            GCallback           callback)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (RidgeRestoreDialog *self,
         const RidgeBackup  *backup)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *save = gtk_button_new_from_icon_name ("document-save-as-symbolic");
  GtkWidget *restore = gtk_button_new_with_mnemonic (_("_Restore"));
  g_autofree char *made = ridge_words_backup_made (backup->made);
  /* Translators: what a button is called for the ear; %s is a day and time */
  g_autofree char *save_label = g_strdup_printf (_("Save the backup of %s as a new plan"), made);
  /* Translators: what a button is called for the ear; %s is a day and time */
  g_autofree char *restore_label = g_strdup_printf (_("Restore the backup of %s"), made);

  ridge_titles_set_row (row, made, ridge_words_backup_reason (backup->reason));
  gtk_widget_add_css_class (save, "flat");
  gtk_widget_set_tooltip_text (save, _("Save as a New Plan…"));
  add_button (self, row, save, save_label, G_CALLBACK (save_clicked_cb));
  if (ridge_context_get_editable (self->context))
    add_button (self, row, restore, restore_label, G_CALLBACK (restore_clicked_cb));
  else
    g_object_unref (g_object_ref_sink (restore));

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
}

static void
ridge_restore_dialog_dispose (GObject *object)
{
  RidgeRestoreDialog *self = RIDGE_RESTORE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_RESTORE_DIALOG);

  G_OBJECT_CLASS (ridge_restore_dialog_parent_class)->dispose (object);
}

static void
ridge_restore_dialog_class_init (RidgeRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_restore_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeRestoreDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeRestoreDialog, group);
}

static void
ridge_restore_dialog_init (RidgeRestoreDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_restore_dialog_new:
 * @context: where the plan is, if it is open
 * @path: the plan's file
 *
 * Makes the dialog and begins to read what is in each backup.
 *
 * Returns: (transfer floating): a dialog with the backups of a plan
 */
AdwDialog *
ridge_restore_dialog_new (RidgeContext *context,
                          const char   *path)
{
  RidgeRestoreDialog *self = g_object_new (RIDGE_TYPE_RESTORE_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->backups = ridge_backup_folder_list (path);
  for (guint i = 0; i < self->backups->len; i++)
    add_row (self, g_ptr_array_index (self->backups, i));
  gtk_stack_set_visible_child_name (self->stack, self->backups->len > 0 ? "backups" : "none");
  if (self->backups->len > 0)
    read_backup (self, 0, described_cb);

  return ADW_DIALOG (self);
}

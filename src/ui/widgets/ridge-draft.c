/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-draft.h"

/**
 * RidgeDraft:
 *
 * What was typed and chosen in a dialog that saves all of it with a button. Who
 * is about to close it is told when it differs from what the dialog began with.
 */
struct _RidgeDraft
{
  GObject    parent_instance;

  AdwDialog *dialog;      /* weak: it owns us */
  char      *beginning;   /* every text and choice of it; NULL: not shown yet */
};

G_DEFINE_FINAL_TYPE (RidgeDraft, ridge_draft, G_TYPE_OBJECT)

static void
add_lines (GtkTextBuffer *buffer,
           GString       *texts)
{
  GtkTextIter start, end;
  g_autofree char *lines = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  lines = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_string_append_printf (texts, "%s\n", lines);
}

static void
add_texts (GtkWidget *widget,
           GString   *texts)
{
  if (GTK_IS_POPOVER (widget))
    return;

  if (ADW_IS_COMBO_ROW (widget))
    g_string_append_printf (texts, "%u\n", adw_combo_row_get_selected (ADW_COMBO_ROW (widget)));
  else if (GTK_IS_TEXT (widget))
    g_string_append_printf (texts, "%s\n", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    add_lines (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), texts);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_texts (child, texts);
}

static char *
collect_texts (RidgeDraft *self)
{
  GString *texts = g_string_new (NULL);

  add_texts (GTK_WIDGET (self->dialog), texts);
  return g_string_free_and_steal (texts);
}

/* Where the window becomes narrow the dialog is mapped again, and goes on. */
static void
map_cb (RidgeDraft *self)
{
  if (self->beginning == NULL)
    ridge_draft_restart (self);
}

static gboolean
settle_cb (RidgeDraft *self,
           GtkWidget  *part)
{
  return self->dialog != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->dialog)) &&
         ridge_context_goes_with (part, GTK_WIDGET (self->dialog)) && ridge_draft_is_changed (self);
}

static void
ridge_draft_finalize (GObject *object)
{
  RidgeDraft *self = RIDGE_DRAFT (object);

  g_clear_weak_pointer (&self->dialog);
  g_free (self->beginning);

  G_OBJECT_CLASS (ridge_draft_parent_class)->finalize (object);
}

static void
ridge_draft_class_init (RidgeDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ridge_draft_finalize;
}

static void
ridge_draft_init (RidgeDraft *self)
{
}

/**
 * ridge_draft_new:
 * @dialog: the dialog, which owns the draft
 * @context: what the window is looking at
 *
 * Watches over what is typed into a dialog from when it is first shown.
 *
 * Returns: (transfer full): a draft without text
 */
RidgeDraft *
ridge_draft_new (AdwDialog    *dialog,
                 RidgeContext *context)
{
  RidgeDraft *self;

  g_return_val_if_fail (ADW_IS_DIALOG (dialog), NULL);
  g_return_val_if_fail (RIDGE_IS_CONTEXT (context), NULL);

  self = g_object_new (RIDGE_TYPE_DRAFT, NULL);
  g_set_weak_pointer (&self->dialog, dialog);
  g_signal_connect_object (dialog, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * ridge_draft_restart:
 *
 * Takes what the dialog shows now for what it began with.
 */
void
ridge_draft_restart (RidgeDraft *self)
{
  g_return_if_fail (RIDGE_IS_DRAFT (self));

  g_free (self->beginning);
  self->beginning = self->dialog != NULL ? collect_texts (self) : NULL;
}

/**
 * ridge_draft_is_changed:
 *
 * Returns: whether something was typed or chosen since it began
 */
gboolean
ridge_draft_is_changed (RidgeDraft *self)
{
  g_autofree char *texts = NULL;

  g_return_val_if_fail (RIDGE_IS_DRAFT (self), FALSE);

  if (self->dialog == NULL || self->beginning == NULL)
    return FALSE;

  texts = collect_texts (self);
  return !g_str_equal (texts, self->beginning);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-text-row.h"

/**
 * RidgeTextRow:
 *
 * A text of several lines in a list of rows; it grows with what is written.
 * Property: editable. Tab leaves it, Control+Enter applies what was typed.
 *
 * Signals: ::changed while typing, ::apply when it is to be taken.
 */
struct _RidgeTextRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *label;
  GtkLabel          *ruler;
  GtkTextView       *view;
};

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  APPLY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeTextRow, ridge_text_row, ADW_TYPE_PREFERENCES_ROW)

/* A text view does not know its height before it is laid out, a label does: an
 * unseen one with the same text lies below and gives the row its height. */
static void
changed_cb (RidgeTextRow *self)
{
  g_autofree char *text = ridge_text_row_dup_text (self);
  g_autofree char *ruled = g_strconcat (text, "\u200b", NULL);

  gtk_label_set_label (self->ruler, ruled);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
apply_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  g_signal_emit (data, signals[APPLY], 0);

  return GDK_EVENT_STOP;
}

static void
ridge_text_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (RIDGE_TEXT_ROW (object)->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_text_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITABLE:
      gtk_text_view_set_editable (RIDGE_TEXT_ROW (object)->view, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_text_row_class_init (RidgeTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_text_row_get_property;
  object_class->set_property = ridge_text_row_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", RIDGE_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[APPLY] = g_signal_new ("apply", RIDGE_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static GtkWidget *
create_editor (RidgeTextRow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  self->ruler = GTK_LABEL (gtk_label_new ("\u200b"));
  gtk_label_set_wrap (self->ruler, TRUE);
  gtk_label_set_wrap_mode (self->ruler, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->ruler, 0);
  gtk_widget_set_opacity (GTK_WIDGET (self->ruler), 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->ruler), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "inline");
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb), self);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (apply_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);

  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->ruler));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->view));
  return overlay;
}

static void
ridge_text_row_init (RidgeTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *editor = create_editor (self);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dimmed");
  g_object_bind_property (self, "title", self->label, "label", G_BINDING_SYNC_CREATE);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL,
                                  -1);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), editor);
  gtk_widget_add_css_class (box, "text-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * ridge_text_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
ridge_text_row_new (void)
{
  return g_object_new (RIDGE_TYPE_TEXT_ROW, NULL);
}

/**
 * ridge_text_row_dup_text:
 *
 * Returns: (transfer full): what is written
 */
char *
ridge_text_row_dup_text (RidgeTextRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (RIDGE_IS_TEXT_ROW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * ridge_text_row_set_text:
 * @text: plain text
 *
 * Replaces what is written.
 */
void
ridge_text_row_set_text (RidgeTextRow *self,
                         const char   *text)
{
  g_autofree char *old = NULL;

  g_return_if_fail (RIDGE_IS_TEXT_ROW (self));
  g_return_if_fail (text != NULL);

  old = ridge_text_row_dup_text (self);
  if (!g_str_equal (old, text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

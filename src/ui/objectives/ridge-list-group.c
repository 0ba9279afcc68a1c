/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-list-group.h"
#include "ui/widgets/ridge-refusal-row.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#include <glib/gi18n-lib.h>

/**
 * RidgeListGroup:
 *
 * A heading, a list of things below it, and a way to add one: an entry at the
 * list's end where a title is enough, a button in the heading where it is not.
 *
 * Properties: entry-title (construct-only, nullable), button-label
 * (construct-only, nullable).
 *
 * ::add (const char *title) asks for another; the title is NULL for the button.
 * Who cannot add it answers with ridge_list_group_refuse(), and the title stays.
 */
struct _RidgeListGroup
{
  AdwPreferencesGroup  parent_instance;

  char                *entry_title;
  char                *button_label;
  GtkWidget           *rows;
  GtkWidget           *adding;
  GtkWidget           *entry;
  GtkWidget           *button;
  gboolean             refused;    /* the title that is asked for */
  GtkWidget           *refusal;    /* weak: the row below the entry that says why */

  RidgeContext        *context;
  RidgeListGroupFunc   create_row;
  GListModel          *model;
};

enum
{
  PROP_0,
  PROP_ENTRY_TITLE,
  PROP_BUTTON_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeListGroup, ridge_list_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  RidgeListGroup *self = data;

  return self->create_row (self->context, item);
}

/* A heading over nothing says nothing, unless something can be added below it. */
static void
items_changed_cb (RidgeListGroup *self)
{
  gboolean filled = self->model != NULL && g_list_model_get_n_items (self->model) > 0;

  gtk_widget_set_visible (self->rows, filled);
  if (self->entry == NULL && self->button == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self), filled);
}

static void
clear_refusal (RidgeListGroup *self)
{
  GtkWidget *refusal = self->refusal;

  g_clear_weak_pointer (&self->refusal);
  ridge_refusal_row_remove (self->entry, refusal);
}

static void
entry_apply_cb (RidgeListGroup *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*title == '\0')
    return;

  self->refused = FALSE;
  clear_refusal (self);
  g_signal_emit (self, signals[ADD], 0, title);
  if (!self->refused)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Before the window goes: what was typed is added. */
static gboolean
settle_cb (RidgeListGroup *self,
           GtkWidget      *part)
{
  if (!ridge_context_goes_with (part, self->entry))
    return FALSE;

  entry_apply_cb (self);

  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

static void
button_clicked_cb (RidgeListGroup *self)
{
  g_signal_emit (self, signals[ADD], 0, NULL);
}

static GtkWidget *
create_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");

  return list;
}

static void
add_entry (RidgeListGroup *self)
{
  self->adding = create_list ();
  self->entry = adw_entry_row_new ();
  ridge_titles_set_row (self->entry, self->entry_title, NULL);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (entry_apply_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->adding), self->entry);
  gtk_widget_add_css_class (self->adding, "list-group-entry");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->adding);
}

static void
add_button (RidgeListGroup *self)
{
  self->button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->button, self->button_label);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->button);
}

static void
ridge_list_group_constructed (GObject *object)
{
  RidgeListGroup *self = RIDGE_LIST_GROUP (object);

  G_OBJECT_CLASS (ridge_list_group_parent_class)->constructed (object);

  self->rows = create_list ();
  gtk_widget_set_visible (self->rows, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows);
  if (self->entry_title != NULL)
    add_entry (self);
  if (self->button_label != NULL)
    add_button (self);
}

static void
ridge_list_group_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RidgeListGroup *self = RIDGE_LIST_GROUP (object);

  switch (prop_id)
    {
    case PROP_ENTRY_TITLE:
      g_value_set_string (value, self->entry_title);
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, self->button_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_list_group_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RidgeListGroup *self = RIDGE_LIST_GROUP (object);

  switch (prop_id)
    {
    case PROP_ENTRY_TITLE:
      self->entry_title = g_value_dup_string (value);
      break;
    case PROP_BUTTON_LABEL:
      self->button_label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_list_group_dispose (GObject *object)
{
  RidgeListGroup *self = RIDGE_LIST_GROUP (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  g_clear_weak_pointer (&self->refusal);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_list_group_parent_class)->dispose (object);
}

static void
ridge_list_group_finalize (GObject *object)
{
  RidgeListGroup *self = RIDGE_LIST_GROUP (object);

  g_free (self->entry_title);
  g_free (self->button_label);

  G_OBJECT_CLASS (ridge_list_group_parent_class)->finalize (object);
}

static void
ridge_list_group_class_init (RidgeListGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ridge_list_group_constructed;
  object_class->get_property = ridge_list_group_get_property;
  object_class->set_property = ridge_list_group_set_property;
  object_class->dispose = ridge_list_group_dispose;
  object_class->finalize = ridge_list_group_finalize;

  properties[PROP_ENTRY_TITLE] = g_param_spec_string ("entry-title", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADD] = g_signal_new ("add", RIDGE_TYPE_LIST_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ridge_list_group_init (RidgeListGroup *self)
{
}

/**
 * ridge_list_group_set_context:
 * @context: what the window is looking at; set once
 * @create_row: makes a row
 *
 * Tells how rows are made, and when things can be added.
 */
void
ridge_list_group_set_context (RidgeListGroup     *self,
                              RidgeContext       *context,
                              RidgeListGroupFunc  create_row)
{
  g_return_if_fail (RIDGE_IS_LIST_GROUP (self));
  g_return_if_fail (RIDGE_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  self->create_row = create_row;
  if (self->entry != NULL)
    {
      g_object_bind_property (context, "editable", self->adding, "visible", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (context, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
    }
  if (self->button != NULL)
    g_object_bind_property (context, "editable", self->button, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * ridge_list_group_set_model:
 * @model: (nullable): the things, of RidgeEntity
 *
 * Shows other things.
 */
void
ridge_list_group_set_model (RidgeListGroup *self,
                            GListModel     *model)
{
  g_return_if_fail (RIDGE_IS_LIST_GROUP (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), model, create_row_cb, self, NULL);
  items_changed_cb (self);
}

/**
 * ridge_list_group_refuse:
 * @error: why what was asked for cannot be added
 *
 * Says so where it was typed, and keeps it; where there is no entry, in the window.
 */
void
ridge_list_group_refuse (RidgeListGroup *self,
                         const GError   *error)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (RIDGE_IS_LIST_GROUP (self));
  g_return_if_fail (error != NULL);

  self->refused = TRUE;
  if (self->entry == NULL)
    {
      ridge_context_refuse (self->context, error);
      return;
    }

  clear_refusal (self);
  sentence = ridge_words_error (error);
  g_set_weak_pointer (&self->refusal, ridge_refusal_row_add (self->entry, sentence));
}

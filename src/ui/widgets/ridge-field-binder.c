/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-field-binder.h"

#include "ui/widgets/ridge-bound-field.h"
#include "words/ridge-words.h"

/**
 * RidgeFieldBinder:
 *
 * Ties the rows of a panel to the columns of one entity. A row shows the
 * committed value and follows it, whoever changes it. What a person changes is
 * saved at once as one step of undo: text when Enter is pressed or the focus
 * leaves, everything else when it is chosen. A refusal stands below its row
 * with the way out, and what was typed stays until it is right or Escape is
 * pressed.
 *
 * Properties: context (construct-only), entity.
 */
struct _RidgeFieldBinder
{
  GObject       parent_instance;

  RidgeContext *context;
  RidgeEntity  *entity;
  GPtrArray    *fields;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_ENTITY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeFieldBinder, ridge_field_binder, G_TYPE_OBJECT)

static void
editable_cb (RidgeFieldBinder *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    ridge_bound_field_update (g_ptr_array_index (self->fields, i));
}

/* Before the window goes: what was typed is saved, or stays and is told of. */
static gboolean
settle_cb (RidgeFieldBinder *self,
           GtkWidget        *part)
{
  gboolean unsaved = FALSE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      RidgeBoundField *field = g_ptr_array_index (self->fields, i);

      if (field->row == NULL || !ridge_context_goes_with (part, field->row))
        continue;
      ridge_bound_field_save (field);
      unsaved = unsaved || field->dirty;
    }

  return unsaved;
}

static void
ridge_field_binder_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RidgeFieldBinder *self = RIDGE_FIELD_BINDER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_ENTITY:
      g_value_set_object (value, self->entity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_field_binder_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RidgeFieldBinder *self = RIDGE_FIELD_BINDER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    case PROP_ENTITY:
      ridge_field_binder_set_entity (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_field_binder_constructed (GObject *object)
{
  RidgeFieldBinder *self = RIDGE_FIELD_BINDER (object);

  G_OBJECT_CLASS (ridge_field_binder_parent_class)->constructed (object);

  g_signal_connect_object (self->context, "notify::editable", G_CALLBACK (editable_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
}

static void
ridge_field_binder_dispose (GObject *object)
{
  RidgeFieldBinder *self = RIDGE_FIELD_BINDER (object);

  g_ptr_array_set_size (self->fields, 0);
  g_clear_object (&self->entity);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_field_binder_parent_class)->dispose (object);
}

static void
ridge_field_binder_finalize (GObject *object)
{
  g_ptr_array_unref (RIDGE_FIELD_BINDER (object)->fields);

  G_OBJECT_CLASS (ridge_field_binder_parent_class)->finalize (object);
}

static void
ridge_field_binder_class_init (RidgeFieldBinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_field_binder_get_property;
  object_class->set_property = ridge_field_binder_set_property;
  object_class->constructed = ridge_field_binder_constructed;
  object_class->dispose = ridge_field_binder_dispose;
  object_class->finalize = ridge_field_binder_finalize;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, RIDGE_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTITY] = g_param_spec_object ("entity", NULL, NULL, RIDGE_TYPE_ENTITY,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_field_binder_init (RidgeFieldBinder *self)
{
  self->fields = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ridge_field_binder_new:
 * @context: where the plan is, and whether it takes edits
 *
 * Returns: (transfer full): a binder without rows
 */
RidgeFieldBinder *
ridge_field_binder_new (RidgeContext *context)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (context), NULL);

  return g_object_new (RIDGE_TYPE_FIELD_BINDER, "context", context, NULL);
}

/**
 * ridge_field_binder_get_context:
 *
 * Returns: (transfer none): where the plan is
 */
RidgeContext *
ridge_field_binder_get_context (RidgeFieldBinder *self)
{
  g_return_val_if_fail (RIDGE_IS_FIELD_BINDER (self), NULL);

  return self->context;
}

/**
 * ridge_field_binder_get_entity:
 *
 * Returns: (transfer none) (nullable): what the rows show
 */
RidgeEntity *
ridge_field_binder_get_entity (RidgeFieldBinder *self)
{
  g_return_val_if_fail (RIDGE_IS_FIELD_BINDER (self), NULL);

  return self->entity;
}

/**
 * ridge_field_binder_set_entity:
 * @entity: (nullable): of the same table as before
 *
 * Shows another entity. What was typed for the one before is saved first.
 */
void
ridge_field_binder_set_entity (RidgeFieldBinder *self,
                               RidgeEntity      *entity)
{
  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (entity == NULL || RIDGE_IS_ENTITY (entity));

  if (self->entity == entity)
    return;

  for (guint i = 0; i < self->fields->len; i++)
    ridge_bound_field_save (g_ptr_array_index (self->fields, i));

  g_set_object (&self->entity, entity);
  for (guint i = 0; i < self->fields->len; i++)
    ridge_bound_field_set_entity (g_ptr_array_index (self->fields, i), entity);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}

static RidgeBoundField *
add (RidgeFieldBinder    *self,
     gpointer             row,
     guint                column,
     const RidgeFieldKind *kind)
{
  RidgeBoundField *field = ridge_bound_field_new (self, GTK_WIDGET (row), column, kind);

  g_ptr_array_add (self->fields, field);
  return field;
}

/**
 * ridge_field_binder_get_columns:
 * @self: a binder
 *
 * Tells which columns have a row.
 *
 * Returns: bit n: column n has one
 */
guint64
ridge_field_binder_get_columns (RidgeFieldBinder *self)
{
  guint64 columns = 0;

  g_return_val_if_fail (RIDGE_IS_FIELD_BINDER (self), 0);

  for (guint i = 0; i < self->fields->len; i++)
    columns |= G_GUINT64_CONSTANT (1) << ((RidgeBoundField *) g_ptr_array_index (self->fields, i))->column;

  return columns;
}

/**
 * ridge_field_binder_add_text:
 *
 * A line of text.
 */
void
ridge_field_binder_add_text (RidgeFieldBinder *self,
                             AdwEntryRow      *row,
                             guint             column)
{
  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  add (self, row, column, &ridge_field_kind_text);
}

/**
 * ridge_field_binder_add_long_text:
 *
 * A text of several lines.
 */
void
ridge_field_binder_add_long_text (RidgeFieldBinder *self,
                                  RidgeTextRow     *row,
                                  guint             column)
{
  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (RIDGE_IS_TEXT_ROW (row));

  add (self, row, column, &ridge_field_kind_long_text);
}

/**
 * ridge_field_binder_add_number:
 *
 * A number as the user writes it; empty for none.
 */
void
ridge_field_binder_add_number (RidgeFieldBinder *self,
                               AdwEntryRow      *row,
                               guint             column)
{
  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  add (self, row, column, &ridge_field_kind_number);
}

/**
 * ridge_field_binder_add_integer:
 *
 * A whole number within the row's bounds.
 */
void
ridge_field_binder_add_integer (RidgeFieldBinder *self,
                                AdwSpinRow       *row,
                                guint             column)
{
  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (ADW_IS_SPIN_ROW (row));

  add (self, row, column, &ridge_field_kind_integer);
}

/**
 * ridge_field_binder_add_switch:
 *
 * Yes or no.
 */
void
ridge_field_binder_add_switch (RidgeFieldBinder *self,
                               AdwSwitchRow     *row,
                               guint             column)
{
  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (ADW_IS_SWITCH_ROW (row));

  add (self, row, column, &ridge_field_kind_switch);
}

/**
 * ridge_field_binder_add_day:
 *
 * A day, typed or picked.
 */
void
ridge_field_binder_add_day (RidgeFieldBinder *self,
                            RidgeDayRow      *row,
                            guint             column)
{
  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (RIDGE_IS_DAY_ROW (row));

  add (self, row, column, &ridge_field_kind_day);
}

/**
 * ridge_field_binder_add_values:
 * @values: the whole numbers to choose from, as many as there are names
 * @names: (array zero-terminated=1): what each is called
 *
 * One of a few named numbers, such as a month or a weekday.
 */
void
ridge_field_binder_add_values (RidgeFieldBinder  *self,
                               AdwComboRow       *row,
                               guint              column,
                               const int         *values,
                               const char *const *names)
{
  RidgeBoundField *field;

  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (values != NULL && names != NULL);

  field = add (self, row, column, &ridge_field_kind_choice);
  ridge_bound_field_set_values (field, values, names);
}

/**
 * ridge_field_binder_add_choice:
 *
 * A value of an enumeration, by its name in words/.
 */
void
ridge_field_binder_add_choice (RidgeFieldBinder *self,
                               AdwComboRow      *row,
                               guint             column,
                               GType             enum_type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (enum_type);
  GEnumClass *enumeration = G_ENUM_CLASS (klass);
  g_autofree int *values = g_new (int, enumeration->n_values);
  g_autofree const char **names = g_new0 (const char *, enumeration->n_values + 1);

  for (guint i = 0; i < enumeration->n_values; i++)
    {
      values[i] = enumeration->values[i].value;
      names[i] = ridge_words_enum (enum_type, values[i]);
    }

  ridge_field_binder_add_values (self, row, column, values, names);
}

/**
 * ridge_field_binder_add_reference:
 * @candidates: (transfer none): the entities to choose from; retired ones are
 *   left out unless chosen already
 * @none: (nullable): what it is called to choose none; NULL: one must be chosen
 *
 * Another entity, chosen by its title.
 */
void
ridge_field_binder_add_reference (RidgeFieldBinder *self,
                                  AdwComboRow      *row,
                                  guint             column,
                                  GListModel       *candidates,
                                  const char       *none)
{
  ridge_field_binder_add_place (self, row, column, candidates, none, NULL);
}

/**
 * ridge_field_binder_add_place:
 * @candidates: (transfer none): the entities it can stand under
 * @none: (nullable): what it is called to stand under none
 * @move: (nullable): the verb that moves it there; NULL: the column is not a
 *   place and is set
 *
 * Where the entity stands, chosen by title. The column says where that is now.
 */
void
ridge_field_binder_add_place (RidgeFieldBinder *self,
                              AdwComboRow      *row,
                              guint             column,
                              GListModel       *candidates,
                              const char       *none,
                              RidgeFieldMove    move)
{
  RidgeBoundField *field;

  g_return_if_fail (RIDGE_IS_FIELD_BINDER (self));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (G_IS_LIST_MODEL (candidates));

  field = add (self, row, column, &ridge_field_kind_reference);
  field->move = move;
  ridge_bound_field_set_candidates (field, candidates, none);
}

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/widgets/ridge-field-binder.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_BOUND_FIELD (ridge_bound_field_get_type ())
G_DECLARE_FINAL_TYPE (RidgeBoundField, ridge_bound_field, RIDGE, BOUND_FIELD, GObject)

/**
 * RidgeFieldKind:
 * @connect: listens to what the person does with the row
 * @show: makes the row show a committed value
 * @read: takes the value out of the row; a text is stored in the field's scratch
 * @set_editable: opens or closes the row for edits
 *
 * How a kind of row and a kind of column meet.
 */
typedef struct
{
  void     (*connect)      (RidgeBoundField *field);
  void     (*show)         (RidgeBoundField *field, RidgeCell cell);
  gboolean (*read)         (RidgeBoundField *field, RidgeCell *cell, GError **error);
  void     (*set_editable) (RidgeBoundField *field, gboolean editable);
} RidgeFieldKind;

extern const RidgeFieldKind ridge_field_kind_text;
extern const RidgeFieldKind ridge_field_kind_long_text;
extern const RidgeFieldKind ridge_field_kind_number;
extern const RidgeFieldKind ridge_field_kind_integer;
extern const RidgeFieldKind ridge_field_kind_switch;
extern const RidgeFieldKind ridge_field_kind_day;
extern const RidgeFieldKind ridge_field_kind_choice;
extern const RidgeFieldKind ridge_field_kind_reference;

struct _RidgeBoundField
{
  GObject               parent_instance;

  RidgeFieldBinder     *binder;       /* weak: it owns us, and a signal may hold us longer */
  GtkWidget            *row;          /* weak */
  GtkEventController   *escape;
  guint                 column;
  const RidgeFieldKind *kind;
  RidgeEntity          *entity;
  gulong                notify_id;
  gboolean              showing;      /* the row changes because we say so */
  gboolean              dirty;        /* the person changed it and it is not saved */
  GtkWidget            *refusal;      /* weak: the row below that says why not */
  char                 *scratch;      /* text of the cell that was read last */
  GArray               *values;       /* of int: choice */
  GtkFilterListModel   *candidates;   /* reference */
  gboolean              has_none;     /* reference: the first item stands for none */
  guint                 offering;     /* reference: how many changes of the candidates are on their way */
  RidgeFieldMove        move;         /* reference: moves the entity to what was chosen; NULL: sets the column */
};

RidgeBoundField *ridge_bound_field_new            (RidgeFieldBinder     *binder,
                                                   GtkWidget            *row,
                                                   guint                 column,
                                                   const RidgeFieldKind *kind);
void             ridge_bound_field_set_entity     (RidgeBoundField      *self,
                                                   RidgeEntity          *entity);
void             ridge_bound_field_update         (RidgeBoundField      *self);
void             ridge_bound_field_touch          (RidgeBoundField      *self);
void             ridge_bound_field_save           (RidgeBoundField      *self);
void             ridge_bound_field_set_values     (RidgeBoundField      *self,
                                                   const int            *values,
                                                   const char *const    *names);
void             ridge_bound_field_set_candidates (RidgeBoundField      *self,
                                                   GListModel           *candidates,
                                                   const char           *none);

G_END_DECLS

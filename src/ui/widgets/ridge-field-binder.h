/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"
#include "ui/widgets/ridge-day-row.h"
#include "ui/widgets/ridge-text-row.h"

G_BEGIN_DECLS

/* Moves an entity to a place, which may be none; one of the verbs that move. */
typedef gboolean (*RidgeFieldMove) (RidgeDocument *document,
                                    RidgeEntity   *entity,
                                    RidgeEntity   *place,
                                    GError       **error);

#define RIDGE_TYPE_FIELD_BINDER (ridge_field_binder_get_type ())
G_DECLARE_FINAL_TYPE (RidgeFieldBinder, ridge_field_binder, RIDGE, FIELD_BINDER, GObject)

RidgeFieldBinder *ridge_field_binder_new           (RidgeContext     *context);

RidgeContext     *ridge_field_binder_get_context   (RidgeFieldBinder *self);
RidgeEntity      *ridge_field_binder_get_entity    (RidgeFieldBinder *self);
void              ridge_field_binder_set_entity    (RidgeFieldBinder *self,
                                                    RidgeEntity      *entity);
guint64           ridge_field_binder_get_columns   (RidgeFieldBinder *self);

/* Each ties a row to a column of the entity's table. Add all rows before the
 * first entity is set; the rows may be destroyed in any order. */
void              ridge_field_binder_add_text      (RidgeFieldBinder *self,
                                                    AdwEntryRow      *row,
                                                    guint             column);
void              ridge_field_binder_add_long_text (RidgeFieldBinder *self,
                                                    RidgeTextRow     *row,
                                                    guint             column);
void              ridge_field_binder_add_number    (RidgeFieldBinder *self,
                                                    AdwEntryRow      *row,
                                                    guint             column);
void              ridge_field_binder_add_integer   (RidgeFieldBinder *self,
                                                    AdwSpinRow       *row,
                                                    guint             column);
void              ridge_field_binder_add_switch    (RidgeFieldBinder *self,
                                                    AdwSwitchRow     *row,
                                                    guint             column);
void              ridge_field_binder_add_day       (RidgeFieldBinder *self,
                                                    RidgeDayRow      *row,
                                                    guint             column);
void              ridge_field_binder_add_choice    (RidgeFieldBinder *self,
                                                    AdwComboRow      *row,
                                                    guint             column,
                                                    GType             enum_type);
void              ridge_field_binder_add_values    (RidgeFieldBinder *self,
                                                    AdwComboRow      *row,
                                                    guint             column,
                                                    const int        *values,
                                                    const char *const *names);
void              ridge_field_binder_add_reference (RidgeFieldBinder *self,
                                                    AdwComboRow      *row,
                                                    guint             column,
                                                    GListModel       *candidates,
                                                    const char       *none);
void              ridge_field_binder_add_place     (RidgeFieldBinder *self,
                                                    AdwComboRow      *row,
                                                    guint             column,
                                                    GListModel       *candidates,
                                                    const char       *none,
                                                    RidgeFieldMove    move);

G_END_DECLS

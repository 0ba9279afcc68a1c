/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-entity-private.h"

/* What a class has for each column of its table comes from the table's list in
 * ridge-schema-columns.h: its fields, where they lie, and their getters. */

/* The instance's fields, wide ones before narrow ones so that nothing is lost
 * between them. */
#define RIDGE_COLUMN_FIELDS(TABLE)             \
  RIDGE_##TABLE##_COLUMNS (RIDGE_WIDE_FIELD, ) \
  RIDGE_##TABLE##_COLUMNS (RIDGE_NARROW_FIELD, )

#define RIDGE_WIDE_FIELD(X, TYPE, COLUMN, column, ...)   RIDGE_WIDE_##TYPE (column)
#define RIDGE_WIDE_ID(column)
#define RIDGE_WIDE_REF(column)                           gint64 column;
#define RIDGE_WIDE_INTEGER(column)
#define RIDGE_WIDE_BOOLEAN(column)
#define RIDGE_WIDE_REAL(column)                          double column;
#define RIDGE_WIDE_TEXT(column)                          char *column;
#define RIDGE_WIDE_DAY(column)
#define RIDGE_WIDE_ENUM(column)

#define RIDGE_NARROW_FIELD(X, TYPE, COLUMN, column, ...) RIDGE_NARROW_##TYPE (column)
#define RIDGE_NARROW_ID(column)
#define RIDGE_NARROW_REF(column)
#define RIDGE_NARROW_INTEGER(column)                     gint32 column;
#define RIDGE_NARROW_BOOLEAN(column)                     gint32 column;
#define RIDGE_NARROW_REAL(column)
#define RIDGE_NARROW_TEXT(column)
#define RIDGE_NARROW_DAY(column)                         gint32 column;
#define RIDGE_NARROW_ENUM(column)                        gint32 column;

/* RIDGE_DEFINE_COLUMNS (RidgeTeam, team, TEAM) is where RidgeTeam has its
 * columns, as ridge_team_offsets, and ridge_team_get_name () and its siblings. */
#define RIDGE_DEFINE_COLUMNS(Class, klass, CLASS)                              \
  static const guint16 ridge_##klass##_offsets[RIDGE_##CLASS##_N_COLUMNS] = {  \
    RIDGE_##CLASS##_COLUMNS (RIDGE_OFFSET, Class)                              \
  };                                                                           \
  RIDGE_##CLASS##_COLUMNS (RIDGE_DEFINE_GETTER, (Class, klass, CLASS))

#define RIDGE_OFFSET(Class, TYPE, COLUMN, column, ...)   RIDGE_OFFSET_##TYPE (Class, column),
#define RIDGE_OFFSET_ID(Class, column)                   0
#define RIDGE_OFFSET_REF(Class, column)                  G_STRUCT_OFFSET (Class, column)
#define RIDGE_OFFSET_INTEGER(Class, column)              G_STRUCT_OFFSET (Class, column)
#define RIDGE_OFFSET_BOOLEAN(Class, column)              G_STRUCT_OFFSET (Class, column)
#define RIDGE_OFFSET_REAL(Class, column)                 G_STRUCT_OFFSET (Class, column)
#define RIDGE_OFFSET_TEXT(Class, column)                 G_STRUCT_OFFSET (Class, column)
#define RIDGE_OFFSET_DAY(Class, column)                  G_STRUCT_OFFSET (Class, column)
#define RIDGE_OFFSET_ENUM(Class, column)                 G_STRUCT_OFFSET (Class, column)

#define RIDGE_DEFINE_GETTER(X, TYPE, COLUMN, column, of, ...) \
  RIDGE_WITH (RIDGE_GETTER_##TYPE, RIDGE_ITEMS X, column, RIDGE_ITEMS of)

#define RIDGE_GETTER(Class, klass, CLASS, Type, column, missing, value) \
  Type                                                                  \
  ridge_##klass##_get_##column (Class *self)                            \
  {                                                                     \
    g_return_val_if_fail (RIDGE_IS_##CLASS (self), missing);            \
                                                                        \
    return value;                                                       \
  }

#define RIDGE_GETTER_ID(...)
#define RIDGE_GETTER_REF(Class, klass, CLASS, column, TABLE, Target) \
  RIDGE_GETTER (Class, klass, CLASS, Target *, column, NULL, ridge_entity_follow (self, RIDGE_TABLE_##TABLE, self->column))
#define RIDGE_GETTER_INTEGER(Class, klass, CLASS, column, ...) \
  RIDGE_GETTER (Class, klass, CLASS, int, column, -1, self->column)
#define RIDGE_GETTER_BOOLEAN(Class, klass, CLASS, column, ...) \
  RIDGE_GETTER (Class, klass, CLASS, gboolean, column, FALSE, self->column)
#define RIDGE_GETTER_REAL(Class, klass, CLASS, column, ...) \
  RIDGE_GETTER (Class, klass, CLASS, double, column, NAN, self->column)
#define RIDGE_GETTER_TEXT(Class, klass, CLASS, column, ...) \
  RIDGE_GETTER (Class, klass, CLASS, const char *, column, "", ridge_text (self->column))
#define RIDGE_GETTER_DAY(Class, klass, CLASS, column, ...) \
  RIDGE_GETTER (Class, klass, CLASS, RidgeDay, column, RIDGE_DAY_NONE, self->column)
#define RIDGE_GETTER_ENUM(Class, klass, CLASS, column, type_prefix, Type) \
  RIDGE_GETTER (Class, klass, CLASS, Type, column, 0, self->column)

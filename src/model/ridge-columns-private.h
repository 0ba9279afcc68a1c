/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-entity-private.h"

/* The getters of columns are alike but for their types; each macro defines one:
 * RIDGE_TEXT_GETTER (RidgeTeam, team, TEAM, name) is ridge_team_get_name(). */

#define RIDGE_GETTER(Class, klass, CLASS, Type, column, missing)              \
  Type                                                                        \
  ridge_##klass##_get_##column (Class *self)                                  \
  {                                                                           \
    g_return_val_if_fail (RIDGE_IS_##CLASS (self), missing);                  \
                                                                              \
    return self->column;                                                      \
  }

#define RIDGE_TEXT_GETTER(Class, klass, CLASS, column)                        \
  const char *                                                                \
  ridge_##klass##_get_##column (Class *self)                                  \
  {                                                                           \
    g_return_val_if_fail (RIDGE_IS_##CLASS (self), "");                       \
                                                                              \
    return ridge_text (self->column);                                         \
  }

#define RIDGE_REF_GETTER(Class, klass, CLASS, Target, TABLE, column)          \
  Target *                                                                    \
  ridge_##klass##_get_##column (Class *self)                                  \
  {                                                                           \
    g_return_val_if_fail (RIDGE_IS_##CLASS (self), NULL);                     \
                                                                              \
    return ridge_entity_follow (self, RIDGE_TABLE_##TABLE, self->column);     \
  }

#define RIDGE_REAL_GETTER(Class, klass, CLASS, column) RIDGE_GETTER (Class, klass, CLASS, double, column, NAN)
#define RIDGE_DAY_GETTER(Class, klass, CLASS, column)  RIDGE_GETTER (Class, klass, CLASS, RidgeDay, column, RIDGE_DAY_NONE)
#define RIDGE_INT_GETTER(Class, klass, CLASS, column)  RIDGE_GETTER (Class, klass, CLASS, int, column, -1)
#define RIDGE_BOOL_GETTER(Class, klass, CLASS, column) RIDGE_GETTER (Class, klass, CLASS, gboolean, column, FALSE)

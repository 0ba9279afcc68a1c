/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-day.h"
#include "model/ridge-schema.h"

G_BEGIN_DECLS

typedef struct _RidgeEntityList RidgeEntityList;

#define RIDGE_NAME_CLASS(TABLE, name, Class, ...) typedef struct _Ridge##Class Ridge##Class;
#define RIDGE_NO_CLASS(...)
RIDGE_TABLES (RIDGE_NAME_CLASS, RIDGE_NO_CLASS)

/* RIDGE_DECLARE_GETTERS (RidgeTeam, team, TEAM) declares ridge_team_get_name ()
 * and so on, one for each column but the key. A reference is (nullable) and
 * (transfer none), a text stays owned by the entity until the next batch; what
 * they return without a value is said at RidgeEntity. */
#define RIDGE_DECLARE_GETTERS(Class, klass, CLASS) RIDGE_##CLASS##_COLUMNS (RIDGE_DECLARE_GETTER, (Class, klass))
#define RIDGE_DECLARE_GETTER(X, TYPE, COLUMN, column, of, ...) \
  RIDGE_WITH (RIDGE_DECLARE_##TYPE, RIDGE_ITEMS X, column, RIDGE_ITEMS of)
#define RIDGE_DECLARE_ID(...)
#define RIDGE_DECLARE_REF(Class, klass, column, TABLE, Target)     Target     *ridge_##klass##_get_##column (Class *self);
#define RIDGE_DECLARE_INTEGER(Class, klass, column, ...)           int         ridge_##klass##_get_##column (Class *self);
#define RIDGE_DECLARE_BOOLEAN(Class, klass, column, ...)           gboolean    ridge_##klass##_get_##column (Class *self);
#define RIDGE_DECLARE_REAL(Class, klass, column, ...)              double      ridge_##klass##_get_##column (Class *self);
#define RIDGE_DECLARE_TEXT(Class, klass, column, ...)              const char *ridge_##klass##_get_##column (Class *self);
#define RIDGE_DECLARE_DAY(Class, klass, column, ...)               RidgeDay    ridge_##klass##_get_##column (Class *self);
#define RIDGE_DECLARE_ENUM(Class, klass, column, type_prefix, Type) Type       ridge_##klass##_get_##column (Class *self);

/* A list of macro arguments out of its parentheses, and a macro called with it. */
#define RIDGE_ITEMS(...)       __VA_ARGS__
#define RIDGE_WITH(Macro, ...) Macro (__VA_ARGS__)

#define RIDGE_TYPE_ENTITY (ridge_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (RidgeEntity, ridge_entity, RIDGE, ENTITY, GObject)

/* Where in an instance the list of a table's rows is that stand in it. */
typedef struct
{
  RidgeTable table;
  guint16    offset;
} RidgeListPlace;

/**
 * RidgeEntity:
 *
 * A row of the plan as an object: its key, its columns, and the plan it belongs
 * to. Only the mirror (through ridge_plan_apply()) writes to it.
 *
 * Every column is a read-only property of the same name (`grade-reason`) and
 * notifies when a batch changed it. Without a value, a real is NaN, a day
 * RIDGE_DAY_NONE, an integer -1, a text "" and a reference NULL.
 *
 * Signals: ::computed-changed, at the end of a batch after which numbers that
 * are computed from the row (score, pace, verdict …) may read differently.
 */
struct _RidgeEntityClass
{
  GObjectClass parent_class;

  /*< private >*/
  RidgeTable      table;
  const guint16  *offsets;        /* where each column lives in the instance */
  GParamSpec    **properties;     /* of each column; the key's is NULL */
  guint           title_column;   /* 0: none, it goes by its holder's title */
  guint           rank_column;    /* 0: none */
  guint64         parent_columns; /* of these the first that is given names what it stands in */
  guint64         order_columns;  /* a change of these may move it among or between siblings */
  const RidgeListPlace *lists;    /* (nullable): the lists of what stands in it, up to one without an offset */

  /* The order among siblings: by rank, or by key when there is none. */
  int              (*compare)    (RidgeEntity *a, RidgeEntity *b);
  /* (nullable): the list it belongs to by its columns: the one of its parent, or of the plan. */
  RidgeEntityList *(*find_home)  (RidgeEntity *self, RidgePlan *plan);
  /* Enters and leaves what refers to it besides its home. */
  void             (*attach)     (RidgeEntity *self, RidgePlan *plan);
  void             (*detach)     (RidgeEntity *self);
  /* Outdates whatever is computed from the columns. */
  void             (*invalidate) (RidgeEntity *self, guint64 columns);
};

gint64      ridge_entity_get_id       (RidgeEntity *self);
RidgeTable  ridge_entity_get_table    (RidgeEntity *self);
RidgeCell   ridge_entity_get_cell     (RidgeEntity *self, guint column);
const char *ridge_entity_get_title    (RidgeEntity *self);
RidgePlan  *ridge_entity_get_plan     (RidgeEntity *self);   /* nullable: after it was deleted */
GListModel *ridge_entity_get_list     (RidgeEntity *self, RidgeTable table);   /* nullable: no rows of the table stand in it */
guint       ridge_entity_get_position (RidgeEntity *self);   /* among its siblings; G_MAXUINT without any */

G_END_DECLS

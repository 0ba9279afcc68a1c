/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include "model/ridge-enums.h"
#include "model/ridge-schema-columns.h"

G_BEGIN_DECLS

/* The shape of a plan's rows, once for everybody: the store binds and reads
 * by it, the mirror applies by it, the verbs write by it. What is declared in
 * ridge-schema-columns.h becomes numbers and descriptions here; a test compares
 * it with the newest SQL schema. */

#define RIDGE_NUMBER_TABLE(TABLE, name, Class, ...) RIDGE_TABLE_##TABLE,

typedef enum
{
  RIDGE_TABLES (RIDGE_NUMBER_TABLE, RIDGE_NUMBER_TABLE)
  RIDGE_N_TABLES
} RidgeTable;

/* RIDGE_KPI_ID, RIDGE_KPI_RANK … RIDGE_KPI_N_COLUMNS, and so for each table. */
#define RIDGE_NUMBER_COLUMN(TABLE, TYPE, COLUMN, ...) RIDGE_##TABLE##_##COLUMN,
#define RIDGE_NUMBER_COLUMNS(TABLE, name, Class, ...) \
  typedef enum                                        \
  {                                                   \
    RIDGE_##TABLE##_COLUMNS (RIDGE_NUMBER_COLUMN, TABLE) RIDGE_##TABLE##_N_COLUMNS \
  } Ridge##Class##Column;

RIDGE_TABLES (RIDGE_NUMBER_COLUMNS, RIDGE_NUMBER_COLUMNS)

#define RIDGE_MAX_COLUMNS 48

/**
 * RidgeCell:
 *
 * One column's value. ID, REF, INTEGER, BOOLEAN, DAY and ENUM use `integer`;
 * texts are UTF-8, borrowed unless stated.
 */
typedef enum
{
  RIDGE_CELL_NULL,
  RIDGE_CELL_INTEGER,
  RIDGE_CELL_REAL,
  RIDGE_CELL_TEXT,
} RidgeCellKind;

typedef struct
{
  RidgeCellKind kind;
  union
  {
    gint64      integer;
    double      real;
    const char *text;
  };
} RidgeCell;

#define RIDGE_NULL          ((RidgeCell) { .kind = RIDGE_CELL_NULL })
#define RIDGE_INTEGER(v)    ((RidgeCell) { .kind = RIDGE_CELL_INTEGER, .integer = (v) })
#define RIDGE_REAL(v)       ((RidgeCell) { .kind = RIDGE_CELL_REAL, .real = (v) })
#define RIDGE_TEXT(v)       ((RidgeCell) { .kind = RIDGE_CELL_TEXT, .text = (v) })

/* These ask something of their argument, which is to be evaluated once. */
#define RIDGE_REF(id)         (ridge_cell_of_ref (id))
#define RIDGE_REAL_OR_NULL(v) (ridge_cell_of_real (v))

static inline RidgeCell
ridge_cell_of_ref (gint64 id)
{
  return id != 0 ? RIDGE_INTEGER (id) : RIDGE_NULL;
}

static inline RidgeCell
ridge_cell_of_real (double value)
{
  return isfinite (value) ? RIDGE_REAL (value) : RIDGE_NULL;
}

gboolean ridge_cell_equal (const RidgeCell *a, const RidgeCell *b);

typedef enum
{
  RIDGE_COLUMN_ID,        /* the row's own key, 63-bit */
  RIDGE_COLUMN_REF,       /* another row's key, or null */
  RIDGE_COLUMN_INTEGER,
  RIDGE_COLUMN_BOOLEAN,
  RIDGE_COLUMN_REAL,
  RIDGE_COLUMN_TEXT,
  RIDGE_COLUMN_DAY,       /* ISO text in the file, RidgeDay in a cell */
  RIDGE_COLUMN_ENUM,      /* nick in the file, the C value in a cell */
} RidgeColumnType;

/**
 * RidgeColumnRoles:
 * @RIDGE_AS_PARENT: names the row that this one stands in; of several the first that is given
 * @RIDGE_AS_RANK: orders the row among its siblings, as a person wants them
 * @RIDGE_AS_ORDER: a change of it may move the row in a list or to another
 * @RIDGE_AS_END: names one of the rows that this one ties together
 * @RIDGE_AS_FIXED: is given once and never changed by a person
 * @RIDGE_AS_GIVEN: has no default, whoever makes the row has to say it
 * @RIDGE_AS_TITLE: the one line that a person knows the row by; given, never empty
 * @RIDGE_AS_REASON: one line that says why there is the row; given, never empty
 * @RIDGE_AS_COLOR: a colour as #rrggbb, or empty
 * @RIDGE_AS_RECORD: what was said about the row and how it ended; a copy starts without
 * @RIDGE_AS_CHART: an input of a KPI's chart
 * @RIDGE_AS_PLAN_DAY: a day that a plan can be about, see RIDGE_FIRST_PLAN_YEAR
 * @RIDGE_AS_ONLY: among the rows of one parent no two have the same
 * @RIDGE_AS_IDENTITY: tells a plan from every other; not part of what the plan says
 *
 * What else a column is, for whom it matters.
 */
typedef enum
{
  RIDGE_AS_PARENT   = 1 << 0,
  RIDGE_AS_RANK     = 1 << 1,
  RIDGE_AS_ORDER    = 1 << 2,
  RIDGE_AS_END      = 1 << 3,
  RIDGE_AS_FIXED    = 1 << 4,
  RIDGE_AS_GIVEN    = 1 << 5,
  RIDGE_AS_TITLE    = 1 << 6,
  RIDGE_AS_REASON   = 1 << 7,
  RIDGE_AS_COLOR    = 1 << 8,
  RIDGE_AS_RECORD   = 1 << 9,
  RIDGE_AS_CHART    = 1 << 10,
  RIDGE_AS_PLAN_DAY = 1 << 11,
  RIDGE_AS_ONLY     = 1 << 12,
  RIDGE_AS_IDENTITY = 1 << 13,
} RidgeColumnRoles;

/* Where in the life of a row a column has its say. */
#define RIDGE_AS_PLACED   (RIDGE_AS_PARENT | RIDGE_AS_RANK | RIDGE_AS_ORDER | RIDGE_AS_END)
#define RIDGE_AS_UNEDITED (RIDGE_AS_PARENT | RIDGE_AS_RANK | RIDGE_AS_END | RIDGE_AS_FIXED)
#define RIDGE_AS_ONE_LINE (RIDGE_AS_TITLE | RIDGE_AS_REASON)

/* A slip of the finger such as the year 206 or 20206 is caught; a series of the
 * nineteenth century is not a period. */
#define RIDGE_FIRST_PLAN_YEAR 1900
#define RIDGE_LAST_PLAN_YEAR  2200

/* The most characters each kind of text may have. */
#define RIDGE_TITLE_LENGTH 300
#define RIDGE_UNIT_LENGTH  24
#define RIDGE_TEXT_LENGTH  20000

/* What the file itself refuses in a column; booleans are always checked. */
typedef enum
{
  RIDGE_CHECK_NOTHING,
  RIDGE_CHECK_RANGE,          /* least … most */
  RIDGE_CHECK_NOT_NEGATIVE,
  RIDGE_CHECK_POSITIVE,
  RIDGE_CHECK_LENGTH,         /* a text that is empty or as long as it may be */
  RIDGE_CHECK_NOT_ABOVE,      /* not_above, for the row as a whole */
} RidgeColumnCheck;

/**
 * RidgeColumnInfo:
 * @since: the version of the schema that brought it; 0: it was always there
 * @initial: what a new row has; null: nothing, zero or the first of an enumeration
 * @least: with @most, what a number has to lie in; both 0: any finite one
 * @length: the most characters of a text; 0: what its roles say
 * @not_above: another column of the table, never less than this where both are given; 0: none
 * @rule: how the invariant is called that keeps @not_above or RIDGE_AS_ONLY at each commit; %NULL: none does
 *
 * What is declared of a column.
 */
typedef struct
{
  const char       *name;
  RidgeColumnType   type;
  RidgeTable        ref;                 /* of a REF */
  GType           (*enum_type) (void);   /* of an ENUM */
  gboolean          nullable;
  RidgeColumnRoles  roles;
  guint             since;
  RidgeCell         initial;
  double            least;
  double            most;
  RidgeColumnCheck  check;
  guint             length;
  guint             not_above;
  const char       *rule;
} RidgeColumnInfo;

/**
 * RidgeTableInfo:
 * @n_keys: leading columns that make the primary key: 1, for points 2
 * @member: (nullable): how its rows are called together in JSON
 * @key: (nullable): how one is called there when others refer to it
 *
 * What is declared of a table.
 */
typedef struct
{
  const char            *name;
  const RidgeColumnInfo *columns;
  guint                  n_columns;
  guint                  n_keys;
  const char            *member;
  const char            *key;
} RidgeTableInfo;

const RidgeTableInfo *ridge_table_get_info    (RidgeTable table);
gboolean              ridge_table_from_name   (const char *name, RidgeTable *table);
guint64               ridge_table_get_columns (RidgeTable table, RidgeColumnRoles roles);
guint                 ridge_table_find_column (RidgeTable table, RidgeColumnRoles roles);
RidgeCell             ridge_table_get_initial (RidgeTable table, guint column);
void                  ridge_table_start_row   (RidgeTable table, RidgeCell *cells);
guint                 ridge_table_count_columns (RidgeTable table, guint version);
gboolean              ridge_column_is_bounded (const RidgeColumnInfo *column);
guint                 ridge_column_get_length (const RidgeColumnInfo *column);
char                 *ridge_column_clean_text (const RidgeColumnInfo *column, const char *text);

/**
 * RidgeRowChange:
 *
 * A change of one row, as the mirror gives it to the model: an insert carries
 * every column, an update the key and the columns in `mask`, a delete the key.
 */
typedef enum
{
  RIDGE_ROW_INSERT,
  RIDGE_ROW_UPDATE,
  RIDGE_ROW_DELETE,
} RidgeRowOperation;

typedef struct
{
  RidgeTable        table;
  RidgeRowOperation operation;
  guint64           mask;                      /* bit n: cells[n] is given */
  RidgeCell         cells[RIDGE_MAX_COLUMNS];
} RidgeRowChange;

G_END_DECLS

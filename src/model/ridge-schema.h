/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include "model/ridge-enums.h"

G_BEGIN_DECLS

/* The shape of a plan's rows, once for everybody: the store binds and reads
 * by it, the mirror applies by it, the verbs write by it. The order of the
 * columns here is their order in the SQL schema (a test compares the two). */

typedef enum
{
  RIDGE_TABLE_PLAN,
  RIDGE_TABLE_PERIOD,
  RIDGE_TABLE_TEAM,
  RIDGE_TABLE_PERSON,
  RIDGE_TABLE_OBJECTIVE,
  RIDGE_TABLE_KEY_RESULT,
  RIDGE_TABLE_PLAN_STEP,
  RIDGE_TABLE_MILESTONE,
  RIDGE_TABLE_CHECK_IN,
  RIDGE_TABLE_INITIATIVE,
  RIDGE_TABLE_KPI,
  RIDGE_TABLE_POINT,
  RIDGE_TABLE_PHASE,
  RIDGE_TABLE_LINK,
  RIDGE_TABLE_FORECAST,
  RIDGE_N_TABLES
} RidgeTable;

typedef enum
{
  RIDGE_PLAN_ID,
  RIDGE_PLAN_NAME,
  RIDGE_PLAN_MISSION,
  RIDGE_PLAN_VISION,
  RIDGE_PLAN_PRINCIPLES,
  RIDGE_PLAN_FISCAL_MONTH,
  RIDGE_PLAN_CHECK_IN_WEEKDAY,
  RIDGE_PLAN_CADENCE_DAYS,
  RIDGE_PLAN_RULES,
  RIDGE_PLAN_N_COLUMNS,
} RidgePlanColumn;

typedef enum
{
  RIDGE_PERIOD_ID,
  RIDGE_PERIOD_NAME,
  RIDGE_PERIOD_KIND,
  RIDGE_PERIOD_STARTS,
  RIDGE_PERIOD_ENDS,
  RIDGE_PERIOD_STATE,
  RIDGE_PERIOD_REFLECTION,
  RIDGE_PERIOD_N_COLUMNS,
} RidgePeriodColumn;

typedef enum
{
  RIDGE_TEAM_ID,
  RIDGE_TEAM_PARENT,
  RIDGE_TEAM_RANK,
  RIDGE_TEAM_NAME,
  RIDGE_TEAM_COLOR,
  RIDGE_TEAM_RETIRED,
  RIDGE_TEAM_N_COLUMNS,
} RidgeTeamColumn;

typedef enum
{
  RIDGE_PERSON_ID,
  RIDGE_PERSON_NAME,
  RIDGE_PERSON_TEAM,
  RIDGE_PERSON_RETIRED,
  RIDGE_PERSON_N_COLUMNS,
} RidgePersonColumn;

typedef enum
{
  RIDGE_OBJECTIVE_ID,
  RIDGE_OBJECTIVE_PARENT_OBJECTIVE,
  RIDGE_OBJECTIVE_PARENT_KEY_RESULT,
  RIDGE_OBJECTIVE_RANK,
  RIDGE_OBJECTIVE_TITLE,
  RIDGE_OBJECTIVE_WHY,
  RIDGE_OBJECTIVE_PERIOD,
  RIDGE_OBJECTIVE_TEAM,
  RIDGE_OBJECTIVE_OWNER,
  RIDGE_OBJECTIVE_KIND,
  RIDGE_OBJECTIVE_STATE,
  RIDGE_OBJECTIVE_ROLL_UP,
  RIDGE_OBJECTIVE_GRADE,
  RIDGE_OBJECTIVE_GRADE_REASON,
  RIDGE_OBJECTIVE_REFLECTION,
  RIDGE_OBJECTIVE_OUTCOME,
  RIDGE_OBJECTIVE_CARRIED_FROM,
  RIDGE_OBJECTIVE_N_COLUMNS,
} RidgeObjectiveColumn;

typedef enum
{
  RIDGE_KEY_RESULT_ID,
  RIDGE_KEY_RESULT_OBJECTIVE,
  RIDGE_KEY_RESULT_RANK,
  RIDGE_KEY_RESULT_TITLE,
  RIDGE_KEY_RESULT_MEASURE,
  RIDGE_KEY_RESULT_UNIT,
  RIDGE_KEY_RESULT_DECIMALS,
  RIDGE_KEY_RESULT_BASELINE,
  RIDGE_KEY_RESULT_TARGET,
  RIDGE_KEY_RESULT_RELATIVE_TARGET,
  RIDGE_KEY_RESULT_LOW,
  RIDGE_KEY_RESULT_HIGH,
  RIDGE_KEY_RESULT_WEIGHT,
  RIDGE_KEY_RESULT_OWNER,
  RIDGE_KEY_RESULT_ROLE,
  RIDGE_KEY_RESULT_CURVE,
  RIDGE_KEY_RESULT_AGGREGATE,
  RIDGE_KEY_RESULT_GRADE,
  RIDGE_KEY_RESULT_REFLECTION,
  RIDGE_KEY_RESULT_OUTCOME,
  RIDGE_KEY_RESULT_CARRIED_FROM,
  RIDGE_KEY_RESULT_N_COLUMNS,
} RidgeKeyResultColumn;

typedef enum
{
  RIDGE_PLAN_STEP_ID,
  RIDGE_PLAN_STEP_KEY_RESULT,
  RIDGE_PLAN_STEP_DAY,
  RIDGE_PLAN_STEP_VALUE,
  RIDGE_PLAN_STEP_N_COLUMNS,
} RidgePlanStepColumn;

typedef enum
{
  RIDGE_MILESTONE_ID,
  RIDGE_MILESTONE_KEY_RESULT,
  RIDGE_MILESTONE_RANK,
  RIDGE_MILESTONE_TITLE,
  RIDGE_MILESTONE_WEIGHT,
  RIDGE_MILESTONE_DONE_ON,
  RIDGE_MILESTONE_N_COLUMNS,
} RidgeMilestoneColumn;

typedef enum
{
  RIDGE_CHECK_IN_ID,
  RIDGE_CHECK_IN_KEY_RESULT,
  RIDGE_CHECK_IN_DAY,
  RIDGE_CHECK_IN_VALUE,
  RIDGE_CHECK_IN_CONFIDENCE,
  RIDGE_CHECK_IN_NOTE,
  RIDGE_CHECK_IN_MADE_AT,
  RIDGE_CHECK_IN_N_COLUMNS,
} RidgeCheckInColumn;

typedef enum
{
  RIDGE_INITIATIVE_ID,
  RIDGE_INITIATIVE_KEY_RESULT,
  RIDGE_INITIATIVE_RANK,
  RIDGE_INITIATIVE_TITLE,
  RIDGE_INITIATIVE_STATE,
  RIDGE_INITIATIVE_OWNER,
  RIDGE_INITIATIVE_DUE,
  RIDGE_INITIATIVE_N_COLUMNS,
} RidgeInitiativeColumn;

typedef enum
{
  RIDGE_KPI_ID,
  RIDGE_KPI_RANK,
  RIDGE_KPI_NAME,
  RIDGE_KPI_DEFINITION,
  RIDGE_KPI_FORMULA,
  RIDGE_KPI_UNIT,
  RIDGE_KPI_DECIMALS,
  RIDGE_KPI_SOURCE,
  RIDGE_KPI_FREQUENCY,
  RIDGE_KPI_OWNER,
  RIDGE_KPI_TEAM,
  RIDGE_KPI_DIRECTION,
  RIDGE_KPI_TIMING,
  RIDGE_KPI_PERSPECTIVE,
  RIDGE_KPI_HEALTHY_LOW,
  RIDGE_KPI_HEALTHY_HIGH,
  RIDGE_KPI_TARGET,
  RIDGE_KPI_HEALTH_METRIC,
  RIDGE_KPI_PROCESS,
  RIDGE_KPI_RETIRED_ON,
  RIDGE_KPI_RULES,
  RIDGE_KPI_MEDIAN_CENTER,
  RIDGE_KPI_MEDIAN_RANGE,
  RIDGE_KPI_SCREEN,
  RIDGE_KPI_FLOOR,
  RIDGE_KPI_CEILING,
  RIDGE_KPI_TREND,
  RIDGE_KPI_SEASON,
  RIDGE_KPI_BASELINE,
  RIDGE_KPI_BASELINE_COUNT,
  RIDGE_KPI_BASELINE_FROM,
  RIDGE_KPI_BASELINE_TO,
  RIDGE_KPI_BASELINE_CENTER,
  RIDGE_KPI_BASELINE_RANGE,
  RIDGE_KPI_N_COLUMNS,
} RidgeKpiColumn;

typedef enum
{
  RIDGE_POINT_KPI,
  RIDGE_POINT_DAY,
  RIDGE_POINT_VALUE,
  RIDGE_POINT_NOTE,
  RIDGE_POINT_GHOST,
  RIDGE_POINT_GHOST_REASON,
  RIDGE_POINT_N_COLUMNS,
} RidgePointColumn;

typedef enum
{
  RIDGE_PHASE_ID,
  RIDGE_PHASE_KPI,
  RIDGE_PHASE_DAY,
  RIDGE_PHASE_REASON,
  RIDGE_PHASE_BASELINE,
  RIDGE_PHASE_BASELINE_COUNT,
  RIDGE_PHASE_BASELINE_FROM,
  RIDGE_PHASE_BASELINE_TO,
  RIDGE_PHASE_BASELINE_CENTER,
  RIDGE_PHASE_BASELINE_RANGE,
  RIDGE_PHASE_N_COLUMNS,
} RidgePhaseColumn;

typedef enum
{
  RIDGE_LINK_ID,
  RIDGE_LINK_KIND,
  RIDGE_LINK_FROM_KPI,
  RIDGE_LINK_FROM_OBJECTIVE,
  RIDGE_LINK_TO_KPI,
  RIDGE_LINK_TO_OBJECTIVE,
  RIDGE_LINK_TO_KEY_RESULT,
  RIDGE_LINK_LAG,
  RIDGE_LINK_N_COLUMNS,
} RidgeLinkColumn;

typedef enum
{
  RIDGE_FORECAST_ID,
  RIDGE_FORECAST_KEY_RESULT,
  RIDGE_FORECAST_MADE_ON,
  RIDGE_FORECAST_FOR_DAY,
  RIDGE_FORECAST_LOW,
  RIDGE_FORECAST_MIDDLE,
  RIDGE_FORECAST_HIGH,
  RIDGE_FORECAST_LEVEL,
  RIDGE_FORECAST_CHANCE,
  RIDGE_FORECAST_METHOD,
  RIDGE_FORECAST_VALUES,
  RIDGE_FORECAST_N_COLUMNS,
} RidgeForecastColumn;

#define RIDGE_MAX_COLUMNS 40

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

typedef struct
{
  const char      *name;
  RidgeColumnType  type;
  gboolean         nullable;
  gboolean         one_line;            /* a TEXT without line breaks: a title, a unit, a color */
  RidgeTable       ref;                 /* of a REF */
  GType          (*enum_type) (void);   /* of an ENUM */
} RidgeColumnInfo;

typedef struct
{
  const char            *name;
  const RidgeColumnInfo *columns;
  guint                  n_columns;
  guint                  n_keys;        /* leading columns that make the primary key: 1, for points 2 */
} RidgeTableInfo;

const RidgeTableInfo *ridge_table_get_info  (RidgeTable table);
gboolean              ridge_table_from_name (const char *name, RidgeTable *table);

char *ridge_column_clean_text (const RidgeColumnInfo *column, const char *text);

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

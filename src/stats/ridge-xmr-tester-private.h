/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-anhoej-private.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* The lines a value is compared with, as shares of the half width. */
typedef enum
{
  RIDGE_XMR_LINE_LIMIT,
  RIDGE_XMR_LINE_TWO_SIGMA,
  RIDGE_XMR_LINE_HALF_WAY,
  RIDGE_XMR_LINE_ONE_SIGMA,
  RIDGE_XMR_N_LINES,
} RidgeXmrLine;

/* No window is longer than this. */
#define RIDGE_XMR_RING 32

/* The last rows of a sequence and, as shift registers, on which side of a line
 * they were: bit j stands for the value j places back. */
typedef struct
{
  guint32 up;
  guint32 down;
} RidgeXmrHistory;

typedef struct
{
  gsize rows[RIDGE_XMR_RING];
  gsize count;
} RidgeXmrRing;

/* One definition and all the rules, of whatever set, that share it. */
typedef struct
{
  const RidgeXmrRuleInfo *info;
  guint32                 rules;
  RidgeXmrLine            line;
  gboolean                fired;
} RidgeXmrDetector;

/* Where a tester writes its findings. */
typedef struct
{
  guint32 *points;
  guint32 *triggers;
  guint32 *windows;
  guint32 *starts;
  guint32 *up;
  guint32 *down;
} RidgeXmrMarks;

/* Applies the rules of a segment to its testable rows, one by one. Each row
 * costs the same, however long the series is. */
typedef struct
{
  RidgeXmrDetector detectors[RIDGE_XMR_N_RULES];
  guint            n_detectors;
  guint            lines;
  gboolean         skip_ties;
  double           center;
  double           half_width;
  gboolean         has_trend;
  double           slope;
  double           intercept;
  double           noise;
  gboolean         varies;     /* a value off the centre line, or unlike the one before */
  RidgeXmrRing     ring;
  RidgeXmrRing     run_ring;
  RidgeXmrHistory  zones[RIDGE_XMR_N_LINES];
  RidgeXmrHistory  side;
  RidgeXmrHistory  run_side;
  RidgeXmrHistory  step;
  double           last;
  RidgeAnhoejState anhoej;
} RidgeXmrTester;

void  ridge_xmr_tester_init (RidgeXmrTester        *self,
                             const RidgeXmrSegment *segment,
                             const RidgeXmrOptions *options);
void  ridge_xmr_tester_push (RidgeXmrTester      *self,
                             gsize                row,
                             double               value,
                             const RidgeXmrMarks *marks);
gsize ridge_xmr_tester_get_oldest (const RidgeXmrTester *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-alignment.h"
#include "model/ridge-kpi-questions.h"

G_BEGIN_DECLS

/* Something of the plan, by its key: the thing itself belongs to the model's thread. */
typedef struct
{
  RidgeTable table;
  gint64     id;
} RidgeAbout;

/* A phase that begins at a row; whether it says why. */
typedef struct
{
  RidgeAbout about;
  RidgeDay   day;
  guint      row;
  gboolean   has_reason;
} RidgeInquiryPhase;

/* A key result that the KPI guards, and its driver's values beside the KPI's. */
typedef struct
{
  RidgeAbout     about;
  RidgeWish      wish;
  RidgeAlignment alignment;
} RidgeInquirySibling;

typedef struct
{
  RidgeQuestion test;
  RidgeAbout    about;
  RidgeDay      day;
} RidgeInquiryAnswer;

struct _RidgeInquiry
{
  RidgeXmr      *xmr;           /* NULL: there is nothing to ask */
  RidgeDay      *days;
  double        *x;             /* without ghosts */
  double        *season_free;   /* the same without the season, or the changes that are charted; NULL without */
  gsize          n;
  RidgeFrequency frequency;
  RidgeWish      wish;
  double         target;
  gboolean       has_trend;
  GArray        *phases;        /* of RidgeInquiryPhase */
  GArray        *siblings;      /* of RidgeInquirySibling */
  GArray        *revisions;     /* of RidgeRevision; NULL: unknown */

  RidgeDay       shift;
  GArray        *answers;       /* of RidgeInquiryAnswer */
};

RidgeDay ridge_inquiry_find_shift (const RidgeInquiry *self);

G_END_DECLS

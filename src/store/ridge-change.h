/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The verb of the change that made the plan: undo stops there. */
#define RIDGE_VERB_CREATE_PLAN "create-plan"

/* Says that the history before it and after it comes from an older format. */
#define RIDGE_VERB_CARRY_HISTORY "carry-history"

/* The first change of a copy that was made of what was on screen. */
#define RIDGE_VERB_RESCUE_PLAN "rescue-plan"

#define RIDGE_ORIGIN_SIZE 16

typedef enum
{
  RIDGE_CHANGE_EDIT,
  RIDGE_CHANGE_UNDO,
  RIDGE_CHANGE_REDO,
} RidgeChangeKind;

/**
 * RidgeChange:
 *
 * One committed change as the history tells it. An undo and a redo carry the
 * verb and the subject of the edit they are about.
 */
typedef struct
{
  gint64          id;
  RidgeChangeKind kind;
  guint8          origin[RIDGE_ORIGIN_SIZE];   /* its own in every copy */
  gint64          stamp;      /* milliseconds since 1970, for order: later than the one before */
  char           *made_at;    /* UTC, ISO 8601 */
  char           *author;
  char           *verb;
  char           *subject;
  gint64          reverses;   /* the change it takes back; 0: none */
  gint64          batch;      /* the first of those that are one step; 0: it is one alone */
  guint           format;     /* the version of the schema that its rows have */
  guint           n_rows;
} RidgeChange;

#define RIDGE_TYPE_CHANGE (ridge_change_get_type ())

GType        ridge_change_get_type (void);
RidgeChange *ridge_change_new (const char *author,
                               const char *verb,
                               const char *subject);
RidgeChange *ridge_change_copy (const RidgeChange *self);
void         ridge_change_free (RidgeChange *self);

gboolean ridge_verb_starts_plan (const char *verb);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeChange, ridge_change_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"
#include "store/ridge-document.h"
#include "store/ridge-file-seen.h"
#include "store/ridge-follower.h"
#include "store/ridge-history.h"
#include "store/ridge-opening.h"

G_BEGIN_DECLS

/* What the files of the document's class share. */

struct _RidgeDocument
{
  GObject parent_instance;

  RidgeConnection *connection;
  RidgePlan       *plan;
  char            *path;
  char            *author;
  GError          *notice;
  GError          *warning;
  char            *older_copy;
  gboolean         frozen;
  gboolean         backups;       /* whether there are any to be made */
  gint64           backed_up;     /* the day of the last one, as it was known */

  RidgeHistoryHead head;
  RidgeUndoStack  *stack;
  RidgeChange     *undo;
  RidgeChange     *redo;

  RidgeFileSeen *seen;           /* NULL in memory */
  gint64         data_version;
  RidgeFollower *follower;
};

RidgeDocument          *ridge_document_new (RidgeOpening *opening,
                                            RidgePlan    *plan,
                                            GError      **error);
RidgeConnection        *ridge_document_get_connection (RidgeDocument *self);
const RidgeHistoryHead *ridge_document_get_head (RidgeDocument *self);
void                    ridge_document_freeze (RidgeDocument *self,
                                               const GError  *reason);
gboolean                ridge_document_adopt (RidgeDocument     *self,
                                              const RidgeChange *change,
                                              GBytes            *changeset,
                                              GError           **error);


gboolean ridge_document_is_backed_up (RidgeDocument *self);
void     ridge_document_back_up_daily (RidgeDocument *self,
                                       gboolean       in_worker);
void     ridge_document_tell_backup_failed (RidgeDocument *self,
                                            const GError  *error);

G_END_DECLS

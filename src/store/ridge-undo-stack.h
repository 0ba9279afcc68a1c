/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-change.h"

G_BEGIN_DECLS

/**
 * RidgeUndoStack:
 *
 * What can be undone and redone, derived from nothing but which change
 * reverses which, oldest first. So it survives a restart, and two processes
 * that read the same history agree.
 */
typedef struct _RidgeUndoStack RidgeUndoStack;

RidgeUndoStack *ridge_undo_stack_new (void);
void            ridge_undo_stack_free (RidgeUndoStack *self);
void            ridge_undo_stack_clear (RidgeUndoStack *self);

RidgeChangeKind ridge_undo_stack_push (RidgeUndoStack *self,
                                       gint64          change,
                                       gint64          reverses);
gint64          ridge_undo_stack_get_undo (RidgeUndoStack *self);
gint64          ridge_undo_stack_get_redo (RidgeUndoStack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeUndoStack, ridge_undo_stack_free)

G_END_DECLS

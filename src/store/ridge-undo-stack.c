/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-undo-stack.h"

struct _RidgeUndoStack
{
  GArray *undo;   /* gint64: changes to take back, the last one first */
  GArray *redo;   /* gint64: undos to take back, the last one first */
};

/**
 * ridge_undo_stack_new:
 *
 * Makes the stacks of an empty history.
 *
 * Returns: (transfer full): nothing to undo, nothing to redo
 */
RidgeUndoStack *
ridge_undo_stack_new (void)
{
  RidgeUndoStack *self = g_new0 (RidgeUndoStack, 1);

  self->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->redo = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * ridge_undo_stack_free:
 * @self: (transfer full): both stacks
 *
 * Frees them.
 */
void
ridge_undo_stack_free (RidgeUndoStack *self)
{
  g_array_unref (self->undo);
  g_array_unref (self->redo);
  g_free (self);
}

/**
 * ridge_undo_stack_clear:
 *
 * Forgets everything, before the history is read again.
 */
void
ridge_undo_stack_clear (RidgeUndoStack *self)
{
  g_array_set_size (self->undo, 0);
  g_array_set_size (self->redo, 0);
}

static gint64
get_top (GArray *stack)
{
  return stack->len > 0 ? g_array_index (stack, gint64, stack->len - 1) : 0;
}

/**
 * ridge_undo_stack_push:
 * @change: the next change of the history
 * @reverses: the change it takes back, or 0
 *
 * Returns: what the change is. One that takes back anything but the top of a
 *   stack counts as an edit of its own.
 */
RidgeChangeKind
ridge_undo_stack_push (RidgeUndoStack *self,
                       gint64          change,
                       gint64          reverses)
{
  if (reverses != 0 && reverses == get_top (self->undo))
    {
      g_array_set_size (self->undo, self->undo->len - 1);
      g_array_append_val (self->redo, change);
      return RIDGE_CHANGE_UNDO;
    }

  if (reverses != 0 && reverses == get_top (self->redo))
    {
      g_array_set_size (self->redo, self->redo->len - 1);
      g_array_append_val (self->undo, change);
      return RIDGE_CHANGE_REDO;
    }

  g_array_set_size (self->redo, 0);
  g_array_append_val (self->undo, change);
  return RIDGE_CHANGE_EDIT;
}

/**
 * ridge_undo_stack_get_undo:
 *
 * The change that the next undo takes back, or 0.
 *
 * Returns: the number of a change, 0: nothing can be undone
 */
gint64
ridge_undo_stack_get_undo (RidgeUndoStack *self)
{
  return get_top (self->undo);
}

/**
 * ridge_undo_stack_get_redo:
 *
 * The undo that the next redo takes back, or 0.
 *
 * Returns: the number of an undo, 0: nothing can be redone
 */
gint64
ridge_undo_stack_get_redo (RidgeUndoStack *self)
{
  return get_top (self->redo);
}

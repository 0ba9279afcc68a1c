/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include "store/ridge-document-private.h"
#include "store/ridge-mirror.h"

enum
{
  PROP_PATH = 1,
  PROP_PLAN,
  PROP_READ_ONLY,
  PROP_FROZEN,
  PROP_NOTICE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_VERB,
  PROP_UNDO_SUBJECT,
  PROP_REDO_VERB,
  PROP_REDO_SUBJECT,
  N_PROPS
};

enum
{
  CHANGED,
  BACKUP_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeDocument, ridge_document, G_TYPE_OBJECT)

/* The file is no longer what is shown: keep what we have, write no more. */
void
ridge_document_freeze (RidgeDocument *self,
                       const GError  *reason)
{
  if (self->frozen)
    return;

  self->frozen = TRUE;
  g_clear_error (&self->notice);
  g_clear_error (&self->warning);
  self->notice = g_error_copy (reason);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROZEN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/* Gives a slot the change that is on top of the stack now. */
static gboolean
update_top (RidgeDocument *self,
            RidgeChange  **slot,
            gint64         top)
{
  if (top == (*slot != NULL ? (*slot)->id : 0))
    return FALSE;

  g_clear_pointer (slot, ridge_change_free);
  if (top != 0)
    *slot = ridge_history_get_change (self->connection, top, NULL);
  return TRUE;
}

static void
update_tops (RidgeDocument *self)
{
  static const int undo_properties[] = { PROP_CAN_UNDO, PROP_UNDO_VERB, PROP_UNDO_SUBJECT };
  static const int redo_properties[] = { PROP_CAN_REDO, PROP_REDO_VERB, PROP_REDO_SUBJECT };
  gboolean         undo_differs = update_top (self, &self->undo, ridge_undo_stack_get_undo (self->stack));
  gboolean         redo_differs = update_top (self, &self->redo, ridge_undo_stack_get_redo (self->stack));

  for (guint i = 0; undo_differs && i < G_N_ELEMENTS (undo_properties); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[undo_properties[i]]);
  for (guint i = 0; redo_differs && i < G_N_ELEMENTS (redo_properties); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[redo_properties[i]]);
}

/* A committed change becomes visible: rows, then stacks, then the news of it. */
gboolean
ridge_document_adopt (RidgeDocument     *self,
                      const RidgeChange *change,
                      GBytes            *changeset,
                      GError           **error)
{
  if (!ridge_mirror_changeset (self->plan, changeset, self->path, error))
    return FALSE;

  ridge_undo_stack_push (self->stack, change->id, change->reverses);
  if (ridge_verb_starts_plan (change->verb))
    ridge_undo_stack_clear (self->stack);
  update_tops (self);
  g_signal_emit (self, signals[CHANGED], 0, change->verb, change->subject, change->id);
  return TRUE;
}

static void
ridge_document_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *spec)
{
  RidgeDocument *self = RIDGE_DOCUMENT (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, ridge_document_get_read_only (self));
      break;
    case PROP_FROZEN:
      g_value_set_boolean (value, self->frozen);
      break;
    case PROP_NOTICE:
      g_value_set_boxed (value, self->notice);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, ridge_document_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, ridge_document_get_can_redo (self));
      break;
    case PROP_UNDO_VERB:
      g_value_set_string (value, ridge_document_get_undo_verb (self));
      break;
    case PROP_UNDO_SUBJECT:
      g_value_set_string (value, ridge_document_get_undo_subject (self));
      break;
    case PROP_REDO_VERB:
      g_value_set_string (value, ridge_document_get_redo_verb (self));
      break;
    case PROP_REDO_SUBJECT:
      g_value_set_string (value, ridge_document_get_redo_subject (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
ridge_document_dispose (GObject *object)
{
  ridge_document_close (RIDGE_DOCUMENT (object));

  G_OBJECT_CLASS (ridge_document_parent_class)->dispose (object);
}

static void
ridge_document_finalize (GObject *object)
{
  RidgeDocument *self = RIDGE_DOCUMENT (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->older_copy, g_free);
  g_clear_error (&self->notice);
  g_clear_error (&self->warning);
  g_clear_pointer (&self->stack, ridge_undo_stack_free);
  g_clear_pointer (&self->undo, ridge_change_free);
  g_clear_pointer (&self->redo, ridge_change_free);

  G_OBJECT_CLASS (ridge_document_parent_class)->finalize (object);
}

static void
ridge_document_class_init (RidgeDocumentClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ridge_document_get_property;
  object_class->dispose = ridge_document_dispose;
  object_class->finalize = ridge_document_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, RIDGE_TYPE_PLAN, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, flags);
  properties[PROP_NOTICE] = g_param_spec_boxed ("notice", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_VERB] = g_param_spec_string ("undo-verb", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_SUBJECT] = g_param_spec_string ("undo-subject", NULL, NULL, NULL, flags);
  properties[PROP_REDO_VERB] = g_param_spec_string ("redo-verb", NULL, NULL, NULL, flags);
  properties[PROP_REDO_SUBJECT] = g_param_spec_string ("redo-subject", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * RidgeDocument::changed:
   * @verb: what was done
   * @subject: to what, in the words of its author
   * @change: its number in the history
   *
   * After each committed change, also one of another process, when the plan
   * already shows it.
   */
  signals[CHANGED] = g_signal_new ("changed", RIDGE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT64);

  /**
   * RidgeDocument::backup-failed:
   * @error: why
   *
   * When a backup should have been made and could not be.
   */
  signals[BACKUP_FAILED] = g_signal_new ("backup-failed", RIDGE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ridge_document_init (RidgeDocument *self)
{
  self->stack = ridge_undo_stack_new ();
}

/**
 * ridge_document_new:
 * @opening: its connection and notice are taken over; still in the read
 *   transaction that @plan was loaded in, which ends here
 * @plan: loaded
 *
 * Returns: (transfer full): the open document; %NULL with the error set
 */
RidgeDocument *
ridge_document_new (RidgeOpening *opening,
                    RidgePlan    *plan,
                    GError      **error)
{
  g_autoptr (RidgeDocument) self = g_object_new (RIDGE_TYPE_DOCUMENT, NULL);

  /* In the same transaction as the rows: what comes later is news. */
  if (!ridge_history_read_head (opening->connection, &self->head, error) ||
      !ridge_history_fill_stack (opening->connection, 0, self->stack, error) ||
      !ridge_connection_query_integer (opening->connection, "PRAGMA data_version", &self->data_version, error))
    return NULL;

  self->connection = g_steal_pointer (&opening->connection);
  self->seen = ridge_file_seen_new (self->connection);
  self->notice = g_steal_pointer (&opening->notice);
  self->older_copy = g_steal_pointer (&opening->copy);
  self->path = g_strdup (ridge_connection_get_path (self->connection));
  self->plan = g_object_ref (plan);
  update_tops (self);

  ridge_connection_rollback (self->connection);
  return g_steal_pointer (&self);
}

RidgeConnection *
ridge_document_get_connection (RidgeDocument *self)
{
  return self->connection;
}

/* Where the history ends as the plan shows it. */
const RidgeHistoryHead *
ridge_document_get_head (RidgeDocument *self)
{
  return &self->head;
}

/**
 * ridge_document_close:
 * @self: a document
 *
 * Closes the file; the plan stays as it is. Nothing can be committed any more.
 */
void
ridge_document_close (RidgeDocument *self)
{
  g_return_if_fail (RIDGE_IS_DOCUMENT (self));

  g_clear_pointer (&self->follower, ridge_follower_free);
  g_clear_pointer (&self->seen, ridge_file_seen_free);
  g_clear_pointer (&self->connection, ridge_connection_free);
}

/**
 * ridge_document_get_plan:
 * @self: a document
 *
 * Gets the plan as it is committed.
 *
 * Returns: (transfer none): the plan, the same for the document's life
 */
RidgePlan *
ridge_document_get_plan (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->plan;
}

/**
 * ridge_document_get_path:
 * @self: a document
 *
 * Gets where the file is.
 *
 * Returns: (transfer none): the path that it was opened by
 */
const char *
ridge_document_get_path (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->path;
}

/**
 * ridge_document_get_read_only:
 * @self: a document
 *
 * Tells whether commits are refused, for whatever reason: see
 * ridge_document_get_notice().
 *
 * Returns: whether it can only be read
 */
gboolean
ridge_document_get_read_only (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), TRUE);

  return self->notice != NULL;
}

/**
 * ridge_document_get_frozen:
 *
 * Tells whether the file is no longer what the plan shows: another file has taken its
 * place (%RIDGE_ERROR_REPLACED), or something was committed that cannot be shown
 * (%RIDGE_ERROR_UNREADABLE). It stays so; the way on is to open it again.
 *
 * Returns: whether it is frozen
 */
gboolean
ridge_document_get_frozen (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), FALSE);

  return self->frozen;
}

/**
 * ridge_document_get_notice:
 *
 * Returns: (nullable): why the document can only be read:
 *   %RIDGE_ERROR_READ_ONLY, %RIDGE_ERROR_NEWER, %RIDGE_ERROR_REPLACED or
 *   %RIDGE_ERROR_UNREADABLE
 */
const GError *
ridge_document_get_notice (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->notice;
}

/**
 * ridge_document_get_warning:
 * @self: a document
 *
 * Tells what a person should know who goes on with the plan.
 *
 * Returns: (transfer none) (nullable): %RIDGE_ERROR_HISTORY, detail "content", when the
 *   plan did not say what was saved last when it was opened
 */
const GError *
ridge_document_get_warning (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->warning;
}

/**
 * ridge_document_get_older_copy:
 *
 * Returns: (nullable): where the plan was kept as it was, when opening it has
 *   brought it from an older version to this one
 */
const char *
ridge_document_get_older_copy (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->older_copy;
}

/**
 * ridge_document_set_author:
 * @self: a document
 * @author: a name
 *
 * Sets under which name changes go into the history; it is the user's real name
 * unless set.
 */
void
ridge_document_set_author (RidgeDocument *self,
                           const char    *author)
{
  g_return_if_fail (RIDGE_IS_DOCUMENT (self));
  g_return_if_fail (author != NULL);

  g_set_str (&self->author, author);
}

/**
 * ridge_document_set_backups:
 * @self: a document
 * @on: whether there are to be any
 *
 * Whether backups of the plan are made in the user's data: once a day after the first edit,
 * and by ridge_document_back_up(). None are unless it is said; a document that follows
 * others makes the daily one in a worker.
 */
void
ridge_document_set_backups (RidgeDocument *self,
                            gboolean       on)
{
  g_return_if_fail (RIDGE_IS_DOCUMENT (self));

  self->backups = on;
}

gboolean
ridge_document_is_backed_up (RidgeDocument *self)
{
  return self->backups && self->connection != NULL && !self->frozen && !ridge_connection_is_memory (self->connection);
}

void
ridge_document_tell_backup_failed (RidgeDocument *self,
                                   const GError  *error)
{
  g_signal_emit (self, signals[BACKUP_FAILED], 0, error);
}

/**
 * ridge_document_get_can_undo:
 * @self: a document
 *
 * Tells whether there is a change to take back.
 *
 * Returns: whether ridge_document_undo() has something to do
 */
gboolean
ridge_document_get_can_undo (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), FALSE);

  return self->undo != NULL;
}

/**
 * ridge_document_get_can_redo:
 * @self: a document
 *
 * Tells whether there is an undo to take back.
 *
 * Returns: whether ridge_document_redo() has something to do
 */
gboolean
ridge_document_get_can_redo (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), FALSE);

  return self->redo != NULL;
}

/**
 * ridge_document_get_undo_verb:
 * @self: a document
 *
 * Gets what was done in the change that the next undo takes back.
 *
 * Returns: (nullable): a verb of ridge-change.h
 */
const char *
ridge_document_get_undo_verb (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->undo != NULL ? self->undo->verb : NULL;
}

/**
 * ridge_document_get_undo_subject:
 * @self: a document
 *
 * Gets what the change was about that the next undo takes back.
 *
 * Returns: (nullable): its subject, in the words of its author
 */
const char *
ridge_document_get_undo_subject (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->undo != NULL ? self->undo->subject : NULL;
}

/**
 * ridge_document_get_redo_verb:
 * @self: a document
 *
 * Gets what was done in the change that the next redo does again.
 *
 * Returns: (nullable): a verb of ridge-change.h
 */
const char *
ridge_document_get_redo_verb (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->redo != NULL ? self->redo->verb : NULL;
}

/**
 * ridge_document_get_redo_subject:
 * @self: a document
 *
 * Gets what the change was about that the next redo does again.
 *
 * Returns: (nullable): its subject, in the words of its author
 */
const char *
ridge_document_get_redo_subject (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->redo != NULL ? self->redo->subject : NULL;
}

/**
 * ridge_document_list_changes:
 * @limit: the most that is wanted, or 0 for all
 *
 * Returns: (transfer full) (element-type RidgeChange): newest first; %NULL
 *   with the error set
 */
GPtrArray *
ridge_document_list_changes (RidgeDocument *self,
                             guint          limit,
                             GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, NULL);

  return ridge_history_list (self->connection, limit, error);
}

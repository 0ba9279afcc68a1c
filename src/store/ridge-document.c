/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include "store/ridge-document-private.h"
#include "store/ridge-follower.h"
#include "store/ridge-history-since.h"
#include "store/ridge-mirror.h"
#include "store/ridge-transaction.h"

/* How often an edit is tried again when others keep committing before it. */
#define MOST_TRIES 5

struct _RidgeDocument
{
  GObject parent_instance;

  RidgeConnection *connection;
  RidgePlan       *plan;
  char            *path;
  char            *author;
  GError          *notice;
  char            *older_copy;
  gboolean         frozen;

  RidgeHistoryHead head;
  RidgeUndoStack  *stack;
  RidgeChange     *undo;
  RidgeChange     *redo;

  gint64         data_version;
  RidgeFollower *follower;
};

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
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeDocument, ridge_document, G_TYPE_OBJECT)

/* The file is no longer what is shown: keep what we have, write no more. */
static void
freeze (RidgeDocument *self,
        const GError  *reason)
{
  if (self->frozen)
    return;

  self->frozen = TRUE;
  g_clear_error (&self->notice);
  self->notice = g_error_copy (reason);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROZEN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
freeze_if_replaced (RidgeDocument *self,
                    const GError  *reason)
{
  if (g_error_matches (reason, RIDGE_ERROR, RIDGE_ERROR_REPLACED))
    freeze (self, reason);
}

/* Trouble in the way to the file, which may be gone the next time. */
static gboolean
is_passing (const GError *error)
{
  return g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_BUSY) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_IO) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NO_SPACE) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_CANCELLED);
}

/* What is committed cannot be shown. An edit on top of what is shown would be
 * made by somebody who has not seen the file: there are none until it is opened
 * again. Takes the reason and gives the one to be told. */
static GError *
freeze_behind (RidgeDocument *self,
               GError        *reason)
{
  const char *detail = ridge_error_get_detail (reason);
  GError *told = NULL;

  ridge_set_error (&told, RIDGE_ERROR_UNREADABLE, 0, self->path, "%s", detail != NULL ? detail : reason->message);
  g_error_free (reason);
  freeze (self, told);
  return told;
}

static gboolean
check_in_place (RidgeDocument *self,
                GError       **error)
{
  g_autoptr (GError) local = NULL;

  if (!self->frozen && ridge_connection_is_moved (self->connection))
    {
      ridge_set_error (&local, RIDGE_ERROR_REPLACED, 0, self->path, "moved");
      freeze (self, local);
    }

  if (!self->frozen)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (self->notice);
  return FALSE;
}

static gboolean
check_writable (RidgeDocument *self,
                GError       **error)
{
  if (!check_in_place (self, error))
    return FALSE;
  if (self->notice == NULL)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (self->notice);
  return FALSE;
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
static gboolean
adopt (RidgeDocument     *self,
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

/* Reads what the history has after our last change: all of it can be shown, or
 * none of it will be. */
static GPtrArray *
read_foreign (RidgeDocument    *self,
              RidgeHistoryHead *head,
              GError          **error)
{
  g_autoptr (GPtrArray) entries = ridge_history_read_since (self->connection, &self->head, head, error);

  if (entries == NULL)
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      RidgeHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (!ridge_mirror_check (entry->changeset, self->path, error))
        return NULL;
    }

  return g_steal_pointer (&entries);
}

static gboolean
adopt_all (RidgeDocument *self,
           GPtrArray     *entries,
           GError       **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      RidgeHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (!adopt (self, entry->change, entry->changeset, error))
        return FALSE;
    }

  return TRUE;
}

/* Adopts what the history has after our last change. */
static gboolean
follow_foreign (RidgeDocument *self,
                GError       **error)
{
  RidgeHistoryHead head;
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) entries = read_foreign (self, &head, &local);

  if (entries == NULL)
    {
      freeze_if_replaced (self, local);
      if (!self->frozen && !is_passing (local))
        local = freeze_behind (self, local);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  self->head = head;
  if (adopt_all (self, entries, &local))
    return TRUE;

  g_propagate_error (error, freeze_behind (self, g_steal_pointer (&local)));
  return FALSE;
}

/* Follows others if the file has changed since we looked. */
static gboolean
catch_up (RidgeDocument *self,
          GError       **error)
{
  gint64 version;

  if (!check_in_place (self, error) ||
      !ridge_connection_query_integer (self->connection, "PRAGMA data_version", &version, error))
    return FALSE;
  if (version == self->data_version)
    return TRUE;

  if (!follow_foreign (self, error))
    return FALSE;

  self->data_version = version;
  return TRUE;
}

/* Tries to write a change on top of what we know. What is committed has been
 * done, also if we fail to show it. */
static RidgeTransactionResult
transact (RidgeDocument *self,
          RidgeChange   *change,
          RidgeWriteFunc write,
          gpointer       data,
          GError       **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) local = NULL;
  RidgeTransactionResult result;

  result = ridge_transaction_run (self->connection, &self->head, change, write, data, &changeset, &local);
  if (result == RIDGE_TRANSACTION_COMMITTED)
    {
      if (!adopt (self, change, changeset, &local))
        g_error_free (freeze_behind (self, g_steal_pointer (&local)));
      return result;
    }

  if (local != NULL)
    {
      freeze_if_replaced (self, local);
      g_propagate_error (error, g_steal_pointer (&local));
    }

  return result;
}

static gboolean
give_up (RidgeDocument *self,
         GError       **error)
{
  ridge_set_error (error, RIDGE_ERROR_BUSY, 0, self->path, NULL);
  return FALSE;
}

/* Takes back the top of a stack, as it is when nobody else writes. */
static gboolean
reverse (RidgeDocument *self,
         RidgeChange  **top,
         RidgeErrorCode nothing,
         GError       **error)
{
  if (!check_writable (self, error))
    return FALSE;

  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autoptr (RidgeChange) change = NULL;
      RidgeReversal          reversal;
      RidgeTransactionResult result;

      if (!catch_up (self, error))
        return FALSE;
      if (*top == NULL)
        {
          ridge_set_error (error, nothing, 0, self->path, NULL);
          return FALSE;
        }

      change = ridge_change_new (self->author, (*top)->verb, (*top)->subject);
      change->reverses = (*top)->id;
      reversal = (RidgeReversal) { change->reverses, change->subject };
      result = transact (self, change, ridge_transaction_write_reversal, &reversal, error);
      if (result != RIDGE_TRANSACTION_BEHIND)
        return result != RIDGE_TRANSACTION_FAILED;
    }

  return give_up (self, error);
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

/* Closes the file; the plan stays as it is. Nothing can be committed any more. */
void
ridge_document_close (RidgeDocument *self)
{
  g_return_if_fail (RIDGE_IS_DOCUMENT (self));

  g_clear_pointer (&self->follower, ridge_follower_free);
  g_clear_pointer (&self->connection, ridge_connection_free);
}

/* Returns: (transfer none): the plan as it is committed */
RidgePlan *
ridge_document_get_plan (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->plan;
}

const char *
ridge_document_get_path (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->path;
}

/* Whether commits are refused, for whatever reason: see ridge_document_get_notice(). */
gboolean
ridge_document_get_read_only (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), TRUE);

  return self->notice != NULL;
}

/**
 * ridge_document_get_frozen:
 *
 * Whether the file is no longer what the plan shows: another file has taken its
 * place (%RIDGE_ERROR_REPLACED), or something was committed that cannot be shown
 * (%RIDGE_ERROR_UNREADABLE). It stays so; the way on is to open it again.
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

/* Under which name changes go into the history: the user's real name unless set. */
void
ridge_document_set_author (RidgeDocument *self,
                           const char    *author)
{
  g_return_if_fail (RIDGE_IS_DOCUMENT (self));
  g_return_if_fail (author != NULL);

  g_set_str (&self->author, author);
}

gboolean
ridge_document_get_can_undo (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), FALSE);

  return self->undo != NULL;
}

gboolean
ridge_document_get_can_redo (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), FALSE);

  return self->redo != NULL;
}

/* Returns: (nullable): what the next undo takes back, as its verb */
const char *
ridge_document_get_undo_verb (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->undo != NULL ? self->undo->verb : NULL;
}

/* Returns: (nullable): what the next undo takes back, as its subject */
const char *
ridge_document_get_undo_subject (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->undo != NULL ? self->undo->subject : NULL;
}

/* Returns: (nullable): what the next redo does again, as its verb */
const char *
ridge_document_get_redo_verb (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->redo != NULL ? self->redo->verb : NULL;
}

/* Returns: (nullable): what the next redo does again, as its subject */
const char *
ridge_document_get_redo_subject (RidgeDocument *self)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return self->redo != NULL ? self->redo->subject : NULL;
}

/**
 * ridge_document_refresh:
 *
 * Follows the commits of other processes. Costs next to nothing when there
 * are none, and never waits: while another process writes it is
 * %RIDGE_ERROR_BUSY, and to be called again.
 *
 * Returns: %FALSE with the error set; %RIDGE_ERROR_REPLACED and
 *   %RIDGE_ERROR_UNREADABLE also freeze
 */
gboolean
ridge_document_refresh (RidgeDocument *self,
                        GError       **error)
{
  gboolean good;

  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);

  ridge_connection_set_patient (self->connection, FALSE);
  good = catch_up (self, error);
  ridge_connection_set_patient (self->connection, TRUE);

  return good;
}

/**
 * ridge_document_commit:
 * @edit: what to do; may be committed once
 *
 * Writes the rows, checks the invariants, appends the change to the history,
 * commits, and mirrors what is committed. An edit that changes nothing leaves
 * no trace and is no error.
 *
 * Returns: %FALSE with the error set, and then nothing has changed anywhere;
 *   %TRUE when it is committed, also if it could not be mirrored: the document
 *   is frozen then
 */
gboolean
ridge_document_commit (RidgeDocument *self,
                       RidgeEdit     *edit,
                       GError       **error)
{
  g_autoptr (RidgeChange) change = NULL;

  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (!check_writable (self, error))
    return FALSE;
  if (ridge_edit_is_empty (edit))
    return TRUE;

  change = ridge_change_new (self->author, ridge_edit_get_verb (edit), ridge_edit_get_subject (edit));
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      RidgeTransactionResult result = transact (self, change, ridge_transaction_write_edit, edit, error);

      if (result != RIDGE_TRANSACTION_BEHIND)
        return result != RIDGE_TRANSACTION_FAILED;
      if (!follow_foreign (self, error))
        return FALSE;
    }

  return give_up (self, error);
}

/**
 * ridge_document_undo:
 *
 * Takes back the last change that is not taken back yet, whoever made it. The
 * undo is a change of its own in the history.
 *
 * Returns: %FALSE with %RIDGE_ERROR_NOTHING_TO_UNDO, with %RIDGE_ERROR_CONFLICT
 *   when the rows are not as the change has left them, or another error
 */
gboolean
ridge_document_undo (RidgeDocument *self,
                     GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);

  return reverse (self, &self->undo, RIDGE_ERROR_NOTHING_TO_UNDO, error);
}

/**
 * ridge_document_redo:
 *
 * Takes back the last undo, unless something else was done since.
 *
 * Returns: %FALSE with %RIDGE_ERROR_NOTHING_TO_REDO or as for an undo
 */
gboolean
ridge_document_redo (RidgeDocument *self,
                     GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);

  return reverse (self, &self->redo, RIDGE_ERROR_NOTHING_TO_REDO, error);
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

/**
 * ridge_document_follow:
 *
 * From now on commits of other processes show by themselves.
 */
void
ridge_document_follow (RidgeDocument *self)
{
  g_return_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL);

  if (self->follower == NULL)
    self->follower = ridge_follower_new (self);
}

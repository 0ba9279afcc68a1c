/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"
#include "store/ridge-file-seen.h"
#include "store/ridge-history.h"

G_BEGIN_DECLS

/* Writes the rows of a change and gives what it has written. */
typedef GBytes *(*RidgeWriteFunc) (RidgeConnection *connection,
                                   gpointer         data,
                                   GError         **error);

typedef enum
{
  RIDGE_TRANSACTION_FAILED,      /* nothing has changed; the error says why */
  RIDGE_TRANSACTION_BEHIND,      /* nothing has changed: others have written since */
  RIDGE_TRANSACTION_UNCHANGED,   /* every row is as it was */
  RIDGE_TRANSACTION_COMMITTED,
} RidgeTransactionResult;

RidgeTransactionResult ridge_transaction_run (RidgeConnection  *connection,
                                              RidgeFileSeen    *seen,
                                              RidgeHistoryHead *head,
                                              RidgeChange      *change,
                                              RidgeWriteFunc    write,
                                              gpointer          data,
                                              GBytes          **changeset,
                                              GError          **error);

/* Write functions: the rows of a RidgeEdit, or a change's changeset inverted. */
typedef struct
{
  gint64      id;
  const char *subject;
} RidgeReversal;

GBytes *ridge_transaction_write_edit (RidgeConnection *connection,
                                      gpointer         edit,
                                      GError         **error);
GBytes *ridge_transaction_write_reversal (RidgeConnection *connection,
                                          gpointer         reversal,
                                          GError         **error);

G_END_DECLS

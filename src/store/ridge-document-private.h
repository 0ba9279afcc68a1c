/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"
#include "store/ridge-document.h"
#include "store/ridge-history.h"
#include "store/ridge-opening.h"

G_BEGIN_DECLS

/* What the files of the document's class share. */

RidgeDocument          *ridge_document_new (RidgeOpening *opening,
                                            RidgePlan    *plan,
                                            GError      **error);
RidgeConnection        *ridge_document_get_connection (RidgeDocument *self);
const RidgeHistoryHead *ridge_document_get_head (RidgeDocument *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"
#include "store/ridge-edit.h"

G_BEGIN_DECLS

gboolean ridge_edit_write (RidgeEdit       *self,
                           RidgeConnection *connection,
                           GError         **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/ridge-connection.h"

G_BEGIN_DECLS

gboolean ridge_history_carry (RidgeConnection *connection,
                              GError         **error);

G_END_DECLS

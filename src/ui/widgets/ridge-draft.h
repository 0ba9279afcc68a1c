/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_DRAFT (ridge_draft_get_type ())
G_DECLARE_FINAL_TYPE (RidgeDraft, ridge_draft, RIDGE, DRAFT, GObject)

RidgeDraft *ridge_draft_new     (AdwDialog    *dialog,
                                 RidgeContext *context);
void        ridge_draft_restart (RidgeDraft   *self);
gboolean    ridge_draft_is_changed (RidgeDraft *self);

G_END_DECLS

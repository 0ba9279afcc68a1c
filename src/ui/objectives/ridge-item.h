/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/widgets/ridge-field-binder.h"

G_BEGIN_DECLS

/* What differs between the things that hang on a key result: milestones,
 * check-ins, initiatives and stepped targets. */

char     *ridge_item_get_title    (RidgeEntity      *entity);
char     *ridge_item_get_subtitle (RidgeEntity      *entity);

gboolean  ridge_item_has_done     (RidgeEntity      *entity);
gboolean  ridge_item_get_done     (RidgeEntity      *entity);
gboolean  ridge_item_set_done     (RidgeDocument    *document,
                                   RidgeEntity      *entity,
                                   gboolean          done,
                                   GError          **error);

gboolean  ridge_item_is_ordered   (RidgeEntity      *entity);
gboolean  ridge_item_move         (RidgeDocument    *document,
                                   RidgeEntity      *entity,
                                   int               direction,
                                   GError          **error);

void      ridge_item_add_fields   (RidgeEntity      *entity,
                                   AdwExpanderRow   *row,
                                   RidgeFieldBinder *binder);

G_END_DECLS

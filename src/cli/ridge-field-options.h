/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-field.h"

G_BEGIN_DECLS

/**
 * RidgeFieldOptions:
 *
 * An option for each field of a table that a person can give, made from what is
 * declared of its columns: their names, what they take, what they are called.
 */
typedef struct
{
  /*< private >*/
  RidgeTable   table;
  char       **given;     /* of each column: what was typed; NULL: nothing */
  GPtrArray   *texts;     /* what the options are called and say */
  GArray      *entries;   /* of GOptionEntry, with one at the end that is none */
} RidgeFieldOptions;

void                ridge_field_options_init     (RidgeFieldOptions  *self,
                                                  RidgeTable          table,
                                                  const GOptionEntry *more);
void                ridge_field_options_clear    (RidgeFieldOptions  *self);
const GOptionEntry *ridge_field_options_get      (RidgeFieldOptions  *self);
GArray             *ridge_field_options_read     (RidgeFieldOptions  *self,
                                                  RidgePlan          *plan,
                                                  RidgeEntity        *entity,
                                                  GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeFieldOptions, ridge_field_options_clear)

G_END_DECLS

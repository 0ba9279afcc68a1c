/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

/**
 * RidgeAside:
 * @key: the question that was put aside, by the id of its rule and of what else it is about
 * @day: when
 * @reason: why, in one line
 *
 * A question of the coach that somebody does not want to be asked again.
 */
typedef struct
{
  char    *key;
  RidgeDay day;
  char    *reason;
} RidgeAside;

guint             ridge_entity_get_asides_column (RidgeEntity      *self);
GPtrArray        *ridge_entity_list_asides       (RidgeEntity      *self);
char             *ridge_entity_format_asides     (RidgeEntity      *self,
                                                  const RidgeAside *with,
                                                  const char       *without);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_ENTITY_LIST (ridge_entity_list_get_type ())
G_DECLARE_FINAL_TYPE (RidgeEntityList, ridge_entity_list, RIDGE, ENTITY_LIST, GObject)

/**
 * RidgeEntityList:
 *
 * Siblings in their order. Changes are queued and take effect at the end of a
 * batch, in one ridge_entity_list_flush() with exact items-changed. When it is
 * a home, its items know their position without a search.
 */
RidgeEntityList *ridge_entity_list_new          (GType item_type, RidgeEntity *holder, gboolean is_home);
/* A holder's list, made when it is first asked for: a home, or one of references. */
GListModel      *ridge_entity_list_ensure       (RidgeEntityList **list, GType item_type, gpointer holder);
GListModel      *ridge_entity_list_ensure_references (RidgeEntityList **list, GType item_type, gpointer holder);
void             ridge_entity_list_drop         (RidgeEntityList **list);

RidgeEntity     *ridge_entity_list_get_holder   (RidgeEntityList *self);   /* nullable */
guint            ridge_entity_list_get_n_items  (RidgeEntityList *self);
gpointer         ridge_entity_list_peek         (RidgeEntityList *self, guint position);
void             ridge_entity_list_number       (RidgeEntityList *self);

/* TRUE when it is the first change since the last flush. */
gboolean         ridge_entity_list_queue_add    (RidgeEntityList *self, RidgeEntity *entity);
gboolean         ridge_entity_list_queue_remove (RidgeEntityList *self, RidgeEntity *entity);
gboolean         ridge_entity_list_queue_move   (RidgeEntityList *self, RidgeEntity *entity);
void             ridge_entity_list_flush        (RidgeEntityList *self);

G_END_DECLS

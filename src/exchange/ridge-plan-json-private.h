/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "exchange/ridge-relative-day.h"
#include "store/ridge-document.h"

G_BEGIN_DECLS

/* A plan file while it is read. */
typedef struct
{
  const char   *name;
  RidgeEdit    *edit;
  RidgeAnchors  anchors;
  GHashTable   *keys;      /* of a row in the file → its key in the plan */
  GHashTable   *defined;   /* keys of rows that are there */
  GStringChunk *texts;
} RidgePlanReader;

gboolean    ridge_plan_reader_refuse (RidgePlanReader *reader,
                                      const char      *member,
                                      JsonNode        *found,
                                      const char      *expected,
                                      GError         **error);
JsonObject *ridge_plan_reader_get_object (JsonObject *object,
                                          const char *member);
JsonArray  *ridge_plan_reader_get_array (JsonObject *object,
                                         const char *member);
gboolean    ridge_plan_reader_is_number (JsonNode *node);
const char *ridge_plan_reader_get_string (JsonNode *node);
const char *ridge_plan_reader_get_text   (JsonObject *object,
                                          const char *member);
gboolean    ridge_plan_reader_read_values (RidgePlanReader *reader,
                                           JsonObject      *object,
                                           gint64           kpi,
                                           GError         **error);
guint       ridge_plan_reader_find_place   (RidgeTable table,
                                            RidgeTable outer);
gboolean    ridge_plan_reader_stands_alone (RidgeTable table);
void        ridge_plan_reader_tell_place   (JsonNode   *node,
                                            RidgeTable  table,
                                            guint       row,
                                            GError     *error);
gboolean    ridge_plan_reader_check_keys   (RidgePlanReader *reader,
                                            JsonObject      *root,
                                            GError         **error);

G_END_DECLS

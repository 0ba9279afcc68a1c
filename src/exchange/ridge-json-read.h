/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _RidgeJsonMember RidgeJsonMember;

/**
 * RidgeJsonReader:
 * @member: the member being read
 * @node: its value
 * @field: where it goes
 * @error: return location for an error
 *
 * Reads one value, or refuses it with RIDGE_ERROR_RANGE: the thing is the
 * member's name, the detail what is allowed.
 */
typedef gboolean (*RidgeJsonReader) (const RidgeJsonMember *member, JsonNode *node, gpointer field, GError **error);

/**
 * RidgeJsonMember:
 * @name: its name
 * @read: how its value is read
 * @offset: where it goes in the struct that is filled
 * @detail: what @read needs to know
 *
 * A member that an object may have. A table of them ends with a %NULL name.
 */
struct _RidgeJsonMember
{
  const char     *name;
  RidgeJsonReader read;
  gsize           offset;
  gconstpointer   detail;
};

/**
 * RidgeJsonChoice:
 * @nick: a word
 * @value: what it stands for
 *
 * One of a closed set of words. A table of them ends with a %NULL nick.
 */
typedef struct
{
  const char *nick;
  int         value;
} RidgeJsonChoice;

JsonNode   *ridge_json_parse (const char *text,
                              const char *name,
                              guint       max_depth,
                              GError    **error);
gboolean    ridge_json_refuse (const char *name,
                               const char *allowed,
                               GError    **error);
gboolean    ridge_json_read_members (const char            *name,
                                     JsonNode              *node,
                                     const RidgeJsonMember *members,
                                     gpointer               target,
                                     GError               **error);
gboolean    ridge_json_read_integer (const char *name,
                                     JsonNode   *node,
                                     gint64      least,
                                     gint64      most,
                                     gint64     *value,
                                     GError    **error);
gboolean    ridge_json_read_double (const RidgeJsonMember *member,
                                    JsonNode              *node,
                                    gpointer               field,
                                    GError               **error);
gboolean    ridge_json_read_optional_double (const RidgeJsonMember *member,
                                             JsonNode              *node,
                                             gpointer               field,
                                             GError               **error);
gboolean    ridge_json_read_size (const RidgeJsonMember *member,
                                  JsonNode              *node,
                                  gpointer               field,
                                  GError               **error);
gboolean    ridge_json_read_bool (const RidgeJsonMember *member,
                                  JsonNode              *node,
                                  gpointer               field,
                                  GError               **error);
gboolean    ridge_json_read_choice (const RidgeJsonMember *member,
                                    JsonNode              *node,
                                    gpointer               field,
                                    GError               **error);
gboolean    ridge_json_read_rows (const RidgeJsonMember *member,
                                  JsonNode              *node,
                                  gpointer               field,
                                  GError               **error);
const char *ridge_json_get_word (JsonNode *node);

G_END_DECLS

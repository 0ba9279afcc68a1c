/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/ridge-map-table.h"

#include <glib/gi18n-lib.h>

/* A line of the table is one string: a tab for each level, the title, a line break, and the rest. */

static guint
get_level (RidgeMap *map,
           guint     card)
{
  guint level = 1;

  for (guint at = ridge_map_get_card (map, card)->parent; at != RIDGE_MAP_NONE; at = ridge_map_get_card (map, at)->parent)
    level++;

  return level;
}

static void
count_siblings (RidgeMap *map,
                guint     card,
                guint    *place,
                guint    *n)
{
  *place = 1;
  for (guint at = ridge_map_get_sibling (map, card, -1); at != RIDGE_MAP_NONE; at = ridge_map_get_sibling (map, at, -1))
    (*place)++;
  *n = *place;
  for (guint at = ridge_map_get_sibling (map, card, 1); at != RIDGE_MAP_NONE; at = ridge_map_get_sibling (map, at, 1))
    (*n)++;
}

static const char *
get_kind (const RidgeMapCard *card)
{
  switch (card->kind)
    {
    case RIDGE_MAP_MISSION:
      return _("Mission");
    case RIDGE_MAP_KPI:
      return _("KPI");
    case RIDGE_MAP_OBJECTIVE:
    default:
      return card->draft ? _("Objective, a draft") : _("Objective");
    }
}

static void
add_also (GString  *words,
          RidgeMap *map,
          guint     card)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint at = ridge_map_get_also (map, card, RIDGE_MAP_NONE);
       at != RIDGE_MAP_NONE && g_hash_table_add (named, GUINT_TO_POINTER (at)); at = ridge_map_get_also (map, card, at))
    {
      /* Translators: before the titles of what a card is joined to beside its place in the tree */
      g_string_append (words, g_hash_table_size (named) == 1 ? _(" Dashed lines: ") : "; ");
      g_string_append (words, ridge_map_get_card (map, at)->title);
    }
  if (g_hash_table_size (named) > 0)
    g_string_append_c (words, '.');
}

/* All but the title. */
static char *
say_rest (RidgeMap *map,
          guint     card,
          guint     row)
{
  const RidgeMapCard *at = ridge_map_get_card (map, card);
  g_autofree char *path = NULL;
  GString *words;
  guint place, n;

  if (row != RIDGE_MAP_NONE)
    /* Translators: how far a key result is, which of how many it is, its objective */
    return g_strdup_printf (_("Key Result, %s, %u of %u of “%s”"), g_array_index (at->rows, RidgeMapRow, row).value, row + 1, at->rows->len,
                            at->title);

  words = g_string_new (get_kind (at));
  count_siblings (map, card, &place, &n);
  path = ridge_map_picture_path (map, card);
  if (at->state != NULL)
    g_string_append_printf (words, ", %s", at->state);
  if (at->signal != NULL)
    g_string_append_printf (words, ", %s", at->signal);
  if (at->caption != NULL)
    g_string_append_printf (words, ", %s", at->caption);
  /* Translators: where a card stands: how deep in the tree, and which of its siblings */
  g_string_append_printf (words, _(", level %u, %u of %u."), get_level (map, card), place, n);
  if (*path != '\0')
    g_string_append_printf (words, " %s.", path);
  add_also (words, map, card);

  return g_string_free_and_steal (words);
}

static const char *
get_title (RidgeMap *map,
           guint     card,
           guint     row)
{
  const RidgeMapCard *at = ridge_map_get_card (map, card);

  return row != RIDGE_MAP_NONE ? g_array_index (at->rows, RidgeMapRow, row).text : at->title;
}

/**
 * ridge_map_say_card:
 * @map: a map
 * @card: a card of it
 * @row: a row of the card, %RIDGE_MAP_NONE for the card
 *
 * Returns: (transfer full): what the eye reads off the card and its lines, in words
 */
char *
ridge_map_say_card (RidgeMap *map,
                    guint     card,
                    guint     row)
{
  g_autofree char *rest = say_rest (map, card, row);

  return g_strdup_printf ("%s, %s", get_title (map, card, row), rest);
}

static GtkWidget *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), label_new ("heading"));
  gtk_box_append (GTK_BOX (box), label_new ("dimmed"));
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *line = gtk_string_object_get_string (gtk_list_item_get_item (item));
  gsize level = strspn (line, "\t");
  g_auto (GStrv) parts = g_strsplit (line + level, "\n", 2);
  g_autofree char *said = g_strjoinv (", ", parts);
  GtkWidget *box = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), parts[0]);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), parts[1]);
  gtk_widget_set_margin_start (box, (int) (24 * MIN (level, 8)));
  gtk_list_item_set_accessible_label (item, said);
}

/**
 * ridge_map_table_setup:
 * @view: an empty list
 * @lines: what it will show
 *
 * Gives the list its rows: a title and what is to be said of it.
 */
void
ridge_map_table_setup (GtkListView   *view,
                       GtkStringList *lines)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (lines))));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, selection);
  g_object_unref (factory);
  g_object_unref (selection);
}

/**
 * ridge_map_table_fill:
 * @lines: what the list shows
 * @map: (nullable): a map
 *
 * Says the map card by card, each with its key results. Lines that say the same as before stay.
 */
void
ridge_map_table_fill (GtkStringList *lines,
                      RidgeMap      *map)
{
  g_autoptr (GPtrArray) new_lines = g_ptr_array_new_with_free_func (g_free);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (lines)), same = 0, end = 0, n_new;

  for (guint i = 0; map != NULL && i < ridge_map_get_n_cards (map); i++)
    {
      const RidgeMapCard *card = ridge_map_get_card (map, i);
      guint level = get_level (map, i) - 1;

      for (guint row = RIDGE_MAP_NONE; row == RIDGE_MAP_NONE || row < card->rows->len; row++)
        {
          g_autofree char *rest = say_rest (map, i, row);
          g_autofree char *indent = g_strnfill (level + (row != RIDGE_MAP_NONE), '\t');

          g_ptr_array_add (new_lines, g_strconcat (indent, get_title (map, i, row), "\n", rest, NULL));
        }
    }
  n_new = new_lines->len;
  g_ptr_array_add (new_lines, NULL);

  while (same < MIN (n_old, n_new) && g_str_equal (gtk_string_list_get_string (lines, same), new_lines->pdata[same]))
    same++;
  while (end < MIN (n_old, n_new) - same &&
         g_str_equal (gtk_string_list_get_string (lines, n_old - 1 - end), new_lines->pdata[n_new - 1 - end]))
    end++;
  if (same == n_old && same == n_new)
    return;
  g_free (g_ptr_array_index (new_lines, n_new - end));
  g_ptr_array_index (new_lines, n_new - end) = NULL;
  gtk_string_list_splice (lines, same, n_old - same - end, (const char *const *) (new_lines->pdata + same));
}

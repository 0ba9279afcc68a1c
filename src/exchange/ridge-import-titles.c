/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-import-detect-private.h"

#include <string.h>

#include "base/ridge-text.h"

/* The words that tables use, folded, in the languages they come in most. */

static const char *const days[] = {
  "date", "dates", "day", "days", "time", "timestamp", "datetime", "period", "month", "week", "quarter", "year", "datum", "tag",
  "zeit", "zeitpunkt", "zeitraum", "stichtag", "monat", "woche", "quartal", "jahr", "jour", "mois", "semaine", "trimestre", "année",
  "fecha", "día", "mes", "semana", "año", "data", "giorno", "mese", "settimana", "anno", "ano", "dia",
};

static const char *const values[] = {
  "value", "values", "actual", "actuals", "measured", "observed", "result", "wert", "werte", "ist", "istwert", "istwerte", "messwert",
  "messwerte", "ergebnis", "valeur", "valeurs", "réel", "réalisé", "valor", "valores", "valore", "valori", "effettivo", "waarde",
};

static const char *const planned[] = {
  "target", "targets", "plan", "planned", "budget", "budgeted", "goal", "goals", "forecast", "forecasts", "ucl", "lcl",
  "soll", "sollwert", "sollwerte", "planwert", "planwerte", "planzahl", "planzahlen", "ziel", "ziele", "zielwert", "zielwerte",
  "vorgabe", "vorgaben", "prognose", "objectif", "cible", "prévu", "prévision", "objetivo", "meta", "presupuesto", "previsto",
  "obiettivo", "doel",
};

static const char *const totals[] = {
  "total", "totals", "subtotal", "sum", "grand total", "sub total", "average", "mean", "summe", "gesamt", "gesamtsumme", "insgesamt",
  "zwischensumme", "durchschnitt", "mittelwert", "somme", "total général", "moyenne", "suma", "totale", "somma", "totaal", "som",
  "итого", "всего", "合計", "总计",
};

/* No such word is longer than what a sentence quotes. */
static char *
fold (const char *text)
{
  g_autofree char *start = ridge_text_shorten (text);
  g_autofree char *folded = ridge_text_fold (start);
  char            *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return g_strstrip (normal);
}

static gboolean
is_one_of (const char        *word,
           const char *const *words,
           gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The words of a title: what is between signs. */
static GPtrArray *
split_words (const char *title)
{
  g_autofree char *text = fold (title);
  GPtrArray  *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
        continue;
      if (p > start)
        g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
      if (*p == '\0')
        return words;
      start = g_utf8_next_char (p);
    }
}

/**
 * ridge_import_title_read:
 * @title: the name of a column
 *
 * Returns: what it says about the column; a plan is no measurement, even where
 *   both words stand
 */
RidgeImportTitle
ridge_import_title_read (const char *title)
{
  g_autoptr (GPtrArray) words = split_words (title);
  RidgeImportTitle said = RIDGE_IMPORT_TITLE_OTHER;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (is_one_of (word, planned, G_N_ELEMENTS (planned)))
        return RIDGE_IMPORT_TITLE_PLANNED;
      if (is_one_of (word, values, G_N_ELEMENTS (values)))
        said = RIDGE_IMPORT_TITLE_VALUE;
      else if (said == RIDGE_IMPORT_TITLE_OTHER && is_one_of (word, days, G_N_ELEMENTS (days)))
        said = RIDGE_IMPORT_TITLE_DAY;
    }

  return said;
}

/**
 * ridge_import_title_is_total:
 * @label: what a row begins with
 *
 * Tells whether the row sums up the ones above it.
 *
 * Returns: whether it does
 */
gboolean
ridge_import_title_is_total (const char *label)
{
  g_autofree char *folded = fold (label);
  gsize            length = strlen (folded);

  if (length > 0 && folded[length - 1] == ':')
    folded[length - 1] = '\0';

  return is_one_of (g_strchomp (folded), totals, G_N_ELEMENTS (totals));
}

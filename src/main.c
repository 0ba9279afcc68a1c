/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "cli/ridge-cli.h"
#include "ui/ridge-application.h"

int
main (int    argc,
      char **argv)
{
  /* Before it is installed, as in the tests, the translations lie elsewhere. */
  const char *translations = g_getenv ("RIDGELINE_LOCALE_DIR");

  setlocale (LC_ALL, "");
  /* A job without a language still writes names that are not English. */
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, translations != NULL ? translations : RIDGE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A file that may not grow is an error to tell, not the end. */
  signal (SIGXFSZ, SIG_IGN);

  if (ridge_cli_wants (argc, argv))
    return ridge_cli_run (argc, argv);

  return ridge_ui_run (argc, argv);
}

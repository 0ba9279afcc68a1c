/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/ridge-cli.h"
#include "store/ridge-document.h"

G_BEGIN_DECLS

/**
 * RidgeCommand:
 * @name: the word it is called by
 * @arguments: what follows it, for the help
 * @summary: what it does, in one line
 * @details: (nullable): what else a person has to know
 * @run: does it; the first argument is the command's name
 *
 * A command of the command line.
 */
typedef struct _RidgeCommand RidgeCommand;

struct _RidgeCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  RidgeExit (*run) (const RidgeCommand *self, int argc, char **argv);
};

extern const RidgeCommand ridge_command_new;
extern const RidgeCommand ridge_command_tree;
extern const RidgeCommand ridge_command_landings;
extern const RidgeCommand ridge_command_record;
extern const RidgeCommand ridge_command_import;
extern const RidgeCommand ridge_command_export;
extern const RidgeCommand ridge_command_xmr;
extern const RidgeCommand ridge_command_pace;
extern const RidgeCommand ridge_command_questions;
extern const RidgeCommand ridge_command_signals;
extern const RidgeCommand ridge_command_coach;
extern const RidgeCommand ridge_command_fit;
extern const RidgeCommand ridge_command_chart;
extern const RidgeCommand ridge_command_map;
extern const RidgeCommand ridge_command_scorecard;
extern const RidgeCommand ridge_command_periods;
extern const RidgeCommand ridge_command_teams;
extern const RidgeCommand ridge_command_people;
extern const RidgeCommand ridge_command_objectives;
extern const RidgeCommand ridge_command_key_results;
extern const RidgeCommand ridge_command_milestones;
extern const RidgeCommand ridge_command_initiatives;
extern const RidgeCommand ridge_command_kpis;
extern const RidgeCommand ridge_command_check_in;
extern const RidgeCommand ridge_command_review;
extern const RidgeCommand ridge_command_carry_over;
extern const RidgeCommand ridge_command_promote;
extern const RidgeCommand ridge_command_graduate;
extern const RidgeCommand ridge_command_check;
extern const RidgeCommand ridge_command_restore;
extern const RidgeCommand ridge_command_history;
extern const RidgeCommand ridge_command_undo;
extern const RidgeCommand ridge_command_redo;

gboolean  ridge_command_parse (const RidgeCommand *self,
                               const GOptionEntry *entries,
                               int                 n_least,
                               int                 n_most,
                               int                *argc,
                               char             ***argv,
                               RidgeExit          *result);
RidgeExit ridge_command_refuse (const GError *error);
RidgeExit ridge_command_misused (const char *format,
                                 ...) G_GNUC_PRINTF (1, 2);

RidgeDocument *ridge_command_open (const char *path,
                                   GError    **error);
RidgeExit      ridge_command_refuse_format (const char *said);
RidgeKpi      *ridge_command_find_kpi (RidgePlan  *plan,
                                       const char *name,
                                       gboolean    whole,
                                       GError    **error);
RidgeEntity   *ridge_command_find_entity (RidgePlan    *plan,
                                          RidgeTable    table,
                                          const char   *name,
                                          gboolean      whole,
                                          GError      **error);
gboolean       ridge_command_read_day    (const char   *text,
                                          RidgePlan    *plan,
                                          RidgeDay     *day,
                                          GError      **error);
gboolean       ridge_command_find_period (RidgePlan    *plan,
                                          const char   *name,
                                          RidgePeriod **period,
                                          GError      **error);

gboolean       ridge_command_read_value  (const char   *text,
                                          const char   *unit,
                                          double       *value,
                                          GError      **error);
gint64         ridge_command_get_latest_change (RidgeDocument *document);

int  ridge_text_width (const char *text);
void ridge_print_padded (const char *text,
                         int         width);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * The verbs: everything a person can do to a plan. Each checks against the
 * model, then makes exactly one change in the document, or none and an error.
 * A verb that would change nothing succeeds and leaves the history alone.
 */

#include "edit/ridge-field.h"
#include "edit/ridge-verbs-aside.h"
#include "edit/ridge-verbs-chart.h"
#include "edit/ridge-verbs-close.h"
#include "edit/ridge-verbs-create.h"
#include "edit/ridge-verbs-delete.h"
#include "edit/ridge-verbs-duplicate.h"
#include "edit/ridge-verbs-link.h"
#include "edit/ridge-verbs-move.h"
#include "edit/ridge-verbs-points.h"
#include "edit/ridge-verbs-progress.h"
#include "edit/ridge-verbs-promote.h"
#include "edit/ridge-verbs-redraft.h"
#include "edit/ridge-verbs-restore.h"

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * The user's language: codes, numbers, days and statistics as words. Every
 * text returned is UTF-8, new and owned by the caller, unless it is const.
 * It is data, never markup.
 */

#include "words/ridge-words-attention.h"
#include "words/ridge-words-backup.h"
#include "words/ridge-words-chart.h"
#include "words/ridge-words-coach.h"
#include "words/ridge-words-date.h"
#include "words/ridge-words-enum.h"
#include "words/ridge-words-error.h"
#include "words/ridge-words-finding.h"
#include "words/ridge-words-landing.h"
#include "words/ridge-words-lead.h"
#include "words/ridge-words-number.h"
#include "words/ridge-words-progress.h"
#include "words/ridge-words-question.h"
#include "words/ridge-words-rate.h"
#include "words/ridge-words-status.h"
#include "words/ridge-words-verb.h"

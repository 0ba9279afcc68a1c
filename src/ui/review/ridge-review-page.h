/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/ridge-page.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_REVIEW_PAGE (ridge_review_page_get_type ())
G_DECLARE_FINAL_TYPE (RidgeReviewPage, ridge_review_page, RIDGE, REVIEW_PAGE, RidgePage)

G_END_DECLS

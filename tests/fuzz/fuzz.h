/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* What every reader of foreign bytes is given: it reads or refuses them, and
 * nothing worse. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

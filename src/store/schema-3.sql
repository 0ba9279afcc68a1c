-- SPDX-FileCopyrightText: 2026 The Ridgeline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: values that are parts of a whole, and charts for them.

ALTER TABLE kpi ADD COLUMN chart TEXT NOT NULL DEFAULT 'individuals';
ALTER TABLE kpi ADD COLUMN per REAL;
ALTER TABLE kpi ADD COLUMN watch TEXT NOT NULL DEFAULT 'none';

ALTER TABLE point ADD COLUMN denominator REAL;

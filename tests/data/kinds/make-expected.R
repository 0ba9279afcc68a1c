# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Limits of rates, proportions, counts, times and opportunities as the functions
# of R's package qicharts2 compute them, from its source as it is:
#
#   Rscript tests/data/kinds/make-expected.R .../qicharts2 > tests/data/kinds/expected.txt
#
# A series is "name kind rows baseline", then for each row: value, denominator,
# centre line, lower and upper limit; baseline is the number of the first rows
# that limits come from.

root <- commandArgs (TRUE)[1]
source (file.path (root, "R", "helper.functions.R"))
data <- new.env ()
for (file in list.files (file.path (root, "data"), full.names = TRUE)) load (file, data)

charts <- c (rate = "u", `rate-prime` = "up", proportion = "p", `proportion-prime` = "pp", count = "c", time = "t", between = "g")

put <- function (name, kind, x, n = NULL, first = length (x))
{
  rows <- length (x)
  divides <- kind %in% c ("rate", "rate-prime", "proportion", "proportion-prime")
  d <- data.frame (x = seq_len (rows), y = if (divides) x / n else x, y.sum = x, n = if (divides) n else 1,
                   baseline = seq_len (rows) <= first, include = TRUE, cl = NA_real_)
  d <- get (paste0 ("qic.", charts[[kind]])) (d)
  cat (name, kind, rows, first, "\n")
  cat (sprintf ("%.17g %.17g %.17g %.17g %.17g\n", x, if (divides) n else NA, d$cl, d$lcl, d$ucl), sep = "")
}

cdi <- data$cdi; complaints <- data$complaints; nhs <- data$nhs_accidents
for (kind in c ("rate", "rate-prime")) {
  put ("cdi", kind, cdi$n, cdi$days)
  put ("cdi-before", kind, cdi$n, cdi$days, 24)
  put ("complaints", kind, complaints$complaints, complaints$sales)
}
for (kind in c ("proportion", "proportion-prime")) put ("nhs-accidents", kind, nhs$r, nhs$n)
put ("cdi", "count", cdi$n)
for (hospital in levels (data$hospital_infections$hospital)) for (infection in c ("BAC", "CDI", "UTI")) {
  some <- data$hospital_infections[data$hospital_infections$hospital == hospital & data$hospital_infections$infection == infection, ]
  put (paste (hospital, infection, sep = "-"), "rate-prime", some$n, some$days)
}
cabg <- data$cabg[order (data$cabg$date), ]
month <- format (cabg$date, "%Y-%m")
put ("cabg-readmission", "proportion-prime", as.numeric (tapply (cabg$readmission, month, sum)), as.numeric (table (month)))
put ("cabg-death", "proportion", as.numeric (tapply (cabg$death, month, sum)), as.numeric (table (month)))
deaths <- which (cabg$death)
put ("cabg-between-deaths", "between", diff (deaths))
days <- as.numeric (diff (cabg$date[deaths]))
put ("cabg-days-between-deaths", "time", days[days > 0])

set.seed (20261130)
for (i in 1:12) {
  rows <- 12 + 3 * i
  n <- round (exp (runif (rows, 2, 2 + i / 2)))
  wild <- exp (rnorm (rows, 0, (i %% 4) / 10))
  put (paste0 ("made-rate-", i), c ("rate-prime", "rate")[1 + i %% 2], rpois (rows, 0.08 * i * n / 10 * wild), n, if (i %% 3 == 0) 10 else rows)
  put (paste0 ("made-proportion-", i), c ("proportion-prime", "proportion")[1 + i %% 2],
       rbinom (rows, n, pmin (0.9, 0.02 + 0.07 * i * wild)), n, if (i %% 3 == 1) 12 else rows)
  put (paste0 ("made-count-", i), "count", rpois (rows, i * i / 8))
  put (paste0 ("made-times-", i), "time", round (rexp (rows, 1 / (3 * i)), 3) + 0.001)
  put (paste0 ("made-between-", i), "between", rgeom (rows, 1 / (2 * i)))
}

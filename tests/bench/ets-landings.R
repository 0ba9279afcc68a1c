# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The rival of landing-accuracy: Rscript ets-landings.R SERIES ROWS > RIVAL
# ETS as package forecast chooses it by AICc, a walk with drift where it fails. Needs r-cran-forecast.

suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
series <- list()
for (line in readLines(arguments[1])) {
  words <- strsplit(line, " ")[[1]]
  if (words[1] != "#") series[[words[1]]] <- list(period = as.numeric(words[3]), x = as.numeric(words[-(1:3)]))
}
for (line in readLines(arguments[2])) {
  words <- strsplit(line, " ")[[1]]
  of <- series[[words[1]]]
  known <- as.integer(words[2])
  horizons <- as.integer(strsplit(words[3], ",")[[1]])
  horizons <- horizons[known + horizons <= length(of$x)]
  if (length(horizons) == 0) next
  period <- if (of$period > 24 || of$period != round(of$period) || known < 2 * of$period + 1) 1 else of$period
  x <- ts(of$x[1:known], frequency = period)
  fit <- try(forecast(ets(x), h = max(horizons), level = 80), silent = TRUE)
  if (inherits(fit, "try-error")) fit <- rwf(x, h = max(horizons), level = 80, drift = TRUE)
  for (h in horizons)
    cat(words[1], known, h, of$x[known + h], fit$lower[h], fit$mean[h], fit$upper[h], "\n")
}

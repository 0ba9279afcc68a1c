# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes series.txt: real series with what is to be seen of them, by R's own
# functions. Rscript expected.R > series.txt

line_rest <- function (x) resid (lm (x ~ seq_along (x)))
step_rest <- function (x) {
  fits <- lapply (2:length (x), function (k) resid (lm (x ~ seq_along (x) >= k)))
  fits[[which.min (sapply (fits, function (r) sum (r^2)))]]
}
rests <- function (x) list (line = line_rest (x), step = step_rest (x))
alike <- function (x) {
  r <- rests (x)
  best <- if (sum (r$step^2) < sum (r$line^2)) r$step else r$line
  acf (best, lag.max = 1, plot = FALSE)$acf[2]
}
season <- function (x, period) {
  r <- rests (x)
  best <- if (sum (r$step^2) < 0.5 * sum (r$line^2)) r$step else r$line
  summary (lm (best ~ factor (seq_along (x) %% period)))$r.squared
}
octile <- function (x) {
  q <- quantile (x, c (.125, .5, .875), names = FALSE)
  (q[3] + q[1] - 2 * q[2]) / (q[3] - q[1])
}

row <- function (name, frequency, first, kind, effect, x)
  cat (name, frequency, first, kind, format (effect, digits = 15), format (as.numeric (x), digits = 12, trim = TRUE), sep = " ", fill = FALSE, "\n")

cat ("# name, frequency, first day, finding, its effect, values; see expected.R and SOURCES.md\n")
temperature <- tail (nottem, 48)
row ("nottem", "monthly", "1936-01-01", "season", season (temperature, 12), temperature)
short <- head (nottem, 24)
row ("nottem-two-years", "monthly", "1920-01-01", "season", season (short, 12), short)
passengers <- tail (AirPassengers, 48)
row ("AirPassengers", "monthly", "1957-01-01", "season", season (passengers, 12), passengers)
deaths <- tail (ldeaths, 48)
row ("ldeaths", "monthly", "1976-01-01", "season", season (deaths, 12), deaths)
gas <- tail (UKgas, 60)
row ("UKgas", "quarterly", "1972-01-01", "season", season (gas, 4), gas)
dax <- tail (EuStockMarkets[, "DAX"], 60)
row ("DAX", "daily", "1998-06-10", "neighbours", alike (dax), dax)
ftse <- head (EuStockMarkets[, "FTSE"], 60)
row ("FTSE", "daily", "1991-07-01", "neighbours", alike (ftse), ftse)
spots <- tail (sunspot.year, 60)
row ("sunspot.year", "yearly", "1929-01-01", "neighbours", alike (spots), spots)
lake <- tail (LakeHuron, 60)
row ("LakeHuron", "yearly", "1913-01-01", "neighbours", alike (lake), lake)
hare <- tail (lynx, 60)
row ("lynx", "yearly", "1875-01-01", "neighbours", alike (hare), hare)
total <- unlist (tapply (as.numeric (deaths), rep (1:4, each = 12), cumsum))
row ("ldeaths-to-date", "monthly", "1976-01-01", "total", NA, total)
mine <- as.numeric (table (factor (floor (boot::coal$date), levels = 1903:1962)))
row ("coal", "yearly", "1903-01-01", "rare", mean (mine), mine)
mixed <- tail (sort (rivers)[order (sin (seq_along (rivers) * 7919))], 60)
row ("rivers-mixed", "yearly", "1900-01-01", "skew", octile (mixed), mixed)
row ("nile", "yearly", "1911-01-01", "none", NA, tail (Nile, 60))
row ("nhtemp", "yearly", "1912-01-01", "trend", coef (lm (nhtemp ~ seq_along (nhtemp)))[2], nhtemp)
found <- tail (discoveries, 60)
row ("discoveries", "yearly", "1900-01-01", "trend", coef (lm (found ~ seq_along (found)))[2], found)

/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Distribution functions against values computed to 40 digits with mpmath
 * (regularised incomplete beta and gamma functions). */

#include <math.h>

#include "stats/ridge-special.h"

typedef struct
{
  double x;
  double a;
  double b;
  double expected;
} Row;

static const Row normal[] = {
  { -38, 0, 0, 2.8854283600687843e-316 },
  { -8, 0, 0, 6.2209605742717841e-16 },
  { -3, 0, 0, 0.0013498980316300945 },
  { -1.5, 0, 0, 0.066807201268858066 },
  { -0.1, 0, 0, 0.46017216272297102 },
  { 0, 0, 0, 0.50000000000000000 },
  { 0.5, 0, 0, 0.69146246127401310 },
  { 2, 0, 0, 0.97724986805182079 },
  { 6, 0, 0, 0.99999999901341235 },
};
static const Row t_cdf[] = {
  { 0.5, 1, 0, 0.64758361765043327 },
  { -2, 1, 0, 0.14758361765043327 },
  { 2.2, 3.6, 0, 0.94990771684130968 },
  { -12, 5, 0, 3.5447462585807613e-5 },
  { 1.3, 10, 0, 0.88861709139657772 },
  { -0.001, 22, 0, 0.49960556402280857 },
  { 3, 100, 0, 0.99829604232833528 },
  { -40, 2.5, 0, 7.0978171452466915e-5 },
  { 1.96, 1000000.0, 0, 0.97500196620736510 },
};
static const Row t_quantile[] = {
  { 0.9, 1, 0, 3.0776835371752541 },
  { 0.9, 3.0, 0, 1.6377443536962103 },
  { 0.975, 6.6, 0, 2.3939884265427380 },
  { 0.975, 10, 0, 2.2281388519862742 },
  { 0.975, 22, 0, 2.0738730679040257 },
  { 0.995, 11.4, 0, 3.0840437427521217 },
  { 0.025, 22, 0, -2.0738730679040261 },
  { 0.6, 59.4, 0, 0.25448480107589711 },
  { 1e-10, 4, 0, -416.17514032960412 },
  { 0.9, 100000.0, 0, 1.2815600314493611 },
};
static const Row chi_square[] = {
  { 332.25, 9, 0, 3.6974162171784917e-66 },
  { 9, 9, 0, 0.43727418891386706 },
  { 0.5, 9, 0, 0.99996956625883892 },
  { 0.001, 1, 0, 0.97477287936996039 },
  { 3.84, 1, 0, 0.050043521248705103 },
  { 40, 30, 0, 0.10486428110798467 },
  { 30, 40.5, 0, 0.88691333550144277 },
  { 1200, 9, 0, 1.2126417776311650e-252 },
};
static const Row f_cdf[] = {
  { 0.1, 9, 17.4, 0.00067458330317410616 },
  { 0.5, 4.8, 4.8, 0.23749117328903822 },
  { 1, 6, 12, 0.53177869227251943 },
  { 3.3, 2, 40, 0.95285002218174090 },
  { 0.01, 18, 18, 2.0692081497541344e-14 },
  { 25, 5, 7, 0.99974978592687662 },
};
static const Row binomial[] = {
  { 1, 20, 0.01, 0.18209306240276913 },
  { 7, 20, 0.05, 3.3946165301433787e-5 },
  { 30, 100, 0.1, 2.4451122393909690e-8 },
  { 100, 1000, 0.08, 0.013481514958571331 },
  { 19, 20, 0.5, 2.0027160644531250e-5 },
  { 5, 40, 0.2, 0.92408550455010572 },
};

static void
assert_close (double actual,
              double expected,
              double relative)
{
  if (!(fabs (actual - expected) <= relative * fabs (expected)))
    g_error ("%.17g expected, got %.17g", expected, actual);
}

static void
test_normal (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (normal); i++)
    assert_close (ridge_normal_cdf (normal[i].x), normal[i].expected, 1e-14);

  assert_close (ridge_normal_cdf (normal[0].x), normal[0].expected, 1e-6);
}

static void
test_t (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (t_cdf); i++)
    assert_close (ridge_t_cdf (t_cdf[i].x, t_cdf[i].a), t_cdf[i].expected, 1e-9);

  for (guint i = 0; i < G_N_ELEMENTS (t_quantile); i++)
    assert_close (ridge_t_quantile (t_quantile[i].x, t_quantile[i].a), t_quantile[i].expected, 1e-9);

  g_assert_cmpfloat (ridge_t_cdf (INFINITY, 5.0), ==, 1.0);
  g_assert_cmpfloat (ridge_t_cdf (-INFINITY, 5.0), ==, 0.0);
}

static void
test_chi_square (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (chi_square); i++)
    assert_close (ridge_chi_square_tail (chi_square[i].x, chi_square[i].a), chi_square[i].expected, 1e-12);

  g_assert_cmpfloat (ridge_chi_square_tail (0.0, 9.0), ==, 1.0);
}

static void
test_f (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (f_cdf); i++)
    assert_close (ridge_f_cdf (f_cdf[i].x, f_cdf[i].a, f_cdf[i].b), f_cdf[i].expected, 1e-12);

  g_assert_cmpfloat (ridge_f_cdf (0.0, 3.0, 4.0), ==, 0.0);
}

static void
test_binomial (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (binomial); i++)
    assert_close (ridge_binomial_tail (binomial[i].x, binomial[i].a, binomial[i].b), binomial[i].expected, 1e-12);

  g_assert_cmpfloat (ridge_binomial_tail (0, 10, 0.3), ==, 1.0);
  g_assert_cmpfloat (ridge_binomial_tail (11, 10, 0.3), ==, 0.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/special/normal", test_normal);
  g_test_add_func ("/stats/special/t", test_t);
  g_test_add_func ("/stats/special/chi-square", test_chi_square);
  g_test_add_func ("/stats/special/f", test_f);
  g_test_add_func ("/stats/special/binomial", test_binomial);

  return g_test_run ();
}

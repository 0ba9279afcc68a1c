/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "fuzz.h"

/* The short form, for any compiler: the inputs that are kept, then as many
 * random changes of them as the number in RIDGELINE_TEST_RUNS says.
 *
 *   fuzz-READER CORPUS
 */
#define DEFAULT_RUNS 4000

#define MOST_BYTES 4096

static const char *folder;

static guint
get_n_runs (void)
{
  const char *text = g_getenv ("RIDGELINE_TEST_RUNS");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : DEFAULT_RUNS;
}

static GPtrArray *
load_corpus (void)
{
  GPtrArray *corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char            *content;
      gsize            size;

      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_ptr_array_add (corpus, g_bytes_new_take (content, size));
    }

  g_assert_cmpuint (corpus->len, >, 0);
  return corpus;
}

/* In memory of its very size, so that one byte too far is noticed. */
static void
feed (const guint8 *data,
      gsize         size)
{
  g_autofree guint8 *copy = size > 0 ? g_memdup2 (data, size) : g_malloc (1);

  LLVMFuzzerTestOneInput (copy, size);
}

static void
test_corpus (void)
{
  g_autoptr (GPtrArray) corpus = load_corpus ();

  feed (NULL, 0);
  for (guint i = 0; i < corpus->len; i++)
    {
      gsize         size;
      const guint8 *data = g_bytes_get_data (g_ptr_array_index (corpus, i), &size);

      feed (data, size);
    }
}

static void
mutate (GByteArray *bytes,
        GBytes     *other)
{
  static const char spice[] = "\0\n\r\t ,;\"'.-+eE0129/:[]{}=%\xff\x80\xe2\x7f\x01";
  gsize             other_size, start, length;
  const guint8     *other_data = g_bytes_get_data (other, &other_size);
  guint             at = (guint) g_test_rand_int_range (0, (int) bytes->len);
  guint8            here = bytes->data[at];

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      bytes->data[at] = (guint8) spice[g_test_rand_int_range (0, (int) sizeof spice - 1)];
      break;
    case 1:
      bytes->data[at] = (guint8) g_test_rand_int ();
      break;
    case 2:
      bytes->data[at] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      break;
    case 3:
      g_byte_array_remove_range (bytes, at, (guint) g_test_rand_int_range (1, (int) MIN (bytes->len - at, 16) + 1));
      break;
    case 4:
      g_byte_array_set_size (bytes, at + 1);
      break;
    case 5:
      g_byte_array_prepend (bytes, &here, 1);
      break;
    default:
      start = (gsize) g_test_rand_int_range (0, (int) other_size);
      length = (gsize) g_test_rand_int_range (1, 64);
      length = MIN (length, other_size - start);
      g_byte_array_set_size (bytes, at);
      g_byte_array_append (bytes, other_data + start, (guint) length);
      break;
    }
}

static GBytes *
pick (GPtrArray *corpus)
{
  return g_ptr_array_index (corpus, g_test_rand_int_range (0, (int) corpus->len));
}

static void
test_mutations (void)
{
  g_autoptr (GPtrArray) corpus = load_corpus ();
  guint n_runs = get_n_runs ();

  for (guint i = 0; i < n_runs; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      gsize         size;
      const guint8 *data = g_bytes_get_data (pick (corpus), &size);
      int           n_changes = g_test_rand_int_range (1, 6);

      g_byte_array_append (bytes, data, (guint) MIN (size, MOST_BYTES));
      for (int j = 0; j < n_changes && bytes->len > 0; j++)
        mutate (bytes, pick (corpus));
      feed (bytes->data, bytes->len);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];

  g_test_add_func ("/corpus", test_corpus);
  g_test_add_func ("/mutations", test_mutations);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-topic-sorter.h"

static guint
rank_of (ExaDataset *dataset, ExaTopic *topic)
{
  guint n = exa_dataset_count (dataset, EXA_LIST_TOPICS), i = 0;

  while (i < n && exa_dataset_nth (dataset, EXA_LIST_TOPICS, i) != topic)
    i++;
  return i;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  guint rank_a = rank_of (data, ((const ExaChart *)a)->topic), rank_b = rank_of (data, ((const ExaChart *)b)->topic);

  return rank_a < rank_b ? GTK_ORDERING_SMALLER : rank_a > rank_b ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

GtkSorter *
exa_topic_sorter_new (ExaDataset *dataset)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare, g_object_ref (dataset), g_object_unref));
}

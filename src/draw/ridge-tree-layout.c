/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-tree-layout.h"

#define NONE RIDGE_TREE_ROOT

/* What the algorithm keeps of a node. All positions across are relative until the last pass:
 * a node stands at its own `start` plus the `shift` of itself and of all above it. */
typedef struct
{
  gsize  first_child;
  gsize  last_child;
  gsize  next;            /* sibling */
  gsize  previous;
  gsize  place;           /* among its siblings */
  double end;             /* along: where its children may begin */

  double start;
  double shift;
  double spread;          /* shift of later siblings to be spread over those between, and its end */
  double spread_end;

  /* The contour of a subtree goes on at a thread where a node has no children. */
  gsize  left_thread;
  gsize  right_thread;
  gsize  left_extreme;    /* the lowest nodes of the contours, and the shifts down to them */
  gsize  right_extreme;
  double left_shift;
  double right_shift;
} Node;

/* Which sibling stands lowest on the right contour, going down: a stack of places and depths. */
typedef struct
{
  double end;
  gsize  place;
  gsize  node;
} Lowest;

typedef struct
{
  const RidgeTreeNode *sizes;
  Node                *nodes;
  Lowest              *stack;
  gsize                n_stack;
} Layout;

static void
link_children (const RidgeTreeNode *sizes,
               Node                *nodes,
               gsize                n_nodes)
{
  for (gsize i = 0; i <= n_nodes; i++)
    nodes[i].first_child = nodes[i].last_child = nodes[i].next = nodes[i].previous =
      nodes[i].left_thread = nodes[i].right_thread = NONE;

  /* The last node is the invisible one above all roots. */
  for (gsize i = 0; i < n_nodes; i++)
    {
      gsize above = sizes[i].parent == RIDGE_TREE_ROOT ? n_nodes : sizes[i].parent;
      Node *parent = &nodes[above];

      nodes[i].end = (above == n_nodes ? 0 : parent->end) + sizes[i].depth;
      nodes[i].previous = parent->last_child;
      nodes[i].place = parent->last_child == NONE ? 0 : nodes[parent->last_child].place + 1;
      if (parent->last_child == NONE)
        parent->first_child = i;
      else
        nodes[parent->last_child].next = i;
      parent->last_child = i;
    }
}

static void
set_extremes (Layout *self,
              gsize   at)
{
  Node *node = &self->nodes[at];

  if (node->first_child == NONE)
    {
      node->left_extreme = node->right_extreme = at;
      node->left_shift = node->right_shift = 0;
      return;
    }
  node->left_extreme = self->nodes[node->first_child].left_extreme;
  node->left_shift = self->nodes[node->first_child].left_shift;
  node->right_extreme = self->nodes[node->last_child].right_extreme;
  node->right_shift = self->nodes[node->last_child].right_shift;
}

/* Siblings that end no lower than this one hide behind it from those to come. */
static void
push_lowest (Layout *self,
             double  end,
             gsize   child)
{
  while (self->n_stack > 0 && end >= self->stack[self->n_stack - 1].end)
    self->n_stack--;
  self->stack[self->n_stack++] = (Lowest) { end, self->nodes[child].place, child };
}

/* Moves a subtree away from the sibling it met, and lets those between share the distance. */
static void
move_subtree (Layout *self,
              gsize   child,
              gsize   met,
              double  distance)
{
  Node  *node = &self->nodes[child];
  gsize  between = node->place - self->nodes[met].place;

  node->shift += distance;
  node->left_shift += distance;
  node->right_shift += distance;
  if (between < 2)
    return;

  self->nodes[self->nodes[met].next].spread += distance / between;
  node->spread -= distance / between;
  node->spread_end -= distance - distance / between;
}

static gsize
next_left (Layout *self,
           gsize   at)
{
  return self->nodes[at].first_child != NONE ? self->nodes[at].first_child : self->nodes[at].left_thread;
}

static gsize
next_right (Layout *self,
            gsize   at)
{
  return self->nodes[at].last_child != NONE ? self->nodes[at].last_child : self->nodes[at].right_thread;
}

static void
thread_left (Layout *self,
             gsize   first,
             gsize   child,
             gsize   to,
             double  shift)
{
  Node  *from = &self->nodes[self->nodes[first].left_extreme];
  double difference = shift - self->nodes[to].shift - self->nodes[first].left_shift;

  from->left_thread = to;
  from->shift += difference;
  from->start -= difference;
  self->nodes[first].left_extreme = self->nodes[child].left_extreme;
  self->nodes[first].left_shift = self->nodes[child].left_shift;
}

static void
thread_right (Layout *self,
              gsize   child,
              gsize   to,
              double  shift)
{
  Node  *from = &self->nodes[self->nodes[child].right_extreme];
  double difference = shift - self->nodes[to].shift - self->nodes[child].right_shift;
  gsize  previous = self->nodes[child].previous;

  from->right_thread = to;
  from->shift += difference;
  from->start -= difference;
  self->nodes[child].right_extreme = self->nodes[previous].right_extreme;
  self->nodes[child].right_shift = self->nodes[previous].right_shift;
}

/* Pushes a child right until its left contour is clear of the right contour of all before it. */
static void
separate (Layout *self,
          gsize   first,
          gsize   child)
{
  gsize  right = self->nodes[child].previous, left = child, met = self->n_stack;
  double right_shift = self->nodes[right].shift, left_shift = self->nodes[left].shift;

  while (right != NONE && left != NONE)
    {
      double distance, right_end = self->nodes[right].end, left_end = self->nodes[left].end;

      while (met > 1 && right_end > self->stack[met - 1].end)
        met--;
      distance = right_shift + self->nodes[right].start + self->sizes[right].breadth - left_shift - self->nodes[left].start;
      if (distance > 0)
        {
          left_shift += distance;
          move_subtree (self, child, self->stack[met - 1].node, distance);
        }
      if (right_end <= left_end && (right = next_right (self, right)) != NONE)
        right_shift += self->nodes[right].shift;
      if (right_end >= left_end && (left = next_left (self, left)) != NONE)
        left_shift += self->nodes[left].shift;
    }

  if (left != NONE)
    thread_left (self, first, child, left, left_shift);
  else if (right != NONE)
    thread_right (self, child, right, right_shift);
}

static void
arrange_children (Layout *self,
                  gsize   at,
                  double  breadth)
{
  Node *node = &self->nodes[at];
  Node *first, *last;

  if (node->first_child != NONE)
    {
      first = &self->nodes[node->first_child];
      self->n_stack = 0;
      push_lowest (self, self->nodes[first->left_extreme].end, node->first_child);
      for (gsize child = first->next; child != NONE; child = self->nodes[child].next)
        {
          double end = self->nodes[self->nodes[child].right_extreme].end;

          separate (self, node->first_child, child);
          push_lowest (self, end, child);
        }
      last = &self->nodes[node->last_child];
      node->start = (first->start + first->shift + last->start + last->shift + self->sizes[node->last_child].breadth - breadth) / 2;
    }
  set_extremes (self, at);
}

static void
spread_children (Layout *self,
                 gsize   at)
{
  double step = 0, sum = 0;

  for (gsize child = self->nodes[at].first_child; child != NONE; child = self->nodes[child].next)
    {
      step += self->nodes[child].spread;
      sum += step + self->nodes[child].spread_end;
      self->nodes[child].shift += sum;
    }
}

/**
 * ridge_tree_layout_place:
 * @nodes: (array length=n_nodes) (inout): a parent before its children, the
 *   children of one parent in the order in which they shall stand; only sizes
 *   and parents are read
 * @n_nodes: how many
 *
 * Places the nodes of one or several trees so that a parent stands over the
 * middle of its children, siblings keep their order, equal subtrees look alike,
 * and the drawing is as narrow as that lets it be. A node's children begin
 * where the node itself ends, whatever its neighbours do. Takes time in
 * proportion to @n_nodes, and no stack: a tree may be as deep as it likes.
 *
 * A. van der Ploeg, "Drawing non-layered tidy trees in linear time",
 * Software: Practice and Experience 44 (2014), 1467–1484.
 */
void
ridge_tree_layout_place (RidgeTreeNode *nodes,
                         gsize          n_nodes)
{
  g_autofree Node   *own = g_new0 (Node, n_nodes + 1);
  g_autofree Lowest *stack = g_new (Lowest, n_nodes + 1);
  Layout self = { nodes, own, stack, 0 };
  double least = 0;

  g_return_if_fail (nodes != NULL || n_nodes == 0);

  if (n_nodes == 0)
    return;
  link_children (nodes, own, n_nodes);
  for (gsize i = n_nodes; i-- > 0;)
    arrange_children (&self, i, nodes[i].breadth);
  arrange_children (&self, n_nodes, 0);

  /* From the roots down: shifts become sums. */
  spread_children (&self, n_nodes);
  for (gsize i = 0; i < n_nodes; i++)
    {
      own[i].shift += own[nodes[i].parent == RIDGE_TREE_ROOT ? n_nodes : nodes[i].parent].shift;
      nodes[i].across = own[i].start + own[i].shift;
      nodes[i].along = own[i].end - nodes[i].depth;
      least = i == 0 ? nodes[i].across : MIN (least, nodes[i].across);
      spread_children (&self, i);
    }
  for (gsize i = 0; i < n_nodes; i++)
    nodes[i].across -= least;
}

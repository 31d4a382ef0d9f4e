/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clipboard-manager: keeps what is on the clipboard when its program asks for it, as desktops do (the ICCCM's
 * CLIPBOARD_MANAGER and SAVE_TARGETS), and serves it from then on. It says "ready", then "kept" for each time. */
#include <X11/Xlib.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  Atom type, target;
  guchar *data; /* from Xlib */
  gulong length;
} Kept;

typedef struct {
  Display *display;
  Window window;
  Atom manager, clipboard, save_targets, targets, place, incr;
  GArray *kept; /* Kept */
} Manager;

static Atom
intern (Manager *self, const char *name)
{
  return XInternAtom (self->display, name, False);
}

/* Reads a property whole, and deletes it; its length in bytes. */
static guchar *
take (Manager *self, Window window, Atom property, Atom *type, gulong *length)
{
  gulong n_items = 0, rest;
  guchar *data = NULL;
  int format = 0;

  if (property == None || XGetWindowProperty (self->display, window, property, 0, G_MAXINT / 4, True, AnyPropertyType,
                                              type, &format, &n_items, &rest, &data) != Success)
    return NULL;
  *length = n_items * (format == 32 ? sizeof (long) : (gulong)format / 8);
  return data;
}

static Bool
is_answer (Display *display, XEvent *event, XPointer data)
{
  return event->type == SelectionNotify && event->xselection.target == *(Atom *)data;
}

/* Asks the clipboard's owner for @target, and waits for it. A long one comes in pieces. */
static void
keep (Manager *self, Atom target, Time time)
{
  Kept kept = {.target = target};
  XEvent event;

  XConvertSelection (self->display, self->clipboard, target, self->place, self->window, time);
  XIfEvent (self->display, &event, is_answer, (XPointer)&target);
  kept.data = take (self, self->window, event.xselection.property, &kept.type, &kept.length);
  if (kept.data == NULL)
    return;
  if (kept.type == self->incr)
    g_error ("a target comes in pieces");
  g_array_append_val (self->kept, kept);
}

static void
answer (Manager *self, const XSelectionRequestEvent *asked, Atom property)
{
  XEvent event = {.xselection = {.type = SelectionNotify,
                                 .requestor = asked->requestor,
                                 .selection = asked->selection,
                                 .target = asked->target,
                                 .property = property,
                                 .time = asked->time}};

  XSendEvent (self->display, asked->requestor, False, NoEventMask, &event);
  XFlush (self->display);
}

static void
save (Manager *self, const XSelectionRequestEvent *asked)
{
  gulong length = 0;
  Atom type;
  Atom *wanted = (Atom *)(void *)take (self, asked->requestor, asked->property, &type, &length);

  for (gulong i = 0; wanted != NULL && i < length / sizeof (long); i++)
    keep (self, wanted[i], asked->time);
  if (wanted != NULL)
    XFree (wanted);
  XSetSelectionOwner (self->display, self->clipboard, self->window, asked->time);
  answer (self, asked, asked->property);
  puts ("kept");
  fflush (stdout);
}

static void
give (Manager *self, const XSelectionRequestEvent *asked)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Atom));

  for (guint i = 0; i < self->kept->len; i++) {
    const Kept *kept = &g_array_index (self->kept, Kept, i);

    g_array_append_val (all, kept->target);
    if (kept->target != asked->target)
      continue;
    XChangeProperty (self->display, asked->requestor, asked->property, kept->type, 8, PropModeReplace, kept->data,
                     (int)kept->length);
    answer (self, asked, asked->property);
    return;
  }
  if (asked->target == self->targets)
    XChangeProperty (self->display, asked->requestor, asked->property, intern (self, "ATOM"), 32, PropModeReplace,
                     (guchar *)all->data, (int)all->len);
  answer (self, asked, asked->target == self->targets ? asked->property : None);
}

int
main (void)
{
  Manager self = {.display = XOpenDisplay (NULL), .kept = g_array_new (FALSE, FALSE, sizeof (Kept))};

  if (self.display == NULL)
    return 1;
  self.window = XCreateSimpleWindow (self.display, DefaultRootWindow (self.display), 0, 0, 1, 1, 0, 0, 0);
  self.manager = intern (&self, "CLIPBOARD_MANAGER");
  self.clipboard = intern (&self, "CLIPBOARD");
  self.save_targets = intern (&self, "SAVE_TARGETS");
  self.targets = intern (&self, "TARGETS");
  self.place = intern (&self, "KEPT");
  self.incr = intern (&self, "INCR");
  XSetSelectionOwner (self.display, self.manager, self.window, CurrentTime);
  puts ("ready");
  fflush (stdout);
  for (;;) {
    XEvent event;

    XNextEvent (self.display, &event);
    if (event.type != SelectionRequest)
      continue;
    if (event.xselectionrequest.selection == self.manager)
      save (&self, &event.xselectionrequest);
    else
      give (&self, &event.xselectionrequest);
  }
}

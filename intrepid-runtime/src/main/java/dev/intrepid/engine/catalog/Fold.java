package dev.intrepid.engine.catalog;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The memos of a template that a subscriber folds: each value follows from the one before, so a
 * message counted twice, or not at all, makes them wrong for ever. Immutable.
 *
 * @param handlers the names of all its handlers that store them
 * @param messages the messages those take, by the type
 */
public record Fold(
    String template, SortedSet<String> handlers, SortedMap<String, IntoEvent<?>> messages) {

  public Fold {
    handlers = Collections.unmodifiableSortedSet(handlers);
    messages = Collections.unmodifiableSortedMap(messages);
  }

  /** The folds of a subscriber, by their templates. */
  public static List<Fold> of(SubscriberSpec spec) {
    SortedSet<String> stored = stored(spec);
    SortedSet<String> folded = new TreeSet<>();
    for (HandlerSpec handler : spec.handlers()) {
      if (handler.folds() && followsFromItself(handler, stored)) {
        folded.addAll(handler.memos());
      }
    }
    List<Fold> folds = new ArrayList<>();
    for (String template : folded) {
      folds.add(of(spec, template));
    }
    return folds;
  }

  /** The same of the memos that a subscriber stores over what was there before. */
  public static List<Fold> overwritten(SubscriberSpec spec) {
    SortedSet<String> templates = new TreeSet<>();
    for (HandlerSpec handler : spec.handlers()) {
      templates.addAll(handler.memos());
    }
    for (Fold fold : of(spec)) {
      templates.remove(fold.template());
    }
    List<Fold> overwritten = new ArrayList<>();
    for (String template : templates) {
      overwritten.add(of(spec, template));
    }
    return overwritten;
  }

  /** Whether a handler adds to its memos; one that reads only memos of others overwrites them. */
  private static boolean followsFromItself(HandlerSpec handler, SortedSet<String> stored) {
    for (String read : handler.reads()) {
      if (stored.contains(nameless(read))) {
        return true;
      }
    }
    return handler.reads().isEmpty();
  }

  private static Fold of(SubscriberSpec spec, String template) {
    SortedSet<String> handlers = new TreeSet<>();
    SortedMap<String, IntoEvent<?>> messages = new TreeMap<>();
    for (HandlerSpec handler : spec.handlers()) {
      if (handler.memos().contains(template)) {
        handlers.add(handler.name());
        for (int message = 0; message < spec.messages().size(); message++) {
          if (handler.takes(message)) {
            IntoEvent<?> into = spec.messages().get(message);
            messages.put(into.type(), into);
          }
        }
      }
    }
    return new Fold(template, handlers, messages);
  }

  /** The templates of what a subscriber stores, folded or not, without the names of variables. */
  public static SortedSet<String> stored(SubscriberSpec spec) {
    SortedSet<String> stored = new TreeSet<>();
    for (HandlerSpec handler : spec.handlers()) {
      stored.addAll(nameless(handler.memos()));
    }
    return stored;
  }

  /** A template without the names of its variables. */
  public static String nameless(String template) {
    StringBuilder nameless = new StringBuilder(template.length());
    int from = 0;
    int open = template.indexOf('{');
    int close = template.indexOf('}', open);
    while (open >= 0 && close >= 0) {
      nameless.append(template, from, open + 1);
      from = close;
      open = template.indexOf('{', close);
      close = template.indexOf('}', open);
    }
    return nameless.append(template, from, template.length()).toString();
  }

  public static SortedSet<String> nameless(Collection<String> templates) {
    SortedSet<String> all = new TreeSet<>();
    for (String template : templates) {
      all.add(nameless(template));
    }
    return all;
  }
}

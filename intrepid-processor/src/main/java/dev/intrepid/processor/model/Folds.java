package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The memos that a class with handlers stores, and those among them that it folds: each next value
 * is computed from the stored one.
 */
public final class Folds {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private Folds() {}

  /** The templates that a class folds. */
  public static SortedSet<String> of(HandlersModel model) {
    SortedMap<String, List<HandlerModel>> stored = stored(model);
    SortedSet<String> folded = new TreeSet<>();
    if (stored.isEmpty()) {
      return folded;
    }
    SortedSet<String> nameless = nameless(stored.keySet());
    for (HandlerModel handler : model.handlers()) {
      if (!Collections.disjoint(nameless, nameless(handler.memosRead()))) {
        folded.addAll(Outcome.of(handler).memos());
      }
    }
    return folded;
  }

  /** The handlers that store memos, by the templates of these. */
  public static SortedMap<String, List<HandlerModel>> stored(HandlersModel model) {
    SortedMap<String, List<HandlerModel>> stored = new TreeMap<>();
    for (HandlerModel handler : model.handlers()) {
      for (String template : Outcome.of(handler).memos()) {
        stored.computeIfAbsent(template, first -> new ArrayList<>()).add(handler);
      }
    }
    return stored;
  }

  /** A template without the names of its variables. */
  static String nameless(String template) {
    return VARIABLE.matcher(template).replaceAll("{}");
  }

  private static SortedSet<String> nameless(Collection<String> templates) {
    SortedSet<String> nameless = new TreeSet<>();
    for (String template : templates) {
      nameless.add(nameless(template));
    }
    return nameless;
  }
}

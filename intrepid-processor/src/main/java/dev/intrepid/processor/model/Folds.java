package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The memos that a class with handlers stores, and those among them that it folds: each next value
 * is computed from the stored one.
 */
public final class Folds {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private Folds() {}

  /** The templates that a class folds. */
  public static SortedSet<String> of(HandlersModel model) {
    SortedSet<String> stored = nameless(stored(model).keySet());
    SortedSet<String> folded = new TreeSet<>();
    for (HandlerModel handler : model.handlers()) {
      if (handler.memosRead().stream().anyMatch(read -> stored.contains(nameless(read)))) {
        folded.addAll(Outcome.of(handler).memos());
      }
    }
    return folded;
  }

  /** The handlers that store memos, by the templates of these. */
  public static SortedMap<String, List<HandlerModel>> stored(HandlersModel model) {
    SortedSet<String> templates =
        model.handlers().stream()
            .flatMap(handler -> Outcome.of(handler).memos().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    SortedMap<String, List<HandlerModel>> stored = new TreeMap<>();
    for (String template : templates) {
      stored.put(
          template,
          model.handlers().stream()
              .filter(handler -> Outcome.of(handler).memos().contains(template))
              .toList());
    }
    return stored;
  }

  /** A template without the names of its variables. */
  static String nameless(String template) {
    return VARIABLE.matcher(template).replaceAll("{}");
  }

  private static SortedSet<String> nameless(Collection<String> templates) {
    return templates.stream().map(Folds::nameless).collect(Collectors.toCollection(TreeSet::new));
  }
}

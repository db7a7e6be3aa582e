package dev.intrepid.exception;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an app must adopt to go on, as a user writes it. For one thread. */
final class Adoptions {

  private final Map<String, Set<String>> bySubscriber = new LinkedHashMap<>();

  /**
   * Adds that a subscriber goes on from the memos of a template, or without the messages of a type.
   */
  void add(String subscriber, String what) {
    bySubscriber.computeIfAbsent(subscriber, any -> new LinkedHashSet<>()).add(what);
  }

  /** Whether nothing was added. */
  boolean isEmpty() {
    return bySubscriber.isEmpty();
  }

  /** The way to write it: in the program, or once for the launcher. */
  @Override
  public String toString() {
    String calls =
        bySubscriber.entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().stream()
                        .map(what -> ".adopt(\"" + one.getKey() + "\", \"" + what + "\")"))
            .collect(Collectors.joining("", "builder", ""));
    String commands =
        bySubscriber.entrySet().stream()
            .map(
                one ->
                    "./intrepid subscriptions adopt "
                        + one.getKey()
                        + one.getValue().stream()
                            .map(what -> " " + quoted(what))
                            .collect(Collectors.joining())
                        + " --yes")
            .collect(Collectors.joining(" and "));
    return calls + ", or run " + commands;
  }

  /** The text quoted for a shell. */
  private static String quoted(String what) {
    return what.matches("[\\w.-]+") ? what : "'" + what + "'";
  }
}

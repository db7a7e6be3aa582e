package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where memos live, and where they lived before. Immutable.
 *
 * @param template the URI template of today
 * @param formerly those of before, the latest first; their variables are variables of the template
 */
public record FormerMemo(String template, List<String> formerly) {

  /** Copies the list. */
  public FormerMemo {
    requireNonNull(template);
    formerly = List.copyOf(formerly);
  }
}

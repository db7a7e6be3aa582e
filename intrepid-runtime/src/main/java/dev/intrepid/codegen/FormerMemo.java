package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The current and former places of memos. Immutable.
 *
 * @param template the current URI template
 * @param formerly the former ones, the latest first; their variables are variables of the template
 */
public record FormerMemo(String template, List<String> formerly) {

  /** Copies the list. */
  public FormerMemo {
    requireNonNull(template);
    formerly = List.copyOf(formerly);
  }
}

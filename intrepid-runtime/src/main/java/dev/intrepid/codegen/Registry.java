package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import java.util.List;

/**
 * The generated code of one package in one compilation; found through {@link
 * java.util.ServiceLoader}. A package has some of all this: what it does not name is empty.
 * Stateless and thread-safe.
 */
public interface Registry {

  /** The messages. */
  default List<IntoEvent<?>> events() {
    return List.of();
  }

  /** The memos of {@code @Cached} records. */
  default List<IntoCache<?>> memos() {
    return List.of();
  }

  /** The memos that have former places. */
  default List<FormerMemo> formerMemos() {
    return List.of();
  }

  /** The classes with handlers. */
  default List<HandlersFactory<?>> handlers() {
    return List.of();
  }

  /** The classes with methods that compute memos. */
  default List<MemosFactory<?>> memoMethods() {
    return List.of();
  }

  /** The upcasts of messages of old versions. */
  default List<Upcaster> upcasters() {
    return List.of();
  }

  /**
   * The current and former places of memos. Immutable.
   *
   * @param template the current URI template
   * @param formerly the former ones, the latest first; their variables are variables of the
   *     template
   */
  record FormerMemo(String template, List<String> formerly) {

    /** Copies the list. */
    public FormerMemo {
      requireNonNull(template);
      formerly = List.copyOf(formerly);
    }
  }
}

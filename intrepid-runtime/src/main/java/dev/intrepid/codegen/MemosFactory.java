package dev.intrepid.codegen;

import dev.intrepid.codegen.SubscriberSpec.RecordTemplate;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import java.util.List;

/**
 * Describes the methods of one class that compute memos and binds their table to an instance.
 * Stateless and thread-safe.
 *
 * @param <H> the class
 */
public interface MemosFactory<H> {

  /** What {@link #route} returns if no method computes the memo. */
  int NONE = -1;

  /** The class. */
  Class<H> handlerClass();

  /** Its methods that compute memos, in declaration order. */
  List<MemoSpec<?>> memos();

  /** The state they take. */
  List<StateNeed> needs();

  /** The {@code @Cached} records whose memos they take or compute. */
  default List<RecordTemplate> records() {
    return List.of();
  }

  /**
   * Which of the methods computes the memo at a URI, decided by a compiled tree of its segments.
   *
   * @param segments the texts between the slashes, still encoded
   * @return the index in {@link #memos}, or {@link #NONE}
   */
  int route(String[] segments);

  /** The table that calls this instance, with the state its methods need. */
  MemoTable bind(H handlers, State state);
}

package dev.intrepid.engine.decode;

import java.util.ArrayList;
import java.util.List;

/** The messages that a subscriber decodes from one record: usually one. For one thread, reused. */
public final class DecodedMessages {

  private final List<One> taken = new ArrayList<>();
  private int made;

  /**
   * A message the subscriber takes.
   *
   * @param index its index in the handler table
   * @param part its place among all messages that were made of the record
   */
  public record One(int index, Object message, int part) {}

  void clear() {
    taken.clear();
    made = 0;
  }

  /** Adds a message that the subscriber takes. */
  void add(int index, Object message) {
    taken.add(new One(index, message, made++));
  }

  /** Counts a message that the subscriber does not take. */
  void ignore() {
    made++;
  }

  public int size() {
    return taken.size();
  }

  public One get(int i) {
    return taken.get(i);
  }
}

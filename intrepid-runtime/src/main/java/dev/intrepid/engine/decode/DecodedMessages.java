package dev.intrepid.engine.decode;

import java.util.ArrayList;
import java.util.List;

/** What one record is to a subscriber: mostly one message. For one thread, used again. */
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

  /** One that the subscriber takes. */
  void add(int index, Object message) {
    taken.add(new One(index, message, made++));
  }

  /** One that the subscriber does not take. */
  void passOver() {
    made++;
  }

  public int size() {
    return taken.size();
  }

  public One get(int i) {
    return taken.get(i);
  }
}

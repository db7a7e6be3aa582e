package dev.intrepid.repo.jdbc;

import java.util.HashMap;
import java.util.Map;

/** Numbers the moves of markers, on from those that are stored. */
final class Turns {

  private final StoredState stored;
  private final Map<String, Long> last = new HashMap<>();

  Turns(StoredState stored) {
    this.stored = stored;
  }

  /** The turn of the next move in a tracking stream. */
  long next(String trackingStream) {
    Long before = last.get(trackingStream);
    long turn = (before == null ? stored.lastTurn(trackingStream) : before) + 1;
    last.put(trackingStream, turn);
    return turn;
  }
}

package dev.intrepid.engine.keeper;

import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Messages that only one of two subscribers has set aside, so that only the other one has handled
 * them. Changes nothing. Immutable.
 */
final class AsideOfOne {

  private static final int PAGE = 512;
  private static final long NOT_ASIDE = Long.MAX_VALUE;

  private final IntrepidRepo repo;
  private final MessageDecoders decoders;

  /** The messages that these decoders take. */
  AsideOfOne(IntrepidRepo repo, MessageDecoders decoders) {
    this.repo = repo;
    this.decoders = decoders;
  }

  /** The first such message of a stream; null if there is none. */
  @Nullable EventRecord first(String subscriber, String other) {
    Map<String, Long> ofOther = positions(other);
    for (Map.Entry<String, Long> aside : positions(subscriber).entrySet()) {
      Long position = ofOther.remove(aside.getKey());
      long theirs = position == null ? NOT_ASIDE : position;
      EventRecord first = between(aside.getKey(), aside.getValue(), theirs);
      if (first != null) {
        return first;
      }
    }
    for (Map.Entry<String, Long> aside : ofOther.entrySet()) {
      EventRecord first = between(aside.getKey(), aside.getValue(), NOT_ASIDE);
      if (first != null) {
        return first;
      }
    }
    return null;
  }

  /** From which message on each stream is set aside. */
  private Map<String, Long> positions(String subscriber) {
    Map<String, Long> positions = new TreeMap<>();
    for (ParkedMemo parked : ParkedMemo.all(repo, subscriber)) {
      positions.put(parked.stream(), parked.position());
    }
    return positions;
  }

  private @Nullable EventRecord between(String stream, long one, long other) {
    long end = Math.max(one, other);
    long before = Math.min(one, other) - 1;
    while (before + 1 < end) {
      EventLog page = repo.entriesSincePosition(stream, before, PAGE);
      for (EventRecord record : page) {
        if (record.position() < end && decoders.of(record) != null) {
          return record;
        }
        before = record.position();
      }
      if (page.isEmpty()) {
        return null;
      }
    }
    return null;
  }
}

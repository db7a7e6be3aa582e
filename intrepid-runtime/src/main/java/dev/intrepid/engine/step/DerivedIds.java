package dev.intrepid.engine.step;

import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.IdSource;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The ids of what handlers publish, and their delivery keys: the same ones whenever the same
 * message is handled. For one thread.
 */
final class DerivedIds {

  private final IdSource[] sources;

  /** By the index of a handler, that of the first one with its source: they count together. */
  private final int[] counters;

  private final int[] published;

  DerivedIds(String subscriber, List<HandlerSpec> handlers) {
    this.sources = new IdSource[handlers.size()];
    this.counters = new int[handlers.size()];
    this.published = new int[handlers.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < sources.length; i++) {
      HandlerSpec handler = handlers.get(i);
      IdSource said = handler.ids();
      sources[i] = said == null ? new IdSource(subscriber + "/" + handler.name(), Map.of()) : said;
      Integer other = first.putIfAbsent(sources[i].name(), i);
      counters[i] = other == null ? i : other;
    }
  }

  /** Begins a message. */
  void begin() {
    Arrays.fill(published, 0);
  }

  /** The id of what a handler publishes next for the message. */
  UUID next(EventRecord message, int handler) {
    int index = published[counters[handler]]++;
    return EventIds.derived(message.id(), sources[handler].of(message.type()), index);
  }

  /**
   * What a handler is to hand to outside services.
   *
   * @param part which of several messages made from the record
   */
  UUID key(EventRecord message, int handler, int part) {
    return EventIds.derived(message.id(), sources[handler].of(message.type()) + "#delivery", part);
  }
}

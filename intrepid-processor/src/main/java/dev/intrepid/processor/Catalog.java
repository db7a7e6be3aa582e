package dev.intrepid.processor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a program's messages, memos and subscribers are, for people and tools: as JSON. */
final class Catalog {

  static final String PATH = "META-INF/intrepid/catalog.json";

  private final SortedMap<String, Map<String, Object>> events = new TreeMap<>();
  private final SortedMap<String, Map<String, Object>> memos = new TreeMap<>();
  private final SortedMap<String, Map<String, Object>> subscribers = new TreeMap<>();

  void add(RoundModel round) {
    CatalogReader reader = new CatalogReader(round.shapes());
    round.events().forEach(event -> events.put(event.identity(), reader.event(event)));
    round.memos().forEach(m -> memos.put(m.type().name().canonicalName(), reader.memo(m)));
    round
        .allHandlers()
        .filter(handler -> handler.cachedAt() != null)
        .forEach(handler -> memos.put(handler.signature(), reader.memo(handler)));
    round.handlers().forEach(h -> subscribers.put(h.subscriber().name(), reader.subscriber(h)));
  }

  boolean isEmpty() {
    return events.isEmpty() && memos.isEmpty() && subscribers.isEmpty();
  }

  String json() {
    Map<String, Object> all = new TreeMap<>();
    all.put("events", List.copyOf(events.values()));
    all.put("memos", List.copyOf(memos.values()));
    all.put("subscribers", List.copyOf(subscribers.values()));
    return JsonText.of(all);
  }
}

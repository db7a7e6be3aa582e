package dev.intrepid.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a program's messages, memos and subscribers are, for people and tools: as JSON of the form
 * in docs/catalog.schema.json.
 */
final class Catalog {

  static final String PATH = "META-INF/intrepid/catalog.json";

  /** Rises when a reader of the old form would misread the new one; a new property does not. */
  private static final int VERSION = 1;

  private final SortedMap<String, Map<String, Object>> events = new TreeMap<>();
  private final SortedMap<StoredVersion, Map<String, Object>> upcasts = new TreeMap<>();
  private final SortedMap<String, Map<String, Object>> memos = new TreeMap<>();
  private final SortedMap<String, Map<String, Object>> subscribers = new TreeMap<>();

  void add(RoundModel round) {
    CatalogReader reader = new CatalogReader(round.shapes());
    round.events().forEach(event -> events.put(event.identity(), reader.event(event)));
    round
        .chains()
        .upcasts()
        .forEach((from, upcast) -> upcasts.put(from, CatalogReader.upcast(upcast, from)));
    round.memos().forEach(memo -> put(reader.memo(memo)));
    round
        .allHandlers()
        .forEach(
            handler -> {
              Template template = handler.cachedAt();
              if (template != null) {
                put(reader.memo(handler, template));
              }
            });
    Map<StoredVersion, SortedSet<String>> formerTopics = round.chains().formerTopics();
    round
        .handlers()
        .forEach(h -> subscribers.put(h.subscriber().name(), SubscriberEntry.of(h, formerTopics)));
  }

  private void put(Map<String, Object> memo) {
    memos.put(memo.get("template") + " " + memo.get("class"), memo);
  }

  boolean isEmpty() {
    return events.isEmpty() && upcasts.isEmpty() && memos.isEmpty() && subscribers.isEmpty();
  }

  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("catalogVersion", VERSION);
    all.put("events", List.copyOf(events.values()));
    if (!upcasts.isEmpty()) {
      all.put("upcasts", List.copyOf(upcasts.values()));
    }
    all.put("memos", List.copyOf(memos.values()));
    all.put("subscribers", List.copyOf(subscribers.values()));
    return JsonText.of(all);
  }
}

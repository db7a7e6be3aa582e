package dev.intrepid.processor;

import java.util.HashMap;
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
  private final Map<String, Map<String, Object>> computed = new HashMap<>();
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
    round.allMemoMethods().forEach(method -> add(method, reader));
    Map<StoredVersion, SortedSet<String>> formerTopics = round.chains().formerTopics();
    round
        .subscribers()
        .forEach(h -> subscribers.put(h.subscriber().name(), SubscriberEntry.of(h, formerTopics)));
  }

  private void add(MemoMethodModel method, CatalogReader reader) {
    Map<String, Object> memo = reader.memo(method);
    memos.putIfAbsent(key(memo), memo);
    computed.put(key(memo), CatalogReader.computed(method));
  }

  /** What a record or handler says of a memo goes before what a method that computes it says. */
  private void put(Map<String, Object> memo) {
    memos.put(key(memo), memo);
  }

  private static String key(Map<String, Object> memo) {
    return memo.get("template") + " " + memo.get("class");
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
    all.put("memos", memos.entrySet().stream().map(this::memo).toList());
    all.put("subscribers", List.copyOf(subscribers.values()));
    return JsonText.of(all);
  }

  /** By whom it is computed stands before the schema, which is long. */
  private Map<String, Object> memo(Map.Entry<String, Map<String, Object>> memo) {
    Map<String, Object> entry = new LinkedHashMap<>(memo.getValue());
    Map<String, Object> by = computed.get(memo.getKey());
    if (by != null) {
      Object schema = entry.remove("schema");
      entry.put("computed", by);
      entry.put("schema", schema);
    }
    return entry;
  }
}

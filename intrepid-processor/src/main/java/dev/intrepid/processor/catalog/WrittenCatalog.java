package dev.intrepid.processor.catalog;

import static java.util.Objects.requireNonNull;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.uri.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a program's messages, memos and subscribers are, for people and tools: as JSON of the form
 * in docs/catalog.schema.json.
 */
public final class WrittenCatalog {

  public static final String PATH = "META-INF/intrepid/catalog.json";

  /** Rises when a reader of the old form would misread the new one; a new property does not. */
  private static final int VERSION = 1;

  private final SortedMap<String, Map<String, Object>> events = new TreeMap<>();
  private final SortedMap<StoredVersion, Map<String, Object>> upcasts = new TreeMap<>();
  private final SortedMap<String, Map<String, Object>> memos = new TreeMap<>();
  private final SortedMap<String, Map<String, Object>> computed = new TreeMap<>();
  private final SortedMap<String, Map<String, Object>> subscribers = new TreeMap<>();

  public void add(RoundModel round) {
    CatalogReader reader = new CatalogReader(round.shapes());
    for (EventModel event : round.events()) {
      events.put(event.identity(), reader.event(event));
    }
    for (Map.Entry<StoredVersion, UpcastModel> upcast : round.chains().upcasts().entrySet()) {
      upcasts.put(upcast.getKey(), CatalogReader.upcast(upcast.getValue(), upcast.getKey()));
    }
    for (MemoModel memo : round.memos()) {
      put(reader.memo(memo), memos);
    }
    for (HandlerModel handler : round.allHandlers()) {
      Template template = handler.cachedAt();
      if (template != null) {
        put(reader.memo(handler, template), memos);
      }
    }
    for (MemoMethodModel method : round.allMemoMethods()) {
      put(reader.memo(method), computed);
    }
    Map<StoredVersion, SortedSet<String>> formerTopics = round.chains().formerTopics();
    for (HandlersModel model : round.subscribers()) {
      subscribers.put(model.subscriber().name(), SubscriberEntry.of(model, formerTopics));
    }
  }

  private static void put(Map<String, Object> memo, Map<String, Map<String, Object>> memos) {
    memos.put(memo.get("template") + " " + memo.get("class"), memo);
  }

  public boolean isEmpty() {
    return events.isEmpty()
        && upcasts.isEmpty()
        && memos.isEmpty()
        && computed.isEmpty()
        && subscribers.isEmpty();
  }

  public String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("catalogVersion", VERSION);
    all.put("events", List.copyOf(events.values()));
    if (!upcasts.isEmpty()) {
      all.put("upcasts", List.copyOf(upcasts.values()));
    }
    SortedSet<String> places = new TreeSet<>(memos.keySet());
    places.addAll(computed.keySet());
    List<Map<String, Object>> entries = new ArrayList<>();
    for (String place : places) {
      entries.add(memo(place));
    }
    all.put("memos", entries);
    all.put("subscribers", List.copyOf(subscribers.values()));
    return IndentedJson.of(all);
  }

  /** Merges what the keepers of a memo say with what the method that computes it says. */
  private Map<String, Object> memo(String place) {
    Map<String, Object> kept = memos.getOrDefault(place, Map.of());
    Map<String, Object> ofMethod = computed.getOrDefault(place, Map.of());
    if (ofMethod.isEmpty() || kept.isEmpty()) {
      return ofMethod.isEmpty() ? kept : ofMethod;
    }
    Map<String, Object> entry = new LinkedHashMap<>(ofMethod);
    entry.putAll(kept);
    entry.put("formerly", both(kept.get("formerly"), ofMethod.get("formerly")));
    entry.put("schema", requireNonNull(entry.remove("schema"))); // last, for it is long
    return entry;
  }

  private static List<?> both(@Nullable Object some, @Nullable Object others) {
    Set<Object> both = new LinkedHashSet<>();
    for (Object each : new Object[] {some, others}) {
      both.addAll(each instanceof List<?> list ? list : List.of());
    }
    return List.copyOf(both);
  }
}

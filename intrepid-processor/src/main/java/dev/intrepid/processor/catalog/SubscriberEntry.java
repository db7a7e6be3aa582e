package dev.intrepid.processor.catalog;

import dev.intrepid.processor.model.method.DurationText;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.FailureModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.HandlingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MemoPlace;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.Outcome;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.RetryModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.uri.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the entry of the catalog for a subscriber and its handlers. */
final class SubscriberEntry {

  private SubscriberEntry() {}

  /**
   * The entry.
   *
   * @param formerTopics the topics of old versions, by what may become of them
   */
  static Map<String, Object> of(
      HandlersModel handlers, Map<StoredVersion, SortedSet<String>> formerTopics) {
    SubscriberModel subscriber = handlers.subscriber();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", subscriber.name());
    entry.put("formerly", subscriber.formerNames());
    entry.put("class", handlers.type().name().reflectionName());
    entry.put("start", subscriber.fromNow() ? "NOW" : "BEGINNING");
    entry.put("strict", subscriber.isStrict());
    RetryModel retry = subscriber.retry().orElse(RetryModel.byDefault(subscriber.spot()));
    entry.put("retry", retry(retry));
    entry.put("onFailure", subscriber.onFailure());
    entry.put("parkAtMost", subscriber.parkAtMost());
    entry.put("shards", subscriber.shards());
    if (subscriber.page() != SubscriberModel.PAGE) {
      entry.put("page", subscriber.page());
    }
    SortedSet<String> topics = new TreeSet<>();
    for (EventModel event : handlers.events()) {
      topics.add(Topic.of(event.stream()));
      topics.addAll(formerTopics.getOrDefault(event.stored(), Collections.emptySortedSet()));
    }
    entry.put("topics", List.copyOf(topics));
    List<Map<String, Object>> methods = new ArrayList<>();
    for (HandlerModel handler : handlers.handlers()) {
      methods.add(handler(handler, subscriber, retry));
    }
    for (MemoMethodModel method : handlers.memoMethods()) {
      for (EvictionModel eviction : method.evictions()) {
        methods.add(eviction(eviction, method.place(), subscriber, retry));
      }
    }
    entry.put("handlers", methods);
    return entry;
  }

  private static Map<String, Object> retry(RetryModel retry) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("attempts", retry.attempts());
    entry.put("first", DurationText.read(retry.first()).orElseThrow().toString());
    entry.put("max", DurationText.read(retry.max()).orElseThrow().toString());
    entry.put("on", retry.on().isEmpty() ? List.of("java.lang.Exception") : names(retry.on()));
    entry.put("never", names(retry.never()));
    return entry;
  }

  private static List<String> names(List<FailureModel> failures) {
    List<String> names = new ArrayList<>();
    for (FailureModel failure : failures) {
      names.add(failure.name().canonicalName());
    }
    return names;
  }

  private static Map<String, Object> handler(
      HandlerModel handler, SubscriberModel subscriber, RetryModel retry) {
    HandlingModel handling = handler.handling();
    Outcome outcome = Outcome.of(handler);
    Map<String, Object> entry = entry(handler.method(), handler.message(), subscriber, retry);
    entry.put("publishes", events(outcome.published()));
    entry.put("stores", places(outcome.stored()));
    entry.put("effects", handler.returned() instanceof Returned.SomeEffects);
    entry.put("reads", reads(handler));
    entry.put("headers", headers(handler));
    entry.put("state", state(handler));
    entry.put("retry", retry(handling.retry().orElse(retry)));
    entry.put("onFailure", handling.onFailure().orElse(subscriber.onFailure()));
    entry.put("timeout", timeout(handling));
    boolean isFold =
        !outcome.stored().isEmpty() || handler.returned() instanceof Returned.SomeEffects;
    entry.put("replay", isFold || handling.isReplayed());
    return entry;
  }

  /** What a handler is unless it says something. */
  private static Map<String, Object> entry(
      String method, MessageModel message, SubscriberModel subscriber, RetryModel retry) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("method", method);
    entry.put("takes", events(message.events()));
    entry.put("batch", message.isBatch());
    entry.put("publishes", List.of());
    entry.put("stores", List.of());
    entry.put("effects", false);
    entry.put("reads", List.of());
    entry.put("headers", List.of());
    entry.put("state", List.of());
    entry.put("retry", retry(retry));
    entry.put("onFailure", subscriber.onFailure());
    entry.put("timeout", "");
    entry.put("replay", false);
    return entry;
  }

  private static List<Map<String, Object>> places(Collection<MemoPlace> places) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (MemoPlace place : places) {
      entries.add(CatalogReader.place(place));
    }
    return entries;
  }

  private static Map<String, Object> eviction(
      EvictionModel eviction, MemoPlace memo, SubscriberModel subscriber, RetryModel retry) {
    Map<String, Object> entry = entry(eviction.method(), eviction.message(), subscriber, retry);
    Map<String, Object> dropped = CatalogReader.place(memo);
    if (eviction.kind() == EvictionModel.Kind.EVICT) {
      dropped.put("under", eviction.prefixes().stream().map(EvictionModel.Prefix::text).toList());
    }
    entry.put(
        eviction.kind() == EvictionModel.Kind.REFRESH_ON ? "refreshes" : "evicts",
        List.of(dropped));
    return entry;
  }

  private static String timeout(HandlingModel handling) {
    return DurationText.read(handling.timeout()).map(Duration::toString).orElse("");
  }

  private static List<Map<String, Object>> events(List<EventModel> events) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (EventModel event : EventModel.eachOnce(events)) {
      entries.add(event(event));
    }
    return entries;
  }

  private static Map<String, Object> event(EventModel event) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", event.eventType());
    entry.put("version", event.version());
    entry.put("class", event.type().name().reflectionName());
    return entry;
  }

  static List<Map<String, Object>> reads(MethodModel method) {
    SortedMap<String, MemoPlace> places = new TreeMap<>();
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo) {
        MemoPlace place = MemoPlace.of(memo);
        places.put(place.template() + " " + place.type(), place);
      }
    }
    return places(places.values());
  }

  private static List<String> headers(HandlerModel handler) {
    SortedSet<String> headers = new TreeSet<>();
    for (ParameterModel parameter : handler.parameters()) {
      if (parameter.supply() instanceof Supply.OfMeta meta) {
        headers.add(meta.name());
      }
    }
    return List.copyOf(headers);
  }

  static List<String> state(MethodModel method) {
    SortedSet<String> types = new TreeSet<>();
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfState state) {
        types.add(state.type().toString());
      }
    }
    return List.copyOf(types);
  }
}

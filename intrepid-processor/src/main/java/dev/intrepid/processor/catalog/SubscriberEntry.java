package dev.intrepid.processor.catalog;

import dev.intrepid.processor.model.HandledMessages;
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
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.uri.Topic;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;

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
    entry.put(
        "topics",
        HandledMessages.of(handlers).events().stream()
            .flatMap(event -> topics(event, formerTopics))
            .distinct()
            .sorted()
            .toList());
    entry.put(
        "handlers",
        Stream.concat(
                handlers.handlers().stream().map(handler -> handler(handler, subscriber, retry)),
                handlers.memoMethods().stream()
                    .flatMap(method -> evictions(method, subscriber, retry)))
            .toList());
    return entry;
  }

  private static Stream<String> topics(
      EventModel event, Map<StoredVersion, SortedSet<String>> formerTopics) {
    return Stream.concat(
        Stream.of(Topic.of(event.stream())),
        formerTopics.getOrDefault(event.stored(), Collections.emptySortedSet()).stream());
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
    return failures.stream().map(failure -> failure.name().canonicalName()).toList();
  }

  private static Map<String, Object> handler(
      HandlerModel handler, SubscriberModel subscriber, RetryModel retry) {
    HandlingModel handling = handler.handling();
    Outcome outcome = Outcome.of(handler);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("method", handler.method());
    entry.put("takes", events(handler.message().events()));
    entry.put("batch", handler.message().isBatch());
    entry.put("publishes", events(outcome.published()));
    entry.put("stores", outcome.stored().stream().map(CatalogReader::place).toList());
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

  private static Stream<Map<String, Object>> evictions(
      MemoMethodModel method, SubscriberModel subscriber, RetryModel retry) {
    return method.evictions().stream()
        .map(eviction -> eviction(eviction, method.place(), subscriber, retry));
  }

  private static Map<String, Object> eviction(
      EvictionModel eviction, MemoPlace memo, SubscriberModel subscriber, RetryModel retry) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("method", eviction.method());
    entry.put("takes", events(eviction.message().events()));
    entry.put("batch", false);
    for (String none : List.of("publishes", "stores")) {
      entry.put(none, List.of());
    }
    entry.put("effects", false);
    for (String none : List.of("reads", "headers", "state")) {
      entry.put(none, List.of());
    }
    entry.put("retry", retry(retry));
    entry.put("onFailure", subscriber.onFailure());
    entry.put("timeout", "");
    entry.put("replay", false);
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
    return events.stream()
        .sorted(Comparator.comparing(EventModel::eventType).thenComparing(EventModel::version))
        .map(SubscriberEntry::event)
        .toList();
  }

  private static Map<String, Object> event(EventModel event) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", event.eventType());
    entry.put("version", event.version());
    entry.put("class", event.type().name().reflectionName());
    return entry;
  }

  static List<Map<String, Object>> reads(MethodModel method) {
    return supplied(method, Supply.OfMemo.class)
        .map(MemoPlace::of)
        .distinct()
        .sorted(Comparator.comparing(MemoPlace::template))
        .map(CatalogReader::place)
        .toList();
  }

  private static List<String> headers(HandlerModel handler) {
    return supplied(handler, Supply.OfMeta.class)
        .map(Supply.OfMeta::name)
        .distinct()
        .sorted()
        .toList();
  }

  static List<String> state(MethodModel method) {
    return supplied(method, Supply.OfState.class)
        .map(state -> state.type().toString())
        .distinct()
        .sorted()
        .toList();
  }

  private static <S extends Supply> Stream<S> supplied(MethodModel method, Class<S> kind) {
    return method.parameters().stream()
        .map(ParameterModel::supply)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}

package dev.intrepid.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who publishes and handles what, who stores and reads what: a catalog seen from its nouns. */
public record Flow(
    List<Message> messages,
    List<Upcast> upcasts,
    List<Memo> memos,
    List<SubscriberEntry> subscribers) {

  /** Copies the lists. */
  public Flow {
    messages = List.copyOf(messages);
    upcasts = List.copyOf(upcasts);
    memos = List.copyOf(memos);
    subscribers = List.copyOf(subscribers);
  }

  /** A handler and whose it is. */
  public record HandlerPlace(SubscriberEntry subscriber, HandlerEntry handler) {
    /** For people: {@code "billing.receipt"}. */
    public String label() {
      return subscriber.name() + "." + handler.method();
    }
  }

  /**
   * A message.
   *
   * @param entry null if only handlers speak of it: its own catalog is not on the class path
   */
  public record Message(
      EventReference reference,
      @Nullable EventEntry entry,
      List<HandlerPlace> publishedBy,
      List<HandlerPlace> handledBy) {}

  /**
   * What becomes of messages of an old version.
   *
   * @param by the method, for people: {@code "Upgrades.toCents"}
   */
  public record Upcast(EventReference from, List<EventReference> to, String by) {}

  /**
   * A memo.
   *
   * @param entry null if only handlers speak of it
   */
  public record Memo(
      MemoReference reference,
      @Nullable MemoEntry entry,
      List<HandlerPlace> storedBy,
      List<HandlerPlace> readBy) {}

  /** The flow of a catalog. */
  public static Flow of(Catalog catalog) {
    Map<EventReference, EventEntry> events = new TreeMap<>();
    catalog.events().forEach(event -> events.put(event.reference(), event));
    Map<MemoReference, MemoEntry> memos = new TreeMap<>();
    catalog.memos().forEach(memo -> memos.put(memo.reference().erased(), memo));
    List<HandlerPlace> handlers = new ArrayList<>();
    catalog
        .subscribers()
        .forEach(s -> s.handlers().forEach(handler -> handlers.add(new HandlerPlace(s, handler))));
    Map<EventReference, List<HandlerPlace>> publishers =
        by(handlers, HandlerEntry::publishes, e -> e);
    Map<EventReference, List<HandlerPlace>> takers = by(handlers, HandlerEntry::takes, e -> e);
    Map<MemoReference, List<HandlerPlace>> storers =
        by(handlers, HandlerEntry::stores, MemoReference::erased);
    Map<MemoReference, List<HandlerPlace>> readers =
        by(handlers, HandlerEntry::reads, MemoReference::erased);
    List<Upcast> upcasts = catalog.upcasts().stream().map(u -> upcast(u, events.keySet())).toList();
    Set<EventReference> stored = new TreeSet<>();
    for (Upcast upcast : upcasts) {
      stored.add(upcast.from());
      stored.addAll(upcast.to());
    }
    return new Flow(
        keys(List.of(events.keySet(), publishers.keySet(), takers.keySet(), stored))
            .map(key -> new Message(key, events.get(key), of(publishers, key), of(takers, key)))
            .toList(),
        upcasts,
        keys(List.of(memos.keySet(), storers.keySet(), readers.keySet()))
            .map(key -> memo(key, memos.get(key), of(storers, key), of(readers, key)))
            .toList(),
        catalog.subscribers());
  }

  private static Upcast upcast(UpcastEntry entry, Set<EventReference> events) {
    String method = entry.javaClass().replaceAll("^.*\\.", "") + "." + entry.method();
    return new Upcast(
        named(entry.from(), events),
        entry.to().stream().map(to -> named(to, events)).toList(),
        method.replace('$', '.'));
  }

  /** A version that its own catalog has no record of may have one in a library's. */
  private static EventReference named(EventReference stored, Set<EventReference> events) {
    return stored.javaClass().isEmpty()
        ? events.stream().filter(stored::isVersionOf).findFirst().orElse(stored)
        : stored;
  }

  /** Under the name its own catalog gives it, or the first handler. */
  private static Memo memo(
      MemoReference key,
      @Nullable MemoEntry entry,
      List<HandlerPlace> storedBy,
      List<HandlerPlace> readBy) {
    MemoReference named =
        entry != null
            ? entry.reference()
            : Stream.concat(storedBy.stream(), readBy.stream())
                .map(HandlerPlace::handler)
                .flatMap(
                    handler -> Stream.concat(handler.stores().stream(), handler.reads().stream()))
                .filter(memo -> memo.erased().equals(key))
                .findFirst()
                .orElse(key);
    return new Memo(named, entry, storedBy, readBy);
  }

  private static <R> Stream<R> keys(List<Set<R>> all) {
    return all.stream().flatMap(Set::stream).distinct().sorted();
  }

  private static <R> List<HandlerPlace> of(Map<R, List<HandlerPlace>> places, R key) {
    return places.getOrDefault(key, List.of());
  }

  private static <R> Map<R, List<HandlerPlace>> by(
      List<HandlerPlace> handlers,
      Function<HandlerEntry, List<R>> references,
      UnaryOperator<R> identity) {
    Map<R, List<HandlerPlace>> places = new TreeMap<>();
    for (HandlerPlace place : handlers) {
      for (R reference : references.apply(place.handler())) {
        places.computeIfAbsent(identity.apply(reference), r -> new ArrayList<>()).add(place);
      }
    }
    return places;
  }
}

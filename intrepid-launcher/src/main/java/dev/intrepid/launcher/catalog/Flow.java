package dev.intrepid.launcher.catalog;

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

/**
 * A catalog by messages and memos: the handlers that publish and handle each message, and store and
 * read each memo.
 */
public record Flow(
    List<Message> messages,
    List<Upcast> upcasts,
    List<Memo> memos,
    List<CatalogSubscriber> subscribers) {

  /** Copies the lists. */
  public Flow {
    messages = List.copyOf(messages);
    upcasts = List.copyOf(upcasts);
    memos = List.copyOf(memos);
    subscribers = List.copyOf(subscribers);
  }

  /** A handler and its subscriber. */
  public record HandlerPlace(CatalogSubscriber subscriber, HandlerEntry handler) {
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
   * The messages that an old version is upcast to.
   *
   * @param by the method, for people: {@code "Upgrades.toCents"}
   */
  public record Upcast(EventReference from, List<EventReference> to, String by) {}

  /**
   * A memo.
   *
   * @param entry null if only others speak of it
   * @param computedOf the memos it is computed of; none if handlers keep it
   * @param neededBy the methods that compute others of it
   */
  public record Memo(
      MemoReference reference,
      @Nullable MemoEntry entry,
      List<HandlerPlace> storedBy,
      List<HandlerPlace> readBy,
      List<HandlerPlace> droppedBy,
      List<HandlerPlace> refreshedBy,
      List<MemoReference> computedOf,
      List<ComputationEntry> neededBy) {

    /** By which method it is computed; null if handlers keep it. */
    public @Nullable ComputationEntry computation() {
      return entry == null ? null : entry.computation();
    }
  }

  /** The flow of a catalog. */
  public static Flow of(AppCatalog catalog) {
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
    MessageUses uses = MessageUses.of(handlers, catalog.memos());
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
        keys(uses.with(memos.keySet())).map(key -> uses.memo(key, memos.get(key))).toList(),
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

  static <R> Stream<R> keys(List<Set<R>> all) {
    return all.stream().flatMap(Set::stream).distinct().sorted();
  }

  static <R> List<HandlerPlace> of(Map<R, List<HandlerPlace>> places, R key) {
    return places.getOrDefault(key, List.of());
  }

  static <R> Map<R, List<HandlerPlace>> by(
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

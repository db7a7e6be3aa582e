package dev.intrepid.launcher.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a program's messages, memos and subscribers are, sorted by their names. */
public record AppCatalog(
    List<EventEntry> events,
    List<UpcastEntry> upcasts,
    List<MemoEntry> memos,
    List<CatalogSubscriber> subscribers) {

  /** Sorts, and drops duplicates. */
  public AppCatalog {
    events = distinct(events, EventEntry::reference, Comparator.comparing(EventEntry::reference));
    upcasts =
        distinct(
            upcasts,
            u -> List.of(u.from(), u.javaClass(), u.method()),
            Comparator.comparing(UpcastEntry::from).thenComparing(UpcastEntry::javaClass));
    memos = distinct(memos, MemoEntry::reference, Comparator.comparing(MemoEntry::reference));
    subscribers =
        distinct(
            subscribers,
            s -> List.of(s.name(), s.javaClass()),
            Comparator.comparing(CatalogSubscriber::name)
                .thenComparing(CatalogSubscriber::javaClass));
  }

  /** The catalog of several programs. */
  static AppCatalog merged(List<AppCatalog> catalogs) {
    return new AppCatalog(
        catalogs.stream().flatMap(catalog -> catalog.events.stream()).toList(),
        catalogs.stream().flatMap(catalog -> catalog.upcasts.stream()).toList(),
        catalogs.stream().flatMap(catalog -> catalog.memos.stream()).toList(),
        catalogs.stream().flatMap(catalog -> catalog.subscribers.stream()).toList());
  }

  /** This one, and what its handlers refer to in others. */
  AppCatalog withReferredIn(AppCatalog others) {
    Set<EventReference> messages = new HashSet<>();
    Set<MemoReference> places = new HashSet<>();
    handlers()
        .forEach(
            handler -> {
              messages.addAll(handler.takes());
              messages.addAll(handler.publishes());
              handler.stores().forEach(memo -> places.add(memo.erased()));
              handler.reads().forEach(memo -> places.add(memo.erased()));
              handler.evicted().forEach(memo -> places.add(memo.erased()));
              handler.refreshes().forEach(memo -> places.add(memo.erased()));
            });
    memos.stream()
        .flatMap(memo -> Stream.ofNullable(memo.computation()))
        .flatMap(computation -> computation.reads().stream())
        .forEach(memo -> places.add(memo.erased()));
    return merged(
        List.of(
            this,
            new AppCatalog(
                others.events.stream().filter(e -> messages.contains(e.reference())).toList(),
                others.upcasts.stream().filter(u -> isOfAny(u, messages)).toList(),
                others.memos.stream().filter(m -> places.contains(m.reference().erased())).toList(),
                List.of())));
  }

  /** Whether one of the messages has the type of the upcast. */
  private static boolean isOfAny(UpcastEntry upcast, Set<EventReference> messages) {
    return messages.stream().anyMatch(message -> message.type().equals(upcast.from().type()));
  }

  private Stream<HandlerEntry> handlers() {
    return subscribers.stream().flatMap(subscriber -> subscriber.handlers().stream());
  }

  private static <E> List<E> distinct(
      List<E> entries, Function<E, Object> identity, Comparator<E> order) {
    Map<Object, E> first = new LinkedHashMap<>();
    entries.forEach(entry -> first.putIfAbsent(identity.apply(entry), entry));
    List<E> sorted = new ArrayList<>(first.values());
    sorted.sort(order);
    return List.copyOf(sorted);
  }
}

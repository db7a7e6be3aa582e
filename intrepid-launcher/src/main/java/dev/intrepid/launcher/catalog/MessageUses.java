package dev.intrepid.launcher.catalog;

import dev.intrepid.launcher.catalog.Flow.HandlerPlace;
import dev.intrepid.launcher.catalog.Flow.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects which handlers read and store which memos, by the references of memos without the names
 * of variables.
 */
record MessageUses(
    Map<MemoReference, List<HandlerPlace>> storers,
    Map<MemoReference, List<HandlerPlace>> readers,
    Map<MemoReference, List<HandlerPlace>> droppers,
    Map<MemoReference, List<HandlerPlace>> refreshers,
    Map<MemoReference, List<ComputationEntry>> needers,
    Map<MemoReference, MemoReference> named) {

  static MessageUses of(List<HandlerPlace> handlers, List<MemoEntry> memos) {
    Map<MemoReference, List<ComputationEntry>> needers = new TreeMap<>();
    for (MemoEntry memo : memos) {
      ComputationEntry computation = memo.computation();
      if (computation != null) {
        for (MemoReference read : computation.reads()) {
          needers.computeIfAbsent(read.erased(), key -> new ArrayList<>()).add(computation);
        }
      }
    }
    return new MessageUses(
        Flow.by(handlers, HandlerEntry::stores, MemoReference::erased),
        Flow.by(handlers, HandlerEntry::reads, MemoReference::erased),
        Flow.by(handlers, HandlerEntry::evicted, MemoReference::erased),
        Flow.by(handlers, HandlerEntry::refreshes, MemoReference::erased),
        needers,
        named(handlers, memos));
  }

  /** Under the name its own catalog gives it, or the first handler, or the first method. */
  private static Map<MemoReference, MemoReference> named(
      List<HandlerPlace> handlers, List<MemoEntry> memos) {
    Map<MemoReference, MemoReference> named = new TreeMap<>();
    Stream<MemoReference> ofHandlers =
        handlers.stream()
            .map(HandlerPlace::handler)
            .flatMap(
                handler ->
                    Stream.of(
                            handler.stores(),
                            handler.reads(),
                            handler.evicted(),
                            handler.refreshes())
                        .flatMap(List::stream));
    Stream<MemoReference> ofMethods =
        memos.stream()
            .flatMap(memo -> Stream.ofNullable(memo.computation()))
            .flatMap(computation -> computation.reads().stream());
    Stream.of(memos.stream().map(MemoEntry::reference), ofHandlers, ofMethods)
        .flatMap(references -> references)
        .forEach(reference -> named.putIfAbsent(reference.erased(), reference));
    return named;
  }

  /** The memos that handlers or methods use, and the given ones. */
  List<Set<MemoReference>> with(Set<MemoReference> memos) {
    return List.of(
        memos,
        storers.keySet(),
        readers.keySet(),
        droppers.keySet(),
        refreshers.keySet(),
        needers.keySet());
  }

  Memo memo(MemoReference key, @Nullable MemoEntry entry) {
    ComputationEntry computation = entry == null ? null : entry.computation();
    return new Memo(
        named.getOrDefault(key, key),
        entry,
        Flow.of(storers, key),
        Flow.of(readers, key),
        Flow.of(droppers, key),
        Flow.of(refreshers, key),
        computation == null ? List.of() : computation.reads().stream().map(this::named).toList(),
        needers.getOrDefault(key, List.of()));
  }

  private MemoReference named(MemoReference reference) {
    return named.getOrDefault(reference.erased(), reference);
  }
}

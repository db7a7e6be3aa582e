package dev.intrepid.launcher.catalog;

import java.util.List;

/**
 * A method that handles messages, or messages that drop or refresh a memo of the class.
 *
 * @param effects whether it decides at run time what else it publishes and stores
 * @param evicts the memos that are dropped, if the entry is no method
 * @param refreshes the memos that are recomputed, if the entry is no method
 */
public record HandlerEntry(
    String method,
    List<EventReference> takes,
    List<EventReference> publishes,
    List<MemoReference> stores,
    List<MemoReference> reads,
    boolean effects,
    List<EvictionEntry> evicts,
    List<MemoReference> refreshes) {

  /** Copies the lists. */
  public HandlerEntry {
    takes = List.copyOf(takes);
    publishes = List.copyOf(publishes);
    stores = List.copyOf(stores);
    reads = List.copyOf(reads);
    evicts = List.copyOf(evicts);
    refreshes = List.copyOf(refreshes);
  }

  /** The memos that are dropped. */
  List<MemoReference> evicted() {
    return evicts.stream().map(EvictionEntry::memo).toList();
  }
}

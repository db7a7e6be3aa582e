package dev.intrepid.catalog;

import java.util.List;

/**
 * A method that handles messages.
 *
 * @param effects whether it decides at run time what else it publishes and stores
 */
public record HandlerEntry(
    String method,
    List<EventReference> takes,
    List<EventReference> publishes,
    List<MemoReference> stores,
    List<MemoReference> reads,
    boolean effects) {

  /** Copies the lists. */
  public HandlerEntry {
    takes = List.copyOf(takes);
    publishes = List.copyOf(publishes);
    stores = List.copyOf(stores);
    reads = List.copyOf(reads);
  }
}

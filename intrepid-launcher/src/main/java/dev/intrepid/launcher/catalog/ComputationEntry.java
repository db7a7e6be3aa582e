package dev.intrepid.launcher.catalog;

import java.util.List;

/**
 * A method that computes a memo.
 *
 * @param ttl how long a value is kept, in ISO 8601; empty for as long as nothing drops it
 * @param reads the memos it is computed of
 */
public record ComputationEntry(
    String javaClass, String method, String ttl, List<MemoReference> reads) {

  /** Copies the list. */
  public ComputationEntry {
    reads = List.copyOf(reads);
  }

  /** For people: {@code "Rates.rate"}. */
  public String label() {
    return javaClass.replaceAll("^.*\\.", "").replace('$', '.') + "." + method;
  }
}

package dev.intrepid.launcher.catalog;

import java.util.List;

/**
 * A memo that a message drops.
 *
 * @param under under which beginnings of URIs all of them are dropped; empty for the one that the
 *     message points at
 */
public record EvictionEntry(MemoReference memo, List<String> under) {

  /** Copies the list. */
  public EvictionEntry {
    under = List.copyOf(under);
  }
}

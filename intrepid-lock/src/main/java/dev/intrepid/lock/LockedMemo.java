package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Stored memos that share a URI template.
 *
 * @param formerly templates they had before
 * @param classes the {@code @Cached} records with that template
 * @param methods the {@code @Cached} methods with that template, each with its class: {@code
 *     "shop.Prices.price"}
 * @param fold by whom they are folded
 */
public record LockedMemo(
    String template,
    SortedSet<String> formerly,
    SortedSet<String> classes,
    SortedSet<String> methods,
    LockedFold fold,
    Shape shape) {

  /** A copy of these. */
  public LockedMemo {
    formerly = unmodifiableSortedSet(new TreeSet<>(formerly));
    classes = unmodifiableSortedSet(new TreeSet<>(classes));
    methods = unmodifiableSortedSet(new TreeSet<>(methods));
  }
}

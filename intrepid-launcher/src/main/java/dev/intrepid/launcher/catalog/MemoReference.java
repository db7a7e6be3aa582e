package dev.intrepid.launcher.catalog;

import java.util.Comparator;

/** A memo, by where it is kept and the Java type of its value. */
public record MemoReference(String template, String javaClass)
    implements Comparable<MemoReference> {

  private static final Comparator<MemoReference> ORDER =
      Comparator.comparing(MemoReference::template).thenComparing(MemoReference::javaClass);

  /** Without the names of the variables, which every handler may give as it likes. */
  MemoReference erased() {
    return new MemoReference(template.replaceAll("\\{[^{}]*}", "{}"), javaClass);
  }

  @Override
  public int compareTo(MemoReference other) {
    return ORDER.compare(this, other);
  }
}

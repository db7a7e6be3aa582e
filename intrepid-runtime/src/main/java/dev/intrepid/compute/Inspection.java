package dev.intrepid.compute;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The freshness of a stored memo of a method now, for display. Immutable.
 *
 * @param method the method that computes it
 * @param state {@code "fresh"}, {@code "due"} for a refresh, {@code "stale"}, {@code "expired"}, or
 *     {@code "unreadable"} if it has another shape than the method's values
 * @param until when the state ends; empty if it does not, or ended
 * @param isAbsent whether it stands for no value
 */
public record Inspection(String method, String state, Optional<Instant> until, boolean isAbsent) {

  /**
   * Looks at a memo; empty if no method computes it.
   *
   * @param methods the method that computes the memo at a URI
   * @param memos has the memos that it was computed from
   */
  public static Optional<Inspection> of(
      CacheRecord memo,
      Function<String, Optional<MemoSpec<?>>> methods,
      Instant now,
      CacheRepo memos) {
    return methods
        .apply(memo.uri())
        .map(method -> of(memo, method, now.toEpochMilli(), isCurrent(method, methods, memos)));
  }

  private static Predicate<ComputedMemo<?>> isCurrent(
      MemoSpec<?> method, Function<String, Optional<MemoSpec<?>>> methods, CacheRepo memos) {
    return memo ->
        memo.inputs().areAllOf(memo.uri(), method, methods)
            && memo.inputs().areStoredIn(memos, methods);
  }

  private static <T> Inspection of(
      CacheRecord memo, MemoSpec<T> spec, long now, Predicate<ComputedMemo<?>> isCurrent) {
    if (!ComputedMemo.isOfToday(memo, spec)) {
      return new Inspection(spec.name(), word(Freshness.EXPIRED), Optional.empty(), false);
    }
    ComputedMemo<T> computed = ComputedMemo.read(spec, memo, JsonFormat.standard());
    if (computed == null) {
      return new Inspection(spec.name(), "unreadable", Optional.empty(), false);
    }
    Freshness freshness = Freshness.at(now, spec, computed, isCurrent);
    long until =
        switch (freshness) {
          case FRESH -> Math.min(Freshness.dueAt(spec, computed), Freshness.endsAt(spec, computed));
          case REFRESH_DUE -> Freshness.endsAt(spec, computed);
          case STALE -> Freshness.keptUntil(spec, computed);
          case EXPIRED -> Freshness.NEVER;
        };
    return new Inspection(
        spec.name(),
        word(freshness),
        until == Freshness.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)),
        computed.isAbsent());
  }

  private static String word(Freshness freshness) {
    return switch (freshness) {
      case FRESH -> "fresh";
      case REFRESH_DUE -> "due";
      case STALE -> "stale";
      case EXPIRED -> "expired";
    };
  }
}

package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.engine.stored.SkippedMemo.SkippedSpan;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a subscriber counts as given up once its messages are delivered again: not what was given up
 * by handlers that are called again. What was given up before the last few is not known by handler,
 * so it counts unless all handlers are called again. For one thread.
 */
final class GivenUpAgain {

  private final SubscriberSpec spec;
  private final IntrepidRepo repo;

  GivenUpAgain(SubscriberSpec spec, IntrepidRepo repo) {
    this.spec = spec;
    this.repo = repo;
  }

  /**
   * The change for a rewind to the beginning.
   *
   * @param withReactions whether those are called again that say so
   */
  List<MemoChange> byRewind(boolean withReactions) {
    SkippedMemo before = read();
    return left(before, handler -> isAgain(handler, withReactions)).changesFrom(before);
  }

  /** The change for a rewind of one stream. */
  List<MemoChange> byRewindOf(String stream) {
    SkippedMemo before = read();
    Predicate<HandlerSpec> isAgain = handler -> isAgain(handler, true);
    return before
        .without(one -> one.stream().equals(stream) && isOfOne(one, isAgain))
        .changesFrom(before);
  }

  /** The change for a rebuild that ends, with what that has given up itself. */
  List<MemoChange> byRebuild(SkippedMemo ofShadow) {
    SkippedMemo before = read();
    return left(before, HandlerSpec::isFold).and(ofShadow).changesFrom(before);
  }

  private SkippedMemo read() {
    return SkippedMemo.in(repo, spec.name());
  }

  private SkippedMemo left(SkippedMemo before, Predicate<HandlerSpec> isAgain) {
    return areAll(isAgain) ? before.cleared() : before.without(one -> isOfOne(one, isAgain));
  }

  private static boolean isAgain(HandlerSpec handler, boolean withReactions) {
    return handler.isFold() || (withReactions && handler.replays());
  }

  private boolean areAll(Predicate<HandlerSpec> isAgain) {
    return spec.handlers().stream().allMatch(isAgain);
  }

  /** Whether it was given up by a handler that is called again; by all, if it was by all. */
  private boolean isOfOne(SkippedSpan given, Predicate<HandlerSpec> isAgain) {
    return areAll(isAgain)
        || spec.handlers().stream()
            .filter(handler -> handler.name().equals(given.handler()))
            .anyMatch(isAgain);
  }
}

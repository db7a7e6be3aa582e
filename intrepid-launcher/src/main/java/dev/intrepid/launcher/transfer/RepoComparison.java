package dev.intrepid.launcher.transfer;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.launcher.Progress;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what two repos have, record by record. For one thread. */
final class RepoComparison {

  private final IntrepidRepo source;
  private final IntrepidRepo target;
  private final Work work;

  RepoComparison(IntrepidRepo source, IntrepidRepo target, Work work) {
    this.source = source;
    this.target = target;
    this.work = work;
  }

  /** The first event of the target that the source does not have in its place, in words. */
  Optional<String> differenceOfPrefix() throws InterruptedException {
    long end = target.lastSequence();
    try (Progress progress = work.begin("Comparing", end)) {
      return differenceOfEvents(end, progress, new RepoDigest(false));
    }
  }

  /** The first memo or marker of the target that is not the one of the source, in words. */
  Optional<String> differenceOfRest() throws InterruptedException {
    Optional<String> memo = differenceOfMemos(true, new RepoDigest(false));
    return memo.isPresent() ? memo : differenceOfMarkers(true, new RepoDigest(false));
  }

  /**
   * The first record that only one of them has, or that differs, in words.
   *
   * @param digest what they have in common is added to it
   */
  Optional<String> difference(RepoDigest digest) throws InterruptedException {
    try (Progress progress = work.begin("Comparing", source.lastSequence())) {
      Optional<String> event = differenceOfEvents(Long.MAX_VALUE, progress, digest);
      if (event.isPresent()) {
        return event;
      }
      progress.say("memos and markers");
      Optional<String> memo = differenceOfMemos(false, digest);
      return memo.isPresent() ? memo : differenceOfMarkers(false, digest);
    }
  }

  private Optional<String> differenceOfEvents(long end, Progress progress, RepoDigest digest)
      throws InterruptedException {
    Iterator<EventRecord> ofSource = RepoReads.events(source, 0, end);
    Iterator<EventRecord> ofTarget = RepoReads.events(target, 0, end);
    while (ofSource.hasNext() || ofTarget.hasNext()) {
      work.goOn();
      @Nullable EventRecord one = ofSource.hasNext() ? ofSource.next() : null;
      @Nullable EventRecord other = ofTarget.hasNext() ? ofTarget.next() : null;
      if (one == null || !one.equals(other)) {
        return Optional.of("where one has " + shown(one) + ", the other has " + shown(other));
      }
      digest.add(one);
      progress.to(one.sequence());
    }
    return Optional.empty();
  }

  private static String shown(@Nullable EventRecord event) {
    return event == null
        ? "no event"
        : "event "
            + event.id()
            + " (stream: "
            + event.stream()
            + ", position: "
            + event.position()
            + ", sequence: "
            + event.sequence()
            + ")";
  }

  private Optional<String> differenceOfMemos(boolean mayLack, RepoDigest digest)
      throws InterruptedException {
    Pairs<CacheRecord> pairs =
        new Pairs<>(RepoReads.memos(source), RepoReads.memos(target), CacheRecord::uri);
    while (pairs.hasNext()) {
      work.goOn();
      Pairs.Pair<CacheRecord> pair = pairs.next();
      CacheRecord memo = pair.any();
      if (pair.isEqual()) {
        digest.add(memo);
      } else if (!(mayLack && pair.target() == null) && !hasExpired(pair)) {
        return Optional.of("the memo " + memo.uri() + " is not the same in both");
      }
    }
    return Optional.empty();
  }

  /** Whether a memo is in one of them alone, because it has expired since it was read there. */
  private static boolean hasExpired(Pairs.Pair<CacheRecord> pair) {
    boolean isAlone = pair.source() == null || pair.target() == null;
    return isAlone && pair.any().isExpired(SystemClock.utc().instant());
  }

  private Optional<String> differenceOfMarkers(boolean mayLack, RepoDigest digest)
      throws InterruptedException {
    Pairs<StreamMarkers> pairs =
        new Pairs<>(
            RepoReads.markers(source), RepoReads.markers(target), StreamMarkers::trackingStream);
    while (pairs.hasNext()) {
      work.goOn();
      Pairs.Pair<StreamMarkers> pair = pairs.next();
      if (pair.isEqual()) {
        pair.any().markers().forEach(digest::add);
      } else if (!(mayLack && pair.target() == null)) {
        return Optional.of(
            "the markers of " + pair.any().trackingStream() + " are not the same in both");
      }
    }
    return Optional.empty();
  }
}

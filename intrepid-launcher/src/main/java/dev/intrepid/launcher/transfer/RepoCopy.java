package dev.intrepid.launcher.transfer;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.launcher.Progress;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.StoredRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies a repo into another: events, memos and markers with the numbers and times they have. What
 * the other has already is not stored again, so that a copy which was interrupted goes on. Until
 * all is there and was compared, a {@link CopyMark} keeps apps from starting on it. For one thread.
 */
public final class RepoCopy {

  private static final int MEMOS_AT_ONCE = 1_000;

  private final IntrepidRepo source;
  private final LoadableRepo target;
  private final String from;
  private final String to;
  private final Work work;

  /**
   * From one to the other.
   *
   * @param from the address of the source, for display
   * @param to the address of the target, for display
   */
  public RepoCopy(IntrepidRepo source, LoadableRepo target, String from, String to, Work work) {
    this.source = source;
    this.target = target;
    this.from = from;
    this.to = to;
    this.work = work;
  }

  /** Refuses a source that an app runs on, or that is an unfinished copy itself. */
  public static void requireSource(IntrepidRepo source, String from) {
    RunningApps.requireNone(source, from);
    Optional<CopyMark> mark = CopyMark.in(source);
    if (mark.isPresent()) {
      throw CommandFailure.failed(
          from
              + " is an unfinished copy of "
              + mark.get().from()
              + " itself: finish that first, or copy from there.");
    }
  }

  /**
   * Copies what is missing, and compares all.
   *
   * @param isByStream whether each stream is to be told
   * @return what both have
   */
  public RepoDigest run(boolean isByStream) throws InterruptedException {
    requireSource(source, from);
    RunningApps.requireNone(target, to);
    requireFitting();
    mark();
    requireTwo();
    try (Progress progress = work.begin("Copying", source.lastSequence())) {
      copyEvents(progress);
      progress.say("memos and markers");
      copyMemos();
      copyMarkers();
    }
    RepoDigest digest = new RepoDigest(isByStream);
    requireSame(new RepoComparison(source, target, work).difference(digest));
    // A standby shows the mark of its primary a little later.
    requireTwo();
    requireSource(source, from);
    RunningApps.requireNone(target, to);
    target.deleteMemo(CopyMark.URI);
    return digest;
  }

  /** In an unfinished copy, in which no app can have stored anything, the rest is replaced. */
  private void requireFitting() throws InterruptedException {
    RepoComparison comparison = new RepoComparison(source, target, work);
    Optional<String> found = comparison.differenceOfPrefix();
    if (found.isEmpty() && CopyMark.in(target).isEmpty()) {
      found = comparison.differenceOfRest();
    }
    if (found.isPresent()) {
      throw CommandFailure.failed(
          "Nothing is copied to "
              + to
              + ", which has something else than "
              + from
              + ": "
              + found.get()
              + ". Name a place that is empty, or an unfinished copy.");
    }
  }

  private void requireSame(Optional<String> difference) {
    if (difference.isPresent()) {
      throw CommandFailure.failed(
          to
              + " is not the same as "
              + from
              + " after the copy: "
              + difference.get()
              + ". If a program has stored something meanwhile, end it and run this again.");
    }
  }

  /** Marks the copy as unfinished. */
  private void mark() {
    long revision = nextRevision();
    CacheRecord mark = new CopyMark(from).memo().stored(revision, SystemClock.utc().instant());
    target.load(StoredRecords.ofMemos(List.of(mark), revision));
  }

  /** After those of all memos that were read so far; a program may store some meanwhile. */
  private long nextRevision() {
    return source.changedMemosSince(Long.MAX_VALUE, 1).through() + 1;
  }

  /**
   * Two addresses may lead to one repo, as they do for a database with two names. That shows once
   * the mark is stored: a source that is marked as a copy of itself is its own target.
   */
  private void requireTwo() {
    if (CopyMark.in(source).map(CopyMark::from).filter(from::equals).isPresent()) {
      target.deleteMemo(CopyMark.URI);
      throw CommandFailure.usage(
          from + " cannot be copied to itself: " + to + " is the same repo.");
    }
  }

  private void copyEvents(Progress progress) throws InterruptedException {
    long after = target.lastSequence();
    for (EventLog page = RepoReads.page(source, after);
        !page.isEmpty();
        page = RepoReads.page(source, after)) {
      work.goOn();
      page.records().forEach(this::requireReadable);
      target.load(StoredRecords.ofEvents(page.records()));
      after = page.last().sequence();
      progress.to(after);
    }
  }

  private void requireReadable(EventRecord event) {
    if (event.data().isDamaged()) {
      throw damaged(
          "the event of stream " + event.stream() + " at position " + event.position(),
          event.data().problem());
    }
  }

  private CommandFailure damaged(String what, Optional<String> problem) {
    return CommandFailure.failed(
        "The copy stops at "
            + what
            + ", which is damaged in "
            + from
            + ": "
            + problem.orElse("")
            + " Mend it and run this again; repo verify finds all that is damaged.");
  }

  private void copyMemos() throws InterruptedException {
    Pairs<CacheRecord> pairs =
        new Pairs<>(RepoReads.memos(source), RepoReads.memos(target), CacheRecord::uri);
    List<CacheRecord> missing = new ArrayList<>();
    long bytes = 0;
    while (pairs.hasNext()) {
      work.goOn();
      Pairs.Pair<CacheRecord> pair = pairs.next();
      CacheRecord memo = pair.any();
      if (pair.source() == null) {
        target.deleteMemo(memo.uri());
      } else if (!pair.isEqual()) {
        if (memo.data().isDamaged()) {
          throw damaged("the memo " + memo.uri(), memo.data().problem());
        }
        missing.add(memo);
        bytes += memo.size();
      }
      if (missing.size() == MEMOS_AT_ONCE || bytes >= EventRepo.PAGE_BYTES || !pairs.hasNext()) {
        target.load(StoredRecords.ofMemos(missing, nextRevision()));
        missing.clear();
        bytes = 0;
      }
    }
  }

  private void copyMarkers() throws InterruptedException {
    Pairs<StreamMarkers> pairs =
        new Pairs<>(
            RepoReads.markers(source), RepoReads.markers(target), StreamMarkers::trackingStream);
    while (pairs.hasNext()) {
      work.goOn();
      Pairs.Pair<StreamMarkers> pair = pairs.next();
      if (pair.source() != null && !pair.isEqual()) {
        target.load(StoredRecords.ofMarkers(pair.source().markers()));
      }
    }
  }
}

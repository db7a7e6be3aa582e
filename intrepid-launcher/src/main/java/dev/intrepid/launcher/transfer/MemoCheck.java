package dev.intrepid.launcher.transfer;

import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * Checks the memos: each can be read, no revision is there twice or is still to be given, and those
 * in which the engine keeps what it knows fit to the log. For one thread.
 */
final class MemoCheck {

  private final IntrepidRepo repo;
  private final Work work;
  private final RepoDigest digest;
  private final Faults faults;
  private final ParkedCheck parked;
  private final ControlCheck controls;
  private long[] revisions = new long[1_024];
  private int count;
  private long greatest;
  private String ofGreatest = "";

  MemoCheck(IntrepidRepo repo, Work work, RepoDigest digest, Faults faults) {
    this.repo = repo;
    this.work = work;
    this.digest = digest;
    this.faults = faults;
    this.parked = new ParkedCheck(repo, faults);
    this.controls = new ControlCheck(repo, faults);
  }

  void run() throws InterruptedException {
    Optional<CopyMark> mark = CopyMark.in(repo);
    mark.ifPresent(
        unfinished ->
            faults.add(
                "This is an unfinished copy of "
                    + unfinished.from()
                    + ": run repo copy again, which goes on."));
    Iterator<CacheRecord> memos = RepoReads.memos(repo);
    while (memos.hasNext()) {
      work.goOn();
      check(memos.next());
    }
    checkRevisions();
  }

  private void check(CacheRecord memo) {
    digest.add(memo);
    note(memo);
    Optional<String> problem = memo.data().problem();
    if (problem.isPresent()) {
      faults.add("A memo cannot be read: " + problem.get() + " (memo: " + memo.uri() + ").");
      return;
    }
    try {
      checkOfEngine(memo);
    } catch (JsonFormatException | IllegalArgumentException e) {
      faults.add(
          "A memo of Intrepid itself cannot be read: "
              + e.getMessage()
              + " (memo: "
              + memo.uri()
              + ").");
    }
  }

  private void checkOfEngine(CacheRecord memo) {
    String uri = memo.uri();
    if (uri.startsWith(ParkedMemo.PREFIX)) {
      parked.check(ParkedMemo.of(memo), uri);
    } else if (uri.startsWith(ControlMemo.PREFIX)) {
      controls.check(ControlMemo.of(memo));
    } else if (uri.startsWith(KeeperMemo.PREFIX)) {
      KeeperMemo.of(memo);
    } else if (uri.startsWith(HandledMemo.PREFIX)) {
      HandledMemo.of(memo);
    } else if (uri.startsWith(SkippedMemo.PREFIX)) {
      SkippedMemo.of(memo);
    }
  }

  private void note(CacheRecord memo) {
    if (count == revisions.length) {
      revisions = Arrays.copyOf(revisions, count * 2);
    }
    revisions[count++] = memo.revision();
    if (memo.revision() > greatest) {
      greatest = memo.revision();
      ofGreatest = memo.uri();
    }
  }

  private void checkRevisions() {
    Arrays.sort(revisions, 0, count);
    for (int i = 1; i < count; i++) {
      faults.require(
          revisions[i] != revisions[i - 1], "Two memos have the revision " + revisions[i] + ".");
    }
    // Asked for after they were read: an app may run.
    long last = repo.changedMemosSince(Long.MAX_VALUE, 1).through();
    faults.require(
        greatest <= last,
        "A memo has the revision "
            + greatest
            + ", though the last one given is "
            + last
            + ": it would be given again (memo: "
            + ofGreatest
            + ").");
  }
}

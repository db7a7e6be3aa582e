package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Two separate repos as one that cannot commit over both. */
final class JoinedRepo extends DividedRepo {

  private final EventRepo events;
  private final CacheRepo memos;

  JoinedRepo(EventRepo events, CacheRepo memos) {
    this.events = requireNonNull(events);
    this.memos = requireNonNull(memos);
  }

  @Override
  public Committed commit(Commit commit) {
    List<Long> revisions = new ArrayList<>(commit.memos().size());
    for (MemoChange change : commit.memos()) {
      revisions.add(apply(change));
    }
    EventLog published =
        commit.events().isEmpty() ? EventLog.of(List.of()) : events.publish(commit.events());
    commit.markers().forEach(events::moveMarker);
    return new Committed(published, revisions);
  }

  private long apply(MemoChange change) {
    if (change instanceof MemoChange.Set set) {
      return memos.setMemo(set.record(), set.expected()).revision();
    }
    memos.deleteMemo(change.uri(), change.expected());
    return CacheRecord.NOT_STORED;
  }

  @Override
  public boolean atomic() {
    return false;
  }

  @Override
  public String address() {
    return describe(events) + " + " + describe(memos);
  }

  private static String describe(Object repo) {
    return repo instanceof IntrepidRepo known ? known.address() : repo.getClass().getSimpleName();
  }

  @Override
  <T> T askEvents(Function<? super EventRepo, T> question) {
    return question.apply(events);
  }

  @Override
  <T> T askMemos(Function<? super CacheRepo, T> question) {
    return question.apply(memos);
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return events.awaitPast(topic, sequence, timeout);
  }

  @Override
  public void close() {
    try (memos) {
      events.close();
    }
  }
}

package dev.intrepid.engine;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Progress along the log: the marker moves on; parked streams are passed over. For one thread. */
final class LiveProgress implements Progress {

  private final Subscription subscription;
  private final ParkedStreams parked;
  private final Replays replays;
  private final Skips skips;

  LiveProgress(
      Subscription subscription,
      ParkedStreams parked,
      Replays replays,
      IntrepidRepo repo,
      String subscriber) {
    this.subscription = subscription;
    this.parked = parked;
    this.replays = replays;
    this.skips = new Skips(repo, subscriber);
  }

  @Override
  public Skips skips() {
    return skips;
  }

  @Override
  public boolean passesOver(EventRecord record) {
    return parked.has(record) || skips.passesOver(record);
  }

  @Override
  public Replays replays() {
    return replays;
  }

  @Override
  public boolean comesAgain(EventRecord record) {
    return record.sequence() <= replays.through();
  }

  @Override
  public Place after(EventLog page, @Nullable EventRecord last) {
    long done = last == null ? page.through() : last.sequence();
    return new Place(subscription.moveTo(done), List.of());
  }

  @Override
  public void reached(Place place, List<Long> revisions) {
    // The marker is all there is.
  }

  @Override
  public void conflicted(String uri) {
    // No memo of its own.
  }
}

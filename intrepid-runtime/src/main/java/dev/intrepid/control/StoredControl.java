package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ControlMemo.Pause;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.subscription.SubscriptionName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Stores requests for a subscriber, wherever it runs; what its handlers store is not known. */
final class StoredControl implements SubscriptionControl {

  private final IntrepidRepo repo;
  private final String name;

  StoredControl(IntrepidRepo repo, SubscriptionName name) {
    this.repo = requireNonNull(repo);
    this.name = name.value();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ParkedStream> parked() {
    return ParkedMemo.all(repo, name).stream().map(ParkedStream::of).toList();
  }

  @Override
  public List<ParkedStream> parked(String after, int limit) {
    String from = after.isEmpty() ? "" : ParkedMemo.uri(name, after);
    return repo.listMemos(ParkedMemo.prefix(name), from, limit).stream()
        .map(memo -> ParkedStream.of(ParkedMemo.of(memo)))
        .toList();
  }

  @Override
  public Optional<ParkedStream> parked(String stream) {
    return ParkedMemo.read(repo, name, stream).map(ParkedStream::of);
  }

  @Override
  public SkippedMessages skipped() {
    return SkippedMessages.of(SkippedMemo.in(repo, name));
  }

  @Override
  public void retry(String stream) {
    request(stream, Request.RETRY);
  }

  @Override
  public int retryAll() {
    int count = 0;
    for (ParkedMemo parked : ParkedMemo.all(repo, name)) {
      if (isRetried(parked)) {
        count++;
      }
    }
    return count;
  }

  /** Whether the stream is retried now: one that is asked to be skipped or dropped stays so. */
  private boolean isRetried(ParkedMemo parked) {
    Optional<ParkedMemo> now = Optional.of(parked);
    while (now.isPresent() && now.get().request() == Request.NONE) {
      if (isStored(now.get(), Request.RETRY)) {
        return true;
      }
      now = ParkedMemo.read(repo, name, parked.stream());
    }
    return now.isPresent() && now.get().request() == Request.RETRY;
  }

  @Override
  public void skip(String stream) {
    request(stream, Request.SKIP);
  }

  @Override
  public void drop(String stream) {
    request(stream, Request.DROP);
  }

  @Override
  public void pause() {
    ControlMemo.pause(repo, name, EnumSet.of(Pause.NONE, Pause.FOR_A_MOMENT), Pause.ASKED);
  }

  @Override
  public void resume() {
    ControlMemo.pause(repo, name, EnumSet.of(Pause.FOR_A_MOMENT, Pause.ASKED), Pause.NONE);
  }

  @Override
  public boolean isPaused() {
    return ControlMemo.read(repo, name).isPaused();
  }

  @Override
  public RewindPlan rewindPlan(RewindTo to) {
    throw unknown();
  }

  @Override
  public RewindPlan rewind(RewindTo to) {
    throw unknown();
  }

  @Override
  public Rebuild rebuild() {
    throw unknown();
  }

  private RewindException unknown() {
    return new RewindException(
        "What the handlers of "
            + name
            + " store is not known here: do this in a program that has them.");
  }

  private void request(String stream, Request request) {
    ParkedMemo parked =
        ParkedMemo.read(repo, name, stream).orElseThrow(() -> new NotParkedException(name, stream));
    if (!isRequested(parked, request)) {
      throw new NotParkedException(name, stream);
    }
  }

  /** Stores a request; false if the stream is no longer parked. */
  private boolean isRequested(ParkedMemo parked, Request request) {
    Optional<ParkedMemo> now = Optional.of(parked);
    while (now.isPresent()) {
      if (isStored(now.get(), request)) {
        return true;
      }
      now = ParkedMemo.read(repo, name, parked.stream());
    }
    return false;
  }

  /** Stores a request; false if the stream has changed, or another request came first. */
  private boolean isStored(ParkedMemo parked, Request request) {
    try {
      MemoChange asked = parked.asking(request).set();
      repo.commit(Commit.changing(asked, ControlMemo.read(repo, name).set()));
      return true;
    } catch (MemoConflictException e) {
      return false;
    }
  }
}

package dev.intrepid.engine.state;

import dev.intrepid.control.NotParkedException;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SkippedMessages;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.List;
import java.util.Optional;

/**
 * Controls a subscriber through its gate: a request is stored while none of its pages is handled.
 * What it stores is not known here. Thread-safe.
 */
public class GatedControl implements SubscriptionControl {

  private final SubscriptionControl stored;
  private final RequestGate requests;

  /** The control of a subscriber, whose requests pass that gate. */
  public GatedControl(IntrepidRepo repo, SubscriptionName name, RequestGate requests) {
    this.stored = SubscriptionControl.of(repo, name);
    this.requests = requests;
  }

  @Override
  public String name() {
    return stored.name();
  }

  @Override
  public List<ParkedStream> parked() {
    return stored.parked();
  }

  @Override
  public List<ParkedStream> parked(String after, int limit) {
    return stored.parked(after, limit);
  }

  @Override
  public Optional<ParkedStream> parked(String stream) {
    return stored.parked(stream);
  }

  @Override
  public SkippedMessages skipped() {
    return stored.skipped();
  }

  @Override
  public void retry(String stream) {
    request(stream, () -> stored.retry(stream));
  }

  /** A stream that is not parked is refused at once, however long a page takes. */
  private void request(String stream, Runnable request) {
    if (stored.parked(stream).isEmpty()) {
      throw new NotParkedException(name(), stream);
    }
    requests.between(request);
  }

  @Override
  public int retryAll() {
    return requests.between(() -> stored.retryAll());
  }

  @Override
  public void skip(String stream) {
    request(stream, () -> stored.skip(stream));
  }

  @Override
  public void drop(String stream) {
    request(stream, () -> stored.drop(stream));
  }

  @Override
  public void pause() {
    requests.between(() -> stored.pause());
  }

  @Override
  public void resume() {
    requests.between(() -> stored.resume());
  }

  @Override
  public boolean isPaused() {
    return stored.isPaused();
  }

  @Override
  public RewindPlan rewindPlan(RewindTo to) {
    return stored.rewindPlan(to);
  }

  @Override
  public RewindPlan rewind(RewindTo to) {
    return stored.rewind(to);
  }

  @Override
  public Rebuild rebuild() {
    return stored.rebuild();
  }
}

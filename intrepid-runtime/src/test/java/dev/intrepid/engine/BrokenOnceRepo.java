package dev.intrepid.engine;

import static dev.intrepid.Eventually.eventually;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has no memory for the next memo that a thread of that name reads. Thread-safe. */
final class BrokenOnceRepo extends WrappedRepo {

  private final String thread;
  private final AtomicBoolean breaks = new AtomicBoolean();

  BrokenOnceRepo(MemoryRepo memory, String thread) {
    super(memory);
    this.thread = thread;
  }

  /** It breaks from now on, until it has broken once. */
  void breakOnce() {
    breaks.set(true);
  }

  /** Waits until it has broken. */
  void awaitBroken() {
    eventually(() -> !breaks.get());
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    if (Thread.currentThread().getName().equals(thread) && breaks.getAndSet(false)) {
      throw new OutOfMemoryError("no memory for a moment, says the test");
    }
    return super.getMemo(uri);
  }

  /** The repo lives on. */
  @Override
  public void close() {}
}

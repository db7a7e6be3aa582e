package dev.intrepid.engine;

import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The repo of a program that stands still for a while, as one that is stopped by SIGSTOP: it ends
 * the calls it has begun and makes no other. Meanwhile the others take it for dead. Thread-safe.
 */
final class StillRepo extends WrappedRepo {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition goesOn = lock.newCondition();
  private final Set<String> members = ConcurrentHashMap.newKeySet();
  private boolean isStill; // guarded by lock

  StillRepo(MemoryRepo memory) {
    super(memory);
  }

  void standStill() {
    lock.lock();
    try {
      isStill = true;
    } finally {
      lock.unlock();
    }
    forgetMembers();
  }

  void goOn() {
    lock.lock();
    try {
      isStill = false;
      goesOn.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void forgetMembers() {
    members.forEach(memory::deleteMemo);
  }

  private boolean isStill() {
    lock.lock();
    try {
      return isStill;
    } finally {
      lock.unlock();
    }
  }

  private void awaitGoesOn() {
    lock.lock();
    try {
      while (isStill) {
        goesOn.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  protected <T> T passOn(Function<? super IntrepidRepo, T> call) {
    awaitGoesOn();
    return super.passOn(call);
  }

  @Override
  public Committed commit(Commit commit) {
    Committed committed = super.commit(commit);
    for (MemoChange change : commit.memos()) {
      if (change.uri().startsWith(AppMember.PREFIX)) {
        members.add(change.uri());
      }
    }
    if (isStill()) {
      forgetMembers();
    }
    return committed;
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    awaitGoesOn();
    return super.awaitPast(topic, sequence, timeout);
  }

  /** The repo lives on. */
  @Override
  public void close() {}
}

package dev.intrepid.engine.step;

import dev.intrepid.concurrent.DaemonScheduler;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts a call that takes too long. Started and stopped by the thread that calls; a call
 * without a timeout costs nothing. Timed by the machine, whatever the app's clock says.
 */
final class CallTimer {

  private final Alarm alarm;
  private final Object lock = new Object();
  private @Nullable Runnable callOff; // while a call is running
  private long call; // guarded by lock
  private boolean hasFired; // guarded by lock

  /** An alarm that rings once, on a thread of its own. */
  interface Alarm {
    /** Rings after a time; the returned action cancels it, if it has not rung. */
    Runnable after(Duration time, Runnable ring);
  }

  CallTimer() {
    this(Watchdog.INSTANCE);
  }

  CallTimer(Alarm alarm) {
    this.alarm = alarm;
  }

  /** The alarm of all timers, whose scheduler is made for the first call with a timeout. */
  private enum Watchdog implements Alarm {
    INSTANCE;

    @Override
    public Runnable after(Duration time, Runnable ring) {
      ScheduledFuture<?> set = Scheduler.ONE.schedule(ring, time.toNanos(), TimeUnit.NANOSECONDS);
      return () -> set.cancel(false);
    }

    private static final class Scheduler {
      static final ScheduledThreadPoolExecutor ONE = DaemonScheduler.named("intrepid-timeouts");
    }
  }

  /** Begins a call; one that was begun before is stopped. */
  void start(Duration timeout) {
    if (timeout.isZero()) {
      return;
    }
    long started;
    synchronized (lock) {
      started = ++call;
    }
    Thread caller = Thread.currentThread();
    callOff = alarm.after(timeout, () -> interrupt(caller, started));
  }

  private void interrupt(Thread caller, long started) {
    synchronized (lock) {
      if (call == started) {
        hasFired = true;
        caller.interrupt();
      }
    }
  }

  /** Ends a call, if one was begun, and returns whether it took too long. */
  boolean stop() {
    if (callOff == null) {
      return false;
    }
    callOff.run();
    callOff = null;
    synchronized (lock) {
      call++;
      boolean tookTooLong = hasFired;
      hasFired = false;
      if (tookTooLong) {
        // The interrupt was meant for the call alone.
        Thread.interrupted();
      }
      return tookTooLong;
    }
  }
}

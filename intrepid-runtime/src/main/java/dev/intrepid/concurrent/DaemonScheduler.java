package dev.intrepid.concurrent;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes schedulers that cost nothing while nothing is scheduled, and keep no program alive. */
public final class DaemonScheduler {

  private DaemonScheduler() {}

  /** A scheduler on one daemon thread of that name, which ends after ten seconds without work. */
  public static ScheduledThreadPoolExecutor named(String threadName) {
    ScheduledThreadPoolExecutor scheduler =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, threadName);
              thread.setDaemon(true);
              return thread;
            });
    scheduler.setRemoveOnCancelPolicy(true);
    scheduler.setKeepAliveTime(10, TimeUnit.SECONDS);
    scheduler.allowCoreThreadTimeOut(true);
    return scheduler;
  }
}

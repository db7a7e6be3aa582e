package dev.intrepid.launcher.transfer;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.IntrepidRepo;
import java.util.Set;
import java.util.TreeSet;

/**
 * Apps that run on a repo, as they say themselves every few seconds, or as is seen of their process
 * where they cannot say so.
 */
final class RunningApps {

  private RunningApps() {}

  /** Refuses a repo that an app runs on. */
  static void requireNone(IntrepidRepo repo, String address) {
    Set<String> running = new TreeSet<>();
    new Members(repo, SystemClock.utc()).others().forEach(app -> running.add(app.process()));
    AppReport.in(repo).stream().filter(Members::isHere).forEach(app -> running.add(app.process()));
    if (!running.isEmpty()) {
      throw CommandFailure.failed(
          "An app runs on "
              + address
              + " (process: "
              + String.join(", ", running)
              + "): end it first. One that was killed on another machine is forgotten after "
              + AppMember.LASTS.toSeconds()
              + " seconds.");
    }
  }
}

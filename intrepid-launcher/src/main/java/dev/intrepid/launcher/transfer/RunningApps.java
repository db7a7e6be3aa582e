package dev.intrepid.launcher.transfer;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.stream.Collectors;

/** Apps that run on a repo, as they say themselves every few seconds. */
final class RunningApps {

  private RunningApps() {}

  /** Refuses a repo that an app runs on. */
  static void requireNone(IntrepidRepo repo, String address) {
    List<AppMember> running = new Members(repo, SystemClock.utc()).others();
    if (!running.isEmpty()) {
      throw CommandFailure.failed(
          "An app runs on "
              + address
              + " (process: "
              + running.stream().map(AppMember::process).collect(Collectors.joining(", "))
              + "): end it first. One that was killed on another machine is forgotten after "
              + AppMember.LASTS.toSeconds()
              + " seconds.");
    }
  }
}

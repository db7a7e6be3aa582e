package dev.intrepid.launcher.transfer;

import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.util.List;

/** Apps that run on a repo, as their reports say, which they store every few seconds. */
final class RunningApps {

  private RunningApps() {}

  /** Refuses a repo that an app runs on. */
  static void requireNone(CacheRepo repo, String address) {
    List<CacheRecord> reports = repo.listMemos(AppReport.PREFIX, "", 1);
    if (!reports.isEmpty()) {
      throw CommandFailure.failed(
          "An app runs on "
              + address
              + ", or has been killed (its last report is of "
              + Cells.time(reports.get(0).storedAt())
              + "): end it first. What a killed one has reported is gone after "
              + AppReport.LASTS.toSeconds()
              + " seconds.");
    }
  }
}

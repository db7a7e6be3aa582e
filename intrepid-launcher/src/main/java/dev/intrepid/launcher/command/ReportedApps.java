package dev.intrepid.launcher.command;

import static java.util.Comparator.comparing;

import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the apps on a repo have said of themselves, without those whose process is gone from this
 * machine. Immutable.
 *
 * @param running those that were heard of just now
 * @param silent those that were not and may run all the same, the one that was heard of last first
 */
record ReportedApps(List<AppReport> running, List<AppReport> silent) {

  /** Those on a repo. */
  static ReportedApps in(IntrepidRepo repo, Instant now) {
    List<AppReport> all = AppReport.in(repo).stream().filter(app -> !Members.isGone(app)).toList();
    return new ReportedApps(
        all.stream().filter(app -> !app.isSilent(now)).toList(),
        all.stream()
            .filter(app -> app.isSilent(now))
            .sorted(comparing(AppReport::at).reversed())
            .toList());
  }

  /** What an app says of a shard. */
  record Said(AppReport app, ShardReport shard) {
    boolean isAtWork() {
      return !shard.state().equals(SubscriptionState.STANDBY.name());
    }

    private boolean isOf(String name, Shard one) {
      return shard.subscriber().equals(name)
          && shard.shard() == one.index()
          && shard.shards() == one.count();
    }
  }

  /** What is said of a shard now: of several apps that run it, one is at work. */
  Optional<Said> said(String name, Shard one) {
    List<Said> said = of(running, name, one);
    return said.stream().filter(Said::isAtWork).findFirst().or(() -> said.stream().findFirst());
  }

  /** The app that is silent and has said something of a shard last. */
  Optional<AppReport> heardLast(String name, Shard one) {
    return of(silent, name, one).stream().map(Said::app).findFirst();
  }

  private static List<Said> of(List<AppReport> apps, String name, Shard one) {
    return apps.stream()
        .flatMap(app -> app.shards().stream().map(shard -> new Said(app, shard)))
        .filter(said -> said.isOf(name, one))
        .toList();
  }

  /** Whether all that runs on the repo is in the reports, which have an end. */
  boolean isAllSaid() {
    return running.stream().allMatch(app -> app.more() == 0);
  }
}

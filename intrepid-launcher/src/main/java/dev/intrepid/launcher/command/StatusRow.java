package dev.intrepid.launcher.command;

import static java.util.Comparator.comparing;

import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Lag;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One shard of a subscriber, as the repo knows it and as the app that runs it reports it.
 * Immutable.
 *
 * @param report what the app says; empty if none runs it
 * @param process the process of the app that works on it; empty if none does
 * @param state in a word
 * @param parked how many streams are parked because a message failed for good
 * @param retrying how many wait until a message that failed is tried again
 * @param failure what failed last, in a line; empty if nothing did
 * @param timesGoneBack how often the log has gone back since the app began
 */
record StatusRow(
    MarkerRecord marker,
    Optional<ShardReport> report,
    String process,
    String state,
    Lag lag,
    Duration oldestWaits,
    long parked,
    long retrying,
    long skipped,
    String failure,
    long timesGoneBack) {

  private static final String NOT_RUNNING = "not running";
  private static final Pattern OUR_PACKAGE = Pattern.compile("^dev\\.intrepid\\.([a-z]\\w*\\.)*");

  /**
   * All shards that have a marker in a repo, in the order of their subscribers.
   *
   * @param apps what runs on it
   */
  static List<StatusRow> of(IntrepidRepo repo, List<AppReport> apps, Instant now) {
    List<StatusRow> rows = new ArrayList<>();
    SubscriberNames.eachMarker(
        repo, (marker, control) -> rows.add(of(repo, marker, control, apps, now)));
    return rows;
  }

  private static StatusRow of(
      IntrepidRepo repo,
      MarkerRecord marker,
      ControlMemo control,
      List<AppReport> apps,
      Instant now) {
    String name = SubscriberNames.of(marker);
    List<ParkedMemo> aside = aside(repo, marker);
    List<ParkedMemo> waiting = aside.stream().filter(ParkedMemo::isWaiting).toList();
    Optional<Said> said = said(apps, name, marker);
    Optional<ShardReport> report = said.map(Said::shard);
    boolean isAllSaid = apps.stream().allMatch(app -> app.more() == 0);
    String unsaid = control.isPaused() ? "paused" : isAllSaid ? NOT_RUNNING : "not reported";
    return new StatusRow(
        marker,
        report,
        said.filter(Said::isAtWork).map(one -> one.app().process()).orElse(""),
        report.map(StatusRow::word).orElse(unsaid),
        Lag.of(repo, marker),
        oldestWaits(repo, marker, now),
        aside.size() - waiting.size(),
        waiting.size(),
        SkippedMemo.in(repo, name).count(),
        failure(report, waiting),
        said.map(one -> one.app().timesGoneBack()).orElse(0L));
  }

  /** What an app says of a shard. */
  private record Said(AppReport app, ShardReport shard) {
    boolean isAtWork() {
      return !shard.state().equals(SubscriptionState.STANDBY.name());
    }

    boolean isOf(String name, Shard one) {
      return shard.subscriber().equals(name)
          && shard.shard() == one.index()
          && shard.shards() == one.count();
    }
  }

  /** Of several apps that run it, one is at work and the others stand by. */
  private static Optional<Said> said(List<AppReport> apps, String name, MarkerRecord marker) {
    List<Said> said =
        apps.stream()
            .flatMap(app -> app.shards().stream().map(shard -> new Said(app, shard)))
            .filter(one -> one.isOf(name, marker.shard()))
            .toList();
    return said.stream().filter(Said::isAtWork).findFirst().or(() -> said.stream().findFirst());
  }

  /**
   * An app that was started again has not seen the failure for which its streams wait: the stream
   * that failed last says it.
   */
  private static String failure(Optional<ShardReport> report, List<ParkedMemo> waiting) {
    return report
        .map(ShardReport::failure)
        .filter(said -> !said.isEmpty())
        .or(() -> waiting.stream().max(comparing(ParkedMemo::parkedAt)).map(ParkedMemo::cause))
        .orElse("")
        .replaceAll("\\R+", " ");
  }

  private static String word(ShardReport shard) {
    return shard.state().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Duration oldestWaits(IntrepidRepo repo, MarkerRecord marker, Instant now) {
    SubscriptionTopic topic = SubscriptionTopic.parse(marker.marker().targetName());
    EventLog next = repo.entriesSince(topic, marker.shard(), marker.marker().sequence(), 1);
    if (next.isEmpty()) {
      return Duration.ZERO;
    }
    Duration since = Duration.between(next.first().recordedAt(), now);
    return since.isNegative() ? Duration.ZERO : since;
  }

  /** What is set aside because a message failed. */
  private static List<ParkedMemo> aside(IntrepidRepo repo, MarkerRecord marker) {
    return ParkedMemo.all(repo, SubscriberNames.of(marker)).stream()
        .filter(parked -> !parked.isReplayed())
        .filter(parked -> marker.shard().contains(parked.stream()))
        .toList();
  }

  List<String> cells() {
    return List.of(
        SubscriberNames.of(marker),
        shard(),
        state,
        process,
        Cells.text(lag.messages()) + (lag.exact() ? "" : "+"),
        oldestWaits.isZero() ? "" : Cells.duration(oldestWaits),
        report.map(said -> Cells.text(Math.round(said.rate()))).orElse(""),
        Cells.text(retrying),
        Cells.text(parked),
        Cells.text(skipped));
  }

  private String stuckSince() {
    return report.map(ShardReport::stuckSince).orElse("");
  }

  private String shard() {
    return (marker.shard().index() + 1) + " of " + marker.shard().count();
  }

  /** What holds it up or is next, in a line that is too long for a cell; empty if nothing is. */
  Optional<String> note() {
    List<String> parts = new ArrayList<>();
    if (!stuckSince().isEmpty()) {
      parts.add("stuck since " + Cells.time(Instant.parse(stuckSince())));
    }
    if (!failure.isEmpty()) {
      parts.add(OUR_PACKAGE.matcher(failure).replaceFirst(""));
    }
    String name = SubscriberNames.of(marker);
    if (ShadowName.is(name)) {
      parts.add(
          "when it has caught up, subscriptions rebuild "
              + ShadowName.live(name)
              + " --finish puts its memos in place");
    }
    String which = marker.shard().count() == 1 ? "" : ", shard " + shard();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(name + which + ": " + String.join(": ", parts));
  }

  Map<String, Object> properties(Instant now) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("at", now);
    properties.put("subscriber", SubscriberNames.of(marker));
    properties.put("shard", marker.shard().index() + 1);
    properties.put("shards", marker.shard().count());
    properties.put("state", state);
    properties.put("process", process);
    properties.put("marker", marker.marker().sequence());
    properties.put("lag", lag.messages());
    properties.put("lagIsExact", lag.exact());
    properties.put("oldestWaitsMillis", oldestWaits.toMillis());
    properties.put("rate", report.map(ShardReport::rate).orElse(0.0));
    properties.put("retrying", retrying);
    properties.put("parked", parked);
    properties.put("skipped", skipped);
    properties.put("stuckSince", stuckSince());
    properties.put("failure", failure);
    properties.put("timesGoneBack", timesGoneBack);
    return properties;
  }
}

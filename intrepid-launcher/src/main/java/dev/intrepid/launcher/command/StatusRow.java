package dev.intrepid.launcher.command;

import static java.util.Comparator.comparing;

import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.launcher.command.ReportedApps.Said;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Lag;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One shard of a subscriber, as the repo knows it and as the app that runs it reports it.
 * Immutable.
 *
 * @param said what an app says of it now; empty if none does
 * @param silent the app that said something of it last and is silent since; empty if one says
 *     something now, or none ever did
 * @param unsaid its state in a word, if nobody says it
 * @param parked how many streams are parked because a message failed for good
 * @param retrying how many wait until a message that failed is tried again
 * @param failure what failed last, in a line; empty if nothing did
 */
record StatusRow(
    MarkerRecord marker,
    Optional<Said> said,
    Optional<AppReport> silent,
    String unsaid,
    Lag lag,
    Duration oldestWaits,
    long parked,
    long retrying,
    long skipped,
    String failure) {

  private static final String SILENT = "silent";
  private static final String UNKNOWN = "unknown";
  private static final Pattern OUR_PACKAGE = Pattern.compile("^dev\\.intrepid\\.([a-z]\\w*\\.)*");

  /**
   * All shards that have a marker in a repo, in the order of their subscribers.
   *
   * @param apps what runs on it
   * @param obstacle why apps that run may be unable to say so
   */
  static List<StatusRow> of(
      IntrepidRepo repo, ReportedApps apps, Supplier<Optional<String>> obstacle, Instant now) {
    List<StatusRow> rows = new ArrayList<>();
    SubscriberNames.eachMarker(
        repo, (marker, control) -> rows.add(of(repo, marker, control, apps, obstacle, now)));
    return rows;
  }

  private static StatusRow of(
      IntrepidRepo repo,
      MarkerRecord marker,
      ControlMemo control,
      ReportedApps apps,
      Supplier<Optional<String>> obstacle,
      Instant now) {
    String name = SubscriberNames.of(marker);
    List<ParkedMemo> aside = aside(repo, marker);
    List<ParkedMemo> waiting = aside.stream().filter(ParkedMemo::isWaiting).toList();
    Optional<Said> said = apps.said(name, marker.shard());
    Optional<AppReport> silent =
        said.isPresent() ? Optional.empty() : apps.heardLast(name, marker.shard());
    return new StatusRow(
        marker,
        said,
        silent,
        said.isPresent() ? "" : unsaid(control, apps, silent, obstacle),
        Lag.of(repo, marker),
        oldestWaits(repo, marker, now),
        aside.size() - waiting.size(),
        waiting.size(),
        SkippedMemo.in(repo, name).count(),
        failure(said.map(Said::shard), waiting));
  }

  /** That it does not run is said only where an app that runs it could say that it does. */
  private static String unsaid(
      ControlMemo control,
      ReportedApps apps,
      Optional<AppReport> silent,
      Supplier<Optional<String>> obstacle) {
    if (control.isPaused()) {
      return "paused";
    }
    if (!apps.isAllSaid()) {
      return "not reported";
    }
    if (silent.isPresent()) {
      return SILENT;
    }
    return obstacle.get().isPresent() ? UNKNOWN : "not running";
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

  private Optional<ShardReport> report() {
    return said.map(Said::shard);
  }

  private String state() {
    return report().map(StatusRow::word).orElse(unsaid);
  }

  /** The process of the app that works on it; empty if none does. */
  private String process() {
    return said.filter(Said::isAtWork).map(one -> one.app().process()).orElse("");
  }

  /** Whether an app may run it that cannot say so. */
  boolean isUnheard() {
    return unsaid.equals(SILENT) || unsaid.equals(UNKNOWN);
  }

  List<String> cells() {
    return List.of(
        SubscriberNames.of(marker),
        shard(),
        state(),
        process(),
        Cells.text(lag.messages()) + (lag.exact() ? "" : "+"),
        oldestWaits.isZero() ? "" : Cells.duration(oldestWaits),
        report().map(one -> Cells.text(Math.round(one.rate()))).orElse(""),
        Cells.text(retrying),
        Cells.text(parked),
        Cells.text(skipped));
  }

  private String stuckSince() {
    return report().map(ShardReport::stuckSince).orElse("");
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

  private String lastHeardOf() {
    Optional<AppReport> app = said.map(Said::app).or(() -> silent);
    return app.map(one -> one.at().toString()).orElse("");
  }

  /** What programs read. */
  Map<String, Object> properties(Supplier<Optional<String>> obstacle, Instant now) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("at", now);
    properties.put("subscriber", SubscriberNames.of(marker));
    properties.put("shard", marker.shard().index() + 1);
    properties.put("shards", marker.shard().count());
    properties.put("state", state());
    properties.put("process", process());
    properties.put("lastHeardOf", lastHeardOf());
    properties.put("obstacle", isUnheard() ? obstacle.get().orElse("") : "");
    properties.put("marker", marker.marker().sequence());
    properties.put("lag", lag.messages());
    properties.put("lagIsExact", lag.exact());
    properties.put("oldestWaitsMillis", oldestWaits.toMillis());
    properties.put("rate", report().map(ShardReport::rate).orElse(0.0));
    properties.put("retrying", retrying);
    properties.put("parked", parked);
    properties.put("skipped", skipped);
    properties.put("stuckSince", stuckSince());
    properties.put("failure", failure);
    properties.put("timesGoneBack", said.map(one -> one.app().timesGoneBack()).orElse(0L));
    return properties;
  }
}

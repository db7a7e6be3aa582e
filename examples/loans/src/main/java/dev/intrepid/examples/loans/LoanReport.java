package dev.intrepid.examples.loans;

import dev.intrepid.CacheConnection;
import dev.intrepid.Intrepid;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.launcher.Launch;
import dev.intrepid.launcher.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What a loan officer wants to know, from the memos alone. */
final class LoanReport {

  private static final int TOP = 8;
  private static final List<String> OFFER_STEPS =
      List.of("O_SENT", "O_SENT_BACK", "O_ACCEPTED", "O_CANCELLED", "O_DECLINED");

  private final Intrepid app;
  private final Launch launch;

  LoanReport(Intrepid app, Launch launch) {
    this.app = app;
    this.launch = launch;
  }

  void print() {
    Totals totals = app.view(Totals_Memo.uri()).orElse(Totals.none());
    if (totals.cases() == 0) {
      launch.say("There are no applications yet: say --input FILE.");
      return;
    }
    launch.print(
        Table.titled("Log", "applications", "events", "fewest", "most")
            .row(totals.cases(), totals.events(), totals.fewest(), totals.most()));
    printApplications();
    launch.print(offers());
    launch.print(work());
    launch.print(resources());
    launch.say("");
    launch.say("Look closer:");
    launch.say(
        "  " + launch.command("memos", "--prefix", "activities/", "--repo", launch.address()));
    launch.say(
        "  " + launch.command("events", "--topic", "applications/*", "--repo", launch.address()));
  }

  private void printApplications() {
    Outcomes outcomes = new Outcomes();
    each("applications/", Application_Memo.INSTANCE, outcomes::add);
    launch.print(outcomes.decided());
    launch.print(outcomes.waiting());
  }

  private Table offers() {
    long created = events("O_CREATED");
    Table table = Table.titled("Offers", "step", "offers", "of those made");
    table.row("O_CREATED", created, Table.percent(created, created));
    for (String step : OFFER_STEPS) {
      table.row(step, events(step), Table.percent(events(step), created));
    }
    return table;
  }

  private long events(String activity) {
    return app.view(Activity_Memo.uri(activity)).map(Activity::events).orElse(0L);
  }

  private Table work() {
    List<Activity> work = new ArrayList<>();
    each("activities/W_", Activity_Memo.INSTANCE, work::add);
    work.sort(Comparator.comparingLong(Activity::start).reversed());
    Table table = Table.titled("Work", "activity", "scheduled", "started", "completed");
    work.forEach(w -> table.row(w.activity(), w.schedule(), w.start(), w.complete()));
    return table;
  }

  private Table resources() {
    List<Resource> resources = new ArrayList<>();
    each("resources/", Resource_Memo.INSTANCE, resources::add);
    long events = resources.stream().mapToLong(Resource::events).sum();
    Table table =
        Table.titled(
            String.format(Locale.ROOT, "Busiest of %,d resources", resources.size()),
            "resource",
            "events",
            "share");
    resources.stream()
        .sorted(Comparator.comparingLong(Resource::events).reversed())
        .limit(TOP)
        .forEach(r -> table.row(r.resource(), r.events(), Table.percent(r.events(), events)));
    return table;
  }

  /** Hands over every memo under a prefix, a page in memory at a time. */
  private <T> void each(String prefix, JsonCodec<T> codec, Consumer<T> consumer) {
    app.repo()
        .eachMemo(
            prefix,
            memo ->
                CacheConnection.decode(memo, codec, JsonFormat.standard())
                    .toOptional()
                    .ifPresent(consumer));
  }
}

package dev.intrepid.examples.orders;

import dev.intrepid.Intrepid;
import dev.intrepid.launcher.Launch;
import dev.intrepid.launcher.Table;
import dev.intrepid.subscription.SubscriptionStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Tells what a run of the shop came to. */
final class OrdersReport {

  private static final int TOP = 5;

  private final Intrepid app;
  private final Launch launch;

  OrdersReport(Intrepid app, Launch launch) {
    this.app = app;
    this.launch = launch;
  }

  void print(Lot lot, int published, int mails) {
    launch.say(
        String.format(
            Locale.ROOT,
            "Lot %d: published %,d orders as %,d events; %,d receipts were mailed.",
            lot.number(),
            Lot.ORDERS,
            published,
            mails));
    launch.print(topCustomers());
    launch.print(bestsellers());
    launch.print(subscribers());
    launch.say("");
    launch.say("Everything is in " + launch.address() + ". Try next:");
    launch.say("  " + command("run", "orders") + "    for a thousand more");
    launch.say("  " + command("events", "--stream", "orders/o-1"));
    launch.say("  " + command("memos", "view", "customers/ada/spend"));
    launch.say("  " + command("subscriptions"));
  }

  private String command(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--repo";
    all[arguments.length + 1] = launch.address();
    return launch.command(all);
  }

  private Table topCustomers() {
    Table table = Table.titled("Top customers", "customer", "orders", "paid");
    Lot.CUSTOMERS.stream()
        .map(customer -> app.view(Spend_Memo.uri(customer)).orElse(Spend.none(customer)))
        .sorted(Comparator.comparingLong(Spend::cents).reversed())
        .limit(TOP)
        .forEach(s -> table.row(s.customerId(), s.orders(), BigDecimal.valueOf(s.cents(), 2)));
    return table;
  }

  private Table bestsellers() {
    Table table = Table.titled("Bestsellers", "product", "ordered");
    app.view(Sales_Memo.uri()).orElse(Sales.none()).byProduct().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(TOP)
        .forEach(entry -> table.row(entry.getKey(), entry.getValue()));
    return table;
  }

  private Table subscribers() {
    Table table = Table.titled("Subscribers", "name", "state", "handled", "behind");
    for (SubscriptionStatus status : app.status()) {
      String state = status.state().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
      table.row(status.name(), state, status.handled(), status.behind());
    }
    return table;
  }
}

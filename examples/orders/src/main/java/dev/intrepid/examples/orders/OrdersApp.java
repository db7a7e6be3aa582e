package dev.intrepid.examples.orders;

import dev.intrepid.Intrepid;
import dev.intrepid.launcher.App;
import dev.intrepid.launcher.Launch;
import dev.intrepid.launcher.Progress;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A thousand orders a run: takes up where the last run stopped. */
public final class OrdersApp implements App {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ORDERS_A_COMMIT = 100;

  /** For the {@link java.util.ServiceLoader}. */
  public OrdersApp() {}

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String description() {
    return "A thousand made-up orders, billed, shipped and counted; each run adds a thousand.";
  }

  @Override
  public String defaultRepo() {
    return "sqlite:orders-data/orders.db";
  }

  @Override
  public void run(Launch launch) throws InterruptedException {
    Outbox outbox = new Outbox();
    try (Intrepid app =
        Intrepid.builder()
            .repo(launch.repo())
            .handlers(new Billing(), new Shipping(), new Bestsellers())
            .state(outbox)
            .start()) {
      Lot lot = nextLot(app);
      int published = publish(lot, app, launch);
      app.awaitCaughtUp(PATIENCE);
      new OrdersReport(app, launch).print(lot, published, outbox.mails());
    }
  }

  /** Each finished lot has left one event in the stream {@code lots}. */
  private static Lot nextLot(Intrepid app) {
    long finished = app.repo().last("lots", EventKind.ENTRY).map(EventRecord::position).orElse(0L);
    return new Lot(Math.toIntExact(finished + 1));
  }

  /**
   * Publishes a lot. Its ids follow from its number, so what an interrupted run has published
   * already is not published again.
   */
  private static int publish(Lot lot, Intrepid app, Launch launch) throws InterruptedException {
    int published = 0;
    try (Progress progress = launch.progress("Orders", Lot.ORDERS)) {
      for (int from = 0; from < Lot.ORDERS; from += ORDERS_A_COMMIT) {
        if (launch.isStopping()) {
          throw new InterruptedException();
        }
        published += app.publish(orders(lot, from, from + ORDERS_A_COMMIT, app)).size();
        progress.to(from + ORDERS_A_COMMIT);
      }
    }
    app.publish(app.pending(new LotFinished(lot.number())).withId(id(lot, "finished")));
    return published;
  }

  static PendingEvents orders(Lot lot, int from, int to, Intrepid app) {
    List<PendingEvent> pending = new ArrayList<>();
    for (int index = from; index < to; index++) {
      for (OrderEvent event : lot.events(index)) {
        String name = event.orderId() + "/" + event.getClass().getSimpleName();
        pending.add(app.pending(event).withId(id(lot, name)));
      }
    }
    return new PendingEvents(pending);
  }

  private static UUID id(Lot lot, String name) {
    return EventIds.named("orders/lot-" + lot.number() + "/" + name);
  }
}

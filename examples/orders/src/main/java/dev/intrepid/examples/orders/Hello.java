package dev.intrepid.examples.orders;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.time.Duration;

/** Sells two tickets and tells what came in. */
public final class Hello {
  @Event(stream = "shows/{show}")
  record TicketSold(String show, String guest, int cents) {}

  @Cached("shows/{show}/revenue")
  record Revenue(String show, int cents) {}

  static final class Bookkeeper {
    @OnEvent
    Revenue count(TicketSold sold, Cache<Revenue> soFar) {
      return new Revenue(sold.show(), soFar.map(Revenue::cents).orElse(0) + sold.cents());
    }
  }

  /** Runs it. */
  public static void main(String... args) throws InterruptedException {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Bookkeeper()).start()) {
      app.publish(new TicketSold("hamlet", "ada", 1250));
      app.publish(new TicketSold("hamlet", "grace", 990));
      app.awaitCaughtUp(Duration.ofMinutes(1));
      System.out.println(app.view(Hello_Revenue_Memo.uri("hamlet")));
    }
  }
}

package dev.intrepid.examples.upcasts;

import static dev.intrepid.testkit.Controls.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first version of the shop has stored, read by that of today. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpcastFromOldFileTest {

  private static FirstVersion firstVersion;

  @TempDir Path folder;
  private String repo = "";

  @BeforeAll
  static void compile(@TempDir Path classes) throws Exception {
    firstVersion = FirstVersion.compile(classes);
  }

  @BeforeEach
  void store() throws Exception {
    repo = "sqlite:" + folder.resolve("shop.db");
    firstVersion.run(repo);
  }

  @Test
  void handlers_see_the_newest_versions_of_all_that_is_stored() throws Exception {
    try (Intrepid app = start()) {
      app.awaitCaughtUp(SOON);

      assertThat(app.view(Entries_Memo.uri()).orElseGet(Entries::none).lines())
          .containsExactly(
              "CustomerJoined[customerId=c-1, firstName=Ada King, lastName=Lovelace]",
              "OrderPlaced[orderId=o-1, customerId=c-1, cents=1235, currency=EUR]",
              "OrderPaid[orderId=o-1, cents=1235]",
              "OrderShipped[orderId=o-1, parcel=p-1]",
              "OrderPaid[orderId=o-2, cents=500]",
              "OrderShipped[orderId=o-2, parcel=p-2]");
    }
  }

  @Test
  void what_is_stored_stays_as_it_is() throws Exception {
    List<EventRecord> before;
    try (Intrepid app = Intrepid.builder().repo(repo).start()) {
      before = stored(app);
    }
    try (Intrepid app = start()) {
      app.awaitCaughtUp(SOON);
      assertThat(stored(app)).hasSize(6).isEqualTo(before);
    }
  }

  @Test
  void old_and_new_messages_come_in_the_order_they_were_stored() throws Exception {
    try (Intrepid app = start()) {
      EventRecord placed = app.publish(new OrderPlaced("o-3", "c-1", 700, "USD"));
      app.awaitHandled(placed, SOON);

      assertThat(app.view(Entries_Memo.uri()).orElseGet(Entries::none).lines())
          .hasSize(7)
          .endsWith("OrderPlaced[orderId=o-3, customerId=c-1, cents=700, currency=USD]");
    }
  }

  private Intrepid start() {
    return Intrepid.builder().repo(repo).handlers(new Journal()).start();
  }

  private static List<EventRecord> stored(Intrepid app) {
    return app.repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100).records();
  }
}

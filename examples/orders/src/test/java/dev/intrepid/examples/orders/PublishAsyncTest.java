package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.exception.AppClosedException;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that takes in many orders by one thread. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishAsyncTest {

  @TempDir Path folder;

  private Intrepid app() {
    return Intrepid.builder()
        .repo("sqlite:" + folder.resolve("shop.db"))
        .handlers(new Bestsellers())
        .start();
  }

  private static OrderPlaced order(int number) {
    return new OrderPlaced(
        "o-" + number,
        "ada",
        List.of(new OrderPlaced.Line("tea", 2, 350)),
        Instant.parse("2026-03-01T10:00:00Z"));
  }

  private static List<OrderPlaced> orders(int count) {
    return IntStream.range(0, count).mapToObj(PublishAsyncTest::order).toList();
  }

  // tag::all[]
  private List<EventRecord> placeAll(List<OrderPlaced> orders, Intrepid app) {
    List<CompletableFuture<EventRecord>> underWay = new ArrayList<>();
    for (OrderPlaced order : orders) {
      underWay.add(app.publishAsync(order));
    }
    return underWay.stream().map(CompletableFuture::join).toList();
  }

  // end::all[]

  @Test
  void many_orders_are_stored_in_their_order_and_handled() throws Exception {
    try (Intrepid app = app()) {
      List<EventRecord> placed = placeAll(orders(5_000), app);

      assertThat(placed).extracting(EventRecord::stream).startsWith("orders/o-0", "orders/o-1");
      assertThat(placed).extracting(EventRecord::sequence).isSorted();
      app.awaitCaughtUp(Controls.SOON);
      assertThat(app.view(Sales_Memo.uri()).orElseGet(Sales::none).byProduct())
          .isEqualTo(Map.of("tea", 10_000L));
    }
  }

  @Test
  void an_order_that_is_placed_twice_is_refused_alone() {
    try (Intrepid app = app()) {
      CompletableFuture<EventRecord> first = app.publishAsync(app.pending(order(1)).expecting(0));
      CompletableFuture<EventRecord> twice = app.publishAsync(app.pending(order(1)).expecting(0));
      CompletableFuture<EventRecord> other = app.publishAsync(app.pending(order(2)).expecting(0));

      assertThat(first.join().position()).isEqualTo(1);
      assertThatThrownBy(twice::join).hasCauseInstanceOf(ConflictException.class);
      assertThat(other.join().position()).isEqualTo(1);
    }
  }

  @Test
  void orders_are_published_together() {
    try (Intrepid app = app()) {
      assertThat(app.publishAllAsync(orders(3)).join()).hasSize(3);
    }
  }

  @Test
  void an_app_that_is_closed_stores_what_is_under_way_first() {
    List<CompletableFuture<EventRecord>> underWay = new ArrayList<>();
    try (Intrepid app = app()) {
      orders(1_000).forEach(order -> underWay.add(app.publishAsync(order)));
    }

    assertThat(underWay).allMatch(CompletableFuture::isDone);
    assertThat(underWay).noneMatch(CompletableFuture::isCompletedExceptionally);
  }

  @Test
  void an_app_that_was_closed_says_so() {
    Intrepid app = app();
    app.close();

    assertThatThrownBy(() -> app.publishAsync(order(1)))
        .isInstanceOf(AppClosedException.class)
        .hasMessageContaining("publish before you close it");
  }

  @Test
  void an_app_may_be_closed_by_what_depends_on_a_future() throws Exception {
    Intrepid app = app();
    app.publishAsync(order(1)).thenRun(app::close).get(1, TimeUnit.MINUTES);

    assertThat(app.isClosed()).isTrue();
  }

  @Test
  void what_is_no_message_is_refused_by_the_call() {
    try (Intrepid app = app()) {
      assertThatThrownBy(() -> app.publishAsync("no message"))
          .isInstanceOf(NotWiredException.class);
    }
  }
}

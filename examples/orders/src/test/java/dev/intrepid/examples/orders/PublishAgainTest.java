package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.testkit.Controls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A shop whose server is lost when it has stored an order and not answered yet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishAgainTest {

  private static final OrderPlaced ORDER =
      new OrderPlaced(
          "o-1",
          "ada",
          List.of(new OrderPlaced.Line("tea", 2, 350)),
          Instant.parse("2026-03-01T10:00:00Z"));

  // tag::again[]
  private EventRecord place(OrderPlaced order, Intrepid app) {
    PendingEvent event = app.pending(order); // has its id from here on
    try {
      return app.publish(event);
    } catch (RepoUnavailableException e) {
      return app.publish(event); // stores nothing if it was stored before
    }
  }

  // end::again[]

  @Test
  void an_event_is_published_again_under_its_id_and_counts_once() throws Exception {
    try (Intrepid app = app()) {
      EventRecord placed = place(ORDER, app);

      assertThat(placed.sequence()).isEqualTo(1);
      assertThat(sold(app)).isEqualTo(Map.of("tea", 2L));
    }
  }

  @Test
  void a_message_is_published_again_under_another_id_and_counts_twice() throws Exception {
    try (Intrepid app = app()) {
      assertThatThrownBy(() -> app.publish(ORDER)).isInstanceOf(RepoUnavailableException.class);
      EventRecord placed = app.publish(ORDER);

      assertThat(placed.sequence()).isEqualTo(2);
      assertThat(sold(app)).isEqualTo(Map.of("tea", 4L));
    }
  }

  private static Intrepid app() {
    return Intrepid.builder().repo(new LosesAnswer()).handlers(new Bestsellers()).start();
  }

  private static Map<String, Long> sold(Intrepid app) throws InterruptedException {
    app.awaitCaughtUp(Controls.SOON);
    return app.view(Sales_Memo.uri()).orElseGet(Sales::none).byProduct();
  }

  /** A repo that stores the first events that are published, and then says that it is not there. */
  private static final class LosesAnswer extends ForwardingRepo {

    private final AtomicBoolean isLost = new AtomicBoolean();

    LosesAnswer() {
      super(new MemoryRepo());
    }

    @Override
    public Committed commit(Commit commit) {
      Committed committed = super.commit(commit);
      if (!commit.events().isEmpty() && isLost.compareAndSet(false, true)) {
        throw new RepoUnavailableException("Nobody knows whether it was stored.", null);
      }
      return committed;
    }
  }
}

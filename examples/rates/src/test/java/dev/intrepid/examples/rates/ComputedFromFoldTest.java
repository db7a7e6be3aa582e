package dev.intrepid.examples.rates;

import static dev.intrepid.testkit.Controls.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.control.RewindTo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A memo that is computed from a fold of another subscriber follows it, whatever changes it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComputedFromFoldTest {

  private static final String ITEM = "bread";
  private static final MemoUri<String> OFFER = Offers_offer_Memo.uri(ITEM);
  private static final MemoUri<String> POSTER = Offers_poster_Memo.uri(ITEM);
  private static final long BETWEEN_LOOKS = 1_000_000;

  private final MemoryRepo repo = new MemoryRepo();

  private Intrepid app(int each) {
    return Intrepid.builder().repo(repo).handlers(new Sales(each), new Offers("Fresh")).start();
  }

  private static void sell(Intrepid app) throws InterruptedException {
    app.awaitHandled(app.publish(new ItemSold(ITEM)), SOON);
  }

  @Test
  void it_is_computed_again_when_the_fold_has_changed() throws InterruptedException {
    try (Intrepid app = app(1)) {
      sell(app);
      assertThat(app.view(OFFER).orElse("")).isEqualTo("Fresh bread, sold 1 times");
      sell(app);

      assertThat(app.view(OFFER).orElse("")).isEqualTo("Fresh bread, sold 2 times");
    }
  }

  @Test
  void so_is_what_is_computed_from_it_in_turn() throws InterruptedException {
    try (Intrepid app = app(1)) {
      sell(app);
      assertThat(app.view(POSTER).orElse("")).isEqualTo("Fresh bread, sold 1 times!");
      sell(app);

      assertThat(app.view(POSTER).orElse("")).isEqualTo("Fresh bread, sold 2 times!");
    }
  }

  @Test
  void it_is_computed_again_when_the_fold_was_absent_before() throws InterruptedException {
    try (Intrepid app = app(1)) {
      assertThat(app.view(OFFER).orElse("")).isEqualTo("Fresh bread, sold 0 times");
      sell(app);

      assertThat(app.view(OFFER).orElse("")).isEqualTo("Fresh bread, sold 1 times");
    }
  }

  @Test
  void it_is_computed_again_when_the_fold_was_rebuilt() throws InterruptedException {
    try (Intrepid app = app(1)) {
      sell(app);
      assertThat(app.view(POSTER).orElse("")).isEqualTo("Fresh bread, sold 1 times!");
    }
    try (Intrepid app = app(10)) {
      app.subscription("sales").rebuild().begin();
      while (app.subscription("sales").rebuild().status().filter(s -> s.isCaughtUp()).isEmpty()) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
      assertThat(app.view(POSTER).orElse("")).isEqualTo("Fresh bread, sold 1 times!");
      app.subscription("sales").rebuild().finish(1);

      assertThat(app.view(POSTER).orElse("")).isEqualTo("Fresh bread, sold 10 times!");
    }
  }

  @Test
  void it_is_computed_again_when_the_fold_was_rewound() throws InterruptedException {
    try (Intrepid app = app(1)) {
      sell(app);
      assertThat(app.view(OFFER).orElse("")).isEqualTo("Fresh bread, sold 1 times");
    }
    try (Intrepid app = app(10)) {
      app.subscription("sales").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);

      assertThat(app.view(OFFER).orElse("")).isEqualTo("Fresh bread, sold 10 times");
    }
  }

  @Test
  void it_is_computed_once_while_the_fold_stays() throws InterruptedException {
    try (Intrepid app = app(1)) {
      sell(app);
      for (int i = 0; i < 10; i++) {
        app.view(POSTER);
        app.view(OFFER);
      }

      assertThat(app.memoStats()).extracting(stats -> stats.loads()).containsExactly(1L, 1L);
    }
  }
}

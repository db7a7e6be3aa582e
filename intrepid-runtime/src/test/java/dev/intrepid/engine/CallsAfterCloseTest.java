package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.exception.AppClosedException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallsAfterCloseTest {

  private static final Added MESSAGE = new Added("a", 1);

  @Test
  void each_call_says_that_the_app_was_closed_and_what_to_do() throws Exception {
    Intrepid app = app();
    EventRecord published = app.publish(MESSAGE);
    app.close();

    refused(() -> app.publish(MESSAGE));
    refused(() -> app.publish(app.pending(MESSAGE)));
    refused(() -> app.publish(PendingEvents.of(app.pending(MESSAGE))));
    refused(() -> app.publishAll(List.of(MESSAGE)));
    refused(() -> app.publishAsync(MESSAGE));
    refused(() -> app.view(new MemoUri<>(Counting.sumUri("a"), Counting.SUM)));
    refused(() -> app.memos().view(Counting.sumUri("a")));
    refused(() -> app.subscription("sums").parked());
    refused(() -> app.subscription("sums").pause());
    refused(() -> app.retirement("other"));
    refused(app::status);
    refused(() -> app.awaitCaughtUp(SOON));
    refused(() -> app.awaitHandled(published, SOON));
    assertThat(app.health().isHealthy()).isFalse();
    assertThat(app.health().problems()).singleElement().asString().contains("The app was closed");
  }

  @Test
  void a_repo_that_the_app_has_not_opened_is_still_open() {
    MemoryRepo repo = new MemoryRepo();
    Intrepid app = Apps.start(repo);
    app.close();

    assertThat(app.publish(MESSAGE).position()).isEqualTo(1);
    assertThat(app.memos().view(Counting.sumUri("a")).isFound()).isFalse();
  }

  private static Intrepid app() {
    Probe sums = new Probe("sums", Probe::sum) {}.folds();
    return Intrepid.builder().repo("memory:").registry(Probe.registry(sums)).handlers(sums).start();
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(AppClosedException.class)
        .hasMessageStartingWith("The app was closed before ")
        .hasMessageEndingWith(" or start another.");
  }
}

package dev.intrepid.engine.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.PendingEvent;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PendingPublishTest {

  @Test
  void one_whose_answer_there_is_no_memory_for_is_not_waited_for() {
    PendingPublish<String> pending =
        new PendingPublish<>(
            List.of(PendingEvent.entry("orders/1", "OrderPaid", Json.of("{}"))),
            records -> {
              throw new OutOfMemoryError("no memory, says the test");
            },
            new Dependants());
    pending.succeed(List.of());
    pending.complete();

    assertThatThrownBy(() -> pending.future().join())
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("no memory, says the test");
  }
}

package dev.intrepid.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.worker.LayoutChangedException;
import org.junit.jupiter.api.Test;

class SubscriberStoppedExceptionTest {

  @Test
  void a_cause_that_is_a_sentence_keeps_its_one_full_stop() {
    assertThat(new SubscriberStoppedException("sales", new LayoutChangedException("sales", 4, 2)))
        .hasMessage(
            "The subscriber sales has stopped: Another program has divided the subscriber sales"
                + " into another number of shards (there: 2, here: 4): start this one again, with as"
                + " many as that program says. Mend the cause and start it again; it goes on where it stopped.");
  }

  @Test
  void a_cause_without_a_full_stop_gets_one() {
    assertThat(new SubscriberStoppedException("sales", new IllegalStateException("no luck")))
        .hasMessage(
            "The subscriber sales has stopped: no luck. Mend the cause and start it again; it goes"
                + " on where it stopped.");
  }
}

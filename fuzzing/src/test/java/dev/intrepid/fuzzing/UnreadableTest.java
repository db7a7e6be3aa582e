package dev.intrepid.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.fuzzing.Letters.FirstLetters;
import dev.intrepid.fuzzing.Letters.Text;
import dev.intrepid.json.JsonFormatException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What could not be read again is noticed where it is made, not at the next start. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableTest {

  private static final Duration SOON = Duration.ofMinutes(1);

  @Test
  void a_message_that_could_not_be_read_is_not_published() {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Letters()).start()) {
      Text text = new Text("en", "a", Map.of("\ud83d", 1));

      assertThatThrownBy(() -> app.publish(text))
          .isInstanceOf(JsonFormatException.class)
          .hasMessageContaining("Half of a surrogate pair")
          .hasMessageContaining("(path: $.marks)");
      assertThat(app.repo().lastSequence()).isZero();
    }
  }

  @Test
  void a_fold_that_could_not_be_read_fails_the_message_that_makes_it_so() throws Exception {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Letters()).start()) {
      app.publishAll(
          List.of(text("de", "ab"), text("en", "xy"), text("en", "😀"), text("de", "ac")));
      app.awaitCaughtUp(SOON);

      ParkedStream parked = app.subscription("letters").parked().get(0);
      assertThat(parked.stream()).isEqualTo("texts/en");
      assertThat(parked.position()).isEqualTo(2);
      assertThat(parked.attempts()).isEqualTo(1);
      assertThat(parked.cause()).contains("Half of a surrogate pair").contains("(path: $.counts)");
      assertThat(app.view(Letters_FirstLetters_Memo.uri("en")).toOptional())
          .contains(new FirstLetters("en", Map.of("x", 1)));
      assertThat(app.view(Letters_FirstLetters_Memo.uri("de")).toOptional())
          .contains(new FirstLetters("de", Map.of("a", 2)));
    }
  }

  private static Text text(String language, String text) {
    return new Text(language, text, Map.of());
  }
}

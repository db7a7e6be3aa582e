package dev.intrepid.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggedFailureTest {

  @Test
  void one_that_can_be_printed_stands_for_itself() {
    Exception failure = new IllegalStateException("no", new IllegalArgumentException("why"));

    assertThat(LoggedFailure.of(failure)).isSameAs(failure);
  }

  @Test
  void one_without_a_text_is_printed_as_its_class_with_its_trace_and_cause() {
    Exception failure = new Mute(new IllegalStateException("why"));

    assertThat(printed(LoggedFailure.of(failure)))
        .contains(Mute.class.getName() + ", whose own text fails with")
        .contains("at " + getClass().getName() + ".one_without_a_text")
        .contains("java.lang.IllegalStateException: why");
  }

  @Test
  void one_whose_cause_has_no_text_keeps_its_own() {
    Exception failure = new IllegalStateException("no", new Mute(null));

    assertThat(printed(LoggedFailure.of(failure)))
        .contains("java.lang.IllegalStateException: no")
        .contains(Mute.class.getName() + ", whose own text fails with");
  }

  @Test
  void one_that_is_its_own_cause_in_the_end_is_printed() {
    Mute inner = new Mute(null);
    Exception failure = new IllegalStateException("no", inner);
    inner.initCause(failure);

    assertThat(printed(LoggedFailure.of(failure))).contains("java.lang.IllegalStateException: no");
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** Fails to say what it is. */
  private static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mute(Throwable cause) {
      if (cause != null) {
        initCause(cause);
      }
    }

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("no text");
    }
  }
}

package dev.intrepid.exception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever finds nothing wired is told why, and by which setting of which tool it is mended. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotWiredExceptionTest {

  record Plain(String id) {}

  record Paid(String id) {}

  @Test
  void a_record_is_told_how_each_tool_is_told_to_run_the_processor() {
    assertThat(NotWiredException.ofMessage(Plain.class))
        .hasMessage(
            "dev.intrepid.exception.NotWiredExceptionTest$Plain is no message: annotate the record"
                + " with @Event, and have the compiler run intrepid-processor over it. In Maven:"
                + " annotationProcessorPaths of maven-compiler-plugin, 3.5 or newer. In Gradle:"
                + " annotationProcessor(\"dev.intrepid:intrepid-processor:VERSION\"). For javac:"
                + " -processorpath; JDK 23 and later run a processor on the class path only with"
                + " -proc:full.");
  }

  @Test
  void handlers_are_told_the_same() {
    assertThat(NotWiredException.ofHandlers(Plain.class))
        .hasMessageStartingWith(
            "dev.intrepid.exception.NotWiredExceptionTest$Plain has no handlers that the compiler"
                + " knows: annotate its methods with @OnEvent, and have the compiler run")
        .hasMessageContaining("-proc:full");
  }

  @Test
  void a_list_of_messages_is_told_how_several_are_published() {
    assertThat(NotWiredException.ofMessage(List.of().getClass()))
        .hasMessageEndingWith(
            " is no message: publish several by publishAll(list), and one by itself, not in an"
                + " Optional.");
  }

  @Test
  void a_class_or_a_list_in_the_place_of_handlers_is_told_what_is_taken() {
    assertThat(NotWiredException.ofHandlers(Class.class))
        .hasMessage(
            "java.lang.Class has no handlers: give objects one by one, as in handlers(new Billing(),"
                + " new Shipping()), not their classes and not a list.");
    assertThat(NotWiredException.ofHandlers(List.of().getClass()))
        .hasMessageEndingWith("not their classes and not a list.");
  }

  static class Billing {}

  static class EuroBilling extends Billing {}

  @Test
  void handlers_that_are_only_inherited_are_told_whose_they_are() {
    assertThat(NotWiredException.ofHandlers(EuroBilling.class))
        .hasMessage(
            "dev.intrepid.exception.NotWiredExceptionTest$EuroBilling has no handlers of its own, and"
                + " does not inherit those of dev.intrepid.exception.NotWiredExceptionTest$Billing:"
                + " override them with @OnEvent, or give the app an object of that class itself.");
  }

  @Test
  void what_was_written_and_lost_when_jars_were_packed_into_one() {
    assertThat(NotWiredException.ofMessage(Paid.class))
        .hasMessageStartingWith(
            "The compiler wrote NotWiredExceptionTest_Paid_Event for"
                + " dev.intrepid.exception.NotWiredExceptionTest$Paid, but no registry that is found"
                + " lists")
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .containsAnyOf(
                        "the ServicesResourceTransformer of Maven's shade plugin",
                        "have the module-info of dev.intrepid.runtime provide its registry"));
  }
}

/** As the compiler would have written it. */
final class NotWiredExceptionTest_Paid_Event {
  private NotWiredExceptionTest_Paid_Event() {}
}

/** As the compiler would have written it. */
final class NotWiredExceptionTest_Billing_Handlers {
  private NotWiredExceptionTest_Billing_Handlers() {}
}

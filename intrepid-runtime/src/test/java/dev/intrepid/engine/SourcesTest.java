package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.SourceStreams;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourcesTest {

  private static final HandlerSpec HANDLER =
      new HandlerSpec("handle", true, List.of("sums/{key}"), List.of());

  private final SubscriberSpec spec =
      new Probe("sums", Probe::sum) {}.messages(Counting.ADDED, Counting.DOUBLED).spec();

  @Test
  void a_message_is_stored_in_the_streams_of_its_template() {
    SourceStreams sources = new SourceStreams(spec, generated(List.of()));

    assertThat(sources.of(HANDLER.taking(0))).containsExactly("keys/{key}");
    assertThat(sources.of(HANDLER.taking(1))).containsExactly("doubles/{key}");
    assertThat(sources.all()).containsExactly("doubles/{key}", "keys/{key}");
  }

  @Test
  void a_handler_that_does_not_say_may_take_any_message() {
    assertThat(new SourceStreams(spec, generated(List.of())).of(HANDLER))
        .containsExactly("doubles/{key}", "keys/{key}");
  }

  @Test
  void an_old_version_that_may_become_the_message_lies_in_streams_of_its_own() {
    Upcaster ofAdded = Olds.upcaster(List.of(Counting.ADDED), (tree, step) -> {});
    SourceStreams sources = new SourceStreams(spec, generated(List.of(ofAdded)));

    assertThat(sources.of(HANDLER.taking(0))).containsExactly("keys/{key}", "olds/{key}");
    assertThat(sources.of(HANDLER.taking(1))).containsExactly("doubles/{key}");
  }

  private static GeneratedCode generated(List<Upcaster> upcasters) {
    return GeneratedCode.load(List.of(Probe.registry(), Olds.registry(List.of(), upcasters)));
  }
}

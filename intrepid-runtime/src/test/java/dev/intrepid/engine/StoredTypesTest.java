package dev.intrepid.engine;

import static dev.intrepid.engine.Olds.registry;
import static dev.intrepid.engine.Olds.splitting;
import static dev.intrepid.engine.Olds.upcaster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What several modules say of one log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredTypesTest {

  @Test
  void a_type_is_known_by_its_former_names() {
    GeneratedCode generated = load(List.of(new Named("Added", "Plus", "Increased")));
    assertThat(generated.versionsOf("Plus")).containsExactly(1);
    assertThat(generated.knows("Increased", 1)).isTrue();
    assertThat(generated.knows("Increased", 2)).isFalse();
    assertThat(generated.knows("Other", 1)).isFalse();
  }

  @Test
  void two_types_of_one_former_name_are_refused() {
    assertThatThrownBy(() -> load(List.of(new Named("Added", "Plus"), new Named("More", "Plus"))))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("Both Added and More were formerly Plus");
  }

  @Test
  void a_former_name_that_is_a_type_of_today_is_refused() {
    assertThatThrownBy(() -> load(List.of(new Named("Added", "Plus"), new Named("Plus"))))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("Added was formerly Plus, and there is an @Event of that type");
  }

  @Test
  void two_modules_with_upcasts_from_one_version_are_refused() {
    assertThatThrownBy(() -> load(List.of(), splitting(), splitting()))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("Two modules have an @Upcast from version 1 of Old");
  }

  @Test
  void upcasts_of_two_modules_that_lead_to_each_other_stop_the_start() {
    Upcaster there = upcaster(List.of(Counting.DOUBLED), (old, step) -> {});
    Upcaster back = upcaster("Doubled", List.of(new Named("Old")), (old, step) -> {});
    Probe probe = new Probe("sums", Probe::sum) {};
    assertThatThrownBy(() -> startWith(List.of(there, back), probe))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("lead back to it");
  }

  private static void startWith(List<Upcaster> upcasters, Probe probe) {
    try (Intrepid app = Olds.start(new MemoryRepo(), upcasters, probe)) {
      app.status();
    }
  }

  private static GeneratedCode load(List<IntoEvent<?>> events, Upcaster... upcasters) {
    return GeneratedCode.load(List.of(registry(events, List.of(upcasters))));
  }

  /** A type with former names. */
  private record Named(String type, List<String> formerly) implements IntoEvent<Added> {

    Named(String type, String... formerly) {
      this(type, List.of(formerly));
    }

    @Override
    public Class<Added> messageClass() {
      return Added.class;
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public SubscriptionTopic topic() {
      return Counting.ADDED.topic();
    }

    @Override
    public String template() {
      return Counting.ADDED.template();
    }

    @Override
    public String stream(Added message) {
      return Counting.ADDED.stream(message);
    }

    @Override
    public void write(Added message, JsonWriter out) {
      Counting.ADDED.write(message, out);
    }

    @Override
    public Added read(JsonReader in) {
      return Counting.ADDED.read(in);
    }
  }
}

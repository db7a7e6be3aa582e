package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.LookOften;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.engine.Probe.Handling;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An enum has one constant more in the newer one of two programs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadMessageTest {

  private static final JsonNames TARIFF = JsonNames.of("tariff");

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Object> handled = new CopyOnWriteArrayList<>();

  private enum Tariff {
    BASIC,
    FULL
  }

  private enum NewTariff {
    BASIC,
    FULL,
    STUDENT
  }

  private record Chosen(Object tariff) {}

  @Test
  void what_an_older_program_could_not_read_is_handled_by_the_newer_one() throws Exception {
    try (Intrepid older = older()) {
      older.publish(chosen("a", "STUDENT"));
      older.publish(chosen("a", "BASIC"));
      older.publish(chosen("b", "FULL"));
      older.awaitCaughtUp(SOON);
      assertThat(handled).containsExactly(Tariff.FULL);
      assertThat(older.status().get(0).parked()).isEqualTo(1);
    }
    try (Intrepid newer = newer()) {
      newer.awaitCaughtUp(SOON);
      assertThat(newer.status().get(0).parked()).isZero();
    }
    assertThat(handled).containsExactly(Tariff.FULL, NewTariff.STUDENT, NewTariff.BASIC);
  }

  @Test
  void so_it_is_when_the_newer_one_takes_over() throws Exception {
    Intrepid older = older();
    older.publish(chosen("a", "STUDENT"));
    older.awaitCaughtUp(SOON);
    assertThat(older.status().get(0).parked()).isEqualTo(1);
    try (Intrepid newer = newer()) {
      older.close();

      eventually(() -> handled.contains(NewTariff.STUDENT));
      eventually(() -> newer.subscription("tariffs").parked().isEmpty());
    }
  }

  @Test
  void a_program_that_cannot_read_it_either_leaves_it_parked() throws Exception {
    try (Intrepid older = older()) {
      older.publish(chosen("a", "STUDENT"));
      older.awaitCaughtUp(SOON);
    }
    try (Intrepid same = older()) {
      same.awaitCaughtUp(SOON);
      assertThat(same.subscription("tariffs").parked())
          .extracting(ParkedStream::attempts)
          .containsExactly(1);
    }
  }

  @Test
  void a_message_that_failed_in_a_handler_is_left_alone() throws Exception {
    Handling failing =
        (message, step) -> {
          throw new IllegalStateException("no such customer");
        };
    try (Intrepid older = start(Tariff::valueOf, failing)) {
      older.publish(chosen("a", "BASIC"));
      older.awaitCaughtUp(SOON);
    }
    try (Intrepid newer = newer()) {
      newer.awaitCaughtUp(SOON);
      assertThat(newer.subscription("tariffs").parked()).hasSize(1);
    }
    assertThat(handled).isEmpty();
  }

  @Test
  void a_memo_that_an_older_program_could_not_read_is_given_to_the_newer_one() throws Exception {
    repo.setMemo(CacheRecord.of("plans/a", Json.of("{\"tariff\":\"STUDENT\"}")));
    try (Intrepid older = startWithPlans(Tariff::valueOf)) {
      older.publish(chosen("a", "BASIC"));
      older.awaitCaughtUp(SOON);
      assertThat(older.status().get(0).parked()).isEqualTo(1);
    }
    try (Intrepid same = startWithPlans(Tariff::valueOf)) {
      same.awaitCaughtUp(SOON);
      assertThat(same.subscription("tariffs").parked())
          .extracting(ParkedStream::attempts)
          .containsExactly(1);
    }
    try (Intrepid newer = startWithPlans(NewTariff::valueOf)) {
      newer.awaitCaughtUp(SOON);
      assertThat(newer.status().get(0).parked()).isZero();
    }
    assertThat(handled).containsExactly(new Plan(NewTariff.STUDENT));
  }

  private Intrepid startWithPlans(Function<String, Object> tariffs) {
    IntoPlan plans = new IntoPlan(tariffs);
    Handling handling =
        (message, step) -> {
          step.enter(0);
          step.memo(plans, "plans/a").toOptional().ifPresent(handled::add);
        };
    IntoEvent<Chosen> chosen = new OfChosen(Tariff::valueOf);
    Probe probe = new Probe("tariffs", handling) {}.messages(chosen).onFailure(OnFailure.PARK);
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(List.of(chosen), probe))
        .registry(new Memos(List.of(plans)))
        .handlers(probe)
        .start();
  }

  private record Plan(Object tariff) {}

  private record IntoPlan(Function<String, Object> tariffs) implements IntoCache<Plan> {

    @Override
    public Class<Plan> memoClass() {
      return Plan.class;
    }

    @Override
    public String template() {
      return "plans/{customer}";
    }

    @Override
    public String uri(Plan value) {
      return "plans/a";
    }

    @Override
    public void write(Plan value, JsonWriter out) {
      throw new UnsupportedOperationException("Only read here.");
    }

    @Override
    public @Nullable Plan read(JsonReader in) {
      Object tariff = readTariff(in, tariffs);
      return tariff == null ? null : new Plan(tariff);
    }
  }

  /** What knows memos alone. */
  private record Memos(List<IntoCache<?>> memos) implements Registry {}

  private static @Nullable Object readTariff(JsonReader in, Function<String, Object> tariffs) {
    Object tariff = null;
    in.beginObject();
    for (int p = in.nextName(TARIFF, 0); p != JsonNames.END; p = in.nextName(TARIFF, p + 1)) {
      tariff = in.readParsed(tariffs, "a tariff");
    }
    return tariff;
  }

  private Intrepid older() {
    return start(Tariff::valueOf, this::note);
  }

  private Intrepid newer() {
    return start(NewTariff::valueOf, this::note);
  }

  private void note(Object message, Step step) {
    if (step.enter(0)) {
      handled.add(((Chosen) message).tariff());
    }
  }

  private Intrepid start(Function<String, Object> tariffs, Handling handling) {
    IntoEvent<Chosen> chosen = new OfChosen(tariffs);
    Probe probe = new Probe("tariffs", handling) {}.messages(chosen).onFailure(OnFailure.PARK);
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(List.of(chosen), probe))
        .handlers(probe)
        .start();
  }

  private static PendingEvent chosen(String customer, String tariff) {
    return PendingEvent.entry(
        "tariffs/" + customer, "Chosen", Json.of("{\"tariff\":\"" + tariff + "\"}"));
  }

  /** As the compiler writes it, whose enums are read by the names of their constants. */
  private record OfChosen(Function<String, Object> tariffs) implements IntoEvent<Chosen> {

    @Override
    public Class<Chosen> messageClass() {
      return Chosen.class;
    }

    @Override
    public String type() {
      return "Chosen";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public SubscriptionTopic topic() {
      return SubscriptionTopic.prefix("tariffs/");
    }

    @Override
    public String template() {
      return "tariffs/{customer}";
    }

    @Override
    public String stream(Chosen message) {
      return "tariffs/any";
    }

    @Override
    public void write(Chosen message, JsonWriter out) {
      throw new UnsupportedOperationException("Only read here.");
    }

    @Override
    public @Nullable Chosen read(JsonReader in) {
      Object tariff = readTariff(in, tariffs);
      return tariff == null ? null : new Chosen(tariff);
    }
  }
}

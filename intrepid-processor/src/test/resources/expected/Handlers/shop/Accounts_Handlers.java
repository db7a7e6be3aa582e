package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.RetryPolicy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Accounts}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Accounts_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Accounts> FACTORY = new Factory();

  private final Accounts handlers;

  private final Mailer mailer;

  private final Function<String, Integer> functionOfStringToInteger;

  private Accounts_Handlers(Accounts handlers, State state) {
    this.handlers = handlers;
    this.mailer = state.get(Mailer.class);
    @SuppressWarnings("unchecked") Function<String, Integer> theFunctionOfStringToInteger = state.get(Function.class);
    this.functionOfStringToInteger = theFunctionOfStringToInteger;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> {
        Moved one = (Moved) payload;
        everything(one, step);
        publish(one, step);
        either(one, step);
        maybe(one, step);
        several(one, step);
        stream(one, step);
        caches(one, step);
        effects(one, step);
      }
      case 1 -> {
        Opened one = (Opened) payload;
        nothing(one, step);
        everything(one, step);
        delete(one, step);
        either(one, step);
      }
      default -> throw new IllegalArgumentException("Accounts has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      case 0 -> {
        @SuppressWarnings("unchecked") List<Moved> many = (List<Moved>) payloads;
        batch(many, step);
      }
      case 1 -> {
        @SuppressWarnings("unchecked") List<? extends Movement> many = (List<? extends Movement>) payloads;
        batch2(many, step);
      }
      default -> throw new IllegalArgumentException("Accounts has no batch " + batch);
    }
  }

  private void nothing(Opened opened, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    handlers.nothing(opened);
  }

  private void everything(Movement step_, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    Cache<Balance> balance = step.memo(Balance_Memo.INSTANCE, "accounts/" + Uris.segment("accountId", step_.accountId() == null ? null : step_.accountId().value()) + "/balance");
    Cache<Map<String, Double>> rates = step.memo(MapOfStringToDoubleCodec.INSTANCE, "rates/" + currencyOfMovement(step_));
    Cache<Summary> summary = step.memo(Summary_Memo.INSTANCE, "summary");
    handlers.everything(step_, step.record(), step.requiredMeta("user"), step.meta("trace"), balance, rates, summary, step.delivery(), step.clock(), mailer, functionOfStringToInteger);
  }

  private void publish(Moved moved, Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    step.publish(Overdrawn_Event.INSTANCE, handlers.publish(moved));
  }

  private void delete(Opened opened, Step step) throws Exception {
    if (!step.enter(3)) {
      return;
    }
    Cache<Balance> returned = step.returned(Accounts.delete(opened));
    if (returned instanceof Cache.Found<Balance> found) {
      step.store(Balance_Memo.INSTANCE, found.value());
    } else {
      step.delete("accounts/" + Uris.segment("accountId", opened.accountId() == null ? null : opened.accountId().value()) + "/balance");
    }
  }

  private void either(Movement movement, Step step) throws Exception {
    if (!step.enter(4)) {
      return;
    }
    Answer returned = step.returned(handlers.either(movement));
    if (returned instanceof Balance one) {
      step.store(Balance_Memo.INSTANCE, one);
    } else if (returned instanceof Overdrawn one_) {
      step.publish(Overdrawn_Event.INSTANCE, one_);
    } else {
      throw step.unforeseen(returned);
    }
  }

  private void maybe(Moved moved, Step step) throws Exception {
    if (!step.enter(5)) {
      return;
    }
    Optional<Answer> returned = step.returned(handlers.maybe(moved));
    if (returned.isPresent()) {
      Answer returned_ = step.returned(returned.get());
      if (returned_ instanceof Balance one) {
        step.store(Balance_Memo.INSTANCE, one);
      } else if (returned_ instanceof Overdrawn one_) {
        step.publish(Overdrawn_Event.INSTANCE, one_);
      } else {
        throw step.unforeseen(returned_);
      }
    }
  }

  private void several(Moved moved, Step step) throws Exception {
    if (!step.enter(6)) {
      return;
    }
    for (Overdrawn each : step.returned(handlers.several(moved))) {
      step.publish(Overdrawn_Event.INSTANCE, each);
    }
  }

  private void stream(Moved moved, Step step) throws Exception {
    if (!step.enter(7)) {
      return;
    }
    try (Stream<? extends Answer> all = step.returned(handlers.stream(moved))) {
      Iterator<? extends Answer> each = all.iterator();
      while (each.hasNext()) {
        Answer returned = step.returned(each.next());
        if (returned instanceof Balance one) {
          step.store(Balance_Memo.INSTANCE, one);
        } else if (returned instanceof Overdrawn one_) {
          step.publish(Overdrawn_Event.INSTANCE, one_);
        } else {
          throw step.unforeseen(returned);
        }
      }
    }
  }

  private void caches(Moved moved, Step step) throws Exception {
    if (!step.enter(8)) {
      return;
    }
    for (Cache<Balance> each : step.returned(handlers.caches(moved))) {
      Cache<Balance> returned = step.returned(each);
      if (returned instanceof Cache.Found<Balance> found) {
        step.store(Balance_Memo.INSTANCE, found.value());
      } else {
        step.delete("accounts/" + Uris.segment("accountId", moved.accountId() == null ? null : moved.accountId().value()) + "/balance");
      }
    }
  }

  private void effects(Moved moved, Step step) throws Exception {
    if (!step.enter(9)) {
      return;
    }
    step.apply(handlers.effects(moved));
  }

  private void batch(List<Moved> moved, Step step) throws Exception {
    if (!step.enter(10)) {
      return;
    }
    Cache<Summary> summary = step.memo(Summary_Memo.INSTANCE, "summary");
    handlers.batch(moved, summary, mailer, step.clock());
  }

  private void batch2(List<? extends Movement> movements, Step step) throws Exception {
    if (!step.enter(11)) {
      return;
    }
    step.store(Summary_Memo.INSTANCE, handlers.batch(movements, step.delivery()));
  }

  private static String currencyOfMovement(Movement message) {
    if (message instanceof Moved one) {
      return Uris.segment("currency", one.currency() == null ? null : one.currency().name());
    }
    if (message instanceof Opened one) {
      return Uris.segment("currency", one.currency() == null ? null : one.currency().name());
    }
    throw new AssertionError(String.valueOf(message));
  }

  @SuppressWarnings("NullAway")
  private static final class MapOfStringToDoubleCodec implements JsonCodec<Map<String, Double>> {
    static final MapOfStringToDoubleCodec INSTANCE = new MapOfStringToDoubleCodec();

    @Override
    public void write(Map<String, Double> value, JsonWriter out) {
      writeMapOfStringToDouble(out.present(value), out);
    }

    @Override
    public Map<String, Double> read(JsonReader in) {
      return in.isNull() ? null : readMapOfStringToDouble(in);
    }

    private static void writeMapOfStringToDouble(Map<String, Double> value, JsonWriter out) {
      out.beginObject();
      for (Map.Entry<String, Double> entry : value.entrySet()) {
        out.name(entry.getKey());
        Double element = entry.getValue();
        out.present(element);
        out.number(element);
      }
      out.endObject();
    }

    private static Map<String, Double> readMapOfStringToDouble(JsonReader in) {
      in.beginObject();
      Map<String, Double> all = new LinkedHashMap<>();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        all.put(name, in.present().readDouble());
      }
      return Collections.unmodifiableMap(all);
    }
  }

  private static final class Factory implements HandlersFactory<Accounts> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "accounts",
        SubscriberOptions.defaults().formerly(List.of("ledgers", "books")).beginningNow().strictly().failing(new FailurePolicy(new RetryPolicy(3, Duration.ofSeconds(1L), Duration.ofMinutes(1L)).only(List.of(IOException.class, Accounts.Busy.class), List.of(FileNotFoundException.class)), OnFailure.STOP)).parkingAtMost(100).inShards(8).inPagesOf(64),
        List.of(
            Moved_Event.INSTANCE,
            Opened_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("nothing(Opened)", false, List.of(), List.of()).failing(new FailurePolicy(new RetryPolicy(1, Duration.ofMillis(100L), Duration.ofSeconds(10L)), OnFailure.SKIP)).within(Duration.ofSeconds(30L)).replaying().taking(1),
            new SubscriberSpec.HandlerSpec("everything(Movement)", false, List.of(), List.of()).taking(0, 1).reading("accounts/{accountId}/balance", "rates/{currency}", "summary").derivingIdsFrom("books/everything(Movement)"),
            new SubscriberSpec.HandlerSpec("publish(Moved)", false, List.of(), List.of("Overdrawn")).taking(0).derivingIdsFrom("books/alert(Moved)"),
            new SubscriberSpec.HandlerSpec("delete(Opened)", false, List.of("accounts/{accountId}/balance"), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("either(Movement)", false, List.of("accounts/{accountId}/balance"), List.of("Overdrawn")).taking(0, 1).derivingIdsFrom("books/either(Movement)"),
            new SubscriberSpec.HandlerSpec("maybe(Moved)", false, List.of("accounts/{accountId}/balance"), List.of("Overdrawn")).taking(0).derivingIdsFrom("books/maybe(Moved)"),
            new SubscriberSpec.HandlerSpec("several(Moved)", false, List.of(), List.of("Overdrawn")).taking(0).derivingIdsFrom("books/several(Moved)"),
            new SubscriberSpec.HandlerSpec("stream(Moved)", false, List.of("accounts/{accountId}/balance"), List.of("Overdrawn")).taking(0).derivingIdsFrom("books/stream(Moved)"),
            new SubscriberSpec.HandlerSpec("caches(Moved)", false, List.of("accounts/{accountId}/balance"), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("effects(Moved)", false, List.of(), List.of()).storingAny().taking(0).derivingIdsFrom("books/effects(Moved)"),
            new SubscriberSpec.HandlerSpec("batch(List<Moved>)", false, List.of(), List.of()).taking(0).reading("summary"),
            new SubscriberSpec.HandlerSpec("batch(List<Movement>)", false, List.of("summary"), List.of()).taking(0, 1).derivingIdsFrom("books/batch(List<Movement>)")),
        List.of(
            new SubscriberSpec.BatchSpec(10, Set.of(0)),
            new SubscriberSpec.BatchSpec(11, Set.of(0, 1))),
        List.of(
            new SubscriberSpec.StateNeed(Mailer.class, "Accounts.everything(Movement, EventRecord, String, Optional<String>, Cache<Balance>, Cache<Map<String, Double>>, Cache<Summary>, Delivery, Clock, Mailer, Function<String, Integer>)"),
            new SubscriberSpec.StateNeed(Function.class, "Accounts.everything(Movement, EventRecord, String, Optional<String>, Cache<Balance>, Cache<Map<String, Double>>, Cache<Summary>, Delivery, Clock, Mailer, Function<String, Integer>)"),
            new SubscriberSpec.StateNeed(Mailer.class, "Accounts.batch(List<Moved>, Cache<Summary>, Mailer, Clock)")));

    @Override
    public Class<Accounts> handlerClass() {
      return Accounts.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Balance_Memo.INSTANCE, "accounts/{accountId}/balance"),
          new SubscriberSpec.RecordTemplate(Summary_Memo.INSTANCE, "summary"));
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(1, Movement.class),
          new SubscriberSpec.Family(4, Movement.class),
          new SubscriberSpec.Family(11, Movement.class));
    }

    @Override
    public List<SubscriberSpec.MessageNames> names() {
      return List.of(
          new SubscriberSpec.MessageNames(2, Moved_Event.INSTANCE, List.of("moved")));
    }

    @Override
    public HandlerTable bind(Accounts handlers, State state) {
      return new Accounts_Handlers(handlers, state);
    }
  }
}

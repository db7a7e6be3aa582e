package shop;

import dev.intrepid.Cache;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.repo.Uris;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Prices}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Prices_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Prices> FACTORY = new Factory();

  private final Prices handlers;

  private Prices_Handlers(Prices handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> {
        Moved one = (Moved) payload;
        last(one, step);
        latest(one, step);
      }
      case 1 -> {
        Opened one = (Opened) payload;
        number(one, step);
        last(one, step);
      }
      default -> throw new IllegalArgumentException("Prices has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Prices has no batch " + batch);
    }
  }

  private void number(Opened opened, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.store(Prices_number_Memo.INSTANCE, "numbers/" + Uris.segment("currency", opened.currency() == null ? null : opened.currency().name()), handlers.number(opened));
  }

  private void last(Movement movement, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    Optional<List<AccountId>> returned = step.returned(handlers.last(movement));
    if (returned.isPresent()) {
      step.store(Prices_last_Memo.INSTANCE, "currencies/" + currencyOfMovement(movement) + "/" + Uris.segment("accountId", movement.accountId() == null ? null : movement.accountId().value()) + "/last", returned.get());
    }
  }

  private void latest(Moved moved, Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    Cache<AccountId> returned = step.returned(handlers.latest(moved));
    if (returned instanceof Cache.Found<AccountId> found) {
      step.store(Prices_latest_Memo.INSTANCE, "latest", found.value());
    } else {
      step.delete("latest");
    }
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

  private static final class Factory implements HandlersFactory<Prices> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "prices",
        SubscriberOptions.defaults(),
        List.of(
            Moved_Event.INSTANCE,
            Opened_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("number(Opened)", false, List.of("numbers/{currency}"), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("last(Movement)", false, List.of("currencies/{currency}/{accountId}/last"), List.of()).taking(0, 1),
            new SubscriberSpec.HandlerSpec("latest(Moved)", false, List.of("latest"), List.of()).taking(0)),
        List.of(),
        List.of());

    @Override
    public Class<Prices> handlerClass() {
      return Prices.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(1, Movement.class));
    }

    @Override
    public HandlerTable bind(Prices handlers, State state) {
      return new Prices_Handlers(handlers);
    }
  }
}

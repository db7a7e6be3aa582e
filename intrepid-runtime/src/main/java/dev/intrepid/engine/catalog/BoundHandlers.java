package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.Optional;

/** An instance of a class with handlers together with what the compiler wrote for it. Immutable. */
public final class BoundHandlers {

  private final Unbound<?> unbound;
  private final State state;

  private BoundHandlers(Unbound<?> unbound, State state) {
    this.unbound = unbound;
    this.state = state;
  }

  /** The generated code for the class of these handlers; empty if they handle no messages. */
  public static Optional<? extends Unbound<?>> find(Object handlers, GeneratedCode generated) {
    return unbound(handlers, generated);
  }

  @SuppressWarnings("unchecked") // the class of an H is a Class<H>
  private static <H> Optional<Unbound<H>> unbound(H handlers, GeneratedCode generated) {
    Class<H> type = (Class<H>) handlers.getClass();
    Optional<HandlersFactory<H>> factory = generated.handlers(type);
    return factory.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unbound<>(factory.get(), factory.get().spec(), handlers));
  }

  /** What it subscribes to, needs and does. */
  public SubscriberSpec spec() {
    return unbound.spec();
  }

  /** Calls its methods, from one thread. */
  public HandlerTable newTable() {
    return unbound.newTable(state);
  }

  /** Handlers that have not been given their state. */
  public record Unbound<H>(HandlersFactory<H> factory, SubscriberSpec spec, H handlers) {
    /** Gives them their state. */
    public BoundHandlers bind(State state) {
      return new BoundHandlers(this, state);
    }

    private HandlerTable newTable(State state) {
      return factory.bind(handlers, state);
    }
  }
}

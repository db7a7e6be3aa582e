package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.compute.Routes;
import java.util.List;
import java.util.Optional;

/** An instance of a class whose methods compute memos, with what the compiler wrote. Immutable. */
public record BoundMemos<H>(MemosFactory<H> factory, H handlers) {

  /** The generated code for the class of this object; empty if it computes no memos. */
  public static Optional<? extends BoundMemos<?>> find(Object handlers, GeneratedCode generated) {
    return bound(handlers, generated);
  }

  @SuppressWarnings("unchecked") // the class of an H is a Class<H>
  private static <H> Optional<BoundMemos<H>> bound(H handlers, GeneratedCode generated) {
    Class<H> type = (Class<H>) handlers.getClass();
    Optional<MemosFactory<H>> factory = generated.memoMethods(type);
    return factory.isEmpty()
        ? Optional.empty()
        : Optional.of(new BoundMemos<>(factory.get(), handlers));
  }

  /** The state its methods take. */
  public List<StateNeed> needs() {
    return factory.needs();
  }

  /**
   * Has its methods compute their memos.
   *
   * @throws dev.intrepid.exception.NotWiredException if others compute the same
   */
  public void addTo(Routes routes, State state) {
    routes.add(factory, handlers, state);
  }
}

package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.compute.Routes;
import java.util.List;
import java.util.Optional;

/** An instance of a class whose methods compute memos, with what the compiler wrote. Immutable. */
public final class BoundMemos {

  private final MemosFactory<?> factory;
  private final Binding binding;

  private BoundMemos(MemosFactory<?> factory, Binding binding) {
    this.factory = factory;
    this.binding = binding;
  }

  /** The generated code for the class of this object; empty if it computes no memos. */
  public static Optional<BoundMemos> find(Object handlers, GeneratedCode generated) {
    return bound(handlers, generated);
  }

  @SuppressWarnings("unchecked") // the class of an H is a Class<H>
  private static <H> Optional<BoundMemos> bound(H handlers, GeneratedCode generated) {
    Class<H> type = (Class<H>) handlers.getClass();
    Optional<MemosFactory<H>> found = generated.memoMethods(type);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MemosFactory<H> factory = found.get();
    return Optional.of(
        new BoundMemos(factory, (routes, state) -> routes.add(factory, handlers, state)));
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
    binding.addTo(routes, state);
  }

  private interface Binding {
    void addTo(Routes routes, State state);
  }
}

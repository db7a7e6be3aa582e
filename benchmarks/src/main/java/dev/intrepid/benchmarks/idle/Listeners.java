package dev.intrepid.benchmarks.idle;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * So many subscribers, all of which have the handlers of one {@link Listener}. An app knows its
 * subscribers by the classes of their objects, so each is of a copy of one class.
 */
public final class Listeners implements Registry {

  private final Listener listener = new Listener();
  private final List<Object> objects = new ArrayList<>();
  private final List<HandlersFactory<?>> factories = new ArrayList<>();

  /** Subscribers of so many shards each. */
  public Listeners(int count, int shards) throws IOException, ReflectiveOperationException {
    byte[] code = code();
    for (int i = 0; i < count; i++) {
      Class<?> copy = MethodHandles.lookup().defineHiddenClass(code, true).lookupClass();
      objects.add(copy.getDeclaredConstructor().newInstance());
      factories.add(new Copy<>(copy, spec("listener-" + i, shards), listener));
    }
  }

  private static byte[] code() throws IOException {
    String file = "Ear.class";
    try (InputStream in = Objects.requireNonNull(Ear.class.getResourceAsStream(file))) {
      return in.readAllBytes();
    }
  }

  private static SubscriberSpec spec(String name, int shards) {
    return Listener_Handlers.FACTORY.spec().as(name, shards);
  }

  /** The objects to be given to the app. */
  public Object[] objects() {
    return objects.toArray();
  }

  /** The handlers of all. */
  public Listener listener() {
    return listener;
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return factories;
  }

  private record Copy<H>(Class<H> handlerClass, SubscriberSpec spec, Listener listener)
      implements HandlersFactory<H> {
    @Override
    public HandlerTable bind(H handlers, State state) {
      return Listener_Handlers.FACTORY.bind(listener, state);
    }
  }
}

package dev.intrepid.repo.sqlite;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A release of a program with one subscriber, {@code billing}, wired by hand: it knows and handles
 * some messages, and notes those it has handled.
 *
 * @param events what it knows and handles
 * @param handled what was handled, in order
 */
record Release(List<IntoEvent<?>> events, List<Object> handled) implements Registry {

  record Paid(long cents) {}

  record Refunded(long cents) {}

  static final IntoEvent<Paid> PAID = new OfCents<>(Paid.class, Paid::new);
  static final IntoEvent<Refunded> REFUNDED = new OfCents<>(Refunded.class, Refunded::new);

  /** The app of this release on a file. */
  IntrepidBuilder on(Path file) {
    return Intrepid.builder().repo("sqlite:" + file).registry(this).handlers(this);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(new Billing());
  }

  private final class Billing implements HandlersFactory<Release> {
    @Override
    public Class<Release> handlerClass() {
      return Release.class;
    }

    @Override
    public SubscriberSpec spec() {
      return new SubscriberSpec(
          "billing",
          SubscriberOptions.defaults().parkingAtMost(100),
          events,
          List.of(new HandlerSpec("note", false, List.of(), List.of())),
          List.of(),
          List.of());
    }

    @Override
    public HandlerTable bind(Release handlers, State state) {
      return new HandlerTable() {
        @Override
        public void handle(int message, Object payload, Step step) {
          if (step.enter(0)) {
            handlers.handled.add(payload);
          }
        }

        @Override
        public void handleBatch(int batch, List<?> payloads, Step step) {
          throw new IllegalStateException("There is no batch handler.");
        }
      };
    }
  }

  private record OfCents<T>(Class<T> messageClass, LongFunction<T> maker) implements IntoEvent<T> {
    private static final JsonNames NAMES = JsonNames.of("cents");

    @Override
    public String type() {
      return messageClass.getSimpleName();
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public SubscriptionTopic topic() {
      return SubscriptionTopic.prefix("orders/");
    }

    @Override
    public String template() {
      return "orders/all";
    }

    @Override
    public String stream(T message) {
      return "orders/all";
    }

    @Override
    public void write(T message, JsonWriter out) {
      out.beginObject();
      out.number(NAMES, 0, message instanceof Paid p ? p.cents() : ((Refunded) message).cents());
      out.endObject();
    }

    @Override
    public T read(JsonReader in) {
      long cents = 0;
      in.beginObject();
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        cents = in.readLong();
      }
      return maker.apply(cents);
    }
  }
}

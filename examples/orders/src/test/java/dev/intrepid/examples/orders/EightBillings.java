package dev.intrepid.examples.orders;

import dev.intrepid.Intrepid;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.repo.IntrepidRepo;
import java.io.IOException;
import java.util.List;

/**
 * The billing of the shop as if it said {@code shards = 8}, in a process of its own until that is
 * killed or its input ends.
 */
final class EightBillings {

  private static final int SHARDS = 8;

  private final Billing billing = new Billing();

  private EightBillings() {}

  public static void main(String[] args) throws IOException {
    try (Intrepid app = start(IntrepidRepo.open(args[0]))) {
      System.out.println("started on " + app.repo().address());
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }

  static Intrepid start(IntrepidRepo repo) {
    return Intrepid.builder()
        .repo(repo)
        .registry(new OfTheTest())
        .state(Mailer.class, (customer, receipt, key) -> true)
        .handlers(new EightBillings())
        .start();
  }

  private static final class OfTheTest implements Registry {
    @Override
    public List<HandlersFactory<?>> handlers() {
      return List.of(new Factory());
    }
  }

  private static final class Factory implements HandlersFactory<EightBillings> {
    @Override
    public Class<EightBillings> handlerClass() {
      return EightBillings.class;
    }

    @Override
    public SubscriberSpec spec() {
      SubscriberSpec one = Billing_Handlers.FACTORY.spec();
      return new SubscriberSpec(
          one.name(),
          one.options().inShards(SHARDS),
          one.messages(),
          one.handlers(),
          one.batches(),
          one.needs());
    }

    @Override
    public HandlerTable bind(EightBillings handlers, State state) {
      return Billing_Handlers.FACTORY.bind(handlers.billing, state);
    }
  }
}

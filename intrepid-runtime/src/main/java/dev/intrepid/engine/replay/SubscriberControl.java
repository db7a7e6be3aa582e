package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.state.RequestGate;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import java.util.List;
import java.util.function.Supplier;

/** How the subscribers of a running app are controlled. Immutable. */
public final class SubscriberControl {

  private final List<RunningSubscriber> all;
  private final Runnable wake;

  /**
   * Controls subscribers.
   *
   * @param all the subscribers of the app
   * @param wake called after each request, so that it is handled
   */
  public SubscriberControl(List<RunningSubscriber> all, Runnable wake) {
    this.all = List.copyOf(all);
    this.wake = wake;
  }

  /** The control of one subscriber. */
  public SubscriptionControl of(RunningSubscriber subscriber) {
    EngineContext context = subscriber.context();
    RequestGate requests =
        new RequestGate() {
          @Override
          public <T> T between(Supplier<T> request) {
            try {
              return subscriber.between(request);
            } finally {
              context.computations().changedAny();
              wake.run();
            }
          }
        };
    List<SubscriberSpec> specs = all.stream().map(RunningSubscriber::spec).toList();
    ReplayedSubscriber replayed =
        new ReplayedSubscriber(
            subscriber.spec(),
            subscriber.decoders(),
            context.repo(),
            subscriber.memosAmong(specs),
            requests);
    Keepers keepers = new Keepers(context.repo(), context.generated(), specs);
    Rewinder rewinder = new Rewinding(replayed, keepers, context.clock());
    return new RewindingControl(replayed, rewinder, subscriber::isHeldBack);
  }
}

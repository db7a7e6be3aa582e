package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.state.RequestGate;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.repo.IntrepidRepo;
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
    RequestGate requests =
        new RequestGate() {
          @Override
          public <T> T between(Supplier<T> request) {
            try {
              return subscriber.between(request);
            } finally {
              wake.run();
            }
          }
        };
    SubscriberSpec spec = subscriber.spec();
    EngineContext context = subscriber.context();
    IntrepidRepo repo = context.repo();
    List<SubscriberSpec> specs = all.stream().map(RunningSubscriber::spec).toList();
    Rewinding rewinding =
        new Rewinding(
            spec,
            subscriber.decoders(),
            new SourceStreams(spec, context.generated()),
            repo,
            subscriber.memosAmong(specs),
            new Keepers(repo, context.generated(), specs),
            context.clock(),
            requests);
    return new RewindingControl(
        repo, SubscriptionLayout.config(spec.name()).id(), rewinding, requests);
  }
}

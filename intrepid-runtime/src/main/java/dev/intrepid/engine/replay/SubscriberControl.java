package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.RequestGate;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.catalog.Sources;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.state.StoredMemos;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.subscriber.Subscriber;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.function.Supplier;

/** How the subscribers of a running app are controlled. Immutable. */
public final class SubscriberControl {

  private final List<Subscriber> all;
  private final Runnable wake;

  /**
   * Controls subscribers.
   *
   * @param all the subscribers of the app
   * @param wake told after each request, to see to what was asked for
   */
  public SubscriberControl(List<Subscriber> all, Runnable wake) {
    this.all = List.copyOf(all);
    this.wake = wake;
  }

  /** The control of one of them. */
  public SubscriptionControl of(Subscriber subscriber) {
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
    Subscriber.Surroundings around = subscriber.around();
    IntrepidRepo repo = around.repo();
    List<SubscriberSpec> specs = all.stream().map(Subscriber::spec).toList();
    Rewinding rewinding =
        new Rewinding(
            spec,
            subscriber.readings(),
            new Sources(spec, around.catalog()),
            repo,
            new StoredMemos(spec, around.catalog().formerMemos(), specs),
            new Keepers(repo, around.catalog(), specs),
            around.clock(),
            requests);
    return new SubscriptionControl(
        repo, SubscriptionLayout.config(spec.name()).id(), rewinding, requests);
  }
}

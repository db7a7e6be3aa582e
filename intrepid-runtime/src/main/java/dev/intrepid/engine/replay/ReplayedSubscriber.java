package dev.intrepid.engine.replay;

import static java.util.Objects.requireNonNull;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.RequestGate;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionConfig;

/**
 * A subscriber that is rewound or rebuilt, as it is seen from outside, whether it runs in this
 * process or not: what it takes, where its markers are, which memos it stores, and the gate that
 * requests to it pass. As thread-safe as the repo.
 *
 * @param spec its handlers
 * @param decoders the messages they take
 * @param repo where its markers and memos are stored
 * @param memos the memos that it alone stores
 * @param requests the gate for requests to it
 */
record ReplayedSubscriber(
    SubscriberSpec spec,
    MessageDecoders decoders,
    IntrepidRepo repo,
    OwnedMemos memos,
    RequestGate requests) {

  ReplayedSubscriber {
    requireNonNull(spec);
    requireNonNull(decoders);
    requireNonNull(repo);
    requireNonNull(memos);
    requireNonNull(requests);
  }

  /** Its name. */
  String name() {
    return spec.name();
  }

  /** Its markers, and the topic that it reads. */
  SubscriptionConfig config() {
    return SubscriptionLayout.config(name()).withTopic(decoders.topic());
  }
}

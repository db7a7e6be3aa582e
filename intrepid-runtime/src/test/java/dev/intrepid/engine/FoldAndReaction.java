package dev.intrepid.engine;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.RetryPolicy;
import java.util.List;

/**
 * A class with two handlers of one message, wired by hand: the first one folds, the second one has
 * a failure policy of its own.
 */
final class FoldAndReaction {

  private final Probe.Handling fold;
  private final Probe.Handling reaction;
  private final RetryPolicy retry;
  private final OnFailure ofReaction;

  /**
   * The two handlers.
   *
   * @param ofReaction what follows when the second one has failed; the stream is parked when the
   *     first one has
   */
  FoldAndReaction(
      Probe.Handling fold, Probe.Handling reaction, RetryPolicy retry, OnFailure ofReaction) {
    this.fold = fold;
    this.reaction = reaction;
    this.retry = retry;
    this.ofReaction = ofReaction;
  }

  /** What the compiler would have written for it. */
  Registry registry() {
    SubscriberSpec spec = spec();
    return new Registry() {
      @Override
      public List<HandlersFactory<?>> handlers() {
        return List.of(new Factory(spec));
      }
    };
  }

  private SubscriberSpec spec() {
    FailurePolicy parking = new FailurePolicy(retry, OnFailure.PARK);
    HandlerSpec folding = new HandlerSpec("fold(Added)", true, List.of("sums/{key}"), List.of());
    HandlerSpec reacting = new HandlerSpec("react(Added)", false, List.of(), List.of("Doubled"));
    return new SubscriberSpec(
        "both",
        SubscriberOptions.defaults().failing(parking),
        List.of(Counting.ADDED),
        List.of(folding, reacting.replaying().failing(parking.then(ofReaction))),
        List.of(),
        List.of());
  }

  private void handle(Object payload, Step step) throws Exception {
    if (step.enter(0)) {
      fold.handle(payload, step);
    }
    if (step.enter(1)) {
      reaction.handle(payload, step);
    }
  }

  private record Factory(SubscriberSpec spec) implements HandlersFactory<FoldAndReaction> {
    @Override
    public Class<FoldAndReaction> handlerClass() {
      return FoldAndReaction.class;
    }

    @Override
    public HandlerTable bind(FoldAndReaction handlers, State state) {
      return new HandlerTable() {
        @Override
        public void handle(int message, Object payload, Step step) throws Exception {
          handlers.handle(payload, step);
        }

        @Override
        public void handleBatch(int batch, List<?> payloads, Step step) {
          throw new IllegalArgumentException("There is no batch " + batch);
        }
      };
    }
  }
}

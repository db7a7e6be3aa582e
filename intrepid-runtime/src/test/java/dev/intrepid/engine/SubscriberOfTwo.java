package dev.intrepid.engine;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.replay.MemosOfStream;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.subscription.FailurePolicy;
import java.util.List;

/** What a class with two handlers stores: one reads what the other keeps of other streams. */
final class SubscriberOfTwo {

  private final SubscriberSpec spec =
      new SubscriberSpec(
          "two",
          SubscriberOptions.defaults()
              .failing(new FailurePolicy(Probe.QUICK, OnFailure.PARK))
              .parkingAtMost(1),
          List.of(Counting.ADDED, Counting.DOUBLED),
          List.of(
              new HandlerSpec("first(Added)", true, List.of("sums/{key}"), List.of())
                  .taking(0)
                  .reading("sums/{key}", "prices/{key}"),
              new HandlerSpec("second(Doubled)", false, List.of("prices/{key}"), List.of())
                  .taking(1)),
          List.of(),
          List.of());

  MemosOfStream memos(CacheRepo repo) {
    GeneratedCode generated = GeneratedCode.load(List.of());
    OwnedMemos stored = new OwnedMemos(spec, generated.formerMemos(), List.of(spec));
    return new MemosOfStream(spec, new SourceStreams(spec, generated), stored, repo);
  }
}

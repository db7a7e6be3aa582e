package dev.intrepid.engine;

import dev.intrepid.MemoStats;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.compute.Computations;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;

/** Lists what will run, in one block of the log. */
public final class StartBlock {

  private StartBlock() {}

  /** The block for these subscribers and memos on that repo. */
  public static String of(
      IntrepidRepo repo, List<RunningSubscriber> subscribers, Computations computations) {
    StringBuilder block = new StringBuilder("Intrepid starts on ").append(repo.address());
    if (subscribers.isEmpty()) {
      block.append("\n  no subscribers: it publishes and views only");
    }
    for (RunningSubscriber subscriber : subscribers) {
      block
          .append("\n  ")
          .append(subscriber.spec().name())
          .append(": after sequence ")
          .append(subscriber.doneThrough())
          .append(" of ")
          .append(subscriber.topic().name());
      for (HandlerSpec handler : subscriber.spec().handlers()) {
        block.append("\n    ").append(line(handler));
      }
    }
    for (MemoStats memo : computations.stats()) {
      block.append("\n  ").append(memo.template()).append(": computed by ").append(memo.method());
    }
    return block.toString();
  }

  private static String line(HandlerSpec handler) {
    List<String> effects = new ArrayList<>(handler.memos());
    effects.addAll(handler.events());
    return effects.isEmpty()
        ? handler.name()
        : handler.name() + " -> " + String.join(", ", effects);
  }
}

package dev.intrepid.engine;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.UpcastStep;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.json.Json;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Messages of a type of which no record is left, and their upcasters, wired by hand. */
final class Olds {

  static final String UPCAST = "Olds.upcast(ObjectNode)";

  interface Upcasting {
    void run(ObjectNode old, UpcastStep step) throws Exception;
  }

  private Olds() {}

  /** An old message: a key, and several numbers. */
  static PendingEvent old(String key, long... numbers) {
    String json = "{\"key\":\"" + key + "\",\"numbers\":" + Arrays.toString(numbers) + "}";
    return PendingEvent.entry("olds/" + key, "Old", Json.of(json));
  }

  static Upcaster upcaster(List<IntoEvent<?>> yields, Upcasting upcasting) {
    return upcaster("Old", yields, upcasting);
  }

  static Upcaster upcaster(String type, List<IntoEvent<?>> yields, Upcasting upcasting) {
    return new Upcaster(
        type,
        1,
        SubscriptionTopic.prefix("olds/"),
        "olds/{key}",
        yields,
        (stored, step) -> {
          ObjectNode tree = step.stored(stored);
          step.enter(UPCAST);
          upcasting.run(tree, step);
        });
  }

  /** Makes an {@code Added} of each number. */
  static Upcaster splitting() {
    return upcaster(
        List.of(Counting.ADDED),
        (old, step) -> {
          for (var number : old.get("numbers")) {
            step.message(
                Counting.ADDED,
                new Counting.Added(old.get("key").stringValue(), number.longValue()));
          }
        });
  }

  static Intrepid start(IntrepidRepo repo, List<Upcaster> upcasters, Probe... probes) {
    return Intrepid.builder()
        .repo(repo)
        .registry(Probe.registry(probes))
        .registry(registry(List.of(), upcasters))
        .handlers((Object[]) probes)
        .start();
  }

  static Registry registry(List<IntoEvent<?>> events, List<Upcaster> upcasters) {
    return new Registry() {
      @Override
      public List<IntoEvent<?>> events() {
        return events;
      }

      @Override
      public List<Upcaster> upcasters() {
        return upcasters;
      }
    };
  }
}

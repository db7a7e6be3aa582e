package dev.intrepid.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Memos that are folded are stored by one subscriber. */
final class FoldsHaveOneKeeperCheck implements Check<RoundModel> {

  /** The first class that stores the memos of a template, and whether somebody folds them. */
  record Keeper(String type, boolean isFolded) {}

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Map<String, Keeper> keepers = new HashMap<>(round.before().keepers);
    List<Finding> findings = new ArrayList<>();
    for (HandlersModel model : round.subscribers()) {
      findings.addAll(findings(model, keepers));
      add(model, keepers);
    }
    return findings.stream();
  }

  /** Adds what a class stores. */
  static void add(HandlersModel model, Map<String, Keeper> keepers) {
    SortedSet<String> folded = Folds.of(model);
    String type = model.type().name().canonicalName();
    for (String template : Folds.stored(model).keySet()) {
      Keeper keeper = new Keeper(type, folded.contains(template));
      keepers.merge(
          Folds.nameless(template),
          keeper,
          (one, other) -> new Keeper(one.type(), one.isFolded() || other.isFolded()));
    }
  }

  private static List<Finding> findings(HandlersModel model, Map<String, Keeper> keepers) {
    SortedSet<String> folded = Folds.of(model);
    String type = model.type().name().canonicalName();
    List<Finding> findings = new ArrayList<>();
    Folds.stored(model)
        .forEach(
            (template, handlers) -> {
              Keeper keeper = keepers.get(Folds.nameless(template));
              if (keeper != null
                  && !keeper.type().equals(type)
                  && (keeper.isFolded() || folded.contains(template))) {
                findings.add(
                    Finding.of(
                        Message.DUPLICATE_KEEPER,
                        handlers.get(0).spot(),
                        keeper.type(),
                        type,
                        template));
              }
            });
    return findings;
  }
}

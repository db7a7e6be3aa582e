package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlersModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The first class that stores the memos of each template, by templates without variables' names.
 */
public final class FoldKeepers {

  private final Map<String, Keeper> keepers;

  FoldKeepers() {
    keepers = new HashMap<>();
  }

  /** The same ones, to which more are added apart from the others. */
  public FoldKeepers(FoldKeepers others) {
    keepers = new HashMap<>(others.keepers);
  }

  /** The first class that stores the memos of a template, and whether a class folds them. */
  public record Keeper(String type, boolean isFolded) {}

  /** Adds what a class stores. */
  public void add(HandlersModel model) {
    SortedSet<String> folded = Folds.of(model);
    String type = model.type().name().canonicalName();
    for (String template : Folds.stored(model).keySet()) {
      keepers.merge(
          Folds.nameless(template),
          new Keeper(type, folded.contains(template)),
          (one, other) -> new Keeper(one.type(), one.isFolded() || other.isFolded()));
    }
  }

  public Optional<Keeper> of(String template) {
    return Optional.ofNullable(keepers.get(Folds.nameless(template)));
  }
}

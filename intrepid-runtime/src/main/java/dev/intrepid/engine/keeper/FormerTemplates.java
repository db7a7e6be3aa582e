package dev.intrepid.engine.keeper;

import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.state.MemoPlaces;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The templates of a fold, today's and its former ones, compared with those at which its memos have
 * lived as the repo records it. Former ones that an earlier release of Intrepid did not record are
 * trusted. Changes nothing. Immutable.
 */
final class FormerTemplates {

  private final IntrepidRepo repo;
  private final String last;
  private final boolean areRecorded;
  private final List<String> recorded;
  private final List<String> today;

  /**
   * Those of a fold.
   *
   * @param mine what is recorded of its memos
   */
  FormerTemplates(Fold fold, KeptMemo mine, GeneratedCode generated, IntrepidRepo repo) {
    this.repo = repo;
    this.last = mine.template();
    this.areRecorded = mine.formerly().isPresent();
    this.recorded = with(mine.template(), mine.formerly().orElse(List.of()));
    this.today = with(fold.template(), generated.formerMemos().templatesBefore(fold.template()));
  }

  private static List<String> with(String template, List<String> before) {
    List<String> all = new ArrayList<>(before);
    all.add(template);
    return all;
  }

  /** Whether one of them has the URIs of the last one that is recorded, and other variables. */
  boolean haveOtherVariables() {
    for (String template : today) {
      if (KeeperChanges.hasOtherVariables(last, template)) {
        return true;
      }
    }
    return false;
  }

  /** One that is said to be, where memos are stored that are of something else. */
  Optional<String> ofOthers() {
    return areRecorded ? firstStored(today, recorded) : Optional.empty();
  }

  /** One that is no longer said to be, where memos of the fold are still stored. */
  Optional<String> leftOut() {
    return areRecorded ? firstStored(recorded, today) : Optional.empty();
  }

  private Optional<String> firstStored(List<String> templates, List<String> but) {
    Set<String> places = Fold.nameless(but);
    for (String template : templates) {
      if (!places.contains(Fold.nameless(template)) && MemoPlaces.any(repo, template)) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }
}

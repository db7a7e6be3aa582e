package dev.intrepid.processor.check;

import dev.intrepid.processor.model.FoldKeepers;
import dev.intrepid.processor.model.Folds;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Memos that are folded are stored by one subscriber. */
final class FoldsHaveOneKeeperCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    FoldKeepers keepers = new FoldKeepers(round.before().foldKeepers);
    List<Finding> findings = new ArrayList<>();
    for (HandlersModel model : round.subscribers()) {
      findings.addAll(findings(model, keepers));
      keepers.add(model);
    }
    return findings.stream();
  }

  private static List<Finding> findings(HandlersModel model, FoldKeepers keepers) {
    SortedSet<String> folded = Folds.of(model);
    String type = model.type().name().canonicalName();
    List<Finding> findings = new ArrayList<>();
    Folds.stored(model)
        .forEach(
            (template, handlers) ->
                keepers
                    .of(template)
                    .filter(keeper -> !keeper.type().equals(type))
                    .filter(keeper -> keeper.isFolded() || folded.contains(template))
                    .map(
                        keeper ->
                            Finding.of(
                                Message.DUPLICATE_KEEPER,
                                handlers.get(0).spot(),
                                keeper.type(),
                                type,
                                template))
                    .ifPresent(findings::add));
    return findings;
  }
}

package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.FoldKeepers;
import dev.intrepid.processor.model.Folds;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Memos that are folded are stored by one subscriber. */
final class FoldsHaveOneKeeperCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    FoldKeepers keepers = new FoldKeepers(round.before().foldKeepers);
    List<Finding> findings = new ArrayList<>();
    for (HandlersModel model : round.subscribers()) {
      findings.addAll(findings(model, keepers));
      keepers.add(model);
    }
    return findings;
  }

  private static List<Finding> findings(HandlersModel model, FoldKeepers keepers) {
    SortedSet<String> folded = Folds.of(model);
    String type = model.type().name().canonicalName();
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, List<HandlerModel>> stored : Folds.stored(model).entrySet()) {
      String template = stored.getKey();
      FoldKeepers.Keeper keeper = keepers.of(template).orElse(null);
      if (keeper != null
          && !keeper.type().equals(type)
          && (keeper.isFolded() || folded.contains(template))) {
        SourceSpot spot = stored.getValue().get(0).spot();
        findings.add(Finding.of(Message.DUPLICATE_KEEPER, spot, keeper.type(), type, template));
      }
    }
    return findings;
  }
}

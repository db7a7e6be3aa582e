package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.MemoKeeping;
import dev.intrepid.processor.model.MemoRoutes;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.uri.MemoUris;
import dev.intrepid.processor.model.uri.MemoUris.Keeper;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An evict drops only memos that can be recomputed: a {@code @Cached} method computes each memo
 * under its prefix.
 */
final class EvictDropsNoOthersCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    MemoUris ofRound = new MemoUris();
    for (MemoKeeping memo : MemoKeeping.of(round)) {
      ofRound.add(memo.keeper());
    }
    Known known = new Known(MemoRoutes.of(round), List.of(round.before().memoUris, ofRound));
    List<Finding> findings = new ArrayList<>();
    for (MemoMethodModel method : round.allMemoMethods()) {
      if (method.template().problem() == null) {
        findings.addAll(findings(method, known).toList());
      }
    }
    return findings;
  }

  private static Stream<Finding> findings(MemoMethodModel method, Known known) {
    return method.evictions().stream()
        .flatMap(
            eviction ->
                eviction.prefixes().stream()
                    .filter(eviction::isBeginning)
                    .flatMap(prefix -> finding(method, eviction, prefix, known)));
  }

  private static Stream<Finding> finding(
      MemoMethodModel method, EvictionModel eviction, EvictionModel.Prefix prefix, Known known) {
    return eviction
        .dropped(prefix)
        .flatMap(
            dropped ->
                known
                    .lost(dropped)
                    .map(
                        lost ->
                            Finding.of(
                                Message.EVICT_DROPS_OTHERS,
                                prefix.spot(),
                                method.signature(),
                                dropped.segments().isEmpty() ? "*" : dropped.text() + "/*",
                                lost)))
        .limit(1);
  }

  /** The methods that compute memos, and all places of memos. */
  private record Known(MemoRoutes routes, List<MemoUris> places) {

    /** The memos that the drop would lose for good. */
    Stream<String> lost(Template dropped) {
      return dropped.segments().isEmpty()
          ? Stream.of("every memo there is")
          : places.stream()
              .flatMap(place -> place.under(dropped.segments()))
              .filter(keeper -> !routes.computesAll(keeper.segments()))
              .map(Known::text);
    }

    private static String text(Keeper keeper) {
      return keeper.name() + " at \"" + keeper.template() + "\"";
    }
  }
}

package dev.intrepid.processor.check;

import dev.intrepid.processor.model.MemoKeeping;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.uri.MemoUris;
import dev.intrepid.processor.model.uri.MemoUris.Keeper;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.Optional;
import java.util.stream.Stream;

/** The value at a URI has one type: templates of different types match no common URI. */
final class MemoUrisAreDistinctCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    MemoUris ofRound = new MemoUris();
    return MemoKeeping.of(round).flatMap(memo -> finding(memo, round.before().memoUris, ofRound));
  }

  private static Stream<Finding> finding(MemoKeeping memo, MemoUris before, MemoUris ofRound) {
    Optional<Finding> finding =
        before
            .clashing(memo.keeper())
            .or(() -> ofRound.clashing(memo.keeper()))
            .map(other -> finding(memo, other));
    ofRound.add(memo.keeper());
    return finding.stream();
  }

  private static Finding finding(MemoKeeping memo, Keeper other) {
    return Finding.of(
        Message.DUPLICATE_MEMO_TEMPLATE,
        memo.spot(),
        other.name(),
        other.template(),
        memo.keeper().name(),
        memo.keeper().template());
  }
}

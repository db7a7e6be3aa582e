package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.MemoKeeping;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.uri.MemoUris;
import dev.intrepid.processor.model.uri.MemoUris.Keeper;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value at a URI has one type: templates of different types match no common URI. */
final class MemoUrisAreDistinctCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    MemoUris ofRound = new MemoUris();
    List<Finding> findings = new ArrayList<>();
    for (MemoKeeping memo : MemoKeeping.of(round)) {
      Optional<Keeper> before = round.before().memoUris.clashing(memo.keeper());
      Optional<Keeper> other = before.isPresent() ? before : ofRound.clashing(memo.keeper());
      if (other.isPresent()) {
        findings.add(finding(memo, other.get()));
      }
      ofRound.add(memo.keeper());
    }
    return findings;
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

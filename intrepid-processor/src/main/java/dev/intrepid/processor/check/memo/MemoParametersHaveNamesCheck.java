package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/**
 * A method given as a class file has the names of its parameters. Silent about a method that is not
 * given, for which nothing is written.
 */
final class MemoParametersHaveNamesCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    return round.allMemoMethods().stream()
        .filter(method -> !method.hasNames())
        .filter(method -> round.sources().contains(outermost(method.owner())))
        .map(
            method ->
                Finding.of(
                    Message.MEMO_PARAMETERS_HAVE_NO_NAMES,
                    method.spot(),
                    method.signature(),
                    method.owner().label()))
        .toList();
  }

  private static String outermost(TypeModel type) {
    return type.name().topLevelClassName().canonicalName();
  }
}

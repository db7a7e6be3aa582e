package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;

/** Every option of a memo has an effect. */
final class MemoOptionsMeanSomethingCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    KeepingModel keeping = method.keeping();
    boolean isKept = !keeping.ttl().isSaid();
    boolean isValue = method.value().isPresent() && !method.mayBeAbsent();
    return Stream.of(
            finding(
                keeping.staleIfError().isSaid() && isKept,
                "staleIfError",
                keeping.staleIfError().spot(),
                method,
                "without a ttl, values do not become stale",
                "Add a ttl, or remove staleIfError."),
            finding(
                keeping.absentTtl().isSaid() && isValue,
                "absentTtl",
                keeping.absentTtl().spot(),
                method,
                "there always is a value",
                "Return an Optional, or remove absentTtl."),
            finding(
                keeping.jitter().isSaid() && isKept && !keeping.refreshAfter().isSaid(),
                "jitter",
                keeping.jitter().spot(),
                method,
                "neither ttl nor refreshAfter is said, which it shortens",
                "Add one of them, or remove jitter."))
        .flatMap(findings -> findings)
        .toList();
  }

  private static Stream<Finding> finding(
      boolean meansNothing,
      String option,
      SourceSpot spot,
      MemoMethodModel method,
      String why,
      String wayOut) {
    return meansNothing
        ? Stream.of(
            Finding.of(
                Message.MEMO_OPTION_MEANS_NOTHING, spot, option, method.signature(), why, wayOut))
        : Stream.empty();
  }
}

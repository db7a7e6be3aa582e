package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The times of a memo do not contradict each other. */
final class MemoTimesMakeSenseCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    KeepingModel keeping = method.keeping();
    return keeping.ttl().duration().stream()
        .flatMap(
            ttl ->
                Stream.concat(
                    refreshed(keeping.refreshAfter(), ttl, method),
                    absent(keeping.absentTtl(), ttl, method)))
        .toList();
  }

  private static Stream<Finding> refreshed(
      KeepingModel.Time after, Duration ttl, MemoMethodModel method) {
    return after.duration().filter(age -> age.compareTo(ttl) >= 0).stream()
        .map(
            age ->
                finding(
                    after,
                    method.signature()
                        + " keeps its values for "
                        + method.keeping().ttl().text()
                        + " and would refresh them after "
                        + after.text()));
  }

  private static Stream<Finding> absent(
      KeepingModel.Time absent, Duration ttl, MemoMethodModel method) {
    return absent.duration().filter(time -> time.compareTo(ttl) > 0).stream()
        .map(
            time ->
                finding(
                    absent,
                    method.signature()
                        + " keeps its values for "
                        + method.keeping().ttl().text()
                        + ", and that there is none for "
                        + absent.text()));
  }

  private static Finding finding(KeepingModel.Time time, String problem) {
    return Finding.of(Message.MEMO_TIMES_MAKE_NO_SENSE, time.spot(), problem);
  }
}

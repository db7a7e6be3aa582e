package dev.intrepid.processor;

import java.util.stream.Stream;

/** What is said of how long a memo is kept is a duration, and not none at all. */
final class MemoTimesAreTimesCheck implements Check<MemoMethodModel> {

  @Override
  public Stream<Finding> findings(MemoMethodModel method) {
    return method
        .keeping()
        .times()
        .filter(KeepingModel.Time::isSaid)
        .flatMap(time -> finding(time, method));
  }

  private static Stream<Finding> finding(KeepingModel.Time time, MemoMethodModel method) {
    return time.duration()
        .map(
            duration ->
                duration.isZero()
                    ? Stream.of(
                        Finding.of(
                            Message.MEMO_TIME_IS_ZERO,
                            time.spot(),
                            time.name(),
                            method.signature()))
                    : Stream.<Finding>empty())
        .orElseGet(
            () -> Stream.of(Finding.of(Message.DURATION_DOES_NOT_PARSE, time.spot(), time.text())));
  }
}

package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;
import java.util.stream.Stream;

/** A method that computes memos takes nothing of a message: there is none. */
final class MemoTakesNoMessageCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    return method.parameters().stream()
        .flatMap(
            parameter ->
                Stream.ofNullable(parameter.supply().ofMessage())
                    .map(
                        what ->
                            Finding.of(
                                Message.NO_MESSAGE_FOR_MEMO,
                                parameter.spot(),
                                method.signature(),
                                what)))
        .toList();
  }
}
